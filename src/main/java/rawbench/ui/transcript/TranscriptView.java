package rawbench.ui.transcript;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.OctetViewer;

import static rawbench.ui.kit.Nodes.only;

/** What went and came as a list, newest last, and beside or below it the octets of the row that is chosen. */
public final class TranscriptView extends VBox {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    /** From this width on the octets stand beside the rows. */
    private static final double WIDE = 900;
    /** As many rows are copied at once. */
    private static final int MOST = 10_000;

    private final TranscriptModel model;
    private final Texts texts;
    private final RowWords words;
    private final ListView<TranscriptRow> rows = new ListView<>();
    private final Label none = new Label();
    private final Notice trouble = new Notice(true);
    private final Button stop = new Button();
    private final Notice writing = new Notice(false, stop);
    private final Label count = new Label();
    private final Label chosen = new Label();
    private final FindPane octets;
    private final FilterBar filter;
    private final SplitPane parts = new SplitPane(rows);
    private final EndFollowing following;
    private final ListChangeListener<TranscriptRow> grown = _ -> grown();

    public TranscriptView(TranscriptModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(TranscriptView.class, language);
        words = new RowWords(texts);
        octets = FindPane.over(new OctetViewer(model.viewer(), language), language);
        filter = new FilterBar(model, texts);
        following = new EndFollowing(rows, model.chosenProperty());
        getStyleClass().add("transcript");
        rows.getStyleClass().addAll("plain-list", "transcript-rows");
        rows.setCellFactory(_ -> new RowCell(model, words));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.accessibleTextProperty().bind(texts.bound("rows"));
        rows.setPlaceholder(none);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        RowsMenu menu = new RowsMenu(model, texts, rows, this::copy);
        // As the rows' own menu it would take its keys from the whole window.
        rows.setOnContextMenuRequested(asked -> {
            menu.show(rows, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        none.getStyleClass().add("muted");
        count.getStyleClass().addAll("muted", "count");
        chosen.getStyleClass().add("chosen");
        chosen.setWrapText(true);
        chosen.setMinHeight(USE_PREF_SIZE);
        chosen.setMaxWidth(Double.MAX_VALUE);
        setVgrow(parts, Priority.ALWAYS);
        widthProperty().map(width -> width.doubleValue() >= WIDE)
                .subscribe(wide -> parts.setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL));
        getChildren().addAll(filter, trouble, writing, parts, chosen, foot());
        follow(language);
    }

    /** How many rows there are, and the way back to the newest. */
    private HBox foot() {
        Button end = new Button();
        end.setId("to-end");
        end.getStyleClass().add("flat-tool");
        end.textProperty().bind(texts.bound("end"));
        end.setMinWidth(USE_PREF_SIZE);
        end.setGraphic(Icons.of(Feather.ARROW_DOWN));
        end.visibleProperty().bind(model.growingProperty().and(following.onProperty().not()));
        end.managedProperty().bind(end.visibleProperty());
        end.setOnAction(_ -> following.on());
        HBox foot = new HBox(count, end);
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.managedProperty().bind(foot.visibleProperty());
        foot.visibleProperty().bind(count.visibleProperty().or(end.visibleProperty()));
        return foot;
    }

    private void follow(ObservableValue<Language> language) {
        rows.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.rowsProperty().subscribe(this::show);
        model.timesProperty().subscribe((_, _) -> rows.refresh());
        model.viewer().formProperty().subscribe((_, _) -> rows.refresh());
        model.troubleProperty().subscribe(why -> trouble.say(texts.said(why)));
        language.subscribe(_ -> trouble.say(texts.said(model.troubleProperty().get())));
        model.busyProperty().subscribe(_ -> counted());
        stop.textProperty().bind(texts.bound("export.stop"));
        stop.getStyleClass().add("flat-tool");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> model.exporting().cancel());
        model.exporting()
                .progressProperty()
                .subscribe(now -> writing.say(now == null ? ""
                        : texts.text("export.progress", now.name(), Amounts.octets(now.written()),
                                Amounts.octets(now.rate()))));
        language.subscribe(_ -> {
            rows.refresh();
            chosen(model.chosenProperty().get());
            counted();
        });
    }

    private void show(Rows now) {
        TranscriptRow before = model.chosenProperty().get();
        rows.getItems().removeListener(grown);
        rows.getSelectionModel().clearSelection();
        rows.setItems(now);
        now.addListener(grown);
        counted();
        int again = before == null ? -1 : place(now, before.number());
        if (again >= 0) {
            rows.getSelectionModel().select(again);
            rows.scrollTo(Math.max(0, again - 2));
        } else if (model.growingProperty().get()) {
            following.on();
        }
    }

    private void grown() {
        following.grown();
        counted();
    }

    /** Where the row of that number is: numbers ascend. */
    private static int place(List<TranscriptRow> rows, int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = rows.get(middle).number();
            if (there == number) {
                return middle;
            }
            low = there < number ? middle + 1 : low;
            high = there < number ? high : middle - 1;
        }
        return -1;
    }

    private void counted() {
        int all = model.events();
        int left = model.rowsProperty().get().size();
        only(count, model.busyProperty().get() || left < all);
        count.setText(model.busyProperty().get() ? texts.text("count.busy") : texts.text("count", left, all));
        none.setText(texts.text(all > 0 ? "none" : model.growingProperty().get() ? "empty.growing" : "empty"));
    }

    private void choose(TranscriptRow row) {
        model.choose(row);
        chosen(row);
        boolean any = row != null && !model.preview(row, 1).isEmpty();
        if (!any) {
            parts.getItems().remove(octets);
        } else if (!parts.getItems().contains(octets)) {
            parts.getItems().add(octets);
            parts.setDividerPositions(0.55);
            rows.scrollTo(Math.max(0, rows.getSelectionModel().getSelectedIndex() - 1));
        }
    }

    private void chosen(TranscriptRow row) {
        chosen.setText(row == null ? "" : words.sentence(row));
        only(chosen, row != null);
    }

    /** To find something in a row there is a bar over its octets; to find rows there is the filter. */
    private void key(KeyEvent key) {
        if (FIND.match(key)) {
            filter.contains().requestFocus();
            key.consume();
        } else if (RowsMenu.COPY.match(key)) {
            copy();
            key.consume();
        } else if (RowsMenu.TEMPLATE.match(key)) {
            model.template(List.copyOf(rows.getSelectionModel().getSelectedItems()));
            key.consume();
        }
    }

    private void copy() {
        List<TranscriptRow> copied = rows.getSelectionModel().getSelectedItems();
        if (copied.isEmpty()) {
            return;
        }
        List<TranscriptRow> some = List.copyOf(copied.subList(0, Math.min(MOST, copied.size())));
        model.copy(some, some.stream().map(this::line).toList(), Clip::copy);
    }

    private String line(TranscriptRow row) {
        String time = words.time(row, model.timesProperty().get(), model.transcript().start());
        return switch (row.way()) {
            case SENT -> time + "\t→\t";
            case RECEIVED -> time + "\t←\t";
            case EVENT -> time + "\t·\t" + words.says(row);
        };
    }

    ListView<TranscriptRow> rows() {
        return rows;
    }

    Label chosen() {
        return chosen;
    }

    Label count() {
        return count;
    }
}
