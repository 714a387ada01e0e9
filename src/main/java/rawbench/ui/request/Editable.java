package rawbench.ui.request;

import rawbench.octets.Octets;

/** Which requests the text control bears: the others are shown in the viewer, which has no limit. */
final class Editable {
    /** Beyond so many octets a request is shown, not edited. */
    static final long MOST = 4L << 20;
    /** So is one with a line longer than this: the text control stands still over it. */
    static final int LONGEST_LINE = 20_000;

    private Editable() {
    }

    /** Whether these octets can be edited in a text control at all. */
    static boolean is(Octets octets) {
        if (octets.length() > MOST) {
            return false;
        }
        long from = 0;
        for (long end = octets.indexOf('\n', 0); end >= 0; end = octets.indexOf('\n', from)) {
            if (end - from > LONGEST_LINE) {
                return false;
            }
            from = end + 1;
        }
        return octets.length() - from <= LONGEST_LINE;
    }
}
