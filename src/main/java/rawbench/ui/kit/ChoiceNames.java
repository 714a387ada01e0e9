package rawbench.ui.kit;

import java.util.function.Function;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/**
 * What a box of choices calls each of them; what is chosen is never typed. Nothing chosen has no name.
 *
 * @param <T> what there is to choose from
 */
public final class ChoiceNames<T> extends StringConverter<T> {
    private final Function<T, String> name;

    private ChoiceNames(Function<T, String> name) {
        this.name = name;
    }

    /**
     * Names the choices of a box, anew when the language changes.
     *
     * @param name says a choice in the language of the moment
     */
    public static <T> void in(ComboBox<T> box, Texts texts, Function<T, String> name) {
        box.converterProperty().bind(texts.language().map(_ -> new ChoiceNames<>(name)));
        // A new converter reaches the list alone: the cell of what is chosen asks for a name when another is chosen.
        box.buttonCellProperty().bind(texts.language().map(_ -> new Chosen<>(box)));
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : name.apply(choice);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed: " + typed);
    }

    /** What of a box is seen while it is closed. */
    private static final class Chosen<T> extends ListCell<T> {
        private final ComboBox<T> box;

        Chosen(ComboBox<T> box) {
            this.box = box;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(box.getConverter().toString(item));
        }
    }
}
