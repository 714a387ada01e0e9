package rawbench.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

import com.aayushatharva.brotli4j.Brotli4jLoader;

import rawbench.bench.Command;
import rawbench.bench.Material;
import rawbench.content.DecodeLimits;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.content.LiveDecoding;
import rawbench.http.Limits;
import rawbench.http.Message;
import rawbench.http.ResponseFramer;
import rawbench.octets.Octets;

/** The rows about decoding: 100 MB of JSON out of memory, by Rawbench, by the library that it uses, and by others. */
final class Decoders {
    private static final int MEGABYTES = 100;

    private final Path folder;
    private final long length;
    private final long checksum;

    /** @param folder for the coded contents */
    Decoders(Path folder) throws IOException {
        Brotli4jLoader.ensureAvailability();
        this.folder = folder;
        byte[] octets = Files.readAllBytes(new Material(folder).oneLine(MEGABYTES));
        CRC32C crc = new CRC32C();
        crc.update(octets, 0, octets.length);
        checksum = crc.getValue();
        length = octets.length;
        for (String coding : List.of("gzip", "br", "zstd")) {
            Path file = file(coding);
            if (!Files.exists(file)) {
                Files.write(file, Libraries.coded(coding, octets));
            }
        }
    }

    private Path file(String coding) {
        return folder.resolve("coded." + coding);
    }

    List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Drain.Place place : Drain.Place.values()) {
            for (String coding : List.of("gzip", "br", "zstd")) {
                rows.add(row(coding, Files.readAllBytes(file(coding)), place));
            }
        }
        return rows;
    }

    private Row row(String coding, byte[] coded, Drain.Place place) {
        List<Runner> runners = new ArrayList<>();
        runners.add(runner("its library", place, into -> Libraries.decode(coding, coded, into)));
        runners.add(runner("Rawbench", place, into -> ours(coding, Octets.owning(coded), into)));
        runners.add(runner("its library's stream", place, into -> {
            try (InputStream in = Libraries.stream(coding, coded)) {
                Filling.all(in, into);
            }
        }));
        program(coding, place, runners);
        String where = place == Drain.Place.NOWHERE ? "to nowhere" : "into a file";
        return new Row(coding + (place == Drain.Place.NOWHERE ? "" : "-file"),
                "100 MB of JSON out of " + coding + ", " + where, "100 MB", new Runner.Scale(length, length), 1, 1.05,
                Row.Ahead.JAVA, runners);
    }

    /** Decodes once into a drain. */
    @FunctionalInterface
    private interface Work {
        void into(Drain drain) throws Exception;
    }

    private Runner runner(String name, Drain.Place place, Work work) {
        boolean peer = !name.equals("Rawbench") && !name.equals("its library");
        return new Runner(name, peer, true, (_, checked) -> {
            try (Drain into = checked ? Drain.checked(place) : Drain.of(place)) {
                work.into(into);
                if (into.octets() != length || checked && into.checksum() != checksum) {
                    throw new IOException("other octets came: " + into.octets());
                }
            }
        });
    }

    private void program(String coding, Drain.Place place, List<Runner> runners) {
        String program = coding.equals("br") ? "brotli" : coding;
        try {
            if (Command.there(program)) {
                String to = place == Drain.Place.NOWHERE ? "/dev/null" : folder.resolve("decoded").toString();
                String command = program + " -dc < '" + file(coding) + "' > '" + to + "'";
                runners.add(new Runner(program + " -dc", false, false, (_, _) -> {
                    if (Command.run(List.of("sh", "-c", command)) != 0) {
                        throw new IOException("it failed");
                    }
                }));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ours(String coding, Octets coded, Drain into) throws IOException {
        if (into.place() == Drain.Place.NOWHERE) {
            try (LiveDecoding decoding = new LiveDecoding(head(coding), DecodeLimits.DEFAULT, into::take)) {
                byte[] block = new byte[64 * 1024];
                for (long at = 0; at < coded.length(); at += block.length) {
                    int count = (int) Math.min(block.length, coded.length() - at);
                    coded.copyTo(at, block, 0, count);
                    decoding.feed(block, 0, count);
                }
            }
            return;
        }
        Decoded decoded = Decoding.of(coded, List.of(coding), DecodeLimits.DEFAULT, () -> false);
        if (!decoded.whole()) {
            throw new IOException("not decoded to its end");
        }
        if (into.checks()) {
            decoded.octets().stream().transferTo(new Filling(into));
        } else {
            into.kept(decoded.octets().length());
        }
    }

    private static Message head(String coding) {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        framer.feed(head, 0, head.length);
        return framer.finalHead().orElseThrow();
    }
}
