package rawbench.ui.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.calls.Chart;
import rawbench.calls.Fold;
import rawbench.exchange.Target;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.wire.SocketOptions;
import rawbench.wire.Transcript;

/** The calls of the exchange that a tab shows, and which stretches of them are unfolded. Touched on the FX thread alone. */
public final class CallsModel {
    private final Latest telling;
    private final ProgramModel program;
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyObjectWrapper<Lines> lines = new ReadOnlyObjectWrapper<>(this, "lines",
            new Lines(List.of()));
    private final Set<Integer> unfolded = new HashSet<>();
    private Transcript shown;
    private boolean same;

    public CallsModel(Work work) {
        telling = new Latest(work);
        program = new ProgramModel(work);
    }

    /**
     * Shows a transcript as calls, of a socket on which nothing was set.
     *
     * @param transcript null for none
     * @param target where the client went, or where the listener is
     * @param listening whether it is the transcript of one client of a listener; otherwise it is the client's own
     */
    public void show(Transcript transcript, Target target, boolean listening) {
        show(transcript, target, listening, SocketOptions.NONE);
    }

    /**
     * Shows a transcript as calls. What was shown stays until they are counted; a longer transcript of the same connection
     * leaves unfolded what was.
     */
    public void show(Transcript transcript, Target target, boolean listening, SocketOptions options) {
        if (transcript != null && transcript == shown) {
            return;
        }
        boolean longer = transcript != null && shown != null && transcript.start().equals(shown.start());
        shown = transcript;
        if (!longer) {
            unfolded.clear();
        }
        if (transcript == null) {
            telling.drop();
            program.show(null, null, false);
            told(null, false);
            return;
        }
        program.show(transcript, target.endpoint(), listening);
        telling.start("calls", _ -> Chart.of(transcript, target.endpoint(), listening, options),
                now -> told(now, longer), trouble -> {
                    throw new IllegalStateException("every transcript can be told as calls", trouble);
                });
    }

    private void told(Chart now, boolean longer) {
        same = longer;
        chart.set(now);
        fold();
    }

    private void fold() {
        lines.set(new Lines(chart.get() == null ? List.of() : chart.get().lines(Set.copyOf(unfolded))));
    }

    /** Shows every line of a stretch that is folded. */
    void unfold(Fold fold) {
        unfolded.add(fold.stretch());
        same = true;
        fold();
    }

    /** Whether the lines are of the connection of those before, unfolded or longer. */
    boolean same() {
        return same;
    }

    /** The same as a program. */
    ProgramModel program() {
        return program;
    }

    /** What is shown; null where nothing was sent yet. */
    ReadOnlyObjectProperty<Chart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Lines> linesProperty() {
        return lines.getReadOnlyProperty();
    }
}
