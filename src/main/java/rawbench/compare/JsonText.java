package rawbench.compare;

import java.util.Arrays;

import rawbench.octets.Octets;

/**
 * A JSON text that is known to be valid, read at any place: a block around the place is held, small at first, and larger
 * the longer who reads goes on from there. Not for several threads at once.
 */
final class JsonText {
    private static final int LEAST = 1 << 9;
    private static final int MOST = 1 << 16;

    private final Octets text;
    private final int length;
    private byte[] block = new byte[0];
    private int base;
    private int held;

    JsonText(Octets text) {
        this.text = text;
        this.length = Math.toIntExact(text.length());
    }

    Octets octets() {
        return text;
    }

    int length() {
        return length;
    }

    /** The octet at an offset; behind the end 0, which has no meaning. Negative from 0x80 on. */
    int at(int offset) {
        int place = offset - base;
        if (place < 0 || place >= held) {
            if (offset >= length) {
                return 0;
            }
            load(offset);
            place = offset - base;
        }
        return block[place];
    }

    /** The offset behind a scalar, a name, or one bracket. */
    int end(int from) {
        return switch (at(from)) {
            case '"' -> stringEnd(from + 1);
            case '{', '}', '[', ']' -> from + 1;
            default -> wordEnd(from);
        };
    }

    private int stringEnd(int from) {
        int at = from;
        int octet = at(at);
        while (octet != '"') {
            at += octet == '\\' ? 2 : 1;
            octet = at(at);
        }
        return at + 1;
    }

    private int wordEnd(int from) {
        int at = from;
        int octet = at(at);
        while (octet >= '0' && octet <= '9' || octet >= 'a' && octet <= 'z' || octet == '.' || octet == '-'
                || octet == '+' || octet == 'E') {
            octet = at(++at);
        }
        return at;
    }

    /** The offset of a value, given that of its row, which is its name's where it is a member. */
    int value(int row, boolean named) {
        return named ? blank(blank(end(row)) + 1) : row;
    }

    /** The offset of the first octet that is no white space. */
    int blank(int from) {
        int at = from;
        int octet = at(at);
        while (octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t') {
            octet = at(++at);
        }
        return at;
    }

    /** Whether as many octets are the same here and there. */
    static boolean same(JsonText a, int fromA, JsonText b, int fromB, int count) {
        int atA = fromA;
        int atB = fromB;
        int end = fromA + count;
        while (atA < end) {
            a.at(atA);
            b.at(atB);
            int placeA = atA - a.base;
            int placeB = atB - b.base;
            int some = Math.min(end - atA, Math.min(a.held - placeA, b.held - placeB));
            if (Arrays.mismatch(a.block, placeA, placeA + some, b.block, placeB, placeB + some) >= 0) {
                return false;
            }
            atA += some;
            atB += some;
        }
        return true;
    }

    /** Reads on where it goes on, and then ever more; a little before the place stays, for tokens are looked at twice. */
    private void load(int offset) {
        boolean on = offset >= base + held && offset < base + held + LEAST;
        int size = on ? Math.min(MOST, block.length * 4) : Math.min(LEAST, block.length);
        size = Math.min(length, Math.max(size, LEAST));
        if (block.length != size) {
            block = new byte[size];
        }
        base = Math.max(0, Math.min(offset - size / 8, length - size));
        held = size;
        text.copyTo(base, block, 0, size);
    }
}
