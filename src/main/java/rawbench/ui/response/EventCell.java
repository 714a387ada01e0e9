package rawbench.ui.response;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import rawbench.content.EventLog;
import rawbench.content.StreamEvent;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Texts;

/** One event of a stream in one line: when it came, its name and ID, the beginning of its data. */
final class EventCell extends ListCell<EventLog.Entry> {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

    private static final double NAME_WIDTH = 96;
    private static final double ID_WIDTH = 56;

    private final Texts texts;
    private final Label time = new Label();
    private final Label name = new Label();
    private final Label id = new Label();
    private final Label data = new Label();
    private final Label note = new Label();
    private final HBox row = new HBox(time, name, id, data, note);

    EventCell(Texts texts) {
        this.texts = texts;
        row.getStyleClass().add("event-row");
        row.setAlignment(Pos.CENTER_LEFT);
        time.getStyleClass().addAll("mono", "event-time");
        name.getStyleClass().addAll("mono", "event-name");
        id.getStyleClass().addAll("mono", "event-id");
        data.getStyleClass().addAll("mono", "event-data");
        note.getStyleClass().addAll("muted", "event-note");
        time.managedProperty().bind(time.textProperty().isNotEmpty());
        width(name, NAME_WIDTH);
        width(id, ID_WIDTH);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        time.setMinWidth(USE_PREF_SIZE);
        note.setMinWidth(USE_PREF_SIZE);
        data.setMinWidth(0);
        data.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(data, Priority.ALWAYS);
        setPrefWidth(0);
    }

    private static void width(Label column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    @Override
    protected void updateItem(EventLog.Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        StreamEvent event = entry.event();
        boolean silent = event.kind() == StreamEvent.Kind.SILENT;
        time.setText(EventRow.time(entry.arrived()));
        name.setText(silent ? "\u2013" : EventRow.word(event.name()));
        id.setText(event.id().isEmpty() || !event.identified() ? "" : "#" + EventRow.word(event.id()));
        data.setText(silent ? silent(event) : EventRow.preview(event));
        data.pseudoClassStateChanged(SILENT, silent);
        note.setText(event.kind() == StreamEvent.Kind.UNFINISHED ? texts.text("event.unfinished")
                : event.cut() ? texts.text("event.cut", Amounts.octets(event.length()))
                        : "");
        setAccessibleText(
                String.join(" ", time.getText(), name.getText(), id.getText(), data.getText(), note.getText())
                        .strip());
        setGraphic(row);
    }

    /** What a block without data says, which a browser would not tell anybody. */
    private String silent(StreamEvent event) {
        if (event.retry().isPresent()) {
            return "retry: " + event.retry().getAsLong();
        }
        return event.comment().isEmpty() ? texts.text("event.silent") : ": " + EventRow.word(event.comment());
    }
}
