package rawbench.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Something a person can have the window do: by a key, from the palette, from a menu. Its name stands in the texts as
 * {@code command.ID}.
 *
 * @param id names it in the texts and in the settings; never changed once it was out
 * @param keys the combinations it has until a person chooses others, spelled as {@code Shortcut+Enter}; Shortcut is Ctrl,
 *     or ⌘ on macOS
 * @param action does it; false where there was nothing to do: then the control in focus gets the key
 * @param obstacle the key of the text that says why it cannot be done now; empty where it can, as far as one knows
 */
record Command(String id, List<String> keys, BooleanSupplier action, Supplier<Optional<String>> obstacle) {
    Command {
        keys = List.copyOf(keys);
    }

    /** Under which its name stands in the texts. */
    String text() {
        return text(id);
    }

    static String text(String id) {
        return "command." + id;
    }
}
