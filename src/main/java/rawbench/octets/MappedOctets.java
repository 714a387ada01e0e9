package rawbench.octets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;

/**
 * Octets in a file, mapped into memory: the heap does not follow their number.
 *
 * <p>The mapping lives as long as a byte string refers to it, also after the channel was closed and the file deleted.
 */
final class MappedOctets extends Octets {
    private final MemorySegment segment;

    private MappedOctets(MemorySegment segment) {
        this.segment = segment;
    }

    static Octets map(FileChannel channel, long length) throws IOException {
        return length == 0 ? empty()
                : new MappedOctets(channel.map(FileChannel.MapMode.READ_ONLY, 0, length, Arena.ofAuto()));
    }

    @Override
    public long length() {
        return segment.byteSize();
    }

    @Override
    public int at(long offset) {
        return segment.get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
    }

    @Override
    public void copyTo(long from, byte[] into, int at, int count) {
        checkRange(from, from + count);
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, from, into, at, count);
    }

    @Override
    Octets part(long from, long to) {
        return new MappedOctets(segment.asSlice(from, to - from));
    }
}
