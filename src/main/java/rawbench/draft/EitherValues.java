package rawbench.draft;

import java.util.Optional;

/** Two places to look for {@link Values}, one after the other. */
record EitherValues(Values first, Values second) implements Values {
    @Override
    public Optional<Value> value(String name) throws DraftException {
        Optional<Value> here = first.value(name);
        return here.isPresent() ? here : second.value(name);
    }
}
