package rawbench.bench.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Where a client puts the octets of a body: nowhere, where they are only counted, or into a file that is deleted afterwards. */
final class Drain implements AutoCloseable {
    /** Where to. */
    enum Place {
        NOWHERE,
        FILE
    }

    private static final int GATHERED = 64 * 1024;
    private static final int SHORT = 8 * 1024;

    private final Place place;
    private final CRC32C checksum;
    private final FileChannel file;
    /** Gathers pieces that are too short for a write of their own, as whoever writes a file does. */
    private final ByteBuffer gathered = ByteBuffer.allocate(GATHERED);
    private long octets;

    private Drain(Place place, boolean checked) throws IOException {
        this.place = place;
        this.checksum = checked ? new CRC32C() : null;
        this.file = place == Place.FILE ? opened() : null;
    }

    /** One that also sums up, for the lap that is not timed. */
    static Drain checked(Place place) throws IOException {
        return new Drain(place, true);
    }

    static Drain of(Place place) throws IOException {
        return new Drain(place, false);
    }

    private static FileChannel opened() throws IOException {
        Path path = Files.createTempFile("rawbench-bench-", ".body");
        return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    Place place() {
        return place;
    }

    boolean checks() {
        return checksum != null;
    }

    void take(byte[] block, int from, int count) throws IOException {
        if (checksum != null) {
            checksum.update(block, from, count);
        }
        octets += count;
        if (file != null) {
            write(ByteBuffer.wrap(block, from, count));
        }
    }

    void take(ByteBuffer block) throws IOException {
        if (checksum != null) {
            checksum.update(block.duplicate());
        }
        octets += block.remaining();
        if (file != null) {
            write(block);
        }
    }

    /** The client has put so many octets into its own file. */
    void kept(long count) {
        octets += count;
    }

    private void write(ByteBuffer block) throws IOException {
        if (block.remaining() > gathered.remaining() || block.remaining() >= SHORT) {
            flush();
        }
        if (block.remaining() < SHORT) {
            gathered.put(block);
            return;
        }
        while (block.hasRemaining()) {
            file.write(block);
        }
    }

    private void flush() throws IOException {
        gathered.flip();
        while (gathered.hasRemaining()) {
            file.write(gathered);
        }
        gathered.clear();
    }

    long octets() {
        return octets;
    }

    long checksum() {
        return checksum.getValue();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            flush();
            file.close();
        }
    }
}
