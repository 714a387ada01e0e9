package rawbench.practice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import rawbench.octets.Octets;

/** Draws a small PNG: two rings, one plugged into the other. Written by hand, since the JDK's own way starts AWT. */
final class Picture {
    private static final int SIZE = 96;
    private static final int TRUE_COLOUR = 2;

    private Picture() {
    }

    static Octets png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] header = ByteBuffer.allocate(13).putInt(SIZE).putInt(SIZE).put((byte) 8).put((byte) TRUE_COLOUR).array();
        chunk(png, "IHDR", header);
        chunk(png, "tEXt", "Title\0Two ends of a socket".getBytes(StandardCharsets.ISO_8859_1));
        chunk(png, "IDAT", deflated(rows()));
        chunk(png, "IEND", new byte[0]);
        return Octets.owning(png.toByteArray());
    }

    /** Each row begins with its filter, 0 for none; then three octets a pixel. */
    private static byte[] rows() {
        ByteBuffer rows = ByteBuffer.allocate(SIZE * (1 + 3 * SIZE));
        for (int y = 0; y < SIZE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < SIZE; x++) {
                boolean blue = ring(x - 36, y - 48);
                boolean green = ring(x - 60, y - 48);
                int grey = 235 + y * 20 / SIZE;
                rows.put((byte) (blue ? 9 : green ? 26 : grey));
                rows.put((byte) (blue ? 105 : green ? 127 : grey));
                rows.put((byte) (blue ? 218 : green ? 55 : grey));
            }
        }
        return rows.array();
    }

    private static boolean ring(int x, int y) {
        int square = x * x + y * y;
        return square > 17 * 17 && square < 25 * 25;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(byte[] octets) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(octets);
            deflater.finish();
            byte[] coded = new byte[octets.length];
            return java.util.Arrays.copyOf(coded, deflater.deflate(coded));
        } finally {
            deflater.end();
        }
    }
}
