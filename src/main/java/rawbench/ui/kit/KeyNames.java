package rawbench.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys by name, {@code Shortcut+Shift+Page Up}: as they are written down in the code and the settings, and as a person
 * reads them. Shortcut is Ctrl, or ⌘ on macOS.
 */
public final class KeyNames {
    private KeyNames() {
    }

    /** The one spelling of a combination that may be spelled in several; empty where it names no key. */
    public static Optional<String> canonical(String spelled) {
        String key = spelled.substring(spelled.lastIndexOf('+') + 1);
        KeyCode code = key.equals("Esc") ? KeyCode.ESCAPE : KeyCode.getKeyCode(key);
        return code == null ? Optional.empty()
                : Optional.of(spelled(spelled.contains("Shortcut+"),
                        spelled.contains("Ctrl+"), spelled.contains("Alt+"), spelled.contains("Shift+"),
                        spelled.contains("Meta+"), code));
    }

    /** The combination that was pressed; empty for a modifier that was pressed alone. */
    public static Optional<String> of(KeyEvent pressed) {
        if (pressed.getCode().isModifierKey() || pressed.getCode() == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return Optional.of(spelled(pressed.isShortcutDown(), mac && pressed.isControlDown(), pressed.isAltDown(),
                pressed.isShiftDown(), !mac && pressed.isMetaDown(), pressed.getCode()));
    }

    private static String spelled(boolean shortcut, boolean ctrl, boolean alt, boolean shift, boolean meta,
            KeyCode code) {
        return (shortcut ? "Shortcut+" : "") + (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "")
                + (meta ? "Meta+" : "") + code.getName();
    }

    /** Whether a combination may be a command: what types something into a text may not. */
    public static boolean free(String spelled) {
        KeyCode code = KeyCode.getKeyCode(spelled.substring(spelled.lastIndexOf('+') + 1));
        boolean modified = spelled.contains("Shortcut+") || spelled.contains("Alt+") || spelled.contains("Meta+")
                || spelled.contains("Ctrl+");
        return modified || code != null && code.isFunctionKey();
    }

    /** Whether it is this combination that was pressed. */
    public static boolean heard(String spelled, KeyEvent pressed) {
        return KeyCombination.valueOf(spelled).match(pressed);
    }

    /** A combination as a person reads it: {@code Ctrl+↵}, {@code ⌘K}. */
    public static String shown(String spelled) {
        String text = KeyCombination.valueOf(spelled).getDisplayText();
        // The toolkit writes what the key types with Shift.
        return spelled.endsWith("+Quote") ? text.substring(0, text.length() - 1) + "'"
                : spelled.equals("Esc") ? "Esc" : text;
    }

    /** Several combinations as a person reads them. */
    public static String shown(List<String> spelled) {
        return spelled.stream().map(KeyNames::shown).distinct().collect(Collectors.joining(", "));
    }
}
