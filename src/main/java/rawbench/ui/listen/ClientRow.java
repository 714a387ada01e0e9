package rawbench.ui.listen;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.listen.Client;
import rawbench.listen.Upstream;
import rawbench.octets.Octets;
import rawbench.wire.BrokenException;
import rawbench.wire.Endpoint;
import rawbench.wire.Transcript;

/** One client of a listener, here or gone: counted on its own thread, looked at from any. */
final class ClientRow {
    /** How a client stands. */
    enum State {
        HERE,
        /** The connection ended in good order. */
        ENDED,
        /** The client threw it away. */
        RESET,
        /** It failed in another way. */
        BROKEN,
        /** A person closed it here. */
        CLOSED,
        /** A person threw it away here. */
        THROWN,
        /** The listener was stopped. */
        STOPPED
    }

    private final long number;
    private final Client client;
    private final String address;
    private final ClientLog log;
    private final Instant since = Instant.now();
    private final ByHand hand = new ByHand();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean endedThere;
    private volatile boolean endedHere;
    /** How a person ended it, where one did. */
    private volatile Optional<State> byHand = Optional.empty();
    private volatile State state = State.HERE;
    private volatile String why = "";
    private volatile Instant until;
    private volatile Transcript kept;

    ClientRow(long number, Client client, ClientLog log) {
        this.number = number;
        this.log = log;
        this.client = client;
        address = client.address();
    }

    void received(long octets) {
        received.addAndGet(octets);
    }

    void sent(long octets) {
        sent.addAndGet(octets);
    }

    /** A side has said that it sends no more. */
    void ended(boolean byClient) {
        if (byClient) {
            endedThere = true;
        } else {
            endedHere = true;
        }
    }

    /** A person is about to end it. */
    void acted(State end) {
        byHand = Optional.of(end);
    }

    /** The client is done with; keeps its transcript. */
    void gone(boolean stopping, Optional<IOException> failure) {
        until = Instant.now();
        try {
            kept = client.transcript();
        } catch (IOException unreadable) {
            why = String.valueOf(unreadable.getMessage());
        }
        if (failure.isPresent()) {
            why = String.valueOf(failure.get().getMessage());
        }
        state = ending(stopping, failure);
    }

    private State ending(boolean stopping, Optional<IOException> failure) {
        return byHand.orElseGet(() -> stopping ? State.STOPPED
                : failure.map(how -> BrokenException.of(how).thrownAway() ? State.RESET : State.BROKEN)
                        .orElse(State.ENDED));
    }

    /** What went and came, so far or in all. To be called on a worker. */
    Transcript transcript() throws IOException {
        Transcript ended = kept;
        if (ended != null) {
            return ended;
        }
        try {
            return client.transcript();
        } catch (IOException goneMeanwhile) {
            if (kept == null) {
                throw goneMeanwhile;
            }
            return kept;
        }
    }

    /**
     * What came from it, or what went to it, with the ends it went between. To be called on a worker.
     *
     * @return empty where nobody knows yet where it came to
     */
    Optional<Captured> captured(boolean fromClient) throws IOException {
        Transcript seen = transcript();
        return captured(fromClient, fromClient ? seen.received() : seen.sent());
    }

    /** These octets of it, with the ends they went between. */
    Optional<Captured> captured(boolean fromClient, Octets octets) {
        return log.at().map(at -> new Captured(octets, fromClient, at, log.target(), address));
    }

    /** Where it came to; empty where nobody knows yet. */
    Optional<Endpoint> cameTo() {
        return log.at();
    }

    /** Where a relay takes it on to; empty where there is no relay, or it has not begun. */
    Optional<Upstream> upstream() {
        return client.upstream();
    }

    /** How many octets of its transcript are held in memory at most, where each direction has that much room. */
    long held(long room) {
        return Math.min(room, received.get()) + Math.min(room, sent.get());
    }

    /** Counted from 1 in the order of arrival, through all listeners of a tab. */
    long number() {
        return number;
    }

    Client client() {
        return client;
    }

    /** What a person does with it. To be touched on the FX thread alone. */
    ByHand hand() {
        return hand;
    }

    /** Whether what goes and comes are datagrams, which have no end to half-close or reset. */
    boolean datagrams() {
        return client.datagrams();
    }

    /** How many of its datagrams were thrown away. */
    long dropped() {
        return client.dropped();
    }

    boolean endedThere() {
        return endedThere;
    }

    boolean endedHere() {
        return endedHere;
    }

    String address() {
        return address;
    }

    Instant since() {
        return since;
    }

    /** When it was done with; empty while it is here. */
    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    long received() {
        return received.get();
    }

    long sent() {
        return sent.get();
    }

    State state() {
        return state;
    }

    boolean here() {
        return state == State.HERE;
    }

    /** What is known of how it broke; empty where it did not. */
    String why() {
        return why;
    }
}
