package rawbench.ui.framing;

import java.util.Arrays;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import rawbench.http.FramingMap;
import rawbench.http.Span;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;

/** Which colour means what, and how much of it there is; only what the message has. */
final class Legend extends FlowPane {
    private static final List<Mark.Kind> KINDS = List.of(Mark.Kind.START_LINE, Mark.Kind.FIELD, Mark.Kind.FRAME,
            Mark.Kind.DATA, Mark.Kind.SURPLUS);

    private final Texts texts;

    Legend(Texts texts) {
        this.texts = texts;
        getStyleClass().add("legend");
        setPrefWrapLength(100);
    }

    void show(FramingMap map) {
        getChildren().clear();
        for (Mark.Kind kind : KINDS) {
            long count = count(map, kind);
            if (count > 0) {
                Label words = new Label(words(map, kind, count), new Swatch(kind));
                words.getStyleClass().add("legend-entry");
                getChildren().add(words);
            }
        }
    }

    private static long count(FramingMap map, Mark.Kind kind) {
        return Arrays.stream(Span.Kind.values()).filter(each -> Colour.of(each) == kind).mapToLong(map::count).sum();
    }

    private String words(FramingMap map, Mark.Kind kind, long count) {
        return kind == Mark.Kind.DATA ? texts.text("legend.DATA", map.content(), map.chunkCount())
                : texts.text("legend." + kind, count);
    }
}
