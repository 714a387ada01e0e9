package rawbench.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A text that a person edits and the value that it stands for. While the text cannot be read, the last value counts.
 */
public final class Entry<T> {
    private final Spelling<T> spelling;
    private final Supplier<T> now;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper odd = new ReadOnlyBooleanWrapper(this, "odd");
    private T shown;

    /**
     * @param now the value as it is
     * @param set takes another value that was typed
     */
    Entry(Spelling<T> spelling, Supplier<T> now, Consumer<T> set) {
        this.spelling = spelling;
        this.now = now;
        shown = now.get();
        text.set(spelling.spell().apply(shown));
        text.subscribe((_, typed) -> {
            Optional<T> value = spelling.read().apply(typed.strip());
            odd.set(value.isEmpty());
            if (value.isPresent() && !value.get().equals(shown)) {
                shown = value.get();
                set.accept(shown);
            }
        });
    }

    /** Shows the value anew where it was changed elsewhere; what is being typed stays. */
    void show() {
        T value = now.get();
        if (!value.equals(shown)) {
            shown = value;
            text.set(spelling.spell().apply(value));
        }
    }

    /** What a person reads and types. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether the text cannot be read. */
    public ReadOnlyBooleanProperty oddProperty() {
        return odd.getReadOnlyProperty();
    }

    /** The key of the sentence that says how it should be written. */
    String oddKey() {
        return "odd." + spelling.name();
    }
}
