package rawbench.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The contents that the benchmarks look at, written into files of a folder once for all who run. */
public final class Material {
    private static final int MB = 1_000_000;

    private final Path folder;

    public Material(Path folder) {
        this.folder = folder;
    }

    /** Lines of a log, of different lengths, with some Chinese and a needle nowhere. */
    Path lines(int megabytes) throws IOException {
        return written("lines-" + megabytes + ".txt", out -> {
            Random random = new Random(1);
            long left = (long) megabytes * MB;
            for (int number = 1; left > 0; number++) {
                byte[] line = "%08d GET /shop/orders/%d 200 %s 订单\n".formatted(number, random.nextInt(100_000),
                        "abcdefghij".repeat(random.nextInt(9))).getBytes(StandardCharsets.UTF_8);
                int count = (int) Math.min(line.length, left);
                out.write(line, 0, count);
                left -= count;
            }
        });
    }

    /** One line of compact JSON. */
    public Path oneLine(int megabytes) throws IOException {
        return written("line-" + megabytes + ".json", out -> json(out, (long) megabytes * MB));
    }

    /** An answer in chunks of three octets. */
    Path chunks(int count) throws IOException {
        return written("chunks-" + count + ".http", out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < count; i++) {
                out.write("3\r\nab\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static void json(OutputStream out, long length) throws IOException {
        Random random = new Random(2);
        long left = length - 1;
        out.write('[');
        for (int number = 0; left > 1; number++) {
            byte[] item = "%s{\"id\":%d,\"title\":\"Handshake, then close %d\",\"price\":%d.10,\"open\":%b,\"tags\":[\"tcp\",\"udp\",\"套接字\"],\"none\":null}"
                    .formatted(number == 0 ? "" : ",", 9_007_199_254_740_993L + number, random.nextInt(1000),
                            random.nextInt(90), random.nextBoolean())
                    .getBytes(StandardCharsets.UTF_8);
            out.write(item);
            left -= item.length;
        }
        out.write(']');
    }

    /** Writes octets. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    Path written(String name, Writing writing) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                writing.write(out);
            }
        }
        return file;
    }
}
