package rawbench.content;

import java.util.OptionalLong;

import rawbench.octets.Octets;

/**
 * One block of an event stream, as the HTML standard reads it (9.2.6), and what that standard would throw away too.
 *
 * @param number counted from 0, in the order received
 * @param kind what became of the block
 * @param name the event's type; {@code message} where the block names none
 * @param id the last event ID in effect behind the block
 * @param identified whether the block itself set it
 * @param data the data lines joined by LF, at most {@link #MAX_DATA} octets of them
 * @param length how many octets of data there were
 * @param retry the reconnection time that the block sets, in milliseconds
 * @param comment the comment lines joined by LF; empty where there is none
 */
public record StreamEvent(long number, Kind kind, String name, String id, boolean identified, Octets data, long length,
        OptionalLong retry,
        String comment) {
    /** How many octets of an event's data are kept: 256 KiB. */
    public static final int MAX_DATA = 256 << 10;

    /** What becomes of a block. */
    public enum Kind {
        /** A browser would dispatch it. */
        EVENT,
        /** It has no data line: an ID, a reconnection time or a comment, which dispatches nothing. */
        SILENT,
        /** The empty line that ends it has not come. */
        UNFINISHED
    }

    /** Whether there was more data than is kept. */
    public boolean cut() {
        return data.length() < length;
    }
}
