package rawbench.draft;

import java.util.Optional;

/** The {@link DynamicValues} of now, made once one is asked for: the chance of a machine takes a while to be there. */
final class LateValues implements Values {
    @Override
    public Optional<Value> value(String name) throws DraftException {
        return DynamicValues.OF_NOW.value(name);
    }
}
