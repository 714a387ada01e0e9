package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import rawbench.http.Message;

/**
 * What the reader heard of the answers and the writer waits for before it sends the body of a request that expects
 * {@code 100 (Continue)} (RFC 9110 10.1.1).
 */
final class Expectation {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private int answer;
    private boolean continues;
    private boolean decided;
    private boolean over;

    /** The reader saw so much of this answer. */
    void heard(Answers answers) {
        lock.lock();
        try {
            answer = answers.index();
            List<Message> interim = answers.current().interim();
            continues = !interim.isEmpty() && interim.stream().anyMatch(message -> message.status() == 100);
            decided = answers.current().finalHead().isPresent();
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something came of which nobody knows what it says. */
    void spoken() {
        lock.lock();
        try {
            continues = true;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a time; false where nothing more is to go before it is up. */
    boolean pause(Duration time) {
        long left = time.toNanos();
        lock.lock();
        try {
            while (!over && left > 0) {
                left = heard.awaitNanos(left);
            }
            return !over;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** No more will be heard. */
    void over() {
        lock.lock();
        try {
            over = true;
            heard.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the word on the request of this number, so long at most. */
    Sent.Expected await(int request, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (true) {
                if (over || answer > request || answer == request && decided) {
                    return Sent.Expected.REFUSED;
                }
                if (answer == request && continues) {
                    return Sent.Expected.CONTINUED;
                }
                if (left <= 0) {
                    return Sent.Expected.NO_WORD;
                }
                left = heard.awaitNanos(left);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Sent.Expected.REFUSED;
        } finally {
            lock.unlock();
        }
    }
}
