package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

import rawbench.octets.Octets;

/** Applies the content codings to bodies that fit into an array: for answers that we make ourselves. */
final class Encoders {
    /** Brotli's quality 11 takes seconds for a megabyte; 5 is near gzip's best in both time and size. */
    private static final Encoder.Parameters BR = Encoder.Parameters.create(5);

    private Encoders() {
    }

    static Octets encode(ContentCoding coding, byte[] octets) {
        try {
            return Octets.owning(switch (coding) {
                case GZIP -> gzip(octets);
                case DEFLATE -> deflate(octets, false);
                case RAW_DEFLATE -> deflate(octets, true);
                case BR -> br(octets);
                case ZSTD -> zstd(octets);
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
    }

    private static byte[] gzip(byte[] octets) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write(octets);
        }
        return coded.toByteArray();
    }

    private static byte[] deflate(byte[] octets, boolean raw) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try (OutputStream out = new DeflaterOutputStream(coded, deflater)) {
            out.write(octets);
        } finally {
            deflater.end();
        }
        return coded.toByteArray();
    }

    private static byte[] br(byte[] octets) throws IOException {
        Natives.br();
        return Encoder.compress(octets, BR);
    }

    private static byte[] zstd(byte[] octets) {
        Natives.zstd();
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(Zstd.defaultCompressionLevel()).setChecksum(true);
            return context.compress(octets);
        }
    }
}
