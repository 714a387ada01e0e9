package rawbench.ui.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import rawbench.ui.kit.KeyNames;
import rawbench.ui.kit.Texts;
import rawbench.ui.palette.HelpModel;
import rawbench.ui.settings.KeysModel;

/**
 * Everything the window can be told to do, in the order in which it was written down. Keys are heard before the control in
 * focus hears them, so that an editor cannot swallow them.
 */
final class Commands {
    private final Map<String, Command> all = new LinkedHashMap<>();
    private final ObjectProperty<Map<String, List<String>>> chosen = new SimpleObjectProperty<>(this, "chosen",
            Map.of());
    /** Which commands there are: views are made before the last of them is. */
    private final IntegerProperty known = new SimpleIntegerProperty(this, "known");
    private Consumer<KeyEvent> diverted;

    /** Commands that share what they need. */
    final class Group {
        private final Supplier<Optional<String>> obstacle;

        private Group(Supplier<Optional<String>> obstacle) {
            this.obstacle = obstacle;
        }

        /** Adds a command that always does something. */
        Group on(String id, String keys, Runnable action) {
            return when(id, keys, () -> {
                action.run();
                return true;
            });
        }

        /**
         * Adds a command that may decline: then the control in focus gets the key.
         *
         * @param keys separated by a comma and a space; empty for none
         */
        Group when(String id, String keys, BooleanSupplier action) {
            List<String> each = Arrays.stream(keys.split(", "))
                    .filter(key -> !key.isEmpty())
                    .map(key -> KeyNames.canonical(key).orElseThrow(() -> new IllegalArgumentException(key)))
                    .toList();
            if (all.put(id, new Command(id, each, action, obstacle)) != null) {
                throw new IllegalArgumentException("two commands are called " + id);
            }
            known.set(all.size());
            return this;
        }
    }

    /** Commands that can always be given. */
    Group always() {
        return new Group(Optional::empty);
    }

    /**
     * Commands that can be given only while {@code possible}; a key pressed meanwhile goes to the control in focus.
     *
     * @param reason the key of the text that says what is missing
     */
    Group where(String reason, BooleanSupplier possible) {
        return new Group(() -> possible.getAsBoolean() ? Optional.empty() : Optional.of(reason));
    }

    List<Command> all() {
        return List.copyOf(all.values());
    }

    /** Gives a command; false where it declined, or cannot be done now. */
    boolean run(String id) {
        return run(all.get(id));
    }

    private static boolean run(Command command) {
        return command.obstacle().get().isEmpty() && command.action().getAsBoolean();
    }

    /** The keys that a person chose instead of the usual ones, by command; an empty list takes them away. */
    ObjectProperty<Map<String, List<String>>> chosenProperty() {
        return chosen;
    }

    /** The keys of a command as they are now, as they are spelled in the settings. */
    List<String> keys(String id) {
        return chosen.get().getOrDefault(id, all.get(id).keys());
    }

    /** The keys of a command as a person reads them, {@code Ctrl+↵, F5}; empty where it has none. */
    ObservableValue<String> shown(String id) {
        return Bindings.createStringBinding(() -> all.containsKey(id) ? KeyNames.shown(keys(id)) : "", chosen, known);
    }

    /** The first key of a command, where there is room for one only; empty where it has none. */
    ObservableValue<String> shownFirst(String id) {
        return Bindings.createStringBinding(
                () -> all.containsKey(id) ? KeyNames.shown(keys(id).stream().limit(1).toList()) : "", chosen, known);
    }

    /** The name of a command with its keys as they are now, for a tooltip or a menu. */
    ObservableValue<String> tip(String id, Texts texts) {
        ObservableValue<String> name = texts.bound(Command.text(id));
        ObservableValue<String> keys = shown(id);
        return Bindings.createStringBinding(
                () -> keys.getValue().isEmpty() ? name.getValue()
                        : texts.text("keys.of", name.getValue(), keys.getValue()),
                name, keys);
    }

    /** What the settings show of them. */
    List<KeysModel.Row> rows(Texts texts) {
        return all().stream()
                .map(command -> new KeysModel.Row(command.id(), texts.bound(command.text()), command.keys()))
                .toList();
    }

    /** What the help shows of them: those that have a key, with the key they have now. */
    List<HelpModel.Key> shown(Texts texts) {
        return all().stream()
                .filter(command -> !keys(command.id()).isEmpty())
                .map(command -> new HelpModel.Key(texts.text(command.text()), shown(command.id()).getValue()))
                .toList();
    }

    /** Gives the next keys that are pressed to somebody else, until there is none. */
    void divert(Consumer<KeyEvent> to) {
        diverted = to;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (diverted != null) {
                diverted.accept(event);
                event.consume();
                return;
            }
            for (Command command : all()) {
                if (!event.isConsumed() && hears(command, event) && run(command)) {
                    event.consume();
                }
            }
        });
    }

    private boolean hears(Command command, KeyEvent event) {
        return keys(command.id()).stream().anyMatch(key -> KeyNames.heard(key, event));
    }
}
