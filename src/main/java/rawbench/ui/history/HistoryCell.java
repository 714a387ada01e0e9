package rawbench.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.history.Entry;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Badge;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** One line of the history: what was asked for and what came, over where and when; the day above its first line. */
final class HistoryCell extends ListCell<HistoryRow> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final Label day = new Label();
    private final Badge badge = new Badge();
    private final Label method = new Label();
    private final Label path = new Label();
    private final Label pin = new Label();
    private final Label where = new Label();
    private final Label when = new Label();
    private final VBox lines;

    HistoryCell(Texts texts) {
        this.texts = texts;
        day.getStyleClass().add("history-day");
        day.setMaxWidth(Double.MAX_VALUE);
        badge.setFocusTraversable(false);
        badge.setMinWidth(USE_PREF_SIZE);
        method.getStyleClass().addAll("mono", "method-tag");
        method.setMinWidth(USE_PREF_SIZE);
        path.getStyleClass().add("mono");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        pin.setGraphic(Icons.of(Feather.BOOKMARK));
        pin.setMinWidth(USE_PREF_SIZE);
        pin.managedProperty().bind(pin.visibleProperty());
        where.getStyleClass().add("muted");
        where.setMinWidth(0);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        when.getStyleClass().add("muted");
        when.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(badge, method, path, pin);
        HBox second = new HBox(where, when);
        first.getStyleClass().add("history-first");
        second.getStyleClass().add("history-second");
        lines = new VBox(day, first, second);
        lines.getStyleClass().add("history-entry");
        day.managedProperty().bind(day.visibleProperty());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(lines);
        day.setVisible(row.firstOfDay());
        day.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(texts.language().getValue().locale())
                .format(row.at().atZone(ZoneId.systemDefault())));
        row.entry().ifPresentOrElse(entry -> show(entry, row), () -> pending(row));
    }

    private void pending(HistoryRow row) {
        badge.show(Badge.Kind.IDLE, "…");
        method.setText("");
        path.setText("");
        pin.setVisible(false);
        where.setText("");
        when.setText(TIME.format(row.at().atZone(ZoneId.systemDefault())));
        setAccessibleText(when.getText());
    }

    private void show(Entry entry, HistoryRow row) {
        badge.show(kind(entry), words(entry));
        String verb = entry.method().isEmpty() ? "RAW" : entry.method();
        method.setText(verb);
        method.getStyleClass().removeIf(style -> style.startsWith("method-is-"));
        method.getStyleClass().add("method-is-" + verb.toLowerCase(Locale.ROOT));
        path.setText(entry.name().isEmpty() ? entry.path() : entry.name());
        pin.setVisible(entry.pinned());
        where.setText(entry.target().replaceFirst("^https?://", "").replaceFirst(":(80|443)$", ""));
        when.setText(TIME.format(row.at().atZone(ZoneId.systemDefault())) + " · " + Amounts.octets(entry.received())
                + " · " + Amounts.time(entry.millis()));
        setAccessibleText(String.join(" ", badge.getText(), verb, path.getText(), where.getText(), when.getText(),
                entry.pinned() ? texts.text("pinned") : ""));
    }

    private String words(Entry entry) {
        return entry.status() > 0 && !entry.outcome().equals("malformed") ? Integer.toString(entry.status())
                : texts.text("outcome." + entry.outcome());
    }

    private static Badge.Kind kind(Entry entry) {
        return switch (entry.outcome()) {
            case "ok" -> entry.status() > 0 ? Badge.Kind.ofStatus(entry.status()) : Badge.Kind.INTERIM;
            case "timeout" -> Badge.Kind.TIMED_OUT;
            case "incomplete" -> entry.received() == 0 ? Badge.Kind.NO_ANSWER : Badge.Kind.INCOMPLETE;
            case "malformed" -> Badge.Kind.SERVER_ERROR;
            case Entry.NOT_HTTP -> Badge.Kind.NOT_HTTP;
            case "limit" -> Badge.Kind.LIMITED;
            case "cancelled" -> Badge.Kind.CANCELLED;
            default -> Badge.Kind.NO_ANSWER;
        };
    }
}
