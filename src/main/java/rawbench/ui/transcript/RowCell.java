package rawbench.ui.transcript;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.octets.Octets;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Icons;
import rawbench.ui.viewer.ViewerModel;
import rawbench.wire.WireEvent;

/** A row of a transcript in one line: its number, when, which way, how much, and the beginning of its octets. */
final class RowCell extends ListCell<TranscriptRow> {
    /** As many octets of a row are spelled: more than a wide window shows. */
    static final int PREVIEW = 400;
    private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
    private static final PseudoClass EVENT = PseudoClass.getPseudoClass("event");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final TranscriptModel model;
    private final RowWords words;
    private final ObservableValue<ViewerModel.Form> form;
    private final Label number = new Label();
    private final Label time = new Label();
    private final FontIcon arrow = Icons.of(Feather.CIRCLE);
    private final Label size = new Label();
    private final Label says = new Label();
    private final HBox row = new HBox(number, time, arrow, size, says);

    RowCell(TranscriptModel model, RowWords words) {
        this.model = model;
        this.words = words;
        this.form = model.viewer().formProperty();
        number.getStyleClass().addAll("mono", "number");
        time.getStyleClass().addAll("mono", "time");
        size.getStyleClass().addAll("mono", "size");
        size.managedProperty().bind(size.visibleProperty());
        says.setMinWidth(0);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TranscriptRow item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = !empty && item != null;
        TranscriptRow.Way way = shown ? item.way() : TranscriptRow.Way.EVENT;
        pseudoClassStateChanged(SENT, shown && way == TranscriptRow.Way.SENT);
        pseudoClassStateChanged(EVENT, shown && way == TranscriptRow.Way.EVENT);
        pseudoClassStateChanged(FAILED, shown && item.event() instanceof WireEvent.Failed);
        if (!shown) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        boolean went = way != TranscriptRow.Way.EVENT;
        // An empty datagram has nothing to show but that it is one.
        boolean octets = went && item.length() > 0;
        number.setText(String.valueOf(item.number()));
        time.setText(words.time(item, model.timesProperty().get(), model.transcript().start()));
        arrow.setIconCode(switch (way) {
            case SENT -> Feather.ARROW_UP_RIGHT;
            case RECEIVED -> Feather.ARROW_DOWN_LEFT;
            case EVENT -> Feather.CIRCLE;
        });
        size.setVisible(went);
        size.setText(went ? Amounts.octets(item.length()) : "");
        says.getStyleClass().remove("mono");
        if (octets) {
            says.getStyleClass().add("mono");
        }
        says.setText(octets ? beginning(item) : words.says(item));
        setAccessibleText(words.sentence(item) + (octets ? ": " + says.getText() : ""));
        setGraphic(row);
    }

    private String beginning(TranscriptRow item) {
        Octets beginning = model.preview(item, PREVIEW);
        return RowWords.octets(beginning, form.getValue() == ViewerModel.Form.HEX, item.length() > PREVIEW);
    }
}
