package rawbench.ui.request;

import java.util.Locale;
import java.util.Optional;

/** What a person can do to the request in its editor, beside typing: each has a name, keys and a place in the menu. */
public enum EditorAction {
    UNDO("", "Shortcut+Z"),
    REDO("", "Shortcut+Y"),
    CUT("", "Shortcut+X"),
    COPY("", "Shortcut+C"),
    PASTE("", "Shortcut+V"),
    SELECT_ALL("", "Shortcut+A"),
    DUPLICATE("Shortcut+D", ""),
    MOVE_UP("Alt+Up", ""),
    MOVE_DOWN("Alt+Down", ""),
    DELETE_LINES("Shortcut+Shift+K", ""),
    JOIN("Shortcut+Shift+J", ""),
    INDENT("Shortcut+Close Bracket", ""),
    UNINDENT("Shortcut+Open Bracket", ""),
    CARET_ABOVE("Shortcut+Alt+Up", ""),
    CARET_BELOW("Shortcut+Alt+Down", ""),
    INSERT_OCTETS("Shortcut+I", ""),
    CHANGE_OCTETS("Shortcut+Shift+I", ""),
    POINT_FLUSH("", ""),
    POINT_WAIT("", ""),
    POINT_CONTINUE("", ""),
    POINT_HALF_CLOSE("", "");

    private final String keys;
    private final String own;

    EditorAction(String keys, String own) {
        this.keys = keys;
        this.own = own;
    }

    /** Names it in texts and settings. */
    public String id() {
        return "editor." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The keys that the window gives it at first; empty where the text control has keys for it itself. */
    public Optional<String> keys() {
        return Optional.of(keys).filter(some -> !some.isEmpty());
    }

    /** The keys that are shown in a menu; empty where there are none. */
    Optional<String> shown() {
        return keys().or(() -> Optional.of(own).filter(some -> !some.isEmpty()));
    }
}
