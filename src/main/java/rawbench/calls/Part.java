package rawbench.calls;

import java.util.List;

import rawbench.wire.WireEvent;

/** A piece of the chart: lines that are there, or a stretch of sends and receives whose lines are made when wanted. */
sealed interface Part {
    /** Lines about calls that are few. */
    record Few(List<Line> lines) implements Part {
        @Override
        public int size(boolean unfolded) {
            return lines.size();
        }

        @Override
        public Line line(int index, boolean unfolded) {
            return lines.get(index);
        }
    }

    /**
     * Sends and receives that follow each other, the middle of which is folded away where they are many.
     *
     * @param stretch which of them it is
     * @param from the first event
     * @param to the event behind the last
     */
    record Many(int stretch, List<WireEvent> events, int from, int to, Speaker speaker, Fold fold) implements Part {
        /** As many lines of a stretch stand before the fold and behind it. */
        private static final int HEAD = 6;
        private static final int TAIL = 4;

        static Many of(int stretch, List<WireEvent> events, int from, int to, Speaker speaker) {
            long sends = 0;
            long receives = 0;
            long sent = 0;
            long received = 0;
            for (int at = from + HEAD; at < to - TAIL; at++) {
                if (events.get(at) instanceof WireEvent.Sent(_, long begin, long end)) {
                    sends++;
                    sent += end - begin;
                } else if (events.get(at) instanceof WireEvent.Received(_, long begin, long end)) {
                    receives++;
                    received += end - begin;
                }
            }
            return new Many(stretch, events, from, to, speaker, new Fold(stretch, sends, receives, sent, received));
        }

        private boolean folds() {
            return to - from > HEAD + TAIL + 2;
        }

        @Override
        public int size(boolean unfolded) {
            return folds() && !unfolded ? HEAD + 1 + TAIL : to - from;
        }

        @Override
        public Line line(int index, boolean unfolded) {
            if (!folds() || unfolded || index < HEAD) {
                return speaker.row(events.get(from + index));
            }
            return index == HEAD ? fold : speaker.row(events.get(to - TAIL + index - HEAD - 1));
        }
    }

    int size(boolean unfolded);

    Line line(int index, boolean unfolded);
}
