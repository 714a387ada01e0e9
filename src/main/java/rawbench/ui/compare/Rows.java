package rawbench.ui.compare;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

import rawbench.compare.Sign;

/** All rows of a comparison, as a list that makes each when it is asked for: the head, the bodies, the trailers. */
final class Rows extends AbstractList<Row> implements RandomAccess {
    private final List<Row> head;
    private final BodyRows body;
    private final List<Row> tail;

    Rows(List<Row> head, BodyRows body, List<Row> tail) {
        this.head = List.copyOf(head);
        this.body = body;
        this.tail = List.copyOf(tail);
    }

    @Override
    public Row get(int index) {
        int inBody = index - head.size();
        return inBody < 0 ? head.get(index)
                : inBody < body.size() ? body.at(inBody) : tail.get(inBody - body.size());
    }

    @Override
    public int size() {
        return head.size() + body.size() + tail.size();
    }

    /** How many rows come before those of the bodies. */
    int headSize() {
        return head.size();
    }

    /** Where the rows behind those of the bodies begin. */
    int tailStart() {
        return head.size() + body.size();
    }

    BodyRows body() {
        return body;
    }

    Rows with(BodyRows now) {
        return new Rows(head, now, tail);
    }

    /** How many rows there are with every fold of the bodies open. */
    int all() {
        return head.size() + bodyRows() + tail.size();
    }

    private int bodyRows() {
        return body.segments().from(body.segments().count());
    }

    /** The number of a row among all rows, folds open; of a fold, that of the first row it hides. */
    int number(int index) {
        int inBody = index - head.size();
        return inBody < 0 ? index
                : inBody < body.size() ? head.size() + body.row(inBody)
                        : head.size() + bodyRows() + inBody - body.size();
    }

    /** Where a row stands that is known by its number, or the fold that hides it. */
    int index(int number) {
        int inBody = number - head.size();
        return inBody < 0 ? number
                : inBody < bodyRows() ? head.size() + body.place(inBody)
                        : Math.min(tailStart() + inBody - bodyRows(), size() - 1);
    }

    /** The row of a number as it is, whether a fold hides it or not. */
    Row row(int number) {
        int inBody = number - head.size();
        return inBody < 0 ? head.get(number)
                : inBody < bodyRows() ? body.segments().line(inBody) : tail.get(inBody - bodyRows());
    }

    /** The sign worth most among rows; empty where all are the same. */
    Optional<Sign> weightiest(int from, int to) {
        int bits = bits(head, from, to);
        int begin = Math.max(from, head.size());
        int end = Math.min(to, tailStart());
        if (begin < end) {
            bits |= body.weightiest(begin - head.size(), end - head.size())
                    .map(sign -> Weights.bit(sign, false))
                    .orElse(0);
        }
        return Weights.weightiest(bits | bits(tail, from - tailStart(), to - tailStart()));
    }

    private static int bits(List<Row> rows, int from, int to) {
        int bits = 0;
        for (int i = Math.max(0, from); i < Math.min(to, rows.size()); i++) {
            bits |= Weights.bit(rows.get(i).sign(), rows.get(i).rule() >= 0);
        }
        return bits;
    }
}
