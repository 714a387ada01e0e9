package rawbench.ui.listen;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.exchange.Exchange;
import rawbench.listen.Client;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Upstream;
import rawbench.wire.Endpoint;
import rawbench.workbench.Relayed;

/**
 * Collects what a listener tells of its clients on their threads, for a pane that looks once a frame. Of those that are
 * gone it keeps the newest.
 */
final class ClientLog implements ListenerObserver {
    /** So many clients that are gone are kept. */
    static final int KEPT = 1_000;
    /** So many octets of theirs are kept in memory at most. */
    static final long HELD = 64L << 20;
    /** What a listener keeps of each direction of a client in memory; the rest lies in a file. */
    private static final long ROOM = 64 * 1024;

    /** What happened since it was asked before. */
    record Changes(List<ClientRow> came, Set<ClientRow> dropped, Optional<String> failed, List<Exchange> relayed,
            Counts counts) {}

    /**
     * How many there are, and were.
     *
     * @param forgotten who came and went and is not kept any more
     * @param turnedAway who found as many clients as there may be
     */
    record Counts(int here, long forgotten, long turnedAway) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts before) {
            return new Counts(here, forgotten + before.forgotten, turnedAway + before.turnedAway);
        }
    }

    private final long base;
    private final Optional<Endpoint> target;
    private final BooleanSupplier keeps;
    private volatile Optional<Endpoint> at = Optional.empty();
    private final Map<Client, ClientRow> here = new ConcurrentHashMap<>();
    private final Deque<ClientRow> gone = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<ClientRow> came = new ArrayList<>();
    private final Set<ClientRow> dropped = new HashSet<>();
    private final List<Exchange> relayed = new ArrayList<>();
    private Optional<String> failed = Optional.empty();
    private long held;
    private long forgotten;
    private long turnedAway;
    private volatile boolean stopping;
    private volatile Consumer<ClientLog> told = _ -> {};

    /**
     * @param base how many clients were counted before
     * @param target where a relay hands things on to
     * @param keeps whether what it hands on is read as exchanges; asked on the threads of clients
     */
    ClientLog(long base, Optional<Endpoint> target, BooleanSupplier keeps) {
        this.base = base;
        this.target = target;
        this.keeps = keeps;
    }

    /**
     * A log for the next listener; those who are gone from this one, where nobody comes any more, count for its bounds.
     *
     * @param counted how many clients were counted so far
     */
    synchronized ClientLog next(long counted, Optional<Endpoint> relayedTo, BooleanSupplier kept) {
        ClientLog next = new ClientLog(counted, relayedTo, kept);
        synchronized (next) {
            next.gone.addAll(gone);
            next.held = held;
        }
        gone.clear();
        held = 0;
        return next;
    }

    /** Where the clients come to. */
    void opened(Endpoint place) {
        at = Optional.of(place);
    }

    @Override
    public void came(Client client) {
        ClientRow row = new ClientRow(base + client.number(), client, this);
        here.put(client, row);
        synchronized (this) {
            came.add(row);
        }
        told.accept(this);
    }

    @Override
    public void received(Client client, long octets) {
        row(client).ifPresent(row -> row.received(octets));
        told.accept(this);
    }

    @Override
    public void sent(Client client, long octets) {
        row(client).ifPresent(row -> row.sent(octets));
        told.accept(this);
    }

    @Override
    public void ended(Client client, boolean byClient) {
        row(client).ifPresent(row -> row.ended(byClient));
        told.accept(this);
    }

    @Override
    public void dropped(Client client, long octets) {
        told.accept(this);
    }

    @Override
    public void relayed(Client client, Upstream upstream) {
        told.accept(this);
    }

    @Override
    public void turnedAway(String address) {
        synchronized (this) {
            turnedAway++;
        }
        told.accept(this);
    }

    @Override
    public void gone(Client client, Optional<IOException> failure) {
        ClientRow row = here.get(client);
        if (row != null) {
            row.gone(stopping, failure);
            keep(client, row);
        }
        told.accept(this);
        if (keeps.getAsBoolean()) {
            client.upstream().ifPresent(this::relayed);
        }
    }

    /** On the thread of a client that is gone; the end of the listener waits for it, so that no exchange is lost. */
    private void relayed(Upstream upstream) {
        try {
            Optional<Exchange> exchange = Relayed.exchange(upstream);
            synchronized (this) {
                exchange.ifPresent(relayed::add);
            }
            told.accept(this);
        } catch (IOException unreadable) {
            failed(unreadable);
        }
    }

    private synchronized void keep(Client client, ClientRow row) {
        here.remove(client);
        gone.add(row);
        held += row.held(ROOM);
        while (gone.size() > KEPT || held > HELD && gone.size() > 1) {
            ClientRow oldest = gone.removeFirst();
            held -= oldest.held(ROOM);
            forgotten++;
            if (!came.remove(oldest)) {
                dropped.add(oldest);
            }
        }
    }

    @Override
    public void failed(IOException failure) {
        synchronized (this) {
            failed = Optional.of(String.valueOf(failure.getMessage()));
        }
        told.accept(this);
    }

    private Optional<ClientRow> row(Client client) {
        return Optional.ofNullable(here.get(client));
    }

    /** Those who end from now on end because the listener does. */
    void stopping() {
        stopping = true;
    }

    /** Nobody comes any more: lets {@link #tell} return. */
    void over() {
        over.countDown();
    }

    /** Tells whenever there is something to look at, until it is {@link #over}. */
    void tell(Consumer<ClientLog> progress) throws InterruptedException {
        told = progress;
        progress.accept(this);
        over.await();
        told = _ -> {};
    }

    /** What happened since this was called before. */
    synchronized Changes changes() {
        Changes now = new Changes(List.copyOf(came), Set.copyOf(dropped), failed, List.copyOf(relayed), counts());
        relayed.clear();
        came.clear();
        dropped.clear();
        failed = Optional.empty();
        return now;
    }

    /** Where the clients come to; empty before that is known. */
    Optional<Endpoint> at() {
        return at;
    }

    /** Where they are handed on to; empty where there is no relay. */
    Optional<Endpoint> target() {
        return target;
    }

    synchronized Counts counts() {
        return new Counts(here.size(), forgotten, turnedAway);
    }
}
