package rawbench.listen;

/** Finds where the head of a request ends: at the first empty line after a line that is not empty. */
final class HeadEnd {
    private boolean begun;
    /** Whether the line so far holds nothing but perhaps one CR. */
    private boolean empty = true;
    private boolean cr;

    /** Takes the next octet; true when the head ends with it. */
    boolean take(byte octet) {
        if (octet == '\n') {
            boolean ended = empty && begun;
            empty = true;
            cr = false;
            return ended;
        }
        if (octet == '\r' && empty && !cr) {
            cr = true;
        } else {
            empty = false;
            begun = true;
        }
        return false;
    }

    /** Whether a line that is not empty has begun. */
    boolean begun() {
        return begun;
    }
}
