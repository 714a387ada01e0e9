package rawbench.bench.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;

/** The libraries of the codings by themselves: the best loop around each with buffers of 64 KiB, and its own stream. */
final class Libraries {
    private static final int BLOCK = 64 * 1024;
    /** What {@link GZIPOutputStream} writes before the deflated octets, and behind them. */
    private static final int GZIP_HEADER = 10;
    private static final int QUALITY = 5;

    private Libraries() {
    }

    static byte[] coded(String coding, byte[] octets) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = switch (coding) {
            case "gzip" -> new GZIPOutputStream(coded, BLOCK);
            case "br" -> new BrotliOutputStream(coded, new Encoder.Parameters().setQuality(QUALITY));
            default -> new ZstdOutputStream(coded);
        }) {
            out.write(octets);
        }
        return coded.toByteArray();
    }

    static void decode(String coding, byte[] coded, Drain into) throws IOException {
        try {
            switch (coding) {
                case "gzip" -> gzip(coded, into);
                case "br" -> br(coded, into);
                default -> zstd(coded, into);
            }
        } catch (DataFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    static InputStream stream(String coding, byte[] coded) throws IOException {
        InputStream in = new ByteArrayInputStream(coded);
        return switch (coding) {
            case "gzip" -> new GZIPInputStream(in, BLOCK);
            case "br" -> new BrotliInputStream(in, BLOCK);
            default -> new ZstdInputStream(in);
        };
    }

    private static void gzip(byte[] coded, Drain into) throws IOException, DataFormatException {
        Inflater inflater = new Inflater(true);
        CRC32 crc = new CRC32();
        byte[] block = new byte[BLOCK];
        for (int at = GZIP_HEADER; !inflater.finished(); at += BLOCK) {
            inflater.setInput(coded, at, Math.min(BLOCK, coded.length - at));
            for (int n = inflater.inflate(block); n > 0; n = inflater.inflate(block)) {
                crc.update(block, 0, n);
                into.take(block, 0, n);
            }
        }
        int stated = ByteBuffer.wrap(coded, coded.length - 8, 4).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt();
        inflater.close();
        if (stated != (int) crc.getValue()) {
            throw new IOException("the checksum is wrong");
        }
    }

    private static void br(byte[] coded, Drain into) throws IOException {
        DecoderJNI.Wrapper brotli = new DecoderJNI.Wrapper(BLOCK);
        byte[] block = new byte[BLOCK];
        int at = 0;
        while (brotli.getStatus() != DecoderJNI.Status.DONE || brotli.hasOutput()) {
            if (brotli.getStatus() == DecoderJNI.Status.NEEDS_MORE_OUTPUT || brotli.hasOutput()) {
                ByteBuffer output = brotli.pull();
                while (output.hasRemaining()) {
                    int count = Math.min(block.length, output.remaining());
                    output.get(block, 0, count);
                    into.take(block, 0, count);
                }
            } else if (brotli.getStatus() == DecoderJNI.Status.NEEDS_MORE_INPUT) {
                int count = Math.min(BLOCK, coded.length - at);
                brotli.getInputBuffer().clear();
                brotli.getInputBuffer().put(coded, at, count);
                brotli.push(count);
                at += count;
            } else {
                brotli.push(0);
            }
        }
        brotli.destroy();
    }

    private static void zstd(byte[] coded, Drain into) throws IOException {
        try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
            byte[] block = new byte[2 * BLOCK];
            ByteBuffer target = ByteBuffer.wrap(block);
            for (int at = 0; at < coded.length; at += BLOCK) {
                ByteBuffer source = ByteBuffer.wrap(coded, at, Math.min(BLOCK, coded.length - at));
                do {
                    target.clear();
                    zstd.decompressByteBufferStream(target, source);
                    into.take(block, 0, target.position());
                } while (source.hasRemaining() || !target.hasRemaining());
            }
        }
    }
}
