package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lays an event stream out (HTML standard 9.2.5): data that is JSON stands in lines of its own below {@code data:}, every
 * other line stays as it is.
 */
final class EventStreamLayout implements Layout {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);
    /** Longer lines, and longer data, stay as they are. */
    private static final int MOST = StreamEvent.MAX_DATA;

    private final Pen pen;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    /** The data lines before this one, as they came, and what they say together. */
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private boolean afterCr;
    /** Whether the beginning of the line was written already, since it is too long to be held. */
    private boolean lineGone;

    EventStreamLayout(Sink sink) {
        pen = new Pen(sink);
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        int begin = from;
        for (int i = from; i < to; i++) {
            boolean ends = octets[i] == '\r' || octets[i] == '\n' && !afterCr;
            if (ends) {
                hold(octets, begin, i);
                endLine();
            }
            if (ends || octets[i] == '\n') {
                begin = i + 1;
            }
            afterCr = octets[i] == '\r';
        }
        hold(octets, begin, to);
        return true;
    }

    private void hold(byte[] octets, int from, int to) throws StopException {
        line.write(octets, from, to - from);
        if (line.size() > MOST) {
            endData();
            put(line);
            lineGone = true;
        }
    }

    private void endLine() throws StopException {
        byte[] whole = line.toByteArray();
        if (!lineGone && isData(whole)) {
            line.write('\n');
            came.writeBytes(line.toByteArray());
            data.write(whole, valueOf(whole), whole.length - valueOf(whole));
            data.write('\n');
            line.reset();
            if (came.size() > MOST) {
                put(came);
                data.reset();
            }
        } else {
            endData();
            line.write('\n');
            put(line);
        }
        lineGone = false;
    }

    private static boolean isData(byte[] line) {
        return line.length >= DATA.length && Arrays.equals(line, 0, DATA.length, DATA, 0, DATA.length)
                && (line.length == DATA.length || line[DATA.length] == ':');
    }

    /** Where the value begins in a line of data. */
    private static int valueOf(byte[] line) {
        int from = Math.min(DATA.length + 1, line.length);
        return from < line.length && line[from] == ' ' ? from + 1 : from;
    }

    /** Writes the data down that has come: laid out where it is JSON with something in it, else as it came. */
    private void endData() throws StopException {
        byte[] value = data.toByteArray();
        data.reset();
        Optional<byte[]> laid = structured(value) ? laidOut(value) : Optional.empty();
        if (laid.isPresent()) {
            came.reset();
            pen.put(DATA, 0, DATA.length);
            pen.put(':');
            pen.put('\n');
            pen.put(laid.get(), 0, laid.get().length);
            pen.put('\n');
        } else {
            put(came);
        }
    }

    private static boolean structured(byte[] value) {
        int at = 0;
        while (at < value.length && Layout.blank(value[at])) {
            at++;
        }
        return at < value.length && (value[at] == '{' || value[at] == '[');
    }

    private static Optional<byte[]> laidOut(byte[] json) throws StopException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        JsonLayout layout = new JsonLayout(lines::write, false);
        layout.feed(json, 0, json.length);
        boolean sound = layout.end().isEmpty();
        return sound ? Optional.of(lines.toString(StandardCharsets.ISO_8859_1)
                .stripTrailing()
                .getBytes(StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    private void put(ByteArrayOutputStream held) throws StopException {
        byte[] octets = held.toByteArray();
        pen.put(octets, 0, octets.length);
        held.reset();
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        byte[] last = line.toByteArray();
        line.reset();
        if (!lineGone && isData(last)) {
            came.write(last, 0, last.length);
            data.write(last, valueOf(last), last.length - valueOf(last));
            endData();
        } else {
            endData();
            pen.put(last, 0, last.length);
        }
        pen.flush();
        return Optional.empty();
    }

    @Override
    public boolean laid() {
        return true;
    }
}
