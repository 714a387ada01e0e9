package rawbench.bench.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32C;

/** What every answer of the benchmark holds: one block over and over, framed in several ways; told beforehand, so that each can be checked. */
final class Content {
    /** Octets of the block; the length of a body is a multiple of it, or is cut from it. */
    static final int BLOCK = 1 << 20;
    private static final int CHUNK = 8 * 1024;
    private static final int WRITE = 64 * 1024;
    private static final int LARGEST_TINY = 64;

    private final byte[] block = new byte[BLOCK];

    Content() {
        new Random(8).nextBytes(block);
    }

    /** Writes a body of so many octets as one piece. */
    void plain(OutputStream out, long octets) throws IOException {
        for (long left = octets; left > 0;) {
            int from = (int) ((octets - left) % BLOCK);
            int count = (int) Math.min(Math.min(WRITE, left), BLOCK - from);
            out.write(block, from, count);
            left -= count;
        }
    }

    /** One block in chunks of 8 KiB. */
    byte[] chunked() {
        Batch batch = new Batch(block);
        while (batch.left() > 0) {
            batch.chunk(CHUNK);
        }
        return batch.octets();
    }

    /** One block in chunks of 1 to 64 octets. */
    byte[] tiny() {
        Random sizes = new Random(64);
        Batch batch = new Batch(block);
        while (batch.left() > 0) {
            batch.chunk(1 + sizes.nextInt(LARGEST_TINY));
        }
        return batch.octets();
    }

    /** CRC-32C of a body of so many octets. */
    long checksum(long octets) {
        CRC32C crc = new CRC32C();
        for (long left = octets; left > 0; left -= BLOCK) {
            crc.update(block, 0, (int) Math.min(BLOCK, left));
        }
        return crc.getValue();
    }

    byte[] block() {
        return block.clone();
    }

    /** Chunks that are written into memory before anybody asks for them. */
    private static final class Batch {
        private final java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(2 * BLOCK);
        private final byte[] block;
        private int at;

        Batch(byte[] block) {
            this.block = block;
        }

        int left() {
            return block.length - at;
        }

        void chunk(int wanted) {
            int size = Math.min(wanted, left());
            out.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(block, at, size);
            out.writeBytes(new byte[]{'\r', '\n'});
            at += size;
        }

        byte[] octets() {
            return out.toByteArray();
        }
    }
}
