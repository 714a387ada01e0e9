package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongConsumer;

import rawbench.octets.Escapes;
import rawbench.octets.Hex;
import rawbench.octets.Octets;

/**
 * Guesses what a message of Protocol Buffers holds, from its octets alone: numbers and wire types of fields are certain,
 * their readings are not, since the schema is not there. Each line ends with the offset of what it tells.
 */
final class ProtobufLayout implements WholeLayout {
    private static final int DEEPEST = 64;
    private static final int SHOWN_TEXT = 4096;
    private static final int SHOWN_OCTETS = 64;
    private static final int FRAME_HEAD = 5;
    private static final String GUESS = "A guess: without its schema, a message does not tell what its fields mean.\n";

    private final Pen pen;
    /** Whether messages stand in gRPC frames: an octet of flags and four of length before each. */
    private final boolean framed;
    private boolean laid;

    ProtobufLayout(Sink sink, boolean framed) {
        this.pen = new Pen(sink);
        this.framed = framed;
    }

    @Override
    public Optional<String> lay(Octets content, LongConsumer done) throws StopException {
        ProtobufReader in = new ProtobufReader(content);
        write(GUESS);
        long end = framed ? frames(in, content, done) : fields(in, content.length(), 0, done);
        laid |= framed && end > 0;
        if (end < content.length()) {
            write("octets: " + hex(content.from(end)) + " @" + end + "\n");
        }
        pen.flush();
        return end == content.length() ? Optional.empty()
                : Optional.of("From octet " + end + " on the octets are no " + (framed ? "frame" : "field")
                        + " of Protocol Buffers.");
    }

    private long frames(ProtobufReader in, Octets content, LongConsumer done) throws StopException {
        long at = 0;
        while (content.length() - at >= FRAME_HEAD) {
            long length = in.fixed(at + 1, 4, true);
            long end = at + FRAME_HEAD + length;
            int flags = content.at(at);
            if (end > content.length() || (flags & 0x7E) != 0) {
                return at;
            }
            boolean trailers = (flags & 0x80) != 0;
            write((trailers ? "trailers" : "message") + " of " + length + " octets"
                    + ((flags & 1) != 0 ? ", compressed" : "") + " @" + at + "\n");
            Octets message = content.slice(at + FRAME_HEAD, end);
            in.at(at + FRAME_HEAD);
            if (trailers) {
                line(1, text(message));
            } else if ((flags & 1) != 0 || !in.message(at + FRAME_HEAD, end)) {
                line(1, "octets: " + hex(message));
            } else {
                fields(in, end, 1, _ -> {});
            }
            at = end;
            done.accept(at);
        }
        return at;
    }

    /** Writes the fields up to {@code end}; returns the offset behind the last that could be read. */
    private long fields(ProtobufReader in, long end, int depth, LongConsumer done) throws StopException {
        long at = in.at();
        while (at < end && in.field(end)) {
            field(in, at, depth);
            at = in.at();
            done.accept(at);
        }
        return at;
    }

    private void field(ProtobufReader in, long at, int depth) throws StopException {
        String number = Long.toString(in.number());
        // The first octet of many a text would begin a group: that alone shows no message.
        laid |= in.wireType() != 3 && in.wireType() != 4;
        switch (in.wireType()) {
            case 0 -> line(depth, number + ": " + varint(in.value()) + " @" + at);
            case 1 -> line(depth, number + ": " + Long.toUnsignedString(in.value()) + " (fixed64; double "
                    + Double.longBitsToDouble(in.value()) + ") @" + at);
            case 5 -> line(depth, number + ": " + in.value() + " (fixed32; float "
                    + Float.intBitsToFloat((int) in.value()) + ") @" + at);
            case 3 -> line(depth, number + ": group begins @" + at);
            case 4 -> line(depth, number + ": group ends @" + at);
            default -> delimited(in, number, at, depth);
        }
    }

    private static String varint(long value) {
        long zigzag = value >>> 1 ^ -(value & 1);
        String signed = value < 0 ? "; signed " + value : "";
        String truth = value == 0 ? "; false" : value == 1 ? "; true" : "";
        return Long.toUnsignedString(value) + " (varint; zigzag " + zigzag + signed + truth + ")";
    }

    /** A text, a message, numbers in a row, or octets: the first of these that it can be. */
    private void delimited(ProtobufReader in, String number, long at, int depth) throws StopException {
        long end = in.at();
        long from = end - in.value();
        Octets octets = in.octets().slice(from, end);
        String length = octets.length() + " octets";
        if (TextGuess.readable(octets)) {
            line(depth, number + ": " + text(octets) + " (text, " + length + ") @" + at);
        } else if (depth < DEEPEST && in.message(from, end)) {
            line(depth, number + ": message of " + length + " @" + at);
            in.at(from);
            fields(in, end, depth + 1, _ -> {});
            in.at(end);
        } else {
            line(depth, number + ": " + hex(octets) + " (" + length + in.packed(from, end)
                    .map(p -> "; packed " + p)
                    .orElse("") + ") @" + at);
            in.at(end);
        }
    }

    private static String text(Octets octets) {
        return "\"" + Escapes.encode(octets.slice(0, Math.min(SHOWN_TEXT, octets.length()))) + "\""
                + (octets.length() > SHOWN_TEXT ? "…" : "");
    }

    private static String hex(Octets octets) {
        return Hex.of(octets.slice(0, Math.min(SHOWN_OCTETS, octets.length())))
                + (octets.length() > SHOWN_OCTETS ? "…" : "");
    }

    private void line(int depth, String text) throws StopException {
        write("  ".repeat(depth) + text + "\n");
    }

    private void write(String text) throws StopException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        pen.put(octets, 0, octets.length);
    }

    @Override
    public boolean laid() {
        return laid;
    }
}
