package rawbench.ui.viewer;

import java.util.List;

import rawbench.octets.Edit;

/**
 * The octets that a person has chosen.
 *
 * @param anchor the offset where choosing began
 * @param caret the offset where it is now: before or behind the anchor, or the same
 */
public record Selection(long anchor, long caret) {
    /** Nothing chosen, the caret at the beginning. */
    public static final Selection START = new Selection(0, 0);

    public long from() {
        return Math.min(anchor, caret);
    }

    public long to() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    /** Where it is after these changes of the octets. */
    public Selection moved(List<Edit> edits) {
        return new Selection(Edit.moved(anchor, edits), Edit.moved(caret, edits));
    }
}
