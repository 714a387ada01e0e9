package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.scene.layout.Region;

import rawbench.compare.Sign;

/** Where in the whole the differences stand: a tick for what stands at each height beside the rows. */
final class Overview extends Region {
    static final double WIDTH = 26;
    private static final double TICK_WIDTH = 14;
    private static final double TICK_HEIGHT = 4;
    private static final double MARGIN = 4;

    private final Region sight = new Region();
    private final List<Region> ticks = new ArrayList<>();
    private Rows rows;
    private double top;
    private double page;
    private double drawn = -1;

    /** @param chosen is told the row at the height that was clicked */
    Overview(IntConsumer chosen) {
        getStyleClass().add("overview");
        sight.getStyleClass().add("in-sight");
        getChildren().add(sight);
        setOnMousePressed(press -> {
            if (rows != null) {
                chosen.accept(row(press.getY() - TICK_HEIGHT / 2));
            }
        });
    }

    void show(Rows now) {
        rows = now;
        drawn = -1;
        requestLayout();
    }

    /** What is in sight: from row {@code first} on so many. */
    void at(double first, double count) {
        if (first != top || count != page) {
            top = first;
            page = count;
            requestLayout();
        }
    }

    private double track() {
        return Math.max(1, getHeight() - 2 * MARGIN);
    }

    /** The row that stands at a height, none below the last one. */
    private int row(double y) {
        return (int) Math.clamp(Math.floor((y - MARGIN) / scale()), 0, rows.size() - 1.0);
    }

    /** How high a row is here: no higher than the rows themselves are. */
    private double scale() {
        return track() / Math.max(rows.size(), page);
    }

    @Override
    protected void layoutChildren() {
        if (rows == null) {
            return;
        }
        if (drawn != getHeight()) {
            draw();
            drawn = getHeight();
        }
        sight.setVisible(rows.size() > page);
        sight.resizeRelocate(1, MARGIN + top * scale(), getWidth() - 1, Math.max(8, page * scale()));
    }

    private void draw() {
        getChildren().removeAll(ticks);
        ticks.clear();
        double step = Math.max(scale(), TICK_HEIGHT);
        Optional<Sign> before = Optional.empty();
        double begin = 0;
        int from = 0;
        for (int i = 0; from < rows.size(); i++) {
            int to = (int) Math.clamp(Math.round((i + 1) * step / scale()), from + 1L, rows.size());
            double y = MARGIN + from * scale() + Math.max(0, scale() - TICK_HEIGHT) / 2;
            Optional<Sign> sign = rows.weightiest(from, to);
            // Where ticks touch, many of one kind are one.
            if (!sign.equals(before) || scale() > TICK_HEIGHT) {
                tick(before, begin, y);
                before = sign;
                begin = y;
            }
            from = to;
        }
        tick(before, begin, MARGIN + (double) rows.size() * scale());
        getChildren().addAll(ticks);
    }

    private void tick(Optional<Sign> sign, double y, double end) {
        if (sign.isPresent()) {
            Region tick = new Region();
            tick.getStyleClass().addAll("tick", sign.get().name().toLowerCase(Locale.ROOT));
            tick.setMouseTransparent(true);
            double height = scale() > TICK_HEIGHT ? TICK_HEIGHT - 1 : Math.max(TICK_HEIGHT - 1, Math.rint(end - y));
            tick.resizeRelocate((WIDTH - TICK_WIDTH) / 2, Math.rint(y), TICK_WIDTH, height);
            tick.setManaged(false);
            ticks.add(tick);
        }
    }
}
