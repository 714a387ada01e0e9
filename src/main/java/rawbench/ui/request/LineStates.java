package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import rawbench.octets.Octets;
import rawbench.ui.request.HttpColours.State;

/**
 * What {@link HttpColours} has to know where each line begins. After a change lines are read on until nothing differs; what
 * takes longer than a key may, is left to be read elsewhere, and the colours below are the old ones until then.
 */
final class LineStates {
    /** So many characters are read at once while somebody waits. */
    private static final int BUDGET = 60_000;

    private List<State> states = new ArrayList<>(List.of(State.FIRST));
    /** Lines before this are known to be right. */
    private int known = 1;

    /** All states of a text from its beginning: for a worker. */
    static List<State> of(Octets octets) {
        List<State> states = new ArrayList<>();
        State now = State.FIRST;
        String text = OctetText.of(octets);
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            states.add(now);
            now = HttpColours.after(text.substring(at, end), now);
            at = end + 1;
        }
        states.add(now);
        return states;
    }

    int count() {
        return states.size();
    }

    State at(int line) {
        return states.get(line);
    }

    /** Takes what was read elsewhere, for the lines as they are. */
    void all(List<State> read) {
        states = read;
        known = read.size();
    }

    /** Whether every line is known. */
    boolean complete() {
        return known == states.size();
    }

    /** All lines are others now. */
    void begin(int lines, IntFunction<String> text) {
        states = new ArrayList<>(java.util.Collections.nCopies(lines, State.FIRST));
        known = 1;
        read(0, 1, text);
    }

    /**
     * Some lines became others.
     *
     * @return the first line behind them that is what it was before; the number of lines where the rest is not known yet
     */
    int replaced(int first, int gone, int now, IntFunction<String> text) {
        boolean behind = known < first + gone;
        put(first, gone, now);
        known = behind ? Math.min(known, first + 1) : known + now - gone;
        return read(first, first + now, text);
    }

    /**
     * The same where nobody wants to know: from there on nothing is known.
     *
     * @return the first line behind them
     */
    int moved(int first, int gone, int now) {
        put(first, gone, now);
        known = Math.min(known, first + 1);
        return first + now;
    }

    private void put(int first, int gone, int now) {
        State before = states.get(first);
        List<State> part = states.subList(first, first + gone);
        part.clear();
        part.addAll(java.util.Collections.nCopies(now, before));
    }

    /** Reads from a line on, at least to another, until the states are those that are there already. */
    private int read(int from, int least, IntFunction<String> text) {
        boolean all = complete();
        int left = BUDGET;
        int line = from;
        while (line + 1 < states.size()) {
            String read = text.apply(line);
            State next = HttpColours.after(read, states.get(line));
            boolean same = next.equals(states.get(line + 1));
            states.set(line + 1, next);
            line++;
            left -= read.length() + 1;
            if (line >= least && same && all) {
                return line;
            }
            if (left < 0) {
                known = Math.min(line + 1, states.size());
                return states.size();
            }
        }
        known = states.size();
        return states.size();
    }
}
