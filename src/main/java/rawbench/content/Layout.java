package rawbench.content;

import java.util.Optional;

/** Lays one kind of text out for reading, fed in blocks; total, whatever the octets are. */
interface Layout {
    /** Takes the next octets; false where there is no use in laying out more. */
    boolean feed(byte[] octets, int from, int to) throws StopException;

    /** Ends the feeding; the sentence tells what is wrong with the octets, and where. */
    Optional<String> end() throws StopException;

    /** Whether the layout differs from the octets: one that is wrong from the beginning on is worth nothing. */
    boolean laid();

    /** Whether an octet is what both JSON and XML call white space. */
    static boolean blank(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
