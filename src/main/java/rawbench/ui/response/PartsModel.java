package rawbench.ui.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.content.Multipart;
import rawbench.content.Rendering;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;

/** The parts of a body that has some, of which one can be looked at alone; a part of {@link BodyModel}. */
final class PartsModel {
    /** Tells the parts apart. */
    private final Latest telling;
    /** Takes one for itself. */
    private final Latest taking;
    private final Consumer<Answer> show;
    private final ReadOnlyObjectWrapper<List<Multipart.Part>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private Optional<Answer> whole = Optional.empty();

    /** @param show is given the answer whose body is to be looked at: the whole, or one that has a part for its body */
    PartsModel(Work work, Consumer<Answer> show) {
        telling = new Latest(work);
        taking = new Latest(work);
        this.show = show;
    }

    /** Another answer is shown; its parts are told apart on a worker. */
    void of(Answer answer) {
        none();
        whole = Optional.of(answer);
        if (answer.rendering().kind() != Rendering.Kind.MULTIPART) {
            return;
        }
        telling.start("parts",
                cancelled -> Multipart.of(answer.rendering().type(), answer.content(), cancelled)
                        .map(Multipart::parts)
                        .orElse(List.of()),
                all::set, _ -> {});
    }

    /** Nothing is shown that has parts. */
    void none() {
        telling.drop();
        taking.drop();
        whole = Optional.empty();
        chosen.set(-1);
        all.set(List.of());
    }

    /** Looks at the part of that number, from 0, or with -1 at all of them. */
    void choose(int number) {
        if (number == chosen.get() || number >= all.get().size() || whole.isEmpty()) {
            return;
        }
        Answer of = whole.get();
        chosen.set(number);
        if (number < 0) {
            taking.drop();
            show.accept(of);
            return;
        }
        Multipart.Part part = all.get().get(number);
        taking.start("part", _ -> of.with(Rendering.of(part)), show, _ -> {});
    }

    /** The parts, as soon as they are told apart; empty where there are none. */
    ReadOnlyObjectProperty<List<Multipart.Part>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The number of the part that is looked at, from 0; -1 for all of them. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
