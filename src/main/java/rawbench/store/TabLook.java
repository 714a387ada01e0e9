package rawbench.store;

import java.util.Map;

/**
 * How a tab was looked at.
 *
 * @param caret offset of the caret in the octets
 * @param anchor where the selection that ends at the caret begins; the caret itself for none
 * @param scroll first line that is seen, from 0
 * @param choices what else was chosen in its panes (the tab beside the headers, text or hex …), by name
 */
public record TabLook(long caret, long anchor, long scroll, Map<String, String> choices) {
    /** At the beginning, nothing chosen. */
    public static final TabLook USUAL = new TabLook(0, 0, 0, Map.of());

    public TabLook {
        choices = Map.copyOf(choices);
    }
}
