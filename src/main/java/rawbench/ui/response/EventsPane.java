package rawbench.ui.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.content.EventLog;
import rawbench.content.StreamEvent;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

/** The events of a stream, the newest last, and the whole data of the one that is chosen. */
final class EventsPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW_HEIGHT = 24;

    private final ResponseModel model;
    private final Texts texts;
    private final Notice dropped = new Notice(false);
    private final ListView<EventLog.Entry> list = new ListView<>();
    private final ViewerModel data;
    private final FindPane detail;
    private final SplitPane parts = new SplitPane(list);
    private final Label none = new Label();

    EventsPane(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        data = model.body().event();
        detail = FindPane.over(new OctetViewer(data, texts.language()), texts.language());
        getStyleClass().add("events-pane");
        list.getStyleClass().addAll("plain-list", "event-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new EventCell(texts));
        list.accessibleTextProperty().bind(texts.bound("body.events"));
        none.textProperty().bind(texts.bound("events.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setOnKeyPressed(key -> {
            StreamEvent chosen = chosen();
            if (COPY.match(key) && chosen != null) {
                Clip.copy(chosen.data().text(StandardCharsets.UTF_8));
                key.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::open);
        parts.setOrientation(Orientation.VERTICAL);
        setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(dropped, parts);
    }

    private StreamEvent chosen() {
        EventLog.Entry entry = list.getSelectionModel().getSelectedItem();
        return entry == null ? null : entry.event();
    }

    private void open() {
        StreamEvent event = chosen();
        if (event == null || event.data().isEmpty()) {
            parts.getItems().remove(detail);
            return;
        }
        model.layOut(event, laidOut -> {
            if (event.equals(chosen())) {
                data.show(laidOut);
                if (!parts.getItems().contains(detail)) {
                    parts.getItems().add(detail);
                    parts.setDividerPositions(0.6);
                }
            }
        });
    }

    /** Another stream is shown from now on. */
    void restart() {
        list.getItems().clear();
    }

    /** Takes over what a log has that is not shown yet, and follows it where the newest event is in sight. */
    void show(EventLog log) {
        dropped.say(log.dropped() > 0 ? texts.text("events.dropped", log.dropped(), EventLog.MAX_EVENTS) : "");
        if (!goesOn(log)) {
            restart();
        }
        boolean follow = atEnd();
        int first = firstShown();
        List<EventLog.Entry> items = list.getItems();
        if (!items.isEmpty() && items.getLast().event().kind() == StreamEvent.Kind.UNFINISHED) {
            items.removeLast();
        }
        int gone = 0;
        while (gone < items.size() && items.get(gone).event().number() < log.dropped()) {
            gone++;
        }
        list.getItems().remove(0, gone);
        long next = items.isEmpty() ? log.dropped() : items.getLast().event().number() + 1;
        List<EventLog.Entry> fresh = new ArrayList<>(
                log.entries()
                        .subList((int) Math.min(next - log.dropped(), log.entries().size()), log.entries().size()));
        log.unfinished().ifPresent(fresh::add);
        list.getItems().addAll(fresh);
        if (follow) {
            list.scrollTo(list.getItems().size() - 1);
        } else if (gone > 0 && first >= 0) {
            list.scrollTo(Math.max(0, first - gone));
        }
    }

    /** Whether the events listed are some of this log, not of another. */
    private boolean goesOn(EventLog log) {
        return list.getItems()
                .stream()
                .filter(entry -> entry.event().kind() != StreamEvent.Kind.UNFINISHED)
                .reduce((_, last) -> last)
                .map(last -> last.event().number() - log.dropped() < log.entries().size()
                        && (last.event().number() < log.dropped() || log.entries()
                                .get((int) (last.event().number() - log.dropped()))
                                .equals(last)))
                .orElse(true);
    }

    /** Whether the newest event is in sight, so that a person wants to see the next one too. */
    private boolean atEnd() {
        return list.lookupAll(".scroll-bar")
                .stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .allMatch(bar -> bar.getValue() >= bar.getMax()
                        - ROW_HEIGHT / Math.max(1, list.getItems().size() * ROW_HEIGHT));
    }

    private int firstShown() {
        return list.lookupAll(".list-cell")
                .stream()
                .map(cell -> (IndexedCell<?>) cell)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .mapToInt(IndexedCell::getIndex)
                .min()
                .orElse(-1);
    }

    ListView<EventLog.Entry> list() {
        return list;
    }

    Notice dropped() {
        return dropped;
    }
}
