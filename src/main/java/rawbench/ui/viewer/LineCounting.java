package rawbench.ui.viewer;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import rawbench.octets.LineIndex;
import rawbench.octets.Octets;
import rawbench.octets.TextForm;
import rawbench.ui.kit.Work;

/** Has the lines of a model's octets counted on a worker, and goes on with what they grow by. */
final class LineCounting {
    /** What is counted faster than a worker is started. */
    private static final long AT_ONCE = 256 * 1024;

    private final Work work;
    private final Consumer<LineIndex> told;
    private LineIndex index;
    private Octets wanted;
    private AtomicBoolean stop = new AtomicBoolean();
    private boolean running;

    /** @param told is given each index that knows more than the last, on the FX thread */
    LineCounting(Work work, Consumer<LineIndex> told) {
        this.work = work;
        this.told = told;
        of(Octets.empty(), TextForm.of(StandardCharsets.UTF_8, Octets.empty()));
    }

    /** Counts other octets from their beginning. */
    void of(Octets octets, TextForm form) {
        stop.set(true);
        stop = new AtomicBoolean();
        running = false;
        wanted = octets;
        tell(LineIndex.of(octets, form));
        goOn();
    }

    /** Counts on: the octets have become more. */
    void over(Octets more) {
        wanted = more;
        if (!running) {
            goOn();
        }
    }

    private void goOn() {
        LineIndex from = index.over(wanted);
        if (wanted.length() - from.covered() <= AT_ONCE) {
            tell(from.whole());
            return;
        }
        running = true;
        AtomicBoolean stopped = stop;
        work.<LineIndex, LineIndex>start("lines", (progress, onCancel) -> {
            onCancel.accept(() -> stopped.set(true));
            LineIndex counted = from;
            while (!counted.complete() && !stopped.get()) {
                counted = counted.counted();
                progress.accept(counted);
            }
            return counted;
        }, now -> {
            if (!stopped.get()) {
                tell(now);
            }
        }, last -> ended(last, stopped), _ -> running = false);
    }

    private void ended(LineIndex last, AtomicBoolean stopped) {
        if (stopped.get()) {
            return;
        }
        running = false;
        tell(last);
        if (wanted.length() > last.covered()) {
            goOn();
        }
    }

    private void tell(LineIndex now) {
        index = now;
        told.accept(now);
    }
}
