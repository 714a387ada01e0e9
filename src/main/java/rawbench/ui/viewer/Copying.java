package rawbench.ui.viewer;

import java.util.function.Consumer;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import rawbench.octets.Octets;
import rawbench.octets.TextForm;

/** Brings the chosen octets to the clipboard; large ones are spelled on a worker. */
final class Copying {
    /** What is spelled within a frame. */
    private static final long AT_ONCE = 64 * 1024;

    private final ViewerModel model;
    private final Consumer<Copies> tooMuch;

    /** @param tooMuch is told in which form the octets were more than a clipboard takes */
    Copying(ViewerModel model, Consumer<Copies> tooMuch) {
        this.model = model;
        this.tooMuch = tooMuch;
    }

    void copy(Copies form) {
        Octets chosen = model.selected();
        TextForm text = model.text();
        if (chosen.isEmpty()) {
            return;
        }
        if (chosen.length() > form.most()) {
            tooMuch.accept(form);
        } else if (chosen.length() <= AT_ONCE) {
            put(form.of(chosen, text));
        } else {
            model.work().start("copy", (_, _) -> form.of(chosen, text), Copying::put, _ -> {});
        }
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
