package rawbench.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import rawbench.octets.Octets;

/** Lines and columns of offsets in a text, both from 1; a line ends with LF, and a column is an octet. */
public final class Places {
    private final Map<Long, Place> places = new HashMap<>();

    /** Where an octet stands. */
    public record Place(long line, long column) {
        /** {@code 3:17}, as compilers write it. */
        public String says() {
            return line + ":" + column;
        }
    }

    /** The places of these findings, found in one pass over the text up to the last. */
    public Places(Octets text, List<Advice> advice) {
        this(text, advice.stream().mapToLong(one -> one.finding().at()));
    }

    /** The places of these offsets, found in one pass over the text up to the last. */
    public Places(Octets text, LongStream offsets) {
        long[] wanted = offsets.map(at -> Math.min(at, text.length())).distinct().sorted().toArray();
        long line = 1;
        long start = 0;
        for (long at : wanted) {
            for (long lf = text.indexOf('\n', start); lf >= 0 && lf < at; lf = text.indexOf('\n', start)) {
                line++;
                start = lf + 1;
            }
            places.put(at, new Place(line, at - start + 1));
        }
    }

    /** The place of one of the findings. */
    public Place of(Advice advice) {
        return of(advice.finding().at());
    }

    /** The place of one of the offsets. */
    public Place of(long at) {
        return places.getOrDefault(at, new Place(1, at + 1));
    }
}
