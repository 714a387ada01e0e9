package rawbench.ui.response;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.evidence.Evidence;
import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.workbench.EvidenceFile;

/** Octets on their way into a file, or to another program: one at a time. Touched on the FX thread alone. */
public final class SaveModel {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** How far the file of that name is. */
    public record Saving(String name, Advance advance) {}

    /** What is done with the file, on a worker. */
    private interface Act {
        void run(LongConsumer written, BooleanSupplier cancelled) throws IOException;
    }

    private final Work work;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(this, "saving");
    private OctetFiles files = OctetFiles.NONE;
    private Optional<Work.Running> running = Optional.empty();
    private Advance newest;

    SaveModel(Work work) {
        this.work = work;
    }

    /** Whose hands do it. */
    public void through(OctetFiles shell) {
        files = shell;
    }

    /** Asks where to, beginning from that name, and saves. */
    public void save(String name, Octets octets) {
        if (!busy.get()) {
            files.ask(name)
                    .ifPresent(file -> start(file.getFileName().toString(), octets.length(),
                            (written, stop) -> files.save(file, octets, written, stop), Optional.of(file)));
        }
    }

    /**
     * Asks where to and writes the exchange down, to be opened again.
     *
     * @param secrets whether the values of fields such as Authorization are written
     */
    public void saveEvidence(Exchange exchange, boolean secrets) {
        if (!busy.get()) {
            files.ask(EvidenceFile.name(exchange))
                    .ifPresent(file -> start(file.getFileName().toString(), Evidence.weight(exchange),
                            (written, stop) -> files.saveEvidence(file, exchange, secrets, written, stop),
                            Optional.of(file)));
        }
    }

    /** Has another program open them. */
    public void open(String name, Octets octets) {
        if (!busy.get()) {
            start(name, octets.length(), (written, stop) -> files.open(name, octets, written, stop), Optional.empty());
        }
    }

    private void start(String name, long total, Act act, Optional<Path> file) {
        busy.set(true);
        newest = new Advance(0, total, 0);
        AtomicBoolean mine = new AtomicBoolean();
        Work.Running timer = work.after(PATIENCE, () -> saving.set(new Saving(name, newest)));
        Work.Job<Advance, Boolean> job = (progress, onCancel) -> {
            onCancel.accept(() -> mine.set(true));
            act.run(Advance.of(total, progress), mine::get);
            return true;
        };
        running = Optional.of(work.start("save", job, now -> advanced(name, now), _ -> {
            over(timer);
            file.ifPresent(files::saved);
        }, trouble -> {
            over(timer);
            String why = String.valueOf(trouble.getMessage());
            if (!mine.get()) {
                file.ifPresentOrElse(at -> files.unsaved(at, why), () -> files.unopened(name, why));
            }
        }));
    }

    private void advanced(String name, Advance now) {
        newest = now;
        if (saving.get() != null) {
            saving.set(new Saving(name, now));
        }
    }

    private void over(Work.Running timer) {
        timer.cancel();
        running = Optional.empty();
        saving.set(null);
        busy.set(false);
    }

    /** Leaves it; no file is there then. */
    public void cancel() {
        running.ifPresent(Work.Running::cancel);
    }

    /** Whether something is being saved, so that nothing else can be. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being saved for so long that a person wants to see it move; else null. */
    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }
}
