package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How octets stand for the characters of a text: how long a unit is, how a line ends, where characters begin. Fixed
 * for a charset, save that UTF-16 and UTF-32 without a named order follow the byte order mark.
 */
public final class TextForm {
    /** No octet below this one is a later octet of a character, in any charset that spells with one to four. */
    private static final int NEVER_LATER = 0x30;
    /** How far back a place is looked for from which characters can be told apart. */
    private static final int LOOK_BACK = 64 * 1024;
    /** The longest character of any charset, with what may switch to it. */
    private static final int LONGEST = 16;
    private static final int ESCAPE = 0x1B;

    private final Charset charset;
    private final int unit;
    private final boolean bigEndian;
    private final int lineEnd;
    private final boolean stateful;
    private final boolean ascii;

    private TextForm(Charset charset) {
        this.charset = charset;
        String name = charset.name().toUpperCase(Locale.ROOT);
        unit = name.contains("UTF-16") ? 2 : name.contains("UTF-32") ? 4 : 1;
        bigEndian = !name.contains("LE");
        // EBCDIC ends its lines with another octet.
        byte[] end = unit == 1 && charset.canEncode() ? "\n".getBytes(charset) : new byte[0];
        lineEnd = end.length == 1 ? end[0] & 0xFF : '\n';
        stateful = name.contains("2022");
        ascii = unit == 1 && !stateful && isAscii(charset);
    }

    private static boolean isAscii(Charset charset) {
        byte[] all = new byte[0x80];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, charset).equals(new String(all, StandardCharsets.US_ASCII));
    }

    /** How these octets are read in a charset. */
    public static TextForm of(Charset charset, Octets octets) {
        return switch (charset.name()) {
            case "UTF-16" -> new TextForm(octets.startsWith(Octets.of((byte) 0xFF, (byte) 0xFE))
                    ? StandardCharsets.UTF_16LE
                    : StandardCharsets.UTF_16BE);
            case "UTF-32" -> new TextForm(octets.startsWith(Octets.of((byte) 0xFF, (byte) 0xFE, (byte) 0, (byte) 0))
                    ? StandardCharsets.UTF_32LE
                    : StandardCharsets.UTF_32BE);
            default -> new TextForm(charset);
        };
    }

    public Charset charset() {
        return charset;
    }

    /** How many octets the smallest character takes: 1, 2 or 4. */
    public int unit() {
        return unit;
    }

    /** The value of the unit that ends a line. */
    public int lineEnd() {
        return lineEnd;
    }

    /** Whether the higher octet of a unit comes first. */
    public boolean bigEndian() {
        return bigEndian;
    }

    /** Whether the octets below 0x80 are always the characters of ASCII. */
    boolean ascii() {
        return ascii;
    }

    /** The value of the unit that begins at a place of an array and lies in it wholly. */
    public int unit(byte[] octets, int at) {
        int value = 0;
        for (int i = 0; i < unit; i++) {
            value |= (octets[at + i] & 0xFF) << 8 * (bigEndian ? unit - 1 - i : i);
        }
        return value;
    }

    /** The value of the unit at an offset, which is a multiple of {@link #unit()}; -1 where it is cut off. */
    int unitAt(Window window, long offset) {
        if (unit == 1) {
            return window.at(offset);
        }
        if (offset + unit > window.length()) {
            return -1;
        }
        byte[] octets = new byte[unit];
        for (int i = 0; i < unit; i++) {
            octets[i] = (byte) window.at(offset + i);
        }
        return unit(octets, 0);
    }

    /** The characters from {@code from}, where one begins, to before {@code to}. */
    public Cells cells(Octets octets, long from, long to) {
        if (!stateful) {
            return new Decoding(this, octets, from, to).cells(from);
        }
        long begin = sure(new Window(octets), from);
        return new Decoding(this, octets, begin, to).cells(from);
    }

    /** The first offset at or after {@code at} where a character begins. */
    long boundary(Octets octets, Window window, long at) {
        if (ascii && at > 0 && window.at(at - 1) < NEVER_LATER) {
            return at;
        }
        long to = Math.min(octets.length(), at + LONGEST);
        Cells cells = new Decoding(this, octets, sure(window, at), to).cells(at);
        return cells.count() == 0 ? to : cells.offset(0);
    }

    /**
     * The nearest offset at or before {@code at} where a character surely begins. In a charset that spells with several
     * octets one that is never a later octet must be found: a text of 64 KiB without a space is taken to begin there.
     */
    private long sure(Window window, long at) {
        long floor = Math.max(0, at - LOOK_BACK);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(window, at, floor);
        }
        if (unit > 1) {
            return Math.max(floor, at - at % unit - 4);
        }
        long sure = at;
        while (sure > floor && !(stateful ? window.at(sure) == ESCAPE : window.at(sure - 1) < NEVER_LATER)) {
            sure--;
        }
        return sure;
    }

    /** A character of UTF-8 has three later octets at most, and they are never first ones. */
    private static long utf8(Window window, long at, long floor) {
        for (long first = at; first >= Math.max(floor, at - 3); first--) {
            if ((window.at(first) & 0xC0) != 0x80) {
                return first;
            }
        }
        return at;
    }
}
