package rawbench.ui.transcript;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import rawbench.convert.Recorded;
import rawbench.convert.TranscriptFormat;
import rawbench.evidence.Evidence;
import rawbench.exchange.Exchange;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.Work;
import rawbench.workbench.EvidenceFile;

/** Transcripts on their way into a file: one file at a time. Touched on the FX thread alone. */
public final class ExportModel {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /**
     * How far it is.
     *
     * @param written octets of the file so far
     * @param rate octets a second, 0 before it is known
     */
    public record Progress(String name, long written, long rate) {}

    private final Work work;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final BooleanProperty secrets = new SimpleBooleanProperty(this, "secrets");
    private ExportFiles files = ExportFiles.NONE;
    private Optional<Work.Running> running = Optional.empty();
    private Progress newest;

    ExportModel(Work work) {
        this.work = work;
    }

    /** Whose hands do it. */
    public void through(ExportFiles shell) {
        files = shell;
    }

    /** Asks for a file and has the whole transcript written to it; nothing while another one is. */
    void export(Exchange exchange, TranscriptFormat format) {
        boolean open = secrets.get();
        ask(named(exchange.target().endpoint().authority()) + "-transcript." + format.extension(),
                (out, cancelled) -> format.write(exchange, open, out, cancelled));
    }

    /** Asks for a file and has everything written to it that is known of an exchange, so that it can be opened again. */
    void evidence(Exchange exchange) {
        boolean open = secrets.get();
        ask(EvidenceFile.name(exchange),
                (out, cancelled) -> Evidence.write(exchange, open, ZoneId.systemDefault(), out, cancelled));
    }

    /** Asks for a file and has a transcript written to it that still grows, as it is when it is written. */
    void export(Live source, TranscriptFormat format) {
        boolean open = secrets.get();
        ask((source.peer().isEmpty() ? "" : named(source.peer()) + "-") + "transcript." + format.extension(),
                (out, cancelled) -> write(source, format, open, out, cancelled));
    }

    /**
     * The same of several, one after the other in one file, each as it is when its turn comes.
     *
     * @param name of the file, without what its form ends with
     */
    public void export(String name, List<Live> sources, TranscriptFormat format) {
        boolean open = secrets.get();
        ask(named(name) + "." + format.extension(), (out, cancelled) -> {
            for (Live source : sources) {
                write(source, format, open, out, cancelled);
                out.write('\n');
            }
        });
    }

    private static void write(Live source, TranscriptFormat format, boolean open, OutputStream out,
            BooleanSupplier cancelled) throws IOException {
        format.write(new Recorded(source.peer(), Optional.empty(), source.look(), source.secrecy()), open, out,
                cancelled);
    }

    /** As a file may be named everywhere. */
    private static String named(String words) {
        return words.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    /** What goes into the file. */
    private interface Content {
        void write(OutputStream out, BooleanSupplier cancelled) throws IOException;
    }

    private void ask(String name, Content content) {
        if (running.isEmpty()) {
            files.ask(name).ifPresent(file -> start(content, file));
        }
    }

    private void start(Content content, Path file) {
        String name = file.getFileName().toString();
        newest = new Progress(name, 0, 0);
        AtomicBoolean cancelled = new AtomicBoolean();
        Work.Running timer = work.after(PATIENCE, () -> progress.set(newest));
        Work.Job<Progress, Boolean> job = (told, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            files.write(file, out -> content.write(new Counted(out, name, told), cancelled::get));
            return true;
        };
        running = Optional.of(work.start("export", job, this::advanced, _ -> {
            over(timer);
            files.saved(file);
        }, trouble -> {
            over(timer);
            if (!cancelled.get()) {
                files.unsaved(file, String.valueOf(trouble.getMessage()));
            }
        })).filter(Work.Running::running);
    }

    private void advanced(Progress now) {
        newest = now;
        if (progress.get() != null) {
            progress.set(now);
        }
    }

    private void over(Work.Running timer) {
        timer.cancel();
        running = Optional.empty();
        progress.set(null);
    }

    /** Leaves it; the file stays as it was. */
    void cancel() {
        running.ifPresent(Work.Running::cancel);
    }

    /** What is being written for so long that a person wants to see it move; else null. */
    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the values of fields such as Authorization are written. */
    BooleanProperty secretsProperty() {
        return secrets;
    }

    /** Tells how much went through it. */
    private static final class Counted extends FilterOutputStream {
        private final String name;
        private final Consumer<Progress> told;
        private final long began = System.nanoTime();
        private long written;

        Counted(OutputStream out, String name, Consumer<Progress> told) {
            super(out);
            this.name = name;
            this.told = told;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[]{(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int count) throws IOException {
            out.write(octets, from, count);
            written += count;
            double seconds = (System.nanoTime() - began) / 1e9;
            told.accept(new Progress(name, written, seconds > 0 ? (long) (written / seconds) : 0));
        }
    }
}
