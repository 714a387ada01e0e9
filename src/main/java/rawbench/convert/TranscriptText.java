package rawbench.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import rawbench.octets.Escapes;
import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * A transcript as lines for people: the time since the beginning and since the line before, in milliseconds, which way
 * it went, what happened; below it the octets, as text with visible escapes or as a dump of hex.
 */
final class TranscriptText {
    private static final String INDENT = "    ";
    /** A longer line of text goes on in the next. */
    private static final int LONGEST = 16 * 1024;

    private final Recorded recorded;
    private final boolean secrets;
    private final boolean hex;
    private final OutputStream out;

    TranscriptText(Recorded recorded, boolean secrets, boolean hex, OutputStream out) {
        this.recorded = recorded;
        this.secrets = secrets;
        this.hex = hex;
        this.out = out;
    }

    void write(TranscriptPieces pieces) throws IOException {
        Transcript transcript = recorded.transcript();
        line("What went and came between Rawbench and " + recorded.peer());
        line("Began at " + transcript.start() + ": " + EventWords.octets(transcript.sent().length()) + " sent, "
                + EventWords.octets(transcript.received().length()) + " received.");
        line("Each line has the milliseconds since then, and since the line before. Of TLS these are the octets inside.");
        line(TranscriptFormat.secretsSay(secrets));
        line("");
        List<WireEvent> events = transcript.events();
        long before = 0;
        for (int i = 0; i < events.size(); i++) {
            WireEvent event = events.get(i);
            line(String.format(Locale.ROOT, "%12.3f %+11.3f  %s  %s", event.nanos() / 1e6,
                    (event.nanos() - before) / 1e6, way(event), EventWords.of(event)));
            before = event.nanos();
            pieces.each(event, hex ? this::dump : this::text);
        }
    }

    private static String way(WireEvent event) {
        return event instanceof WireEvent.Sent ? "→" : event instanceof WireEvent.Received ? "←" : "·";
    }

    private void dump(byte[] block, int count, long offset) throws IOException {
        StringBuilder rows = new StringBuilder(count / Hex.ROW * 80 + 80);
        for (int at = 0; at < count; at += Hex.ROW) {
            rows.append(INDENT).append(Hex.row(block, at, Math.min(Hex.ROW, count - at), offset + at)).append('\n');
        }
        out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void text(byte[] block, int count, long offset) throws IOException {
        StringBuilder lines = new StringBuilder(2 * count);
        int at = 0;
        while (at < count) {
            int end = at;
            while (end < count && end - at < LONGEST && block[end++] != '\n') {
                // A line ends behind its LF.
            }
            end = end < count && block[end - 1] != '\n' ? whole(block, at, end) : end;
            lines.append(INDENT).append(Escapes.encode(Octets.copyOf(block, at, end - at))).append('\n');
            at = end;
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** An end at or shortly before {@code end} that does not cut a character of UTF-8 in two. */
    private static int whole(byte[] block, int from, int end) {
        int cut = end;
        while (cut > from + 1 && cut > end - 4 && (block[cut] & 0xC0) == 0x80) {
            cut--;
        }
        return (block[cut] & 0xC0) == 0x80 ? end : cut;
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
