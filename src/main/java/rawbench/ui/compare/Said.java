package rawbench.ui.compare;

import java.util.List;

/**
 * What one half of a row reads.
 *
 * @param number of its line; empty where none is shown
 * @param changed the parts of the text that the other half has otherwise, in order
 * @param whole whether the text is all that there is, from its beginning
 */
record Said(String number, String text, List<Part> changed, boolean whole) {
    static final Said NOTHING = new Said("", "", List.of(), true);

    /** Characters {@code from} to before {@code to}. */
    record Part(int from, int to) {}

    Said {
        changed = List.copyOf(changed);
    }
}
