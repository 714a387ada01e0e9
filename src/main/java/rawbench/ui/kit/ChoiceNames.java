package rawbench.ui.kit;

import java.util.function.Function;

import javafx.util.StringConverter;

/**
 * What a box of choices calls each of them; what is chosen is never typed. Nothing chosen has no name, unless the names
 * have one for it.
 *
 * @param <T> what there is to choose from
 */
public final class ChoiceNames<T> extends StringConverter<T> {
    private final Function<T, String> name;

    /** @param name is asked at each look, so it may follow the language */
    public ChoiceNames(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : name.apply(choice);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed: " + typed);
    }
}
