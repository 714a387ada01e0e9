package rawbench.content;

import java.io.IOException;
import java.nio.ByteBuffer;

import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import com.aayushatharva.brotli4j.decoder.DecoderJNI.Status;

import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/**
 * Undoes br (RFC 7932) through the push and pull interface of brotli4j, which gives all that can be known of a cut stream.
 *
 * <p>The library tells neither where in a block a stream ended or broke, nor what the octets before that place decode to.
 * So the coded octets are kept, and when a block ends badly they are played again, that block octet by octet.
 */
final class BrotliDecoder extends Decoder {
    private final byte[] block = new byte[BLOCK];
    private final SpillSink coded = new SpillSink();
    private DecoderJNI.Wrapper brotli;
    /** Octets still to be passed over because they were given before. */
    private long again;

    /**
     * A decoder.
     *
     * @throws UnsatisfiedLinkError where the library has nothing for this machine
     */
    BrotliDecoder(Place place) {
        super(place);
        Natives.br();
        brotli = open();
    }

    @Override
    int decode(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to && !over()) {
            int count = Math.min(BLOCK, to - index);
            if (push(octets, index, count) == Status.NEEDS_MORE_INPUT) {
                coded.take(octets, index, count);
                index += count;
            } else if (brotli.getStatus() == Status.DONE) {
                members = 1;
                index += count;
                ended(0);
            } else {
                index = replay(octets, index, count);
            }
        }
        return index;
    }

    /** Plays everything again, the last block octet by octet; returns the index behind the end of the coding. */
    private int replay(byte[] octets, int from, int count) throws StopException {
        brotli.destroy();
        brotli = open();
        again = out();
        Octets before = coded.kept();
        byte[] played = new byte[BLOCK];
        for (long at = 0; at < before.length(); at += BLOCK) {
            int n = (int) Math.min(BLOCK, before.length() - at);
            before.copyTo(at, played, 0, n);
            push(played, 0, n);
            pause();
        }
        for (int index = from; index < from + count; index++) {
            switch (push(octets, index, 1)) {
                case DONE -> {
                    members = 1;
                    ended(0);
                    return index + 1;
                }
                case ERROR -> {
                    return broken(before, from, count, index);
                }
                default -> {
                }
            }
        }
        return from + count;
    }

    private int broken(Octets before, int from, int count, int index) throws StopException {
        if (out() > 0 || before.length() > BLOCK) {
            damaged(offset(index), Words.NO_SENSE.of());
            return from + count;
        }
        absent(before.toByteArray(), (int) before.length());
        return from;
    }

    /** Pushes up to a block and gives everything that comes of it. */
    private Status push(byte[] octets, int from, int count) throws StopException {
        ByteBuffer input = brotli.getInputBuffer();
        input.clear();
        input.put(octets, from, count);
        brotli.push(count);
        boolean pulled = false;
        while (goesOn(pulled)) {
            if (brotli.getStatus() == Status.NEEDS_MORE_OUTPUT || brotli.hasOutput()) {
                pull(brotli.pull());
                pulled = true;
            } else {
                brotli.push(0);
                pulled = false;
            }
        }
        return brotli.getStatus();
    }

    /**
     * Whether the library has more to give for what was pushed. It says OK where it goes on by itself, but after giving a
     * full buffer it also asks for more input although it may go on without: that is only known by asking again.
     */
    private boolean goesOn(boolean pulled) {
        return switch (brotli.getStatus()) {
            case OK, NEEDS_MORE_OUTPUT -> true;
            case NEEDS_MORE_INPUT -> pulled || brotli.hasOutput();
            case DONE -> brotli.hasOutput();
            case ERROR -> false;
        };
    }

    private void pull(ByteBuffer output) throws StopException {
        while (output.hasRemaining()) {
            int count = Math.min(block.length, output.remaining());
            output.get(block, 0, count);
            int known = (int) Math.min(count, again);
            again -= known;
            give(block, known, count - known);
        }
    }

    private static DecoderJNI.Wrapper open() {
        try {
            return new DecoderJNI.Wrapper(BLOCK);
        } catch (IOException noMemory) {
            throw new IllegalStateException("the brotli library could not begin", noMemory);
        }
    }

    @Override
    void finish() {
        cut();
    }

    @Override
    public void close() {
        brotli.destroy();
        coded.close();
    }
}
