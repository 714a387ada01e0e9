package rawbench.ui.calls;

import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import rawbench.calls.Call;
import rawbench.calls.Chart;
import rawbench.calls.Line;
import rawbench.calls.Row;
import rawbench.calls.Sources;
import rawbench.ui.kit.Texts;

/** The line that is chosen, explained: what the call does, what it gave, what went between, and where that is written. */
final class Explanation extends ScrollPane {
    private final Texts texts;
    private final CallWords words;
    private final VBox parts = new VBox();

    Explanation(Texts texts, CallWords words) {
        this.texts = texts;
        this.words = words;
        getStyleClass().add("explanation");
        parts.getStyleClass().add("parts");
        setContent(parts);
        setFitToWidth(true);
        setMinHeight(0);
        accessibleTextProperty().bind(texts.bound("explained"));
    }

    /** @param line null where none is chosen */
    void show(Line line, Chart chart) {
        parts.getChildren().clear();
        if (line == null || chart == null) {
            say(texts.text("choose"), "muted");
        } else if (line instanceof Row row) {
            row.own().ifPresent(this::call);
            words.between(row).forEach(said -> say(said, "body"));
            row.peer().ifPresent(call -> peer(row, call));
            say(Sources.of(row, chart.endpoint()).stream().collect(Collectors.joining(" · ")), "muted");
        } else {
            say(words.sentence(line, chart), "body");
        }
        setVvalue(0);
    }

    private void call(Call call) {
        say(call.spelled(), "mono", "strong");
        say(words.does(call), "body");
        words.gave(call).ifPresent(said -> say(said, "body"));
        say(words.known(call), "muted");
    }

    private void peer(Row row, Call call) {
        say(texts.text("other", call.spelled()), "mono");
        if (row.own().isEmpty()) {
            say(words.does(call), "body");
        }
        say(words.known(call), "muted");
    }

    private void say(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        parts.getChildren().add(label);
    }

    /** Everything it says, a line each. */
    List<String> said() {
        return parts.getChildren().stream().map(part -> ((Label) part).getText()).toList();
    }
}
