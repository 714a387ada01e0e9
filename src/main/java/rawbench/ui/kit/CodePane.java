package rawbench.ui.kit;

import java.util.Collection;

import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * RichTextFX's text control with line numbers and scroll bars, dressed in the theme: for text that is small enough to
 * be edited or highlighted. Its limits are {@link #MAX_CHARACTERS} and {@link #MAX_LINE}; the caller keeps to them.
 */
public final class CodePane extends StackPane {
    /** Beyond this many characters nothing is highlighted. */
    public static final int MAX_CHARACTERS = 2 << 20;
    /** A longer line stops the control for seconds when it is highlighted or wrapped. */
    public static final int MAX_LINE = 5_000;

    private final CodeArea area = new CodeArea();

    public CodePane() {
        getStyleClass().add("code-pane");
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.setFocusTraversable(true);
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    /** The control itself, for carets, selections and keys. */
    public CodeArea area() {
        return area;
    }

    /** Shows a text to read, without a way to undo it into the one before. */
    public void show(String text, StyleSpans<Collection<String>> styles) {
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        if (styles.length() == text.length() && !text.isEmpty()) {
            area.setStyleSpans(0, styles);
        }
        area.moveTo(0);
        area.requestFollowCaret();
    }
}
