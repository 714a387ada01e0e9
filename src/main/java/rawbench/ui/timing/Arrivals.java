package rawbench.ui.timing;

import java.util.ArrayList;
import java.util.List;

/** Collects arrivals in order, and joins those that lie in the same slot of the axis, of which there are so many. */
final class Arrivals {
    /** More than a screen has pixels side by side. */
    static final int SLOTS = 4096;

    private final double width;
    private final List<Arrival> joined = new ArrayList<>();
    private long slot = -1;
    private double first;
    private double last;
    private long octets;
    private long events;

    /** @param end of the axis, in milliseconds since the exchange began */
    Arrivals(double end) {
        width = end / SLOTS;
    }

    void add(double at, long count) {
        long now = width > 0 ? (long) (at / width) : 0;
        if (events > 0 && now != slot) {
            flush();
        }
        slot = now;
        first = events == 0 ? at : first;
        last = at;
        octets += count;
        events++;
    }

    /** Everything since the last time it was asked. */
    List<Arrival> take() {
        if (events > 0) {
            flush();
        }
        List<Arrival> all = List.copyOf(joined);
        joined.clear();
        return all;
    }

    private void flush() {
        joined.add(new Arrival(first, last, octets, events));
        octets = 0;
        events = 0;
    }
}
