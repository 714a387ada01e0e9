package rawbench.octets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A growing byte string: in memory up to a bound, in a private temporary file past it.
 *
 * <p>What was appended can be looked at at any time ({@link #snapshot}); such a look stays true while more is appended
 * and after {@link #close}. The file has no name from its first octet on where the system allows that (POSIX), so a
 * crash leaves nothing behind; its space is given back when the last look at it is gone. One thread appends; looks may
 * be handed to others.
 */
public final class Spill implements AutoCloseable {
    /** The bound where nobody names another: 1 MiB. */
    public static final int IN_MEMORY = 1 << 20;

    private final int bound;
    private byte[] memory;
    private long length;
    private FileChannel file;
    private boolean closed;
    /** What there was at the last look, where that lies in the file. */
    private Octets last = Octets.empty();

    public Spill() {
        this(IN_MEMORY);
    }

    /** A spill that keeps up to {@code bound} octets in memory. */
    public Spill(int bound) {
        this.bound = bound;
        memory = new byte[0];
    }

    /**
     * Appends octets.
     *
     * @throws IOException when the temporary file cannot be made or written (disk full), or after {@link #close}; what was
     *         appended before stays
     */
    public void append(byte[] octets, int from, int count) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (file == null && length + count > bound) {
            moveToFile();
        }
        if (file == null) {
            if (length + count > memory.length) {
                // A short one takes no more than it needs: most answers come at once.
                memory = Arrays.copyOf(memory, (int) Math.min(bound, Math.max(length + count, 2L * memory.length)));
            }
            System.arraycopy(octets, from, memory, (int) length, count);
        } else {
            write(file, length, octets, from, count);
        }
        length += count;
    }

    public void append(Octets octets) throws IOException {
        byte[] block = new byte[(int) Math.min(Octets.BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            int n = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, n);
            append(block, 0, n);
        }
    }

    /** A stream that appends, for libraries that want one; closing it is not needed. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                append(new byte[]{(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int from, int count) throws IOException {
                append(octets, from, count);
            }
        };
    }

    public long length() {
        return length;
    }

    /** Whether the octets have gone to the file. */
    public boolean spilled() {
        return file != null;
    }

    /**
     * Everything appended so far, without a copy; the very same as the last time where nothing came since.
     *
     * @throws IOException when the temporary file cannot be mapped
     */
    public Octets snapshot() throws IOException {
        if (file == null) {
            return Octets.wrap(memory, 0, (int) length);
        }
        if (!closed && last.length() < length) {
            last = MappedOctets.map(file, length);
        }
        return last;
    }

    /** Ends the appending. Snapshots stay whole, and one can still be taken. */
    @Override
    public void close() throws IOException {
        if (closed || file == null) {
            closed = true;
            return;
        }
        closed = true;
        try (FileChannel ending = file) {
            last = MappedOctets.map(ending, length);
        }
    }

    private void moveToFile() throws IOException {
        Path path = Files.createTempFile("rawbench-", ".spill");
        FileChannel opened;
        try {
            opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException unopened) {
            Files.delete(path);
            throw unopened;
        }
        try {
            write(opened, 0, memory, 0, (int) length);
        } catch (IOException full) {
            opened.close();
            throw full;
        }
        file = opened;
        memory = new byte[0];
    }

    private static void write(FileChannel file, long start, byte[] octets, int from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(octets, from, count);
        long at = start;
        while (buffer.hasRemaining()) {
            at += file.write(buffer, at);
        }
    }
}
