package rawbench.ui.settings;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;

import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Texts;

/** A choice among a few words, shown in the language of the moment. */
final class WordBox {
    private WordBox() {
    }

    /** A box for a choice whose words stand under {@code choice.NAME}. */
    static <E extends Enum<E>> ComboBox<E> of(List<E> all, ObservableValue<E> chosen, Consumer<E> choose,
            Texts texts) {
        ComboBox<E> box = new ComboBox<>();
        ChoiceNames.in(box, texts, choice -> texts.text("choice." + choice.name()));
        texts.language().subscribe(_ -> {
            E now = chosen.getValue();
            box.getItems().setAll(all);
            box.setValue(now);
        });
        chosen.subscribe(box::setValue);
        box.setOnAction(_ -> {
            if (box.getValue() != null && box.getValue() != chosen.getValue()) {
                choose.accept(box.getValue());
            }
        });
        return box;
    }
}
