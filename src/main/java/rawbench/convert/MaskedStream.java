package rawbench.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import rawbench.exchange.Secrecy;

/**
 * Puts asterisks over known secrets in a text on its way into a stream, for writers that lay octets out anew. As many
 * octets as the longest secret has are held back until it is known whether they are one.
 */
final class MaskedStream extends OutputStream {
    private static final int ROOM = 1 << 14;

    private final OutputStream out;
    private final SecretForms known;
    private final byte[] held;
    private int count;
    /** How many of the octets that are held, from the first on, belong to a secret that began before them. */
    private int rest;

    private MaskedStream(OutputStream out, SecretForms known) {
        this.out = out;
        this.known = known;
        held = new byte[ROOM + known.longest()];
    }

    /** A stream that masks; the stream itself where nothing is to be masked. */
    static OutputStream over(OutputStream out, Secrecy secrecy, boolean secrets) {
        SecretForms known = new SecretForms(secrecy.values());
        return secrets || known.isEmpty() ? out : new MaskedStream(out, known);
    }

    @Override
    public void write(int octet) throws IOException {
        held[count++] = (byte) octet;
        if (count == held.length) {
            giveOn(count - known.longest());
        }
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        for (int done = 0; done < length;) {
            int some = Math.min(length - done, held.length - count);
            System.arraycopy(octets, from + done, held, count, some);
            count += some;
            done += some;
            if (count == held.length) {
                giveOn(count - known.longest());
            }
        }
    }

    private void giveOn(int ready) throws IOException {
        byte[] masked = Arrays.copyOf(held, ready);
        for (int i = 0; i < ready; i++) {
            rest = Math.max(rest, known.at(held, i, count));
            if (rest > 0) {
                rest--;
                boolean end = held[i] == '\r' || held[i] == '\n';
                masked[i] = end ? held[i] : (byte) '*';
            }
        }
        out.write(masked);
        System.arraycopy(held, ready, held, 0, count - ready);
        count -= ready;
    }

    /** Gives on everything: to be called at the end alone, since a secret that goes on behind it would not be seen. */
    @Override
    public void flush() throws IOException {
        giveOn(count);
        out.flush();
    }
}
