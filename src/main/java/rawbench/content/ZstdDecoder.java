package rawbench.content;

import java.nio.ByteBuffer;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;

/**
 * Undoes zstd (RFC 8878): any number of frames, with skippable ones between.
 *
 * <p>The frames are walked here and given to the library part by part, so that damage costs no octet of the blocks before
 * it, and a frame that wants more memory than HTTP allows (RFC 9659) or a dictionary is known before it begins.
 */
final class ZstdDecoder extends Decoder {
    private static final int WINDOW_LOG = 23;
    private static final byte[] MAGIC_OCTETS = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    /** The first of these may be anything from 0x50 to 0x5F. */
    private static final byte[] SKIPPABLE_OCTETS = {0x50, 0x2A, 0x4D, 0x18};

    /** What the next octet belongs to. */
    private enum At {
        MAGIC,
        FRAME_HEADER,
        BLOCK_HEADER,
        BLOCK,
        CHECKSUM,
        SKIP_SIZE,
        SKIPPED
    }

    private final ZstdDecompressCtx zstd = open();
    private final byte[] decoded = new byte[2 * BLOCK];
    private final byte[] part = new byte[4];
    private At at = At.MAGIC;
    private int partRead;
    private long left;
    private boolean lastBlock;
    private boolean began;
    private boolean unproven;
    private ZstdFrame frame = new ZstdFrame();

    ZstdDecoder(Place place) {
        super(place);
    }

    private static ZstdDecompressCtx open() {
        Natives.zstd();
        return new ZstdDecompressCtx().setLongMax(WINDOW_LOG);
    }

    @Override
    int decode(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to && !over()) {
            index = switch (at) {
                case MAGIC, SKIP_SIZE, BLOCK_HEADER -> collect(octets, index);
                case FRAME_HEADER -> frameHeader(octets, index);
                case BLOCK, CHECKSUM, SKIPPED -> run(octets, index, to);
            };
        }
        return index;
    }

    /** Collects the octets of a number; when it is whole, goes where it leads. */
    private int collect(byte[] octets, int index) throws StopException {
        part[partRead++] = octets[index];
        if (at == At.MAGIC && !possible()) {
            notAnother();
            return index + 1;
        }
        if (partRead < (at == At.BLOCK_HEADER ? 3 : 4)) {
            return index + 1;
        }
        int number = part[0] & 0xFF | (part[1] & 0xFF) << 8 | (part[2] & 0xFF) << 16;
        switch (at) {
            case BLOCK_HEADER -> {
                lastBlock = (number & 1) != 0;
                boolean repeated = (number >> 1 & 3) == 1;
                feed(part, 0, 3, index - 2);
                go(At.BLOCK, repeated ? 1 : number >>> 3);
            }
            case SKIP_SIZE -> go(At.SKIPPED, (number | part[3] << 24) & 0xFFFF_FFFFL);
            default -> magic();
        }
        return index + 1;
    }

    /** Whether what was collected can become the magic number of a frame. */
    private boolean possible() {
        boolean compressed = true;
        boolean skippable = true;
        for (int i = 0; i < partRead; i++) {
            compressed &= part[i] == MAGIC_OCTETS[i];
            skippable &= (i == 0 ? part[0] & 0xF0 : part[i]) == SKIPPABLE_OCTETS[i];
        }
        return compressed || skippable;
    }

    private void magic() {
        if (part[0] != MAGIC_OCTETS[0]) {
            began = true;
            go(At.SKIP_SIZE, 0);
        } else {
            frame = new ZstdFrame();
            go(At.FRAME_HEADER, 0);
        }
    }

    /** The octets at hand begin no frame: at the start they are no zstd, after a frame they trail behind it. */
    private void notAnother() throws StopException {
        if (began) {
            ended(partRead);
        } else {
            absent(part, partRead);
        }
    }

    private int frameHeader(byte[] octets, int index) throws StopException {
        if (!frame.accept(octets[index])) {
            return index + 1;
        }
        if (frame.dictionary() != 0 || frame.window() > 1L << WINDOW_LOG) {
            decline(index);
            return index + 1;
        }
        began = true;
        if (frame.checksum() && !unproven) {
            checksumExpected();
        } else {
            unproven = true;
            checksumMissing();
        }
        byte[] header = frame.octets();
        feed(MAGIC_OCTETS, 0, 4, index);
        feed(header, 0, header.length, index);
        go(At.BLOCK_HEADER, 0);
        return index + 1;
    }

    private void decline(int index) throws StopException {
        Deviation what = frame.dictionary() != 0 ? Deviation.CODING_DICTIONARY : Deviation.CODING_WINDOW;
        Detail why = frame.dictionary() != 0 ? Words.ZSTD_DICTIONARY.of(frame.dictionary())
                : Words.ZSTD_WINDOW.of(frame.window());
        if (began) {
            damaged(offset(index), why);
            return;
        }
        byte[] header = frame.octets();
        byte[] held = new byte[4 + header.length];
        System.arraycopy(MAGIC_OCTETS, 0, held, 0, 4);
        System.arraycopy(header, 0, held, 4, header.length);
        declined(what, why, held, held.length);
    }

    /** Feeds what the block at hand holds of the part that the frame is in. */
    private int run(byte[] octets, int index, int to) throws StopException {
        int count = (int) Math.min(left, to - index);
        if (at != At.SKIPPED) {
            feed(octets, index, count, index);
        }
        left -= count;
        if (left == 0 && !over()) {
            next();
        }
        return index + count;
    }

    private void next() {
        if (at == At.BLOCK && !lastBlock) {
            go(At.BLOCK_HEADER, 0);
        } else if (at == At.BLOCK && frame.checksum()) {
            go(At.CHECKSUM, 4);
        } else {
            if (at != At.SKIPPED) {
                members++;
            }
            if (at == At.CHECKSUM && !unproven) {
                checksumRight();
            }
            go(At.MAGIC, 0);
        }
    }

    private void go(At where, long length) {
        if (over()) {
            return;
        }
        at = where;
        partRead = 0;
        left = length;
        if (length == 0 && (where == At.BLOCK || where == At.SKIPPED)) {
            next();
        }
    }

    private void feed(byte[] octets, int from, int count, int index) throws StopException {
        ByteBuffer source = ByteBuffer.wrap(octets, from, count);
        ByteBuffer target = ByteBuffer.wrap(decoded);
        do {
            target.clear();
            try {
                zstd.decompressByteBufferStream(target, source);
            } catch (ZstdException damage) {
                if (at == At.CHECKSUM) {
                    checksumWrong(offset(index) + count - 4, 4, Words.ZSTD_SUM.of(members + 1));
                    ended(0);
                } else {
                    damaged(offset(index), Detail.literal(String.valueOf(damage.getMessage())));
                }
                return;
            }
            give(decoded, 0, target.position());
        } while (source.hasRemaining() || !target.hasRemaining());
    }

    @Override
    void finish() {
        if (began && at == At.MAGIC) {
            ended(partRead);
        } else {
            cut();
        }
    }

    @Override
    public void close() {
        zstd.close();
    }
}
