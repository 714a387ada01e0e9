package rawbench.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import rawbench.octets.Octets;

/** Text of some kilobytes as the database holds it: deflated, a third of its length. */
final class Packed {
    private Packed() {
    }

    static byte[] of(Octets plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            plain.writeTo(packing);
        } catch (IOException never) {
            throw new java.io.UncheckedIOException("memory takes every octet", never);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** @throws IOException where the octets are damaged */
    static Octets plain(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(Octets.owning(packed).stream())) {
            return Octets.owning(in.readAllBytes());
        }
    }

    static String text(byte[] packed) throws IOException {
        return plain(packed).text(StandardCharsets.UTF_8);
    }
}
