package rawbench.ui.calls;

import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.calls.Call;
import rawbench.calls.Chart;
import rawbench.calls.Fold;
import rawbench.calls.Line;
import rawbench.calls.Outcome;
import rawbench.calls.Row;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Texts;

/** The chart itself, line by line, and beside or below it the explanation of the line that is chosen. */
final class ChartPane extends SplitPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /** From this width on the explanation stands beside the chart. */
    private static final double WIDE = 980;
    /** As many lines are copied at once. */
    private static final int MOST = 10_000;

    private final CallsModel model;
    private final CallWords words;
    private final EndsBar ends;
    private final ListView<Line> lines = new ListView<>();
    private final Explanation explanation;

    ChartPane(CallsModel model, Texts texts, CallWords words) {
        this.model = model;
        this.words = words;
        ends = new EndsBar(texts, words);
        explanation = new Explanation(texts, words);
        lines.getStyleClass().addAll("plain-list", "call-lines");
        lines.accessibleTextProperty().bind(texts.bound("lines"));
        lines.setCellFactory(_ -> new LineCell(model, words, this::unfold));
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.getSelectionModel().selectedItemProperty().subscribe(_ -> explain());
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(lines, Priority.ALWAYS);
        getItems().addAll(new VBox(ends, lines), explanation);
        widthProperty().map(width -> width.doubleValue() >= WIDE).subscribe(wide -> {
            setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
            setDividerPositions(wide ? 0.68 : 0.7);
        });
        lines.widthProperty().subscribe(_ -> lines.refresh());
        model.linesProperty().subscribe(this::show);
    }

    private void show(Lines now) {
        int chosen = lines.getSelectionModel().getSelectedIndex();
        Chart chart = model.chartProperty().get();
        if (chart != null) {
            ends.show(chart);
        }
        lines.getSelectionModel().clearSelection();
        lines.setItems(now);
        if (model.same() && chosen >= 0 && chosen < now.size()) {
            lines.getSelectionModel().select(chosen);
        } else {
            choose(now);
        }
        explain();
    }

    /** What went wrong is explained without a click; where all went well, the handshake or else the first that went. */
    private void choose(List<Line> now) {
        int most = Math.min(now.size(), MOST);
        int first = -1;
        for (int i = 0; i < most; i++) {
            if (now.get(i) instanceof Row row) {
                if (row.own().map(Call::outcome).orElse(null) instanceof Outcome.Broke) {
                    lines.getSelectionModel().select(i);
                    return;
                }
                first = first < 0 && !row.between().isEmpty() ? i : first;
            }
        }
        if (first >= 0) {
            lines.getSelectionModel().select(first);
        }
    }

    /** Says all of it again, in another language. */
    void say() {
        Chart chart = model.chartProperty().get();
        if (chart != null) {
            ends.show(chart);
        }
        lines.refresh();
        explain();
    }

    private void explain() {
        explanation.show(lines.getSelectionModel().getSelectedItem(), model.chartProperty().get());
    }

    private void unfold(Fold fold) {
        model.unfold(fold);
    }

    private void key(KeyEvent key) {
        if (COPY.match(key)) {
            Clip.copy(text(lines.getSelectionModel().getSelectedItems()));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER
                && lines.getSelectionModel().getSelectedItem() instanceof Fold fold) {
            unfold(fold);
            key.consume();
        }
    }

    /** The chart as text, a line each. */
    String text() {
        return text(lines.getItems());
    }

    private String text(List<Line> some) {
        Chart chart = model.chartProperty().get();
        return some.subList(0, Math.min(MOST, some.size()))
                .stream()
                .map(line -> words.sentence(line, chart) + "\n")
                .collect(Collectors.joining());
    }

    ListView<Line> lines() {
        return lines;
    }

    Explanation explanation() {
        return explanation;
    }
}
