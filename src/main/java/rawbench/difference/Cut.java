package rawbench.difference;

/**
 * Where a line that is too long is cut: at a place that the octets before it choose, so that after an insertion the same
 * places are chosen again soon; behind punctuation where there is some, and never inside a character of UTF-8.
 *
 * <p>W. Xia and others, "FastCDC", USENIX ATC 2016: a hash that forgets what lies more than 32 octets back.
 */
final class Cut {
    /** Pieces are no shorter, save the last one of a line. */
    static final int LEAST = 64;
    /** From this length on a cut need not follow punctuation. */
    private static final int ANYWHERE = 1024;
    /** One in 32 places behind punctuation is chosen, and one in 256 others: those whose highest bits, which have seen the
     * most octets, are zero. */
    private static final int BEHIND_PUNCTUATION = 5;
    private static final int ELSEWHERE = 8;
    private static final int[] GEAR = gear();
    private static final boolean[] PUNCTUATION = punctuation();

    private Cut() {
    }

    private static int[] gear() {
        int[] gear = new int[256];
        long state = 0;
        for (int i = 0; i < gear.length; i++) {
            state += 0x9E3779B97F4A7C15L;
            gear[i] = (int) (Hash.mixed(state) >>> 32);
        }
        return gear;
    }

    /** The hash with one octet more; what lies 32 octets back has no weight in it. */
    static int rolled(int hash, byte octet) {
        return (hash << 1) + GEAR[octet & 0xFF];
    }

    /** How long the piece is that begins at {@code from}: at most {@code most}, which are there, as is one octet more. */
    static int length(byte[] octets, int from, int most) {
        int hash = 0;
        for (int i = from + LEAST - Integer.SIZE; i < from + LEAST - 1; i++) {
            hash = rolled(hash, octets[i]);
        }
        for (int i = from + LEAST - 1; i < from + most; i++) {
            hash = rolled(hash, octets[i]);
            int bits = PUNCTUATION[octets[i] & 0xFF] ? BEHIND_PUNCTUATION : i - from < ANYWHERE ? 0 : ELSEWHERE;
            if (bits > 0 && hash >>> Integer.SIZE - bits == 0 && mayCut(octets, i + 1)) {
                return i + 1 - from;
            }
        }
        return forced(octets, from, most);
    }

    /** White space and what is neither letter nor digit, in ASCII. */
    private static boolean[] punctuation() {
        boolean[] punctuation = new boolean[256];
        for (char octet = 0; octet < 0x80; octet++) {
            punctuation[octet] = octet == '\t' || octet >= ' ' && !Character.isLetterOrDigit(octet);
        }
        return punctuation;
    }

    /** Not before a later octet of a character, nor before the end of the line. */
    private static boolean mayCut(byte[] octets, int at) {
        return (octets[at] & 0xC0) != 0x80 && octets[at] != '\n' && octets[at] != '\r';
    }

    private static int forced(byte[] octets, int from, int most) {
        for (int length = most; length > most - 4; length--) {
            if (mayCut(octets, from + length)) {
                return length;
            }
        }
        return most;
    }
}
