package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;

import rawbench.content.StreamEvent.Kind;

/**
 * Reads {@code text/event-stream} as it comes (HTML standard 9.2.5 and 9.2.6): fed in any pieces it tells the same events.
 * Total: whatever the octets are, they are lines of fields, of which unknown ones say nothing.
 */
public final class EventStream {
    /** As much of a line is kept: more than the data of an event can take. */
    private static final int MAX_LINE = StreamEvent.MAX_DATA + 16;

    private final Consumer<StreamEvent> receiver;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    /** Octets of the line so far, kept or not. */
    private long lineLength;
    private boolean firstLine = true;
    private boolean afterCr;
    private long number;
    private EventBlock block = new EventBlock("");

    /** A reader that hands each block over when the empty line behind it has come. */
    public EventStream(Consumer<StreamEvent> receiver) {
        this.receiver = receiver;
    }

    /** Takes the next octets; nothing of the array is kept. */
    public void feed(byte[] octets, int from, int count) {
        int begin = from;
        for (int i = from; i < from + count; i++) {
            byte octet = octets[i];
            if (octet == '\n' && afterCr) {
                afterCr = false;
                begin = i + 1;
            } else if (octet == '\n' || octet == '\r') {
                collect(octets, begin, i);
                endLine();
                afterCr = octet == '\r';
                begin = i + 1;
            } else {
                afterCr = false;
            }
        }
        collect(octets, begin, from + count);
    }

    private void collect(byte[] octets, int from, int to) {
        line.write(octets, from, Math.clamp(MAX_LINE - line.size(), 0, to - from));
        lineLength += to - from;
    }

    private void endLine() {
        byte[] whole = unmarked(line.toByteArray());
        if (whole.length == 0) {
            if (block.begun()) {
                receiver.accept(block.event(number++, block.dispatched() ? Kind.EVENT : Kind.SILENT));
            }
            block = new EventBlock(block.id());
        } else {
            block.take(whole, lineLength - (line.size() - whole.length));
        }
        firstLine = false;
        line.reset();
        lineLength = 0;
    }

    /** A byte order mark may stand before the first line. */
    private byte[] unmarked(byte[] octets) {
        boolean marked = firstLine && octets.length >= 3 && octets[0] == (byte) 0xEF && octets[1] == (byte) 0xBB
                && octets[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(octets, 3, octets.length) : octets;
    }

    /** The block that has begun and not ended, with the line that is coming; a browser would throw it away. */
    public Optional<StreamEvent> unfinished() {
        EventBlock open = block.copy();
        byte[] coming = unmarked(line.toByteArray());
        if (coming.length > 0) {
            open.take(coming, lineLength - (line.size() - coming.length));
        }
        return open.begun() ? Optional.of(open.event(number, Kind.UNFINISHED)) : Optional.empty();
    }
}
