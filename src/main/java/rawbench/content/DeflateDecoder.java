package rawbench.content;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;

import rawbench.http.Detail.Words;
import rawbench.http.Deviation;

/**
 * Undoes deflate: the zlib format (RFC 1950), or the bare deflate format that some servers send under that name; the
 * first two octets tell which.
 *
 * <p>Bare deflate has neither magic nor checksum, and almost any text inflates to some octets of rubbish. So the first
 * octets are held back until enough of them inflated: damage before that means that they were never deflate.
 */
final class DeflateDecoder extends Decoder {
    /** Rubbish rarely inflates for so long. */
    private static final int CONVINCING = 512;
    private static final int DICTIONARY = 0x20;

    private final Adler32 adler = new Adler32();
    private final Inflation inflation = new Inflation(adler);
    private final byte[] header = new byte[2];
    private int headerRead;
    private boolean raw;
    private byte[] held = new byte[0];
    private final byte[] heldBack = new byte[CONVINCING];
    private int heldBackCount;
    private boolean convinced;
    private long given;
    private int givenRead;

    DeflateDecoder(Place place) {
        super(place);
    }

    @Override
    int decode(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to && !over()) {
            if (headerRead < header.length) {
                header[headerRead++] = octets[index++];
                if (headerRead == header.length) {
                    header();
                }
            } else if (inflation.finished()) {
                checksum(octets, index++);
            } else {
                index = inflate(octets, index, to);
            }
        }
        return index;
    }

    private void header() throws StopException {
        int method = header[0] & 0xFF;
        int flags = header[1] & 0xFF;
        boolean zlib = (method & 0x0F) == 8 && method >> 4 <= 7 && (method << 8 | flags) % 31 == 0;
        if (zlib && (flags & DICTIONARY) != 0) {
            declined(Deviation.CODING_DICTIONARY, Words.PRESET_DICTIONARY.of(), header, 2);
            return;
        }
        raw = !zlib;
        convinced = zlib;
        if (zlib) {
            checksumExpected();
        } else {
            inflate(header, 0, header.length);
        }
    }

    private int inflate(byte[] octets, int index, int to) throws StopException {
        if (!convinced) {
            held = Arrays.copyOf(held, held.length + to - index);
            System.arraycopy(octets, index, held, held.length - (to - index), to - index);
        }
        try {
            int used = inflation.feed(octets, index, to, this::inflated);
            if (raw && inflation.finished()) {
                members = 1;
                release();
                ended(0);
            }
            return used;
        } catch (DataFormatException damage) {
            if (convinced) {
                damaged((raw ? 0 : 2) + inflation.octetsRead(), GzipDecoder.reason(damage));
            } else {
                absent(held, held.length);
            }
            return to;
        }
    }

    private void inflated(byte[] octets, int from, int count) throws StopException {
        if (!convinced && heldBackCount + count <= CONVINCING) {
            System.arraycopy(octets, from, heldBack, heldBackCount, count);
            heldBackCount += count;
            return;
        }
        release();
        give(octets, from, count);
    }

    /** Gives what was held back: it is deflate. */
    private void release() throws StopException {
        if (!convinced) {
            convinced = true;
            held = new byte[0];
            find(Deviation.CODING_RAW_DEFLATE, 0, 2, Words.NO_ZLIB_HEADER.of());
            give(heldBack, 0, heldBackCount);
        }
    }

    private void checksum(byte[] octets, int index) {
        given = given << 8 | octets[index] & 0xFF;
        if (++givenRead < 4) {
            return;
        }
        members = 1;
        if (given == adler.getValue()) {
            checksumRight();
        } else {
            checksumWrong(offset(index) - 3, 4, Words.DEFLATE_SUM.of());
        }
        ended(0);
    }

    @Override
    void finish() throws StopException {
        if (headerRead == header.length && raw) {
            release();
        }
        cut();
    }

    @Override
    public void close() {
        inflation.close();
    }
}
