package rawbench.ui.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import rawbench.convert.ComparisonFormat;
import rawbench.convert.ComparisonOptions;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.Work;

/** A comparison on its way into a file or the clipboard: one at a time. Touched on the FX thread alone. */
public final class ExportModel {
    /** More octets are no piece of text for a clipboard. */
    private static final int MOST_COPIED = 8 << 20;

    /** What was to be copied is longer than a clipboard should hold. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Work work;
    private final BooleanProperty secrets = new SimpleBooleanProperty(this, "secrets");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private ExportFiles files = ExportFiles.NONE;
    private Optional<Work.Running> running = Optional.empty();

    ExportModel(Work work) {
        this.work = work;
    }

    /** Whose hands do it. */
    public void through(ExportFiles shell) {
        files = shell;
    }

    /** Asks for a file and has the comparison written to it; nothing while another one is. */
    void save(Compared compared, ComparisonFormat format) {
        if (busy.get()) {
            return;
        }
        files.ask(name(compared) + "." + format.extension()).ifPresent(file -> save(compared, format, file));
    }

    private static String name(Compared compared) {
        String both = compared.a().name() + "-" + compared.b().name();
        String plain = both.replaceAll("[^\\p{L}\\p{N}.]+", "-");
        return plain.length() > 80 ? plain.substring(0, 80) : plain;
    }

    private void save(Compared compared, ComparisonFormat format, Path file) {
        ComparisonOptions options = options(compared);
        AtomicBoolean cancelled = new AtomicBoolean();
        run((_, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            files.write(file, out -> format.write(compared.comparison(), options, out, cancelled::get));
            return "";
        }, _ -> files.saved(file), trouble -> {
            if (!cancelled.get()) {
                files.unsaved(file, String.valueOf(trouble.getMessage()));
            }
        });
    }

    /**
     * Has the unified diff made as text.
     *
     * @param then is given it
     * @param tooLong is called where it is too long for a clipboard
     * @param failed is told why there is none
     */
    void copy(Compared compared, Consumer<String> then, Runnable tooLong, Consumer<String> failed) {
        if (busy.get()) {
            return;
        }
        ComparisonOptions options = options(compared).with(ComparisonOptions.Face.SHOWN);
        run((_, _) -> {
            Bounded out = new Bounded();
            ComparisonFormat.UNIFIED.write(compared.comparison(), options, out, () -> false);
            return out.octets.toString(StandardCharsets.UTF_8);
        }, then, trouble -> {
            if (trouble instanceof TooLong) {
                tooLong.run();
            } else {
                failed.accept(String.valueOf(trouble.getMessage()));
            }
        });
    }

    private ComparisonOptions options(Compared compared) {
        return ComparisonOptions.of(compared.a().name(), compared.b().name(), secrets.get());
    }

    private void run(Work.Job<Void, String> job, Consumer<String> then, Consumer<Exception> failed) {
        busy.set(true);
        running = Optional.of(work.start("export", job, done -> {
            busy.set(false);
            then.accept(done);
        }, trouble -> {
            busy.set(false);
            failed.accept(trouble);
        }));
    }

    /** Leaves it; the file stays as it was. */
    void cancel() {
        running.ifPresent(Work.Running::cancel);
    }

    /** Whether something is being written. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the values of fields such as Authorization are written. */
    BooleanProperty secretsProperty() {
        return secrets;
    }

    /** Takes so much and no more. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

        @Override
        public void write(int octet) throws IOException {
            write(new byte[]{(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int count) throws IOException {
            if (octets.size() + count > MOST_COPIED) {
                throw new TooLong();
            }
            octets.write(more, from, count);
        }
    }
}
