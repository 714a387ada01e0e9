package rawbench.ui.response;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The way to the system's clipboard. */
final class Clip {
    private Clip() {
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
