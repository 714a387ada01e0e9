package rawbench.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One aspect of all messages of an {@link AnswerTable}, and which of them stand out in it.
 *
 * @param usual the value that more than half of them have; empty where there is no such value. Of measurements it is
 *     the middle one
 * @param odd for each message whether its value is another than the usual one; none is where nothing is usual
 */
public record AspectColumn(Aspect aspect, List<Value> values, Optional<Value> usual, List<Boolean> odd) {
    /** Measurements within so many milliseconds of the middle one, or within half and twice of it, are as usual. */
    private static final double CLOSE = 20;

    public AspectColumn {
        values = List.copyOf(values);
        odd = List.copyOf(odd);
    }

    /** What an aspect tells of messages. Reads their bodies: to be called on a worker. */
    public static AspectColumn of(Aspect aspect, List<Side> sides, BooleanSupplier cancelled) {
        return of(aspect, sides.stream().map(side -> aspect.of(side, cancelled)).toList());
    }

    static AspectColumn of(Aspect aspect, List<Value> values) {
        boolean measured = values.stream().anyMatch(Value::measured);
        Optional<Value> usual = measured ? middle(values) : majority(values);
        return new AspectColumn(aspect, values, usual,
                values.stream().map(value -> usual.filter(common -> stands(value, common)).isPresent()).toList());
    }

    private static boolean stands(Value value, Value usual) {
        return usual.measured() && value.measured() ? far(value.number().orElse(0), usual.number().orElse(0))
                : !value.equals(usual);
    }

    private static boolean far(double value, double usual) {
        return Math.abs(value - usual) > CLOSE && (value > 2 * usual || value < usual / 2);
    }

    private static Optional<Value> majority(List<Value> values) {
        return values.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() * 2 > values.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Value> middle(List<Value> values) {
        List<Value> there = values.stream().filter(Value::there).sorted().toList();
        return there.size() < 3 ? Optional.empty() : Optional.of(there.get(there.size() / 2));
    }
}
