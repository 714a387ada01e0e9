package rawbench.draft;

import java.util.Map;

/**
 * Whether <code>{{name}}</code> in a draft stands for a value, and the values that its template gives.
 *
 * @param on false where <code>{{</code> is literal
 * @param values the {@code @name = value} lines of the template's file
 */
public record Variables(boolean on, Map<String, String> values) {
    /** <code>{{</code> is literal. */
    public static final Variables OFF = new Variables(false, Map.of());

    public Variables {
        values = Map.copyOf(values);
    }
}
