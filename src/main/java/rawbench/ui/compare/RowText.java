package rawbench.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import rawbench.octets.Octets;
import rawbench.octets.SpanTable;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;

/**
 * All rows of a comparison as one text to be searched, folds open: what a row reads left, what it reads right, each with a
 * line end. It lies in a file where it is long.
 *
 * @param halves where each half stands in the text: row by row, left before right
 */
record RowText(Octets text, SpanTable halves) {
    static final RowText NOTHING = new RowText(Octets.empty(), new SpanTable.Builder().build());
    /** How much of a half is searched, in octets. */
    private static final int MOST = 1 << 16;
    private static final int MOST_MARKS = 200;

    /** Reads every row: to be called on a worker. */
    static RowText of(Rows rows, Faces faces, BooleanSupplier cancelled) throws IOException {
        Reading reading = new Reading(rows, faces, cancelled);
        Octets text = Octets.ofStream(reading);
        return new RowText(text, reading.halves.build());
    }

    /** The number of the row that holds an octet of the text. */
    int row(long offset) {
        return (int) (halves.atBase(offset).index() / 2);
    }

    /** Where a row begins in the text. */
    long start(int row) {
        return 2L * row < halves.count() ? halves.atNumber(2L * row).from() : text.length();
    }

    /** The parts of a half that marks of the text cover. */
    List<Said.Part> parts(Marks marks, int row, boolean ofA) {
        long number = 2L * row + (ofA ? 0 : 1);
        if (number >= halves.count()) {
            return List.of();
        }
        SpanTable.Cursor half = halves.atNumber(number);
        byte[] octets = text.slice(half.from(), half.to() - 1).toByteArray();
        List<Said.Part> parts = new ArrayList<>();
        for (Mark mark : marks.in(half.from(), half.to(), MOST_MARKS)) {
            int from = characters(octets, mark.offset() - half.from());
            int to = characters(octets, mark.end() - half.from());
            if (to > from) {
                parts.add(new Said.Part(from, to));
            }
        }
        return parts;
    }

    private static int characters(byte[] octets, long count) {
        return new String(octets, 0, Math.clamp(count, 0, octets.length), StandardCharsets.UTF_8).length();
    }

    /** The text while it is made. */
    private static final class Reading extends InputStream {
        private final SpanTable.Builder halves = new SpanTable.Builder();
        private final Rows rows;
        private final Faces faces;
        private final BooleanSupplier cancelled;
        private byte[] half = {};
        private int at;
        private int number;
        private boolean ofA = true;

        Reading(Rows rows, Faces faces, BooleanSupplier cancelled) {
            this.rows = rows;
            this.faces = faces;
            this.cancelled = cancelled;
        }

        private boolean more() {
            while (at == half.length) {
                if (number == rows.all() || ofA && cancelled.getAsBoolean()) {
                    return false;
                }
                byte[] text = faces.octets(rows.row(number), ofA, MOST);
                half = Arrays.copyOf(text, text.length + 1);
                half[text.length] = '\n';
                long from = halves.total();
                halves.add(from, from + half.length);
                at = 0;
                number += ofA ? 0 : 1;
                ofA = !ofA;
            }
            return true;
        }

        @Override
        public int read() {
            return more() ? half[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            int done = 0;
            while (done < count && more()) {
                int part = Math.min(count - done, half.length - at);
                System.arraycopy(half, at, into, from + done, part);
                at += part;
                done += part;
            }
            return done == 0 && count > 0 ? -1 : done;
        }
    }
}
