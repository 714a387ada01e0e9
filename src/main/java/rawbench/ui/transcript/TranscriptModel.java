package rawbench.ui.transcript;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.convert.TranscriptFormat;
import rawbench.exchange.Exchange;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.octets.Wanted;
import rawbench.octets.WantedException;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.ViewerModel;
import rawbench.wire.Transcript;

/**
 * What went and came in the exchange that a tab shows, and which of it a person wants to see, how. Touched on the FX
 * thread alone.
 */
public final class TranscriptModel {
    /** As many octets of a row are copied with it; the viewer copies all. */
    static final int COPIED = 4096;

    /** Which time a row shows. */
    public enum Times {
        START,
        DELTA,
        CLOCK
    }

    private final Work work;
    private final Latest sifting;
    private final ViewerModel viewer;
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(this, "rows", Rows.all(List.of()));
    private final ReadOnlyObjectWrapper<TranscriptRow> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter", Filter.ALL);
    private final ObjectProperty<Times> times = new SimpleObjectProperty<>(this, "times", Times.START);
    private final ExportModel exporting;
    private Exchange exchange;

    public TranscriptModel(Work work) {
        this.work = work;
        sifting = new Latest(work);
        viewer = new ViewerModel(work);
        exporting = new ExportModel(work);
        filter.subscribe((_, _) -> sift());
    }

    /**
     * Shows the transcript of an exchange; that of several requests in one text is one.
     *
     * @param now null for none
     */
    public void show(Exchange now) {
        boolean same = now != null && exchange != null && now.transcript() == exchange.transcript();
        exchange = now;
        if (!same) {
            choose(null);
            // Rows of the transcript before would show octets of this one.
            rows.set(Rows.all(now == null ? List.of() : now.transcript().events()));
            sift();
        }
    }

    private void sift() {
        stop();
        trouble.set("");
        if (exchange == null) {
            return;
        }
        Filter wanted = filter.get();
        try {
            Optional<Wanted> what = wanted.wanted();
            if (what.isEmpty() && wanted.everyWay()) {
                rows.set(Rows.all(exchange.transcript().events()));
            } else {
                sift(exchange.transcript(), wanted, what);
            }
        } catch (WantedException unreadable) {
            trouble.set(unreadable.getMessage());
        }
    }

    private void stop() {
        sifting.drop();
    }

    private void sift(Transcript transcript, Filter wanted, Optional<Wanted> what) {
        sifting.start("transcript", cancelled -> new Sieve(transcript, wanted, cancelled).run(what),
                left -> rows.set(Rows.of(transcript.events(), left)), failed -> trouble.set(failed.toString()));
    }

    /** Shows the octets of a row whole; null for none. */
    void choose(TranscriptRow row) {
        chosen.set(row);
        viewer.show(row == null ? Octets.empty() : row.octets(exchange.transcript()));
    }

    /** The beginning of a row's octets. */
    Octets preview(TranscriptRow row, int most) {
        Octets octets = row.octets(exchange.transcript());
        return octets.slice(0, Math.min(most, octets.length()));
    }

    /** When the transcript began; for rows that are shown. */
    Transcript transcript() {
        return exchange.transcript();
    }

    /**
     * Puts lines and the octets of their rows together for the clipboard, on a worker.
     *
     * @param lines what stands before the octets of each row
     */
    void copy(List<TranscriptRow> copied, List<String> lines, Consumer<String> ready) {
        Transcript transcript = exchange.transcript();
        work.<String>start("copy", (_, _) -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < copied.size(); i++) {
                Octets octets = copied.get(i).octets(transcript);
                text.append(lines.get(i))
                        .append(Escapes.encode(octets.slice(0, Math.min(COPIED, octets.length()))))
                        .append(octets.length() > COPIED ? "…\n" : "\n");
            }
            return text.toString();
        }, ready, failed -> trouble.set(failed.toString()));
    }

    /** Asks for a file and has the whole transcript written to it, whatever is filtered. */
    void export(TranscriptFormat format) {
        if (exchange != null) {
            exporting.export(exchange, format);
        }
    }

    /** Asks for a file and has everything that is known of the exchange written to it, to be opened again. */
    void evidence() {
        if (exchange != null) {
            exporting.evidence(exchange);
        }
    }

    /** What goes into files. */
    public ExportModel exporting() {
        return exporting;
    }

    ViewerModel viewer() {
        return viewer;
    }

    /** The rows that are left, each made when it is asked for. */
    ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The row whose octets are shown whole; null for none. */
    ReadOnlyObjectProperty<TranscriptRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    ObjectProperty<Times> timesProperty() {
        return times;
    }

    /** Why the filter cannot be used; empty where it can. */
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the filter is at work. */
    ReadOnlyBooleanProperty busyProperty() {
        return sifting.slowProperty();
    }

    /** How many events there are, filtered or not. */
    int events() {
        return exchange == null ? 0 : exchange.transcript().events().size();
    }
}
