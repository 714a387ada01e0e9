package rawbench.octets;

import java.util.regex.Matcher;

/**
 * A search in the decoded text: a stretch of it at a time, of which the end is looked at again with what follows, so that
 * a match of up to {@link Search#REACH} characters is found wherever it begins.
 */
final class DecodedSearch {
    /** What an expression may look back at. */
    private static final int BEHIND = 1024;
    private static final int STRETCH = 256 * 1024;
    private static final int WIDEST = 4;

    private final Octets octets;
    private final Wanted.Expression wanted;
    private final Tally tally;
    private final DecodedOctets decoded;
    private final Stretch text;
    private final Offsets offsets;
    /** The first character of the stretch at which a hit may begin. */
    private int start;
    /** The number of the stretch's first character in the text. */
    private long first;

    DecodedSearch(Octets octets, Wanted.Expression wanted, Tally tally) {
        this.octets = octets;
        this.wanted = wanted;
        this.tally = tally;
        decoded = new DecodedOctets(octets, wanted.charset());
        text = new Stretch(decoded, BEHIND + STRETCH + Search.REACH, tally::cancelled);
        offsets = Offsets.of(octets, wanted.charset());
    }

    void run() {
        Matcher matcher = wanted.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        try {
            do {
                text.fill();
                if (!look(matcher)) {
                    return;
                }
            } while (goOn());
        } catch (Stretch.CancelledException cancelled) {
            tally.stop(Search.Stop.CANCELLED);
        } catch (StackOverflowError deep) {
            tally.stop(Search.Stop.TOO_DEEP);
        }
    }

    /** Finds what begins in this stretch, but at its end; false where there were enough hits. */
    private boolean look(Matcher matcher) {
        int last = text.atEnd() ? text.length() : text.length() - Search.REACH;
        matcher.region(start, text.length());
        while (matcher.find() && matcher.start() < last) {
            int from = matcher.start();
            int to = matcher.end();
            boolean hit = to > from && (!wanted.wholeWord() || Words.alone(text, from, to));
            if (hit && !tally.add(offsets.of(first + from), offsets.of(first + to))) {
                return false;
            }
            if (hit) {
                start = to;
            } else if (to > from) {
                matcher.region(from + Character.charCount(Character.codePointAt(text, from)), text.length());
            }
        }
        start = Math.max(start, last);
        return true;
    }

    /** Moves the stretch on; false where the text is over or nobody waits for more. */
    private boolean goOn() {
        if (text.atEnd()) {
            tally.looked(octets.length());
            return false;
        }
        // The end of the stretch will be looked at again; its characters have no more octets than this.
        long looked = Math.max(0, decoded.offset() - (long) WIDEST * Search.REACH);
        int passed = Math.max(0, start - BEHIND);
        text.drop(passed);
        start -= passed;
        first += passed;
        return tally.looked(Math.min(looked, octets.length() - 1));
    }
}
