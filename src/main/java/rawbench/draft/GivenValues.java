package rawbench.draft;

import java.util.Map;
import java.util.Optional;

/** Values that were given by name; with none of them, {@link Values#NONE}. */
record GivenValues(Map<String, String> values, Origin origin) implements Values {
    @Override
    public Optional<Value> value(String name) {
        String text = values.get(name);
        return text == null ? Optional.empty() : Optional.of(Value.of(name, text, origin));
    }
}
