package rawbench.octets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads the characters of a stretch of octets one by one, so that the octets of each are known. */
final class Decoding {
    private final TextForm form;
    private final boolean utf8;
    private final CharsetDecoder decoder;
    private final long from;
    private final byte[] octets;
    private final ByteBuffer in;
    private final CharBuffer out = CharBuffer.allocate(8);

    Decoding(TextForm form, Octets all, long from, long to) {
        this.form = form;
        this.utf8 = form.charset().equals(StandardCharsets.UTF_8);
        this.from = from;
        this.octets = new byte[Math.toIntExact(to - from)];
        all.copyTo(from, octets, 0, octets.length);
        this.in = ByteBuffer.wrap(octets);
        this.decoder = form.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The cells that begin at {@code first} or later. */
    Cells cells(long first) {
        int base = Math.toIntExact(first - from);
        Cells cells = new Cells(first, Math.max(0, octets.length - base) / form.unit());
        int at = 0;
        while (at < octets.length) {
            if (form.ascii() && octets[at] >= 0) {
                if (at >= base) {
                    cells.add(octets[at], at - base);
                }
                at++;
            } else {
                at = character(cells, at, base);
            }
        }
        keptBack(cells, base);
        return cells;
    }

    /** Some charsets keep a character back until the end. */
    private void keptBack(Cells cells, int base) {
        decoder.decode(in.position(octets.length), out.clear(), true);
        decoder.flush(out);
        out.flip().codePoints().forEach(code -> cells.add(code, Math.max(0, octets.length - 1 - base)));
    }

    /** A character of UTF-8 read without the decoder, which takes its time; 0 where it must be asked. */
    private int utf8(int at) {
        int first = octets[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > octets.length) {
            return 0;
        }
        int code = first & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            if ((octets[at + i] & 0xC0) != 0x80) {
                return 0;
            }
            code = code << 6 | octets[at + i] & 0x3F;
        }
        boolean shortest = length == 2 || (length == 3 ? code >= 0x800 : code >= 0x10000);
        return shortest && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF) ? code : 0;
    }

    /** Reads one character at {@code at}, or octets that are none, and tells where the next begins. */
    private int character(Cells cells, int at, int base) {
        int known = utf8 ? utf8(at) : 0;
        if (known > 0) {
            if (at >= base) {
                cells.add(known, at - base);
            }
            return at + (known < 0x800 ? 2 : known < 0x10000 ? 3 : 4);
        }
        in.position(at);
        CoderResult result = null;
        // A character that needs more room than it is given is not taken; so one at a time is read.
        for (int room = 1; room <= out.capacity() && out.position() == 0; room++) {
            out.limit(room);
            result = decoder.decode(in, out, true);
            if (!result.isOverflow()) {
                break;
            }
        }
        int next = in.position();
        if (out.position() > 0) {
            String text = out.flip().toString();
            out.clear();
            if (at >= base) {
                text.codePoints().forEach(code -> cells.add(code, at - base));
            }
            return next;
        }
        out.clear();
        // What stood there else switches between alphabets, and is no character.
        return result.isError() ? noText(cells, at, next, result, base) : Math.max(next, at + 1);
    }

    /**
     * What is malformed is passed over unit by unit, so that what follows is found again; what is well-formed but has
     * no character, whole.
     */
    private int noText(Cells cells, int at, int failed, CoderResult result, int base) {
        decoder.reset();
        int length = result.isMalformed() ? form.unit() : result.length();
        int end = Math.min(octets.length, failed + length);
        for (int i = at; i < end; i++) {
            if (i >= base) {
                cells.addOctet(octets[i], i - base);
            }
        }
        return end;
    }
}
