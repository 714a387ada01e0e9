package rawbench.practice;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;

/** The server to send a first request to: the tutorial's pages, and one for each thing a raw client meets. */
public final class PracticeServer implements AutoCloseable {
    private final Listener listener;
    private final AtomicLong served;

    private PracticeServer(Listener listener, AtomicLong served) {
        this.listener = listener;
        this.served = served;
    }

    /**
     * Starts a server on 127.0.0.1.
     *
     * @param port the port, or 0 for one that the system chooses
     * @throws IOException with a sentence for a person when the port cannot be had
     */
    public static PracticeServer start(int port) throws IOException {
        return start(port, Conversation.Patience.DEFAULT);
    }

    static PracticeServer start(int port, Conversation.Patience patience) throws IOException {
        AtomicLong served = new AtomicLong();
        Pages pages = new Pages();
        Listener listener = Listener.forgetful(Acceptor.tcp(port), client -> {
            try (Conversation conversation = new Conversation(client, pages, served, patience)) {
                conversation.hold();
            }
        }, ListenerObserver.NONE);
        return new PracticeServer(listener, served);
    }

    public int port() {
        return listener.port();
    }

    public Endpoint endpoint() {
        return listener.endpoint();
    }

    /** {@code 127.0.0.1:port}. */
    public String authority() {
        return listener.endpoint().authority();
    }

    /** How many requests have been answered since the start. */
    public long served() {
        return served.get();
    }

    /** Ends the server and every client of it. */
    @Override
    public void close() throws IOException {
        listener.close();
    }
}
