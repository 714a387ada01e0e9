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

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.ui.kit.Icons;

/** A row of the waterfall: what it is, its bar on the axis, how long it lasted. */
final class StretchCell extends ListCell<Stretch> {
    static final double TIME = 92;
    private static final double NEAR = 4;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

    private final StretchWords words;
    private final ObservableValue<Waterfall> waterfall;
    private final FontIcon sign = Icons.of(Feather.ALERT_TRIANGLE);
    private final Label name = new Label();
    private final Label subject = new Label();
    private final Lane lane = new Lane();
    private final Label time = new Label();
    private final HBox row;
    private final Tooltip tooltip = new Tooltip();

    /** @param laid is told the width of the lane whenever one is laid out */
    StretchCell(StretchWords words, ObservableValue<Waterfall> waterfall, ObservableValue<Number> left,
            DoubleConsumer laid) {
        this.words = words;
        this.waterfall = waterfall;
        name.setMinWidth(USE_PREF_SIZE);
        subject.getStyleClass().add("subject");
        sign.managedProperty().bind(sign.visibleProperty());
        HBox what = new HBox(name, sign, subject);
        what.getStyleClass().add("what");
        what.setAlignment(Pos.CENTER_LEFT);
        left.subscribe(width -> {
            what.setMinWidth(width.doubleValue());
            what.setPrefWidth(width.doubleValue());
            what.setMaxWidth(width.doubleValue());
        });
        time.getStyleClass().addAll("mono", "lasted");
        time.setMinWidth(TIME);
        time.setMaxWidth(TIME);
        time.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(lane, Priority.ALWAYS);
        row = new HBox(what, lane, time);
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
        boolean named = stretch.kind() == Stretch.Kind.INTERIM;
        name.setText(words.name(stretch));
        subject.setText(named ? "" : stretch.subject());
        sign.setVisible(stretch.state() != Stretch.State.DONE);
        time.setText(words.time(stretch));
        lane.show(stretch, all.all());
        tooltip.setText(words.sentence(stretch));
        setAccessibleText(words.sentence(stretch));
    }
}
