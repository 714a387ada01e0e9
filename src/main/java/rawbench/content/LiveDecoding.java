package rawbench.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.Finding;
import rawbench.http.Message;

/**
 * Undoes the codings of a body while it comes: the decoders stay alive and pass on at once all that can be known. What it
 * passed on is, at any moment, the beginning of what {@link Decoding} says of the whole body.
 */
public final class LiveDecoding implements AutoCloseable {
    /** Takes decoded octets. */
    public interface Receiver {
        /**
         * Takes the next octets; the array is the caller's again afterwards.
         *
         * @throws IOException where they cannot be kept; nothing more is decoded then
         */
        void take(byte[] octets, int from, int count) throws IOException;
    }

    private final Receiver receiver;
    private final List<Finding> refused;
    /** Empty where nothing is to be undone. */
    private final Optional<Ladder> ladder;
    private IOException failure;

    /**
     * A decoding that begins.
     *
     * @param head the response whose body comes
     * @param limits where decoding stops with a finding
     */
    public LiveDecoding(Message head, DecodeLimits limits, Receiver receiver) {
        this.receiver = receiver;
        Rungs rungs = Decoding.rungs(head, limits);
        Optional<Ladder> usable = Optional.empty();
        List<Finding> findings = rungs.findings();
        try {
            if (rungs.undone() > 0) {
                usable = Optional.of(new Ladder(rungs, limits, () -> false, this::pass));
            }
        } catch (LinkageError missing) {
            findings = List.of(Ladder.unusable(missing));
        }
        ladder = usable;
        refused = findings;
    }

    private void pass(byte[] octets, int from, int count) throws StopException {
        try {
            receiver.take(octets, from, count);
        } catch (IOException unkept) {
            failure = unkept;
            throw StopException.cancelled();
        }
    }

    /**
     * Takes the next octets of the body, chunks undone and every other coding still on.
     *
     * @throws IOException what the receiver threw
     */
    public void feed(byte[] octets, int from, int count) throws IOException {
        if (ladder.isPresent()) {
            ladder.get().feed(octets, from, count);
        } else if (failure == null) {
            try {
                receiver.take(octets, from, count);
            } catch (IOException unkept) {
                failure = unkept;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether there are codings that are undone. */
    public boolean decodes() {
        return ladder.isPresent();
    }

    /** What is odd so far: damage, a limit, a coding that is not undone. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(refused);
        ladder.ifPresent(rungs -> all.addAll(rungs.findings()));
        return all;
    }

    /** Gives native memory back; nothing may be fed afterwards. */
    @Override
    public void close() {
        ladder.ifPresent(Ladder::close);
    }
}
