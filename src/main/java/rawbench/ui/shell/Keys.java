package rawbench.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the window: heard before the control in focus, so that an editor cannot swallow them. */
final class Keys {
    private final Map<KeyCombination, BooleanSupplier> actions = new LinkedHashMap<>();

    /** Binds a combination, spelled as {@code Shortcut+Enter}; Shortcut is Ctrl, or ⌘ on macOS. */
    Keys on(String combination, Runnable action) {
        return when(combination, () -> {
            action.run();
            return true;
        });
    }

    /** Binds a combination to what may decline it: then the control in focus gets the key. */
    Keys when(String combination, BooleanSupplier action) {
        actions.put(KeyCombination.valueOf(combination), action);
        return this;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> actions.forEach((combination, action) -> {
            if (!event.isConsumed() && combination.match(event) && action.getAsBoolean()) {
                event.consume();
            }
        }));
    }
}
