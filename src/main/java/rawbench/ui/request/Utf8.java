package rawbench.ui.request;

/** UTF-8 as RFC 3629 has it, one character at a time: part of {@link OctetText}. */
final class Utf8 {
    private Utf8() {
    }

    /** The character whose whole, shortest form begins here, or -1. */
    static int characterAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return -1;
        }
        int character = length == 1 ? first : first & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return -1;
            }
            character = character << 6 | bytes[at + i] & 0x3F;
        }
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        return !surrogate && character <= 0x10FFFF && length(character) == length ? character : -1;
    }

    /** How many octets a character takes. */
    static int length(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
