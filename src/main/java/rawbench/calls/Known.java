package rawbench.calls;

/** How a call is known of. */
public enum Known {
    /** This end made it, and its time is in the transcript. */
    SEEN,
    /** This end made it, at a time that the transcript does not have. */
    MADE,
    /** The other end must have made it, or what was seen here could not be. */
    MUST,
    /** The other end makes it if it wants what was sent to it; nothing here tells whether it did. */
    MAY
}
