package rawbench.rewrite;

import java.util.List;

import rawbench.octets.Edit;

/** What came of an action. */
public sealed interface Result {
    /**
     * The changes to make, in offsets of the octets that the action was given; none where all is as wanted.
     *
     * @param edits in the order of their places
     * @param remarks what else is to be told about them
     */
    record Edits(List<Edit> edits, List<Remark> remarks) implements Result {
        public Edits {
            edits = List.copyOf(edits);
            remarks = List.copyOf(remarks);
        }
    }

    /** It cannot be done. */
    record Refused(Remark why) implements Result {}

    /** Edits about which nothing is to be told. */
    static Result of(List<Edit> edits) {
        return new Edits(edits, List.of());
    }

    static Result refused(Remark.What why, Object... about) {
        return new Refused(Remark.of(why, about));
    }
}
