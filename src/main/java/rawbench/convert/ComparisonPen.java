package rawbench.convert;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import rawbench.content.ShownText;
import rawbench.convert.ComparisonOptions.Face;
import rawbench.octets.Octets;

/** Writes the lines of a comparison to a stream, each with its sign, and in colour where that is wanted. */
final class ComparisonPen {
    /** What a line tells, which colours only repeat. */
    enum Tone {
        PLAIN(""),
        TITLE("\u001b[1m"),
        PLACE("\u001b[36m"),
        REMOVED("\u001b[31m"),
        ADDED("\u001b[32m"),
        NOTED(
                "\u001b[33m");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }

    private static final String COLOUR_ENDS = "\u001b[0m";

    /** Charsets in which the octets of ASCII are its characters, as they are in UTF-8. */
    private static final Set<Charset> PLAIN = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1);

    private final OutputStream out;
    private final Face face;
    private final BooleanSupplier cancelled;
    private final byte[] row = new byte[4096];

    ComparisonPen(OutputStream out, Face face, BooleanSupplier cancelled) {
        this.out = out;
        this.face = face;
        this.cancelled = cancelled;
    }

    Face face() {
        return face;
    }

    /** A line of our own words; what a peer named in it is made fit to be read. */
    void line(Tone tone, String words) throws IOException {
        begin(tone, "");
        put(ShownText.of(Octets.utf8(words), StandardCharsets.UTF_8, ShownText.BOUND).text());
        end(tone);
    }

    void line(String words) throws IOException {
        line(Tone.PLAIN, words);
    }

    void lines(List<String> words) throws IOException {
        for (String each : words) {
            line(each);
        }
    }

    /** A line of a message behind its sign; ends that stand in it begin lines of their own. */
    void line(Tone tone, String sign, Octets content, Charset charset) throws IOException {
        long from = 0;
        for (long end = content.indexOf('\n', 0); end >= 0 && face != Face.OCTETS; end = content.indexOf('\n', from)) {
            begin(tone, sign);
            shown(content.slice(from, end), charset);
            end(tone);
            from = end + 1;
        }
        begin(tone, sign);
        shown(content.from(from), charset);
        end(tone);
    }

    /** Begins a line whose pieces come one by one. */
    void begin(Tone tone, String sign) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedIOException("Cancelled");
        }
        if (face == Face.COLOURED) {
            put(tone.colour);
        }
        put(sign);
    }

    /** Octets of a message. */
    void shown(Octets content, Charset charset) throws IOException {
        if (face == Face.OCTETS || plain(content, charset)) {
            write(content);
            return;
        }
        ShownText text = ShownText.of(content, charset, ShownText.BOUND);
        put(text.text());
        if (text.truncated()) {
            put("… (" + (text.total() - text.shown()) + " octets more)");
        }
    }

    private void write(Octets content) throws IOException {
        if (content.length() > row.length) {
            content.writeTo(out);
            return;
        }
        int count = (int) content.length();
        content.copyTo(0, row, 0, count);
        out.write(row, 0, count);
    }

    /** Whether octets show as they are: most lines do, and of a large difference there are millions. */
    private boolean plain(Octets content, Charset charset) {
        if (content.length() > row.length || !PLAIN.contains(charset)) {
            return false;
        }
        int count = (int) content.length();
        content.copyTo(0, row, 0, count);
        for (int i = 0; i < count; i++) {
            if ((row[i] < ' ' || row[i] == 0x7F) && row[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Ends a line. */
    void end(Tone tone) throws IOException {
        if (face == Face.COLOURED && !tone.colour.isEmpty()) {
            put(COLOUR_ENDS);
        }
        out.write('\n');
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
