package rawbench.content;

import java.util.zip.CRC32;

/** The header of a gzip member (RFC 1952 2.3), read octet by octet. */
final class GzipHeader {
    /** What an octet of the header tells. */
    enum Reading {
        /** The header goes on. */
        MORE,
        /** The header ended with this octet. */
        DONE,
        /** This octet cannot be here: no gzip, as the magic octets tell. */
        NOT_GZIP,
        /** This octet cannot be here, although the magic octets were there. */
        BAD
    }

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int FIXED = 10;

    private final CRC32 crc = new CRC32();
    private int read;
    private int flags;
    /** Octets left of the part at hand, or -1 where a zero octet ends it. */
    private int left = FIXED;
    private int part;
    private int number;
    private int givenCrc = -1;
    private int computedCrc;

    Reading accept(int octet) {
        if (read == 0 && octet != 0x1F || read == 1 && octet != 0x8B) {
            return Reading.NOT_GZIP;
        }
        if (read == 2 && octet != 8 || read == 3 && (octet & RESERVED) != 0) {
            return Reading.BAD;
        }
        if (read == 3) {
            flags = octet;
        }
        if (part != HEADER_CRC) {
            crc.update(octet);
        }
        number = number >>> 8 | octet << 8;
        read++;
        if (left > 0 ? --left > 0 : octet != 0) {
            return Reading.MORE;
        }
        return next();
    }

    /** How many octets it has accepted. */
    int length() {
        return read;
    }

    /** Whether the header carried no checksum of itself or the right one. */
    boolean sound() {
        return givenCrc < 0 || givenCrc == computedCrc;
    }

    /** Moves on to the next part that the flags announce, in the order of the RFC. */
    private Reading next() {
        if (part == HEADER_CRC) {
            givenCrc = number & 0xFFFF;
        }
        if (part == EXTRA) {
            flags &= ~EXTRA;
            left = number & 0xFFFF;
            part = -1;
            if (left > 0) {
                return Reading.MORE;
            }
        }
        part = (flags & EXTRA) != 0 ? EXTRA
                : (flags & NAME) != 0 ? NAME
                        : (flags & COMMENT) != 0 ? COMMENT : (flags & HEADER_CRC) != 0 ? HEADER_CRC : 0;
        if (part != EXTRA) {
            flags &= ~part;
        }
        left = part == EXTRA || part == HEADER_CRC ? 2 : -1;
        if (part == HEADER_CRC) {
            computedCrc = (int) crc.getValue() & 0xFFFF;
        }
        return part == 0 ? Reading.DONE : Reading.MORE;
    }
}
