package rawbench.content;

import java.util.Optional;

/** Lays one kind of text out for reading, fed in blocks; total, whatever the octets are. */
interface Layout {
    /** Whether it has to look at all the octets before it lays the first of them out. */
    default boolean looksFirst() {
        return false;
    }

    /** Looks at the next octets, before any are fed. */
    default void look(byte[] octets, int from, int to) throws StopException {
        throw new UnsupportedOperationException("one look is enough");
    }

    /** Takes the next octets; false where there is no use in laying out more. */
    boolean feed(byte[] octets, int from, int to) throws StopException;

    /** Ends the feeding; tells what is wrong with the octets, and where. */
    Optional<Wrong> end() throws StopException;

    /** Whether the layout differs from the octets: one that is wrong from the beginning on is worth nothing. */
    boolean laid();

    /** Whether an octet is what both JSON and XML call white space. */
    static boolean blank(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /** Whether an octet at an offset is part of a byte order mark of UTF-8. */
    static boolean marks(byte octet, long offset) {
        return switch ((int) Math.min(offset, 3)) {
            case 0 -> octet == (byte) 0xEF;
            case 1 -> octet == (byte) 0xBB;
            case 2 -> octet == (byte) 0xBF;
            default -> false;
        };
    }
}
