package rawbench.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import rawbench.compare.Sign;

/** Where in the whole the differences stand: a tick for each beside the list. */
final class Overview extends Pane {
    private static final int MAX_TICKS = 400;
    private static final double TICK_WIDTH = 14;
    private static final double TICK_HEIGHT = 3;

    private final IntConsumer chosen;
    private List<Integer> stops = List.of();
    private int rows = 1;

    /** @param chosen is told the number of the difference that was clicked */
    Overview(IntConsumer chosen) {
        this.chosen = chosen;
        getStyleClass().add("overview");
        setMinWidth(26);
        setMaxWidth(26);
    }

    void show(Compared compared) {
        getChildren().clear();
        int step = Math.max(1, compared.stops().size() / MAX_TICKS);
        stops = compared.stops();
        rows = Math.max(1, compared.rows().size());
        for (int i = 0; i < stops.size(); i += step) {
            Row row = compared.rows().get(stops.get(i));
            Region tick = new Region();
            Sign sign = row.sign() == Sign.SAME ? Sign.SPELLING : row.sign();
            tick.getStyleClass().addAll("tick", sign.name().toLowerCase(Locale.ROOT));
            tick.setUserData(i);
            int number = i;
            tick.setOnMouseClicked(_ -> chosen.accept(number));
            getChildren().add(tick);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = Math.max(0, Math.min(getHeight(), rows * CompareView.ROW_HEIGHT) - TICK_HEIGHT - 8);
        for (var tick : getChildren()) {
            int row = stops.get((Integer) tick.getUserData());
            tick.resizeRelocate((getWidth() - TICK_WIDTH) / 2, 4 + height * (row + 0.5) / rows, TICK_WIDTH,
                    TICK_HEIGHT);
        }
    }
}
