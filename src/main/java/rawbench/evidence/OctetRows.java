package rawbench.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.convert.SecretMask;
import rawbench.exchange.Secrecy;
import rawbench.octets.Digests;
import rawbench.octets.Octets;

/**
 * Octets on their way into lines. They are cut behind each LF, and where none comes for 16 KiB. A piece of 32 octets or
 * more goes down as text where at most an eighth of it needs hex digits, else as Base64; a shorter one as the piece
 * before it, the first as text.
 */
final class OctetRows {
    static final char TEXT = '|';
    static final char BASE64 = '=';
    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST = 16 * 1024;
    private static final int TELLING = 32;
    /** As many octets fill a line of 76 characters (RFC 2045 6.8). */
    private static final int LINE = 57;
    private static final int CHARACTERS = 76;
    private static final int LINES = 512;
    private static final byte[] CRLF = "\\r\\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LF = "\\n\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final LongConsumer told;
    private final BooleanSupplier cancelled;
    private final MessageDigest written = Digests.sha256();
    private final MessageDigest unmasked = Digests.sha256();
    private final boolean secrets;
    private final Secrecy secrecy;
    private final byte[] piece = new byte[LONGEST];
    private int length;
    private final byte[] binary = new byte[LINE * LINES];
    private final byte[] coded = new byte[CHARACTERS * LINES];
    private final byte[] lines = new byte[(CHARACTERS + 3) * LINES];
    private int waiting;
    private boolean text = true;
    private final byte[] line = new byte[LONGEST + 8];

    /**
     * @param secrets whether they are written as they are
     * @param secrecy what is not, beside the fields that hold secrets
     * @param told how many are written
     */
    OctetRows(OutputStream out, boolean secrets, Secrecy secrecy, LongConsumer told, BooleanSupplier cancelled) {
        this.out = out;
        this.told = told;
        this.cancelled = cancelled;
        this.secrets = secrets;
        this.secrecy = secrecy;
    }

    /** Writes the section's lines: how many octets, the octets, what proves them whole. */
    void write(Octets octets) throws IOException {
        put("octets = " + octets.length() + "\n");
        byte[] block = new byte[BLOCK];
        SecretMask mask = new SecretMask(octets, secrecy);
        for (long at = 0; at < octets.length(); at += BLOCK) {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedIOException("Cancelled");
            }
            int count = (int) Math.min(BLOCK, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            if (!secrets) {
                unmasked.update(block, 0, count);
                mask.mask(block, 0, count);
            }
            written.update(block, 0, count);
            cut(block, count);
            told.accept(at + count);
        }
        piece();
        binary();
        proof();
    }

    /** What proves them whole comes last: a file that was cut lacks it. */
    private void proof() throws IOException {
        String sha256 = HexFormat.of().formatHex(written.digest());
        String before = HexFormat.of().formatHex(unmasked.digest());
        if (!secrets && !before.equals(sha256)) {
            put("masked = yes\nunmasked sha256 = " + before + "\n");
        }
        put("sha256 = " + sha256 + "\n");
    }

    private void cut(byte[] block, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            piece[length++] = block[i];
            if (block[i] == '\n') {
                piece();
            } else if (length == LONGEST) {
                int whole = whole();
                int rest = length - whole;
                length = whole;
                piece();
                System.arraycopy(piece, whole, piece, 0, rest);
                length = rest;
            }
        }
    }

    /** Where the piece can be cut without a character of UTF-8 being cut in two. */
    private int whole() {
        int at = length - 1;
        while (at > length - 4 && (piece[at] & 0xC0) == 0x80) {
            at--;
        }
        return (piece[at] & 0xC0) == 0xC0 ? at : length;
    }

    /** Writes the piece that is collected. */
    private void piece() throws IOException {
        if (length == 0) {
            return;
        }
        boolean readable = length < TELLING ? text : readable();
        if (readable) {
            if (!text) {
                binary();
            }
            text();
        } else {
            for (int from = 0; from < length;) {
                int n = Math.min(length - from, binary.length - waiting);
                System.arraycopy(piece, from, binary, waiting, n);
                from += n;
                waiting += n;
                if (waiting == binary.length) {
                    binary();
                }
            }
        }
        text = readable;
        length = 0;
    }

    private boolean readable() {
        int hex = 0;
        int i = 0;
        while (i < length) {
            int octet = piece[i] & 0xFF;
            int follow = octet < 0x80 ? 0
                    : octet >= 0xF5 || octet < 0xC2 ? -1 : octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
            boolean blank = octet == '\n' || octet == '\r' || octet == '\t';
            if (follow < 0 || i + follow >= length || !followed(i, follow) || octet < ' ' && !blank || octet == 0x7F) {
                hex++;
                i++;
            } else {
                i += 1 + follow;
            }
        }
        return hex <= length / 8;
    }

    private boolean followed(int at, int count) {
        for (int i = 1; i <= count; i++) {
            if ((piece[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private void text() throws IOException {
        line[0] = TEXT;
        line[1] = ' ';
        int at = 0;
        while (at < length && piece[at] >= ' ' && piece[at] < 0x7F && piece[at] != '\\') {
            line[2 + at] = piece[at];
            at++;
        }
        if (at == length && piece[at - 1] != ' ') {
            line[2 + at] = '\n';
            out.write(line, 0, at + 3);
            return;
        }
        boolean crlf = at == length - 2 && piece[at] == '\r' && piece[at + 1] == '\n';
        if (crlf || at == length - 1 && piece[at] == '\n') {
            byte[] end = crlf ? CRLF : LF;
            System.arraycopy(end, 0, line, 2 + at, end.length);
            out.write(line, 0, 2 + at + end.length);
            return;
        }
        put(TEXT + " " + Spelled.untrimmed(Octets.copyOf(piece, 0, length)) + "\n");
    }

    private void binary() throws IOException {
        // A line holds a multiple of three octets, so only the last one can be padded.
        int length = Base64.getEncoder().encode(Arrays.copyOf(binary, waiting), coded);
        int to = 0;
        for (int at = 0; at < length; at += CHARACTERS) {
            int count = Math.min(CHARACTERS, length - at);
            lines[to++] = BASE64;
            lines[to++] = ' ';
            System.arraycopy(coded, at, lines, to, count);
            to += count;
            lines[to++] = '\n';
        }
        waiting = 0;
        out.write(lines, 0, to);
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
