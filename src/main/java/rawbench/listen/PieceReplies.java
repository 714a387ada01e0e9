package rawbench.listen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * Answers each piece that a client sends, whatever it is: over UDP a datagram, else what one read brings, or a line.
 *
 * <p>Where a stream is cut into pieces is chance: who needs to know takes lines.
 *
 * @param lines whether a piece is a line, with its LF; the last one may have none
 */
public record PieceReplies(Choice choice, boolean lines) implements Service {
    /** A datagram is shorter, and so is any line that is one. */
    private static final int LONGEST = 64 * 1024;

    /** Chooses the scripts, on the client's thread. */
    public interface Choice {
        /** What is done with a client before it sends anything. */
        Optional<Script> greeting(Client client);

        /** The script for a piece; empty where it is left without an answer. */
        Optional<Script> piece(Octets piece, Client client);
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Performance performance = new Performance(client)) {
            Optional<Script> greeting = choice.greeting(client);
            if ((greeting.isEmpty() || performance.all(greeting.get().steps())) && all(performance, client)) {
                client.finish();
            }
        }
    }

    /** Answers all that comes until the client ends its side; false where a script was over before. */
    private boolean all(Performance performance, Client client) throws IOException {
        Portions portions = new Portions(client);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean on = true;
        while (on && !performance.ended()) {
            int count = portions.next();
            if (count < 0) {
                return line.size() == 0 || one(performance, Octets.owning(line.toByteArray()), client);
            }
            on = lines ? lines(performance, portions.octets(), count, line, client)
                    : one(performance, Octets.copyOf(portions.octets(), 0, count), client);
        }
        return on;
    }

    private boolean lines(Performance performance, byte[] block, int count, ByteArrayOutputStream line, Client client)
            throws IOException {
        boolean on = true;
        // Once this side has ended, what else came in the same block is left without an answer, as what comes later is.
        for (int i = 0; i < count && on && !performance.ended(); i++) {
            line.write(block[i]);
            if (block[i] == '\n' || line.size() == LONGEST) {
                Octets piece = Octets.owning(line.toByteArray());
                line.reset();
                on = one(performance, piece, client);
            }
        }
        return on;
    }

    private boolean one(Performance performance, Octets piece, Client client) throws IOException {
        Optional<Script> script = choice.piece(piece, client);
        return script.isEmpty() || performance.all(script.get().steps());
    }
}
