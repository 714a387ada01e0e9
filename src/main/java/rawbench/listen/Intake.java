package rawbench.listen;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import rawbench.http.Framing;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Octets;
import rawbench.octets.Spill;

/**
 * Reads one client's requests, one after the other, from the octets as they come; head and body apart, so that a server
 * can answer before the body comes.
 *
 * <p>A head ends at the first empty line after its start line, where LF alone is a line end too.
 */
public final class Intake implements AutoCloseable {
    /** How a head or a body ended. */
    public enum Arrival {
        /** In full. */
        WHOLE,
        /** The client ended its side before. */
        CUT,
        /** The limit was reached; nothing more was read. */
        TOO_LONG,
        /** The octets are no chunks. */
        UNREADABLE,
        /** The client was silent for longer than the patience. */
        SILENT
    }

    /** What is to be done before the client is waited for: to send what it may itself be waiting for. */
    @FunctionalInterface
    public interface Waiting {
        void before() throws IOException;
    }

    private final Client client;
    private final long headLimit;
    private final long bodyLimit;
    private final Waiting waiting;
    private final Portions portions;
    private int at;
    private int end;
    private Spill received = new Spill();

    /** An intake with limits in octets: of the empty lines and head together, and of the body with its framing. */
    public Intake(Client client, long headLimit, long bodyLimit, Waiting waiting) {
        this.client = client;
        this.portions = new Portions(client);
        this.headLimit = headLimit;
        this.bodyLimit = bodyLimit;
        this.waiting = waiting;
    }

    /** Whether octets have come that no request has used: the next one may be whole already. */
    public boolean buffered() {
        return at < end;
    }

    /**
     * Reads the head of the next request.
     *
     * @param idle how long the client may be silent before its first octet
     * @param within how long it may be silent within the head
     */
    public Arrival head(Duration idle, Duration within) throws IOException {
        received.close();
        received = new Spill();
        HeadEnd scan = new HeadEnd();
        while (received.length() < headLimit) {
            Arrival more = fill(scan.begun() ? within : idle);
            if (more != Arrival.WHOLE) {
                return more;
            }
            byte[] buffer = portions.octets();
            int limit = (int) Math.min(end, at + headLimit - received.length());
            int from = at;
            while (at < limit) {
                if (scan.take(buffer[at++])) {
                    received.append(buffer, from, at - from);
                    return Arrival.WHOLE;
                }
            }
            received.append(buffer, from, at - from);
        }
        return Arrival.TOO_LONG;
    }

    /**
     * Reads the body that follows the head.
     *
     * @param within how long the client may be silent
     */
    public Arrival body(Framing framing, Duration within) throws IOException {
        return switch (framing) {
            case Framing.ContentLength(long octets) -> octets > bodyLimit ? Arrival.TOO_LONG : counted(octets, within);
            case Framing.Chunked _ -> chunked(within);
            case Framing.None _,Framing.UntilClose _,Framing.Tunnel _ -> Arrival.WHOLE;
        };
    }

    /** What has been read of this request so far, octet for octet. */
    public Octets received() throws IOException {
        return received.snapshot();
    }

    /** What has been read of this request so far, as a server reads it. */
    public RequestReading reading() throws IOException {
        return RequestReader.read(received());
    }

    /** Gives back what the last request takes up on disk; what was handed out stays true. */
    @Override
    public void close() throws IOException {
        received.close();
    }

    private Arrival counted(long octets, Duration within) throws IOException {
        long missing = octets;
        while (missing > 0) {
            Arrival more = fill(within);
            if (more != Arrival.WHOLE) {
                return more;
            }
            int count = (int) Math.min(missing, end - at);
            received.append(portions.octets(), at, count);
            at += count;
            missing -= count;
        }
        return Arrival.WHOLE;
    }

    private Arrival chunked(Duration within) throws IOException {
        ChunksEnd scan = new ChunksEnd();
        long limit = received.length() + bodyLimit;
        while (received.length() < limit) {
            Arrival more = fill(within);
            if (more != Arrival.WHOLE) {
                return more;
            }
            int count = scan.take(portions.octets(), at, (int) Math.min(end, at + limit - received.length()));
            received.append(portions.octets(), at, count);
            at += count;
            if (scan.ended()) {
                return Arrival.WHOLE;
            }
            if (scan.broken()) {
                return Arrival.UNREADABLE;
            }
        }
        return Arrival.TOO_LONG;
    }

    /** Waits for octets where none are left over; anything but {@link Arrival#WHOLE} says why there are none. */
    private Arrival fill(Duration patience) throws IOException {
        if (at < end) {
            return Arrival.WHOLE;
        }
        waiting.before();
        client.patience(patience);
        at = 0;
        end = 0;
        try {
            end = Math.max(portions.next(), 0);
        } catch (SocketTimeoutException silent) {
            return Arrival.SILENT;
        }
        return end > 0 ? Arrival.WHOLE : Arrival.CUT;
    }
}
