package rawbench.wire;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What comes over UDP from one address, in the order of arrival; what goes is sent back there. */
final class DatagramAccepted extends Accepted {
    private final DatagramAcceptor acceptor;
    private final SocketAddress from;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    /** What the datagrams that wait take of the memory. */
    private long held;
    /** How much of the first one was given to a reader that had no room for all of it. */
    private int given;
    /** Nothing more is put here. */
    private boolean over;
    private volatile Duration patience = Duration.ZERO;

    DatagramAccepted(DatagramAcceptor acceptor, SocketAddress from) {
        this.acceptor = acceptor;
        this.from = from;
    }

    @Override
    int longest() {
        return DatagramConnection.longest(from);
    }

    /** No connection broke: one datagram could not go. */
    @Override
    WireFault fault(IOException how, boolean reading) {
        return Faults.notSent(address(), how);
    }

    /** Puts a datagram behind those that wait; false where it is over. */
    boolean put(byte[] datagram) {
        lock.lock();
        try {
            if (over) {
                return false;
            }
            waiting.addLast(datagram);
            held += DatagramAcceptor.cost(datagram);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** What the datagrams that wait take of the memory. */
    long held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes: what waits is read, then the end. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #cut}. */
    void forget() {
        try {
            cut();
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing of the system's is let go of", impossible);
        }
    }

    @Override
    public boolean datagrams() {
        return true;
    }

    @Override
    public int await() throws IOException {
        lock.lock();
        try {
            return arrived() ? waiting.getFirst().length - given : 0;
        } finally {
            lock.unlock();
        }
    }

    /** Over UDP nobody says that it sends no more, so the end is none that is written down. */
    @Override
    public int read(byte[] into) throws IOException {
        byte[] datagram;
        int from;
        int count;
        lock.lock();
        try {
            if (!arrived()) {
                return -1;
            }
            datagram = waiting.getFirst();
            from = given;
            count = Math.min(into.length, datagram.length - from);
            given += count;
            if (given == datagram.length) {
                remove();
            }
        } finally {
            lock.unlock();
        }
        if (from == 0) {
            // Without the lock: while it is written down, more may come.
            came(datagram, datagram.length);
        }
        System.arraycopy(datagram, from, into, 0, count);
        return count;
    }

    @Override
    int take(byte[] into) throws IOException {
        return read(into);
    }

    /** Waits for a datagram; false at the end. */
    private boolean arrived() throws IOException {
        long left = patience.toNanos();
        while (waiting.isEmpty() && !over) {
            try {
                if (patience.isZero()) {
                    changed.await();
                } else if (left <= 0) {
                    throw new SocketTimeoutException("No datagram came for " + Deadlines.spelled(patience));
                } else {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException nobodyInterruptsReaders) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", nobodyInterruptsReaders);
            }
        }
        return !waiting.isEmpty();
    }

    private void remove() {
        byte[] first = waiting.removeFirst();
        held -= DatagramAcceptor.cost(first);
        acceptor.taken(first);
        given = 0;
    }

    @Override
    void give(byte[] octets, int from, int count) throws IOException {
        if (closed()) {
            throw new SocketException("Socket closed");
        }
        acceptor.send(ByteBuffer.wrap(octets, from, count), this.from);
    }

    @Override
    public void patience(Duration longest) {
        patience = longest;
    }

    @Override
    void endOutput() {
        // Over UDP nobody is told of an end.
    }

    @Override
    public String address() {
        return Addresses.spelled(from);
    }

    @Override
    String local() {
        return acceptor.endpoint().authority();
    }

    /** Forgets the address; what it sent and nobody has read is told as thrown away. */
    @Override
    void release() {
        end();
        acceptor.forget(from, this);
        List<Integer> unread = new ArrayList<>();
        lock.lock();
        try {
            while (!waiting.isEmpty()) {
                unread.add(waiting.getFirst().length - given);
                remove();
            }
        } finally {
            lock.unlock();
        }
        unread.forEach(octets -> acceptor.dropped(this, octets));
    }
}
