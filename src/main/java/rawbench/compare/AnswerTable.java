package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Many messages at once: what some aspects tell of each, and in which of them a message stands out.
 *
 * @param columns one for each aspect, with a value for each message, in the messages' order
 */
public record AnswerTable(List<AspectColumn> columns) {
    /** What is told where nobody asked for more. */
    public static final List<Aspect> USUAL = List.of(Aspect.Fact.values());
    public AnswerTable {
        columns = List.copyOf(columns);
    }

    /** Looks at all messages. Decodes and reads their bodies: to be called on a worker. */
    public static AnswerTable of(List<Side> sides, List<Aspect> aspects, BooleanSupplier cancelled) {
        List<AspectColumn> columns = new ArrayList<>();
        for (Aspect aspect : aspects) {
            columns.add(AspectColumn.of(aspect, sides, cancelled));
        }
        return new AnswerTable(columns);
    }

    /** The same with one aspect more. */
    public AnswerTable and(AspectColumn column) {
        List<AspectColumn> more = new ArrayList<>(columns);
        more.add(column);
        return new AnswerTable(more);
    }

    /** In how many columns a message stands out. */
    public long odd(int message) {
        return columns.stream().filter(column -> column.odd().get(message)).count();
    }
}
