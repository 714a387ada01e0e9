package rawbench.ui.timing;

import java.util.function.DoubleConsumer;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** A row of the waterfall: what it is, its bar on the axis, how long it lasted. */
final class StretchCell extends ListCell<Stretch> {
    /** How wide a tick's text is, in the size of the text. */
    static final double TICK = 5.5;
    private static final double NEAR = 4;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

    private final StretchWords words;
    private final ObservableValue<Waterfall> waterfall;
    private final RowTitle title = new RowTitle();
    private final Lane lane = new Lane();
    private final Label time = new Label();
    private final HBox row;
    private final Tooltip tooltip = new Tooltip();

    /** @param laid is told the width of the lane whenever one is laid out */
    StretchCell(StretchWords words, ObservableValue<Waterfall> waterfall, ObservableValue<Number> left,
            DoubleConsumer laid) {
        this.words = words;
        this.waterfall = waterfall;
        title.minWidthProperty().bind(left);
        title.prefWidthProperty().bind(left);
        title.maxWidthProperty().bind(left);
        time.getStyleClass().addAll("mono", "lasted");
        HBox.setHgrow(lane, Priority.ALWAYS);
        row = new HBox(title, lane, time);
        row.getStyleClass().add("stretch");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(true);
        lane.setMaxHeight(Double.MAX_VALUE);
        lane.widthProperty().subscribe(width -> {
            if (!isEmpty() && width.doubleValue() > 0) {
                laid.accept(width.doubleValue());
            }
        });
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(520);
        setOnMouseMoved(this::pointed);
        setPrefWidth(0);
    }

    private void pointed(MouseEvent mouse) {
        if (getItem() == null) {
            return;
        }
        double x = lane.sceneToLocal(mouse.getSceneX(), mouse.getSceneY()).getX();
        Scale scale = lane.scale();
        String arrival = words.near(getItem(), scale.at(x), scale.at(NEAR)).map(said -> "\n" + said).orElse("");
        tooltip.setText(words.sentence(getItem()) + arrival);
    }

    @Override
    protected void updateItem(Stretch stretch, boolean empty) {
        super.updateItem(stretch, empty);
        Waterfall all = waterfall.getValue();
        boolean shown = !empty && stretch != null && all != null;
        setGraphic(shown ? row : null);
        setTooltip(shown ? tooltip : null);
        pseudoClassStateChanged(FAILED, shown && stretch.state() == Stretch.State.FAILED);
        pseudoClassStateChanged(CUT, shown && stretch.state() == Stretch.State.CUT);
        if (!shown) {
            setAccessibleText("");
            return;
        }
        title.show(words.name(stretch), stretch.state() != Stretch.State.DONE,
                stretch.kind() == Stretch.Kind.INTERIM ? "" : stretch.subject());
        time.setText(words.time(stretch));
        lane.show(stretch, all.all(), TICK * getFont().getSize());
        tooltip.setText(words.sentence(stretch));
        setAccessibleText(words.sentence(stretch));
    }
}
