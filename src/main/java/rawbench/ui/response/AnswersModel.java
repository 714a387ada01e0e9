package rawbench.ui.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.exchange.Exchange;

/** The answers to a text with several requests, of which one is looked at. */
public final class AnswersModel {
    private final Consumer<Exchange> show;
    private final ReadOnlyObjectWrapper<List<Exchange>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
    private Optional<Exchange> whole = Optional.empty();

    /** @param show is given the answer that a person wants to look at */
    AnswersModel(Consumer<Exchange> show) {
        this.show = show;
    }

    /** An exchange is over; returns its first answer, which is looked at first. */
    Exchange came(Exchange exchange) {
        List<Exchange> each = exchange.each();
        whole = Optional.of(exchange);
        chosen.set(0);
        all.set(each.size() > 1 ? each : List.of());
        return each.getFirst();
    }

    /** Looks at the answer of that number, from 0; nothing where there is none. */
    public void choose(int number) {
        if (number >= 0 && number < all.get().size() && number != chosen.get()) {
            chosen.set(number);
            show.accept(all.get().get(number));
        }
    }

    /** Each answer alone, in order; empty where there are not several. */
    public ReadOnlyObjectProperty<List<Exchange>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The number of the answer that is looked at, from 0. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How many answers were awaited. */
    int asked() {
        return whole.map(Exchange::asked).orElse(1);
    }

    /** The exchange with all its answers; empty before the first. */
    Optional<Exchange> whole() {
        return whole;
    }
}
