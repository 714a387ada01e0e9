package rawbench.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.http.WritePoint;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Endpoint;
import rawbench.wire.Threads;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * The half of a conversation that writes, on a thread of its own where it may have to wait: block by block, the body of a
 * request that expects {@code 100 (Continue)} only once the server had its say, and nothing more once it was stopped.
 */
final class Writer {
    /** What one write hands over before the next deadline counts. */
    private static final int BLOCK = 64 * 1024;
    /** The system takes so many octets at once, into the least room that it has for what is to go, whatever the peer does. */
    private static final int AT_ONCE = 4 * 1024;

    private final Sending sending;
    private final List<Asked> asked;
    private final Connection connection;
    private final Pace pace;
    /** Null where it writes at once, on the thread that then reads, and waits for nothing. */
    private final Thread thread;
    private final Expectation expectation;
    private volatile boolean stopped;
    private volatile WireFault fault;
    private long written;
    private volatile Sent.Expected expected = Sent.Expected.NOT_ASKED;

    Writer(Sending sending, List<Asked> asked, Connection connection, Pace pace) {
        this.sending = sending;
        this.asked = asked;
        this.connection = connection;
        this.pace = pace;
        thread = atOnce() ? null : Thread.ofVirtual().name("rawbench-writer").unstarted(this::run);
        expectation = thread == null ? null : new Expectation();
    }

    /**
     * Whether nothing of it can wait, so that the reader may as well begin afterwards: a thread for a short request takes
     * longer than the request. On a connection that is used again the system has room too, unless the peer has answered
     * hundreds of requests without reading one.
     */
    private boolean atOnce() {
        // Counted, since an iterator for the one request was found to be made each time.
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).expects()) {
                return false;
            }
        }
        return sending.request().length() <= AT_ONCE && sending.points().isEmpty() && !datagrams()
                && sending.transport().socket().sendBuffer().isEmpty();
    }

    void start() {
        if (thread == null) {
            run();
        } else {
            thread.start();
        }
    }

    /** Whether it is through. */
    boolean through() {
        return thread == null || !thread.isAlive();
    }

    /** Nothing more is to be written than what is on its way. */
    void stop() {
        stopped = true;
        if (expectation != null) {
            expectation.over();
        }
    }

    /** The reader saw so much of these answers. */
    void heard(Answers answers) {
        if (expectation != null) {
            expectation.heard(answers);
        }
    }

    /** The reader saw something of which nobody knows what it says. */
    void spoken() {
        if (expectation != null) {
            expectation.spoken();
        }
    }

    /** Waits until it is through, so long at most; says whether it is. */
    boolean join(Duration longest) {
        try {
            return through() || thread.join(longest);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until it is through. */
    void join() {
        if (thread != null) {
            Threads.join(thread);
        }
    }

    /** What it met; asked when it is through. */
    Optional<WireFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** What came of waiting for 100; asked when it is through. */
    Sent.Expected expected() {
        return expected;
    }

    private void run() {
        try {
            if (datagrams()) {
                write(sending.request());
            } else if (requests() && sending.halfClose()) {
                connection.halfClose();
            }
        } catch (WireException e) {
            fault = e.fault();
            if (e.fault() instanceof WireFault.Local) {
                connection.close(CloseReason.DONE);
            }
        } finally {
            pace.sentAll();
        }
    }

    /** Writes one request after the other; says whether all of them went. */
    private boolean requests() throws WireException {
        for (int i = 0; i < asked.size(); i++) {
            Asked request = asked.get(i);
            long end = i == asked.size() - 1 ? sending.request().length() : asked.get(i + 1).from();
            if (!points(request, end, i) || !upTo(end)) {
                return false;
            }
        }
        return true;
    }

    /** Writes a request up to its last point, and does what is to be done there; says whether more is to go. */
    private boolean points(Asked request, long end, int number) throws WireException {
        if (sending.points().isEmpty() && !request.expects()) {
            return true;
        }
        for (WritePoint point : points(request, end, number == asked.size() - 1)) {
            if (!upTo(Math.min(point.at(), end)) || !done(point.act(), number)) {
                return false;
            }
        }
        return true;
    }

    /** What is done between the octets of a request: that it waits for 100 is said there, or else by its Expect field. */
    private List<WritePoint> points(Asked request, long end, boolean last) {
        List<WritePoint> points = new ArrayList<>(sending.points()
                .stream()
                .filter(point -> point.at() >= request.from() && (point.at() < end || last))
                .toList());
        boolean said = points.stream().anyMatch(point -> point.act() instanceof WritePoint.Act.AwaitContinue);
        if (request.expects() && !said && !sending.expectWait().isZero()) {
            points.add(new WritePoint(request.headTo(), new WritePoint.Act.AwaitContinue()));
        }
        return WritePoint.ordered(points);
    }

    /** Does what is to be done before the next octet; says whether that is to go. */
    private boolean done(WritePoint.Act act, int request) throws WireException {
        return switch (act) {
            case WritePoint.Act.Flush _ -> !stopped;
            case WritePoint.Act.Wait(Duration time) -> paused(time);
            case WritePoint.Act.AwaitContinue _ -> awaited(request);
            case WritePoint.Act.HalfClose _ -> {
                connection.halfClose();
                expected = Sent.Expected.HALF_CLOSED;
                yield false;
            }
        };
    }

    /** Waits without a word from the peer; no deadline counts that, as with waiting for 100. */
    private boolean paused(Duration time) {
        pace.held(Phase.PAUSED);
        boolean further = expectation.pause(time);
        pace.released();
        return further && !stopped;
    }

    private boolean awaited(int request) {
        pace.held(Phase.CONTINUE);
        expected = expectation.await(request, sending.expectWait());
        pace.released();
        return expected != Sent.Expected.REFUSED;
    }

    private boolean upTo(long end) throws WireException {
        while (written < end && !stopped) {
            write(sending.request().slice(written, Math.min(end, written + BLOCK)));
        }
        return written >= end;
    }

    private void write(Octets octets) throws WireException {
        connection.write(octets);
        written += octets.length();
        pace.sentSome(written);
    }

    private boolean datagrams() {
        return sending.target().endpoint() instanceof Endpoint.Udp;
    }
}
