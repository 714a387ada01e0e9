package rawbench.exchange;

import java.util.ArrayList;
import java.util.List;

import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.Message;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/**
 * Tells the answers to the requests of one text apart while they come: one framer an answer, the octets behind one
 * answer belong to the next, those behind the last to the last (RFC 9112 9.2, 9.3.2).
 */
final class Answers {
    private final List<Asked> asked;
    private final Limits limits;
    private final ExchangeObserver observer;
    private final List<ResponseFramer> framers = new ArrayList<>(1);
    /** Of how many answers the observer was told the head. */
    private int told;

    Answers(List<Asked> asked, Limits limits, ExchangeObserver observer) {
        this.observer = observer;
        this.asked = asked;
        this.limits = limits;
        next();
    }

    private void next() {
        Asked request = asked.get(framers.size());
        framers.add(new ResponseFramer(request.method(), request.upgrade(), limits, this::body));
    }

    /** Takes the next octets. */
    void feed(byte[] block, int count) {
        int at = 0;
        while (at < count) {
            int n = current().take(block, at, count - at);
            at += n;
            tell();
            if (current().complete() && !last()) {
                next();
            } else if (at < count) {
                current().feed(block, at, count - at);
                return;
            }
        }
    }

    private void body(byte[] octets, int from, int count) {
        tell();
        observer.body(octets, from, count);
    }

    /** Tells the head of the answer that is coming, once it is read. */
    private void tell() {
        if (told <= index() && current().finalHead().isPresent()) {
            told = index() + 1;
            observer.answering(index(), current().finalHead().get(), current().framing().orElseThrow());
        }
    }

    /** The framer of the answer that is coming. */
    ResponseFramer current() {
        return framers.getLast();
    }

    /** Which answer is coming, from 0. */
    int index() {
        return framers.size() - 1;
    }

    private boolean last() {
        return framers.size() == asked.size()
                || current().finalHead().map(head -> ends(asked.get(index()).method(), head)).orElse(true);
    }

    /** Whether no further answer can follow this one on its connection (RFC 9112 9.3, RFC 9110 9.3.6). */
    private static boolean ends(String method, Message head) {
        return tunnels(method, head) || !Persistence.keeps(head.start().version(), head.head());
    }

    private static boolean tunnels(String method, Message head) {
        return head.status() == 101 || method.equals("CONNECT") && head.status() / 100 == 2;
    }

    /** Whether everything that is awaited on this connection has come, or nothing more can be read. */
    boolean over() {
        return current().over();
    }

    /** Whether answers are over and no octet of the next has come. */
    boolean between() {
        return index() > 0 && current().fed() == 0;
    }

    /** Whether the connection belongs to another protocol from here on. */
    boolean tunnel() {
        return current().finalHead().filter(head -> tunnels(asked.get(index()).method(), head)).isPresent();
    }

    /**
     * What every answer says, now that no more comes; called once. An answer of which no octet came is there only where
     * it is the first.
     */
    List<Read> finish(Octets received, Ending ending) {
        int count = between() ? framers.size() - 1 : framers.size();
        List<Read> all = new ArrayList<>(count);
        long from = 0;
        for (int i = 0; i < count; i++) {
            ResponseFramer framer = framers.get(i);
            boolean last = i == count - 1;
            Octets own = received.slice(from, last ? received.length() : from + framer.fed());
            all.add(new Read(asked.get(i), from, own, last ? framer.finish(own, ending.end(), ending.during())
                    : framer.finish(own, End.OPEN)));
            from += own.length();
        }
        return all;
    }

    /** One answer as it was read, before anybody judges it. */
    record Read(Asked asked, long from, Octets received, ResponseReading reading) {}
}
