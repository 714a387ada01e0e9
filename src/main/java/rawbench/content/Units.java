package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Spells the characters of a charset in which octets below 128 are not always ASCII, such as UTF-16 or Shift_JIS, so that
 * they are: each unit of two octets becomes two or three octets above 127, in the form that UTF-8 has for numbers. So a
 * layout that knows ASCII alone can work on it, and every unit, valid or not, comes back as it was.
 */
final class Units {
    /** Stands before the two halves of an octet that is no whole unit. */
    private static final int HALF = 0xF8;
    /** So many octets one of the text may become. */
    static final int GROWTH = 3;
    private static final Set<String> PAIRS = Set.of("gbk", "gb18030", "big5", "big5-hkscs", "x-windows-950",
            "x-ms950-hkscs", "x-big5-hkscs-2001", "x-big5-solaris", "shift_jis", "windows-31j", "x-sjis_0213",
            "x-pck", "x-windows-949", "x-johab", "x-mswin-936");

    private enum Form {
        BIG_ENDIAN,
        LITTLE_ENDIAN,
        PAIRS
    }

    private final Form form;
    private final boolean fourOctets;
    /** Of what is spelled: the octet that waits for its second half, or -1. */
    private int waiting = -1;
    /** Of what is read back: the number so far, how many octets of it are to come, and whether it is half a unit. */
    private int unit;
    private int missing;
    private boolean half;

    private Units(Form form, boolean fourOctets) {
        this.form = form;
        this.fourOctets = fourOctets;
    }

    /** Whether octets below 128 are ASCII in the charset wherever they stand. */
    static boolean plain(Charset charset) {
        return !needed(charset) && asciiAlone(charset);
    }

    private static boolean asciiAlone(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        byte[] ascii = new byte[0x5F];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) (' ' + i);
        }
        return !name.contains("2022") && !name.contains("utf-7")
                && new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
    }

    /** Whether text in the charset can be spelled like this. */
    static boolean needed(Charset charset) {
        return PAIRS.contains(charset.name().toLowerCase(Locale.ROOT)) || charset.name().startsWith("UTF-16");
    }

    static Units of(Charset charset) {
        boolean wide = charset.name().startsWith("UTF-16");
        Form form = !wide ? Form.PAIRS
                : charset.equals(StandardCharsets.UTF_16LE) ? Form.LITTLE_ENDIAN
                        : Form.BIG_ENDIAN;
        return new Units(form, charset.name().equals("GB18030"));
    }

    /** Spells octets into an array with room for {@link #GROWTH} times as many and some; returns how many it wrote. */
    int spell(byte[] octets, int from, int to, byte[] into) {
        int used = 0;
        for (int i = from; i < to; i++) {
            int octet = octets[i] & 0xFF;
            if (waiting >= 0) {
                used = second(octet, into, used);
            } else if (form == Form.PAIRS && octet < 0x81) {
                used = put(octet, into, used);
            } else {
                waiting = octet;
            }
        }
        return used;
    }

    private int second(int octet, byte[] into, int at) {
        int first = waiting;
        waiting = -1;
        if (form != Form.PAIRS) {
            return put(form == Form.BIG_ENDIAN ? first << 8 | octet : octet << 8 | first, into, at);
        }
        if (octet >= 0x40 || fourOctets && octet >= 0x30 && octet <= 0x39) {
            return put(first << 8 | octet, into, at);
        }
        int used = put(first, into, at);
        return put(octet, into, used);
    }

    /** Spells what waits for an octet that does not come. */
    int end(byte[] into) {
        int first = waiting;
        waiting = -1;
        if (first < 0) {
            return 0;
        }
        if (form == Form.PAIRS) {
            return put(first, into, 0);
        }
        into[0] = (byte) HALF;
        into[1] = (byte) (0x80 | first >> 4);
        into[2] = (byte) (0x80 | first & 0xF);
        return 3;
    }

    private static int put(int number, byte[] into, int at) {
        int used = at;
        if (number < 0x80) {
            into[used++] = (byte) number;
        } else if (number < 0x800) {
            into[used++] = (byte) (0xC0 | number >> 6);
            into[used++] = (byte) (0x80 | number & 0x3F);
        } else {
            into[used++] = (byte) (0xE0 | number >> 12);
            into[used++] = (byte) (0x80 | number >> 6 & 0x3F);
            into[used++] = (byte) (0x80 | number & 0x3F);
        }
        return used;
    }

    /** Reads spelled octets back, into an array with room for twice as many; returns how many it wrote. */
    int read(byte[] spelled, int from, int to, byte[] into) {
        int used = 0;
        for (int i = from; i < to; i++) {
            int octet = spelled[i] & 0xFF;
            if (missing > 0) {
                unit = unit << (half ? 4 : 6) | octet & (half ? 0xF : 0x3F);
                missing--;
            } else {
                half = octet == HALF;
                missing = octet < 0xC0 ? 0 : octet < 0xE0 ? 1 : 2;
                unit = half ? 0 : octet < 0x80 ? octet : octet < 0xE0 ? octet & 0x1F : octet & 0xF;
            }
            if (missing == 0) {
                used = write(into, used);
            }
        }
        return used;
    }

    private int write(byte[] into, int at) {
        int used = at;
        if (half || form == Form.PAIRS && unit < 0x100) {
            into[used++] = (byte) unit;
        } else if (form == Form.LITTLE_ENDIAN) {
            into[used++] = (byte) unit;
            into[used++] = (byte) (unit >> 8);
        } else {
            into[used++] = (byte) (unit >> 8);
            into[used++] = (byte) unit;
        }
        half = false;
        return used;
    }
}
