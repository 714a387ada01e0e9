package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import rawbench.octets.Octets;

/** The fields of one block of an {@link EventStream} as they are collected. */
final class EventBlock {
    /** As many octets are kept of an ID, a name or a comment. */
    private static final int MAX_WORD = 4096;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final StringBuilder comment = new StringBuilder();
    /** Octets of data, with an LF behind each line of it. */
    private long length;
    private String name = "";
    private String id;
    private boolean identified;
    private OptionalLong retry = OptionalLong.empty();
    private boolean begun;

    /** A block that begins with this last event ID. */
    EventBlock(String id) {
        this.id = id;
    }

    EventBlock copy() {
        EventBlock copy = new EventBlock(id);
        copy.data.writeBytes(data.toByteArray());
        copy.comment.append(comment);
        copy.length = length;
        copy.name = name;
        copy.identified = identified;
        copy.retry = retry;
        copy.begun = begun;
        return copy;
    }

    /** Takes a line that is not empty; it had {@code lineLength} octets, of which not all need be there. */
    void take(byte[] line, long lineLength) {
        begun = true;
        int colon = 0;
        while (colon < line.length && line[colon] != ':') {
            colon++;
        }
        int from = colon + 1 < line.length && line[colon + 1] == ' ' ? colon + 2 : Math.min(colon + 1, line.length);
        switch (new String(line, 0, Math.min(colon, 8), StandardCharsets.ISO_8859_1)) {
            case "" -> comment(word(line, from));
            case "data" -> data(line, from, Math.max(lineLength - from, 0));
            case "event" -> name = word(line, from);
            case "id" -> id(word(line, from));
            case "retry" -> retry(word(line, from));
            default -> {
                // An unknown field says nothing.
            }
        }
    }

    private void comment(String text) {
        if (comment.length() < MAX_WORD) {
            comment.append(comment.isEmpty() ? "" : "\n").append(text);
        }
    }

    private void data(byte[] line, int from, long octets) {
        int kept = Math.min(line.length - from, Math.max(0, StreamEvent.MAX_DATA - data.size()));
        data.write(line, from, kept);
        if (data.size() < StreamEvent.MAX_DATA) {
            data.write('\n');
        }
        length += octets + 1;
    }

    private void id(String value) {
        if (value.indexOf('\0') < 0) {
            id = value;
            identified = true;
        }
    }

    private void retry(String value) {
        if (!value.isEmpty() && value.length() <= 18 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            retry = OptionalLong.of(Long.parseLong(value));
        }
    }

    private static String word(byte[] line, int from) {
        return new String(line, from, Math.min(line.length - from, MAX_WORD), StandardCharsets.UTF_8);
    }

    String id() {
        return id;
    }

    /** Whether any line came. */
    boolean begun() {
        return begun;
    }

    /** Whether a data line came: without one nothing is dispatched. */
    boolean dispatched() {
        return length > 0;
    }

    StreamEvent event(long number, StreamEvent.Kind kind) {
        byte[] lines = data.toByteArray();
        int kept = (int) Math.min(Math.min(lines.length, StreamEvent.MAX_DATA), Math.max(0, length - 1));
        return new StreamEvent(number, kind, name.isEmpty() ? "message" : name, id, identified,
                Octets.copyOf(lines, 0, kept),
                Math.max(0, length - 1), retry, comment.toString());
    }
}
