package rawbench.octets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the rows of a text begin, found without counting any: behind each line end, and in a line that has none for
 * long, at multiples of {@value #STEP} octets, moved on to where a character begins.
 *
 * <p>A piece begins at a multiple {@code B} where no line end stands in the {@value #STEP} octets before it. So whether
 * an offset begins a piece is told by what stands shortly before it, however long the text is, and a piece has fewer
 * than 17,000 octets. Where a text ends with a line end, an empty piece follows. Not for several threads at once.
 */
public final class Pieces {
    /** How many octets without a line end make a break. */
    public static final int STEP = 8192;

    private final Octets octets;
    private final TextForm form;
    private final Window window;
    private final int unit;

    public Pieces(Octets octets, TextForm form) {
        this.octets = octets;
        this.form = form;
        this.window = new Window(octets);
        this.unit = form.unit();
    }

    /** Where the piece begins that holds the octet at an offset; the end of the text belongs to the last piece. */
    public long start(long offset) {
        long step = offset - offset % STEP;
        long floor = Math.max(0, step - STEP);
        long line = behindLineEnd(offset, floor);
        if (line >= 0) {
            return line;
        }
        if (step == 0) {
            return 0;
        }
        long begin = breakAt(step);
        // The octet belongs to a character, or to the end, that the break was moved behind.
        return begin <= offset && begin < octets.length() ? begin : start(step - 1);
    }

    /** Where the piece begins that follows the one that begins at {@code start}, or -1. */
    public long next(long start) {
        long step = start - start % STEP + STEP;
        if (start > step - STEP && behindLineEnd(start, step - STEP) >= 0) {
            step += STEP;
        }
        long to = Math.min(step, octets.length());
        long end = lineEnd(start, to);
        if (end >= 0) {
            return end + unit;
        }
        if (step >= octets.length()) {
            return -1;
        }
        long begin = breakAt(step);
        return begin < octets.length() ? begin : -1;
    }

    /** Where the piece begins that stands before the one that begins at {@code start}, or -1. */
    public long previous(long start) {
        return start == 0 ? -1 : start(start - 1);
    }

    /** Where the piece that begins at {@code start} ends, its line end with it. */
    public long end(long start) {
        long next = next(start);
        return next < 0 ? octets.length() : next;
    }

    /** Whether CR and LF end the piece that begins at {@code start} and ends before {@code end}. */
    public boolean endsInCrlf(long start, long end) {
        return end - textEnd(start, end) == 2L * unit;
    }

    /** Where the characters end that stand in the piece, without LF or CRLF. */
    public long textEnd(long start, long end) {
        if (!endsLine(start, end)) {
            return end;
        }
        long text = end - unit;
        return text - unit >= start && form.unitAt(window, text - unit) == '\r' ? text - unit : text;
    }

    /** Whether the piece from {@code start} to {@code end} ends with a line end. */
    public boolean endsLine(long start, long end) {
        return end - start >= unit && end % unit == 0 && form.unitAt(window, end - unit) == form.lineEnd();
    }

    /** Whether a line begins where this piece does. */
    public boolean beginsLine(long start) {
        return start == 0 || start % unit == 0 && form.unitAt(window, start - unit) == form.lineEnd();
    }

    /** Where the line begins that holds the octet at an offset, if that is not more than {@code most} octets back; or -1. */
    public long lineStart(long offset, long most) {
        long floor = Math.max(0, offset - most);
        long line = behindLineEnd(offset, floor);
        return line >= 0 ? line : floor == 0 ? 0 : -1;
    }

    /** The characters of a stretch of a piece. */
    public Cells cells(long from, long to) {
        return form.cells(octets, from, to);
    }

    /** The characters of a stretch where all are ASCII that can be seen, one octet each: most texts, and the longest. */
    public Optional<String> plain(long from, long to) {
        byte[] stretch = new byte[form.ascii() ? Math.toIntExact(to - from) : 0];
        octets.copyTo(from, stretch, 0, stretch.length);
        boolean plain = form.ascii();
        for (int i = 0; plain && i < stretch.length; i++) {
            plain = stretch[i] >= ' ' && stretch[i] < 0x7F;
        }
        return plain ? Optional.of(new String(stretch, StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    public Octets octets() {
        return octets;
    }

    public TextForm form() {
        return form;
    }

    /** The offset of the first line end from {@code start} to before {@code to}, or -1. */
    private long lineEnd(long start, long to) {
        if (unit == 1) {
            return window.indexOf(form.lineEnd(), start, to);
        }
        for (long at = start - start % unit; at < to; at += unit) {
            if (form.unitAt(window, at) == form.lineEnd()) {
                return at;
            }
        }
        return -1;
    }

    /** The last offset at or before {@code offset} that follows a line end at or after {@code floor}, or -1. */
    private long behindLineEnd(long offset, long floor) {
        if (unit == 1) {
            long last = window.lastIndexOf(form.lineEnd(), offset, floor);
            return last < 0 ? -1 : last + 1;
        }
        for (long at = offset - offset % unit - unit; at >= floor; at -= unit) {
            if (form.unitAt(window, at) == form.lineEnd()) {
                return at + unit;
            }
        }
        return -1;
    }

    private long breakAt(long step) {
        return form.boundary(octets, window, step);
    }
}
