package rawbench.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import rawbench.exchange.Exchange;

/**
 * What came back in a tab lately, the newest first, for comparisons. Their octets lie on the disk where they are many, so
 * the bound is on those too; what came of the last two sends is kept however long it is.
 */
final class KeptAnswers {
    private static final int LEAST = 2;

    private final int most;
    private final long mostOctets;
    /** For each send its answers, of which there is mostly one. */
    private final Deque<List<Exchange>> sends = new ArrayDeque<>();

    /** Of the last 16 sends, and of those as many as have 1 GiB together. */
    KeptAnswers() {
        this(16, 1L << 30);
    }

    /** @param mostOctets that all of them may have received together */
    KeptAnswers(int most, long mostOctets) {
        this.most = most;
        this.mostOctets = mostOctets;
    }

    /** An exchange is over; each of its answers stands alone here. */
    void came(List<Exchange> each) {
        sends.addFirst(List.copyOf(each));
        while (sends.size() > LEAST && (sends.size() > most || octets() > mostOctets)) {
            sends.removeLast();
        }
    }

    private long octets() {
        return sends.stream().mapToLong(each -> each.getFirst().transcript().received().length()).sum();
    }

    /** Lets go of them. */
    void clear() {
        sends.clear();
    }

    /** Those that are kept, the newest first. */
    List<Exchange> all() {
        return sends.stream().flatMap(List::stream).toList();
    }

    /** Which answer of its send it is, from 1, where there are several; else 0. */
    int number(Exchange exchange) {
        return sends.stream()
                .filter(each -> each.size() > 1 && each.contains(exchange))
                .findFirst()
                .map(each -> each.indexOf(exchange) + 1)
                .orElse(0);
    }
}
