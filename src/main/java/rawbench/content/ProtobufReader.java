package rawbench.content;

import java.util.Optional;
import java.util.StringJoiner;

import rawbench.octets.Octets;

/** Reads the fields of messages of Protocol Buffers one after the other, as far as their wire format tells them. */
final class ProtobufReader {
    private static final int MAX_VARINT = 10;
    private static final long MAX_NUMBER = (1 << 29) - 1;
    private static final int SHOWN_PACKED = 16;
    private static final int MAX_PACKED = 4096;

    private final Octets octets;
    private long at;
    private long number;
    private int wireType;
    private long value;

    ProtobufReader(Octets octets) {
        this.octets = octets;
    }

    Octets octets() {
        return octets;
    }

    /** Where the next field begins. */
    long at() {
        return at;
    }

    void at(long offset) {
        at = offset;
    }

    /** The number of the field that was read. */
    long number() {
        return number;
    }

    /** Its wire type: 0 varint, 1 64 bits, 2 length and octets, 3 and 4 the ends of a group, 5 32 bits. */
    int wireType() {
        return wireType;
    }

    /** Its value, or with wire type 2 the length of what stands right before {@link #at()}. */
    long value() {
        return value;
    }

    /** Reads the field that begins here; false, and nothing moves, where there is none before {@code end}. */
    boolean field(long end) {
        long begin = at;
        if (varint(end)) {
            number = value >>> 3;
            wireType = (int) (value & 7);
            if (number > 0 && number <= MAX_NUMBER && content(end)) {
                return true;
            }
        }
        at = begin;
        return false;
    }

    private boolean content(long end) {
        return switch (wireType) {
            case 0 -> varint(end);
            case 1 -> fixed(end, 8);
            case 2 -> varint(end) && value >= 0 && value <= end - at && skip(value);
            case 3, 4 -> true;
            case 5 -> fixed(end, 4);
            default -> false;
        };
    }

    private boolean skip(long count) {
        at += count;
        return true;
    }

    private boolean fixed(long end, int count) {
        if (end - at < count) {
            return false;
        }
        value = fixed(at, count, false);
        return skip(count);
    }

    /** A number of some octets, wherever it stands. */
    long fixed(long from, int count, boolean bigEndian) {
        long fixed = 0;
        for (int i = 0; i < count; i++) {
            fixed = fixed << 8 | octets.at(bigEndian ? from + i : from + count - 1 - i);
        }
        return fixed;
    }

    private boolean varint(long end) {
        value = 0;
        for (int i = 0; i < MAX_VARINT && at < end; i++) {
            int octet = octets.at(at++);
            value |= (octet & 0x7FL) << 7 * i;
            if (octet < 0x80) {
                return true;
            }
        }
        return false;
    }

    /** Whether octets are fields and nothing else, with groups that begin and end. Leaves everything where it was. */
    boolean message(long from, long end) {
        ProtobufReader in = new ProtobufReader(octets);
        in.at = from;
        int groups = 0;
        while (in.at < end && groups >= 0) {
            if (!in.field(end)) {
                return false;
            }
            groups += in.wireType == 3 ? 1 : in.wireType == 4 ? -1 : 0;
        }
        return groups == 0 && end > from;
    }

    /** The octets as varints in a row, where they can be that and are not too many. */
    Optional<String> packed(long from, long end) {
        ProtobufReader in = new ProtobufReader(octets);
        in.at = from;
        StringJoiner numbers = new StringJoiner(", ");
        int count = 0;
        while (in.at < end) {
            if (end - from > MAX_PACKED || !in.varint(end)) {
                return Optional.empty();
            }
            if (count++ < SHOWN_PACKED) {
                numbers.add(Long.toUnsignedString(in.value));
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(numbers + (count > SHOWN_PACKED ? ", …" : ""));
    }
}
