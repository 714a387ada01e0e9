package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import rawbench.wire.Accepted;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.TranscriptRecorder;

/**
 * Takes clients in and hands each to a {@link Service}, on a virtual thread of its own; {@link #close} ends them all.
 */
public final class Listener implements AutoCloseable {
    /** How long to leave a system alone that has no room for a further client. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Acceptor acceptor;
    private final Service service;
    private final ListenerObserver observer;
    private final Supplier<TranscriptRecorder> recorders;
    private final CountDownLatch closing = new CountDownLatch(1);
    /** The clients that are being served, each with its thread. */
    private final Map<Accepted, Thread> clients = new ConcurrentHashMap<>();
    private final Thread accepting;

    private Listener(Acceptor acceptor, Service service, ListenerObserver observer,
            Supplier<TranscriptRecorder> recorders) {
        this.acceptor = acceptor;
        this.service = service;
        this.observer = observer;
        this.recorders = recorders;
        this.accepting = Thread.ofVirtual().name("listen-" + acceptor.port()).unstarted(this::acceptAll);
    }

    /**
     * Begins to serve those who come, and keeps a transcript of each client for as long as the client is there; an
     * observer that wants it longer takes it when the client is gone. The listener owns the acceptor from now on.
     */
    public static Listener start(Acceptor acceptor, Service service, ListenerObserver observer) {
        return start(acceptor, service, observer, TranscriptRecorder::new);
    }

    /** As {@link #start}, without transcripts: for services that send more than is worth keeping. */
    public static Listener forgetful(Acceptor acceptor, Service service, ListenerObserver observer) {
        return start(acceptor, service, observer, TranscriptRecorder::forgetful);
    }

    private static Listener start(Acceptor acceptor, Service service, ListenerObserver observer,
            Supplier<TranscriptRecorder> recorders) {
        Listener listener = new Listener(acceptor, service, observer, recorders);
        listener.accepting.start();
        return listener;
    }

    public int port() {
        return acceptor.port();
    }

    public Endpoint endpoint() {
        return acceptor.endpoint();
    }

    /** How many clients are being served now. */
    public int clients() {
        return clients.size();
    }

    /**
     * Ends the listening and every client, and returns when all their threads have ended. Not for a client's own thread,
     * which would wait for itself.
     */
    @Override
    public void close() throws IOException {
        closing.countDown();
        acceptor.close();
        await(accepting);
        for (Map.Entry<Accepted, Thread> client : clients.entrySet()) {
            client.getKey().cut();
            await(client.getValue());
        }
    }

    private void acceptAll() {
        for (long number = 1; !acceptor.closed(); number++) {
            try {
                take(number, acceptor.accept());
            } catch (IOException failure) {
                if (!acceptor.closed()) {
                    observer.failed(failure);
                    await(BREATH);
                }
            }
        }
    }

    private void take(long number, Accepted connection) {
        TranscriptRecorder recorder = recorders.get();
        connection.record(recorder);
        Client client = new Client(number, connection, recorder, observer, closing);
        Thread thread = Thread.ofVirtual()
                .name("listen-" + port() + "-" + number)
                .unstarted(() -> serve(client, connection, recorder));
        clients.put(connection, thread);
        thread.start();
    }

    private void serve(Client client, Accepted connection, TranscriptRecorder recorder) {
        observer.came(client);
        Optional<IOException> failure = Optional.empty();
        try (connection) {
            service.serve(client);
        } catch (IOException ended) {
            failure = Optional.of(ended);
        } finally {
            clients.remove(connection);
            observer.gone(client, failure);
            recorder.close();
        }
    }

    private void await(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyInterruptsThis) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException caller) {
            Thread.currentThread().interrupt();
        }
    }
}
