package rawbench.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import rawbench.octets.Octets;
import rawbench.octets.Sentence;

/** The octets that go and come between this side and a proxy while it is being greeted; all of them are kept. */
public final class Dialogue {
    private final String proxy;
    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Dialogue(String proxy, InputStream in, OutputStream out) {
        this.proxy = proxy;
        this.in = in;
        this.out = out;
    }

    /** {@code host:port} of the proxy. */
    public String proxy() {
        return proxy;
    }

    /** Says octets in which nothing is secret. */
    public void say(Octets octets) throws IOException {
        say(octets, octets);
    }

    /** Says octets; {@code kept} are those that stand for them where somebody may look: the same without the secret. */
    public void say(Octets octets, Octets kept) throws IOException {
        kept.writeTo(said);
        octets.writeTo(out);
        out.flush();
    }

    /**
     * Waits for octets, for at most so many as there is room.
     *
     * @return how many came, or -1 when the proxy ended its side
     */
    public int hear(byte[] into) throws IOException {
        int count = in.read(into);
        heard.write(into, 0, Math.max(0, count));
        return count;
    }

    /** Takes what has come already, this much at most, so that it can be shown; waits for nothing. */
    public void hearRest(int most) throws IOException {
        int count = Math.min(in.available(), most);
        if (count > 0) {
            hear(new byte[count]);
        }
    }

    /** What the proxy said so far. */
    public Octets heard() {
        return Octets.owning(heard.toByteArray());
    }

    /** The exception for a proxy that does not do what it was asked for; what to try stands in these words as it is. */
    public WireException refused(String says, Sentence advice) {
        return refused(says, advice.of());
    }

    /** As {@link #refused(String, Sentence)}, where there are values in what to try. */
    public WireException refused(String says, String advice) {
        return new WireException(new WireFault.ProxyRefused(says, advice));
    }

    /** Whether anything was said at all. */
    boolean begun() {
        return said.size() > 0;
    }

    Octets said() {
        return Octets.owning(said.toByteArray());
    }
}
