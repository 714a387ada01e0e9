package rawbench.octets;

import java.nio.charset.Charset;

/** A search for octets: of a text in one spelling or, where case is ignored, in several; or of some bits of octets. */
final class OctetSearch {
    private final Octets octets;
    private final Needle needle;
    /** The spellings, of which the needle is what they have in common; null where the needle is all. */
    private final Folds folds;
    /** Tells whole words; null where others will do too. */
    private final Words words;
    /** A hit begins at a multiple of so many octets. */
    private final int unit;
    private final int longest;

    private OctetSearch(Octets octets, Needle needle, Folds folds, Words words, int unit) {
        this.octets = octets;
        this.needle = needle;
        this.folds = folds;
        this.words = words;
        this.unit = unit;
        longest = Math.toIntExact(folds == null ? needle.length() : folds.longest());
    }

    static OctetSearch of(Wanted.Digits digits, Octets octets) {
        return new OctetSearch(octets, new Needle(digits.octets().toByteArray(), digits.kept().toByteArray(),
                Sample.of(octets)), null, null, 1);
    }

    static OctetSearch of(Wanted.Text text, Charset charset, Octets octets) {
        Folds folds = text.ignoreCase() ? Folds.of(text.text(), charset) : null;
        Words words = text.wholeWord() ? new Words(octets, charset) : null;
        int unit = charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
        Sample sample = Sample.of(octets);
        return new OctetSearch(octets,
                folds != null ? folds.needle(sample) : exactly(text.text().getBytes(charset), sample), folds, words,
                unit);
    }

    private static Needle exactly(byte[] octets, Sample sample) {
        byte[] kept = new byte[octets.length];
        java.util.Arrays.fill(kept, (byte) 0xFF);
        return new Needle(octets, kept, sample);
    }

    void run(Tally tally) {
        byte[] block = new byte[Math.toIntExact((long) Octets.BLOCK + longest + Needle.SLACK)];
        long at = 0;
        do {
            int count = (int) Math.min(Octets.BLOCK + longest - 1L, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            long next = look(block, count, at, tally);
            if (next < 0 || !tally.looked(Math.min(next, octets.length()))) {
                return;
            }
            at = next;
        } while (true);
    }

    /** Looks for hits that begin in a block and returns where the next one begins, or -1 where there were enough. */
    private long look(byte[] block, int count, long start, Tally tally) {
        int places = Math.min(Octets.BLOCK, count);
        int from = 0;
        while (true) {
            int at = from < places ? needle.next(block, from, places) : -1;
            if (at < 0) {
                return start + Math.max(from, places);
            }
            int end = folds == null ? at + needle.length() : folds.end(block, at, count);
            boolean hit = end >= 0 && end <= count && (start + at) % unit == 0
                    && (words == null || words.alone(start + at, start + end));
            if (hit && !tally.add(start + at, start + end)) {
                return -1;
            }
            from = hit ? end : at + 1;
        }
    }
}
