package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import rawbench.wire.Accepted;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.Threads;
import rawbench.wire.Traffic;
import rawbench.wire.TranscriptRecorder;

/**
 * Takes clients in and hands each to a {@link Service}, on a virtual thread of its own; {@link #close} ends them all.
 */
public final class Listener implements AutoCloseable {
    /** As many clients at once where nobody names another number. */
    public static final int MOST = 10_000;
    /** What a transcript keeps in memory of either direction, so that many busy clients do not fill it. */
    private static final int IN_MEMORY = 64 * 1024;
    /** How long to leave a system alone that has no room for a further client. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Acceptor acceptor;
    private final Service service;
    private final ListenerObserver observer;
    private final Supplier<TranscriptRecorder> recorders;
    private final int most;
    private final boolean forgets;
    private final CountDownLatch closing = new CountDownLatch(1);
    /** The clients that are being served. */
    private final Map<Accepted, Served> clients = new ConcurrentHashMap<>();
    /** Those that are served no more and of whom that is being told. */
    private final Map<Accepted, Served> leaving = new ConcurrentHashMap<>();
    /** What came and went with those who are gone. */
    private Traffic before = Traffic.NONE;
    /** Held where a client's traffic goes from its own count to that of those before, so that none is counted twice. */
    private final Object counting = new Object();
    private final Thread accepting;

    /** A client and the thread that serves it. */
    private record Served(Client client, Thread thread) {}

    private Listener(Acceptor acceptor, Service service, ListenerObserver observer,
            Supplier<TranscriptRecorder> recorders, int most) {
        this.acceptor = acceptor;
        this.service = service;
        this.observer = observer;
        this.recorders = recorders;
        this.most = most;
        this.forgets = acceptor.forgetsBeyond(most);
        this.accepting = Thread.ofVirtual().name("listen-" + acceptor.port()).unstarted(this::acceptAll);
    }

    /**
     * Begins to serve those who come, and keeps a transcript of each client for as long as somebody holds the client. The
     * listener owns the acceptor from now on.
     */
    public static Listener start(Acceptor acceptor, Service service, ListenerObserver observer) {
        return start(acceptor, service, observer, MOST);
    }

    /**
     * As {@link #start}, with so many clients at once, from 1. Who comes beyond that is turned away; over UDP, where
     * nobody ever says that it leaves, the one that was silent longest is forgotten for a new one.
     */
    public static Listener start(Acceptor acceptor, Service service, ListenerObserver observer, int most) {
        return start(acceptor, service, observer, () -> TranscriptRecorder.inMemory(IN_MEMORY), most);
    }

    /** As {@link #start}, without transcripts: for services that send more than is worth keeping. */
    public static Listener forgetful(Acceptor acceptor, Service service, ListenerObserver observer) {
        return start(acceptor, service, observer, TranscriptRecorder::forgetful, MOST);
    }

    private static Listener start(Acceptor acceptor, Service service, ListenerObserver observer,
            Supplier<TranscriptRecorder> recorders, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A listener has room for one client at least, not " + most);
        }
        Listener listener = new Listener(acceptor, service, observer, recorders, most);
        acceptor.tellDrops(listener::drop);
        listener.accepting.start();
        return listener;
    }

    /** The port, also where the system chose it; 0 for a Unix socket. */
    public int port() {
        return acceptor.port();
    }

    /** Where it listens, with the port that the system chose. */
    public Endpoint endpoint() {
        return acceptor.endpoint();
    }

    /** Whether it listens no more. */
    public boolean closed() {
        return acceptor.closed();
    }

    /** How many clients are being served now. */
    public int clients() {
        return clients.size();
    }

    /** The clients that are being served now, in the order of their arrival. */
    public List<Client> all() {
        return clients.values()
                .stream()
                .map(Served::client)
                .sorted(Comparator.comparingLong(Client::number))
                .toList();
    }

    /** What came and went so far, with all clients together. */
    public Traffic traffic() {
        synchronized (counting) {
            return clients.values().stream().map(served -> served.client().traffic()).reduce(before, Traffic::plus);
        }
    }

    /**
     * Ends the listening and every client, and returns when all their threads have ended. Not for a client's own thread,
     * which would wait for itself.
     */
    @Override
    public void close() throws IOException {
        closing.countDown();
        try {
            acceptor.close();
        } finally {
            Threads.join(accepting);
            List<Served> all = List.copyOf(clients.values());
            all.forEach(served -> cut(served.client()));
            all.forEach(served -> Threads.join(served.thread()));
            leaving.values().forEach(served -> Threads.join(served.thread()));
        }
    }

    private void cut(Client client) {
        try {
            client.cut();
        } catch (IOException failure) {
            // It is given up all the same, and so are those behind it.
            observer.failed(failure);
        }
    }

    private void acceptAll() {
        for (long number = 1; !acceptor.closed();) {
            try {
                if (take(number, acceptor.accept())) {
                    number++;
                }
            } catch (IOException failure) {
                if (!acceptor.closed()) {
                    observer.failed(failure);
                    await(BREATH);
                }
            } catch (RuntimeException ours) {
                // Whoever is told may fail; those who come later are served all the same.
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, ours);
            }
        }
    }

    private boolean take(long number, Accepted connection) throws IOException {
        if (!forgets && clients.size() >= most) {
            connection.cut();
            observer.turnedAway(connection.address());
            return false;
        }
        TranscriptRecorder recorder = recorders.get();
        connection.record(recorder);
        Client client = new Client(number, connection, recorder, observer);
        Thread thread = Thread.ofVirtual()
                .name("listen-" + port() + "-" + number)
                .unstarted(() -> serve(client, connection, recorder));
        clients.put(connection, new Served(client, thread));
        thread.start();
        return true;
    }

    private void serve(Client client, Accepted connection, TranscriptRecorder recorder) {
        Optional<IOException> failure = Optional.empty();
        try (connection) {
            failure = serve(client, connection);
        } catch (IOException notClosed) {
            failure = failure.or(() -> Optional.of(notClosed));
        } finally {
            left(client, connection);
            try {
                observer.gone(client, failure);
            } finally {
                recorder.close();
                leaving.remove(connection);
            }
        }
    }

    private void left(Client client, Accepted connection) {
        synchronized (counting) {
            before = before.plus(client.traffic());
            leaving.put(connection, clients.get(connection));
            clients.remove(connection);
        }
    }

    /** Serves a client to its end; gives how it broke, where that was not from this side. */
    private Optional<IOException> serve(Client client, Accepted connection) {
        try {
            observer.came(client);
            service.serve(client);
            return Optional.empty();
        } catch (ServiceException failed) {
            return Optional.of(failed);
        } catch (IOException broken) {
            return connection.closed() ? Optional.empty() : Optional.of(broken);
        } catch (RuntimeException ours) {
            return Optional.of(new IOException("Not served to its end, by an error of this program: " + ours, ours));
        }
    }

    private void drop(Accepted connection, int octets) {
        Served served = clients.get(connection);
        if (served == null) {
            // The first of an address, for which there was no room either.
            observer.turnedAway(connection.address());
        } else {
            served.client().drop(octets);
        }
    }

    private void await(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyInterruptsThis) {
            Thread.currentThread().interrupt();
        }
    }
}
