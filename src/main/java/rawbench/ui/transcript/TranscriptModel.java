package rawbench.ui.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
 * What went and came, in the exchange that a tab shows or on a connection that is still used, and which of it a person
 * wants to see, how. Touched on the FX thread alone.
 */
public final class TranscriptModel {
    /** As many octets of a row are copied with it; the viewer copies all. */
    static final int COPIED = 4096;
    /** What grows is looked at no oftener. */
    static final Duration FRAME = Duration.ofMillis(16);

    /** Which time a row shows. */
    public enum Times {
        START,
        DELTA,
        CLOCK
    }

    private final Work work;
    private final Latest sifting;
    private final ViewerModel viewer;
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(this, "rows", Rows.none());
    private final ReadOnlyObjectWrapper<TranscriptRow> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ReadOnlyBooleanWrapper growing = new ReadOnlyBooleanWrapper(this, "growing");
    private final ReadOnlyObjectWrapper<BiConsumer<Boolean, Octets>> templates = new ReadOnlyObjectWrapper<>(this,
            "templates");
    private final ReadOnlyObjectWrapper<Transcript> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter", Filter.ALL);
    private final ObjectProperty<Times> times = new SimpleObjectProperty<>(this, "times", Times.START);
    private final ExportModel exporting;
    private Optional<Exchange> exchange = Optional.empty();
    private Optional<Live> live = Optional.empty();
    /** The filter that the rows went through, where one can be read. */
    private Filter applied = Filter.ALL;
    private Optional<Wanted> wanted = Optional.empty();
    /** What the rows show of a transcript that grows, by this filter; empty before the first look. */
    private Optional<Sifted> seen = Optional.empty();
    private boolean resting;
    private boolean again;

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
        boolean same = now != null && exchange.filter(before -> before.transcript() == now.transcript()).isPresent();
        exchange = Optional.ofNullable(now);
        if (!same) {
            live = Optional.empty();
            growing.set(false);
            fresh(now == null ? Rows.none() : Rows.all(now.transcript()));
        }
    }

    /**
     * Shows a transcript that still grows, from its beginning on: now, and again when {@link #changed} says so. What was
     * chosen stays, and so does the filter.
     */
    public void live(Live source) {
        exchange = Optional.empty();
        live = Optional.of(source);
        growing.set(true);
        fresh(Rows.none());
    }

    /** Rows of the transcript before would show octets of this one. */
    private void fresh(Rows first) {
        choose(null);
        looked.set(null);
        rows.set(first);
        sift();
    }

    /** What is shown may have grown: it is looked at on a worker, at most once a frame, however often this is called. */
    public void changed() {
        if (live.isPresent()) {
            if (resting || sifting.busyProperty().get()) {
                again = true;
            } else {
                look();
            }
        }
    }

    private void look() {
        again = false;
        Optional<Sifted> before = seen;
        Live source = live.orElseThrow();
        Filter through = applied;
        Optional<Wanted> what = wanted;
        sifting.start("transcript", cancelled -> new Sieve(source.look(), through, cancelled).run(what, before),
                this::looked, failed -> {
                    trouble.set(String.valueOf(failed.getMessage()));
                    rest();
                });
    }

    private void looked(Sifted now) {
        boolean grows = seen.isPresent();
        seen = Optional.of(now);
        if (grows) {
            rows.get().become(now);
        } else {
            rows.set(new Rows(now));
        }
        looked.set(now.transcript());
        rest();
    }

    private void rest() {
        resting = true;
        work.after(FRAME, () -> {
            resting = false;
            if (again) {
                changed();
            }
        });
    }

    private void sift() {
        sifting.drop();
        trouble.set("");
        try {
            wanted = filter.get().wanted();
            applied = filter.get();
        } catch (WantedException unreadable) {
            trouble.set(unreadable.getMessage());
        }
        if (live.isPresent()) {
            seen = Optional.empty();
            look();
        } else if (trouble.get().isEmpty() && exchange.isPresent()) {
            sift(exchange.get().transcript());
        }
    }

    private void sift(Transcript transcript) {
        Filter through = applied;
        Optional<Wanted> what = wanted;
        if (what.isEmpty() && through.everyWay()) {
            rows.set(Rows.all(transcript));
        } else {
            sifting.start("transcript",
                    cancelled -> new Sieve(transcript, through, cancelled).run(what, Optional.empty()),
                    left -> rows.set(new Rows(left)), failed -> trouble.set(failed.toString()));
        }
    }

    /** Shows the octets of a row whole; null for none. */
    void choose(TranscriptRow row) {
        chosen.set(row);
        viewer.show(row == null ? Octets.empty() : row.octets(transcript()));
    }

    /** The beginning of a row's octets. */
    Octets preview(TranscriptRow row, int most) {
        Octets octets = row.octets(transcript());
        return octets.slice(0, Math.min(most, octets.length()));
    }

    /** A transcript that grows, as it was last looked at; null before the first look, and for one that is whole. */
    public ReadOnlyObjectProperty<Transcript> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** What the rows are of. */
    Transcript transcript() {
        return rows.get().sifted().transcript();
    }

    /**
     * Puts lines and the octets of their rows together for the clipboard, on a worker.
     *
     * @param lines what stands before the octets of each row
     */
    void copy(List<TranscriptRow> copied, List<String> lines, Consumer<String> ready) {
        Transcript transcript = transcript();
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

    /**
     * Whom to give the octets of rows of which a person wants to make a request, and whether they went (true) or came.
     * Before this nobody is offered to make one.
     */
    public void onTemplate(BiConsumer<Boolean, Octets> taker) {
        templates.set(taker);
    }

    /** Makes a request of what went or came in these rows: of those that go the way of the first with octets. */
    void template(List<TranscriptRow> chosenRows) {
        Optional<TranscriptRow.Way> way = chosenRows.stream()
                .map(TranscriptRow::way)
                .filter(one -> one != TranscriptRow.Way.EVENT)
                .findFirst();
        if (way.isPresent() && templates.get() != null) {
            Transcript transcript = transcript();
            templates.get()
                    .accept(way.get() == TranscriptRow.Way.SENT, Octets.join(chosenRows.stream()
                            .filter(row -> row.way() == way.get())
                            .map(row -> row.octets(transcript))
                            .toList()));
        }
    }

    /** Whether requests can be made of rows. */
    ReadOnlyObjectProperty<BiConsumer<Boolean, Octets>> templatesProperty() {
        return templates.getReadOnlyProperty();
    }

    /** Asks for a file and has the whole transcript written to it, whatever is filtered. */
    void export(TranscriptFormat format) {
        exchange.ifPresent(whole -> exporting.export(whole, format));
        live.ifPresent(source -> exporting.export(source, format));
    }

    /** Asks for a file and has everything that is known of the exchange written to it, to be opened again. */
    void evidence() {
        exchange.ifPresent(exporting::evidence);
    }

    /** What goes into files. */
    public ExportModel exporting() {
        return exporting;
    }

    ViewerModel viewer() {
        return viewer;
    }

    /** The rows that are left, each made when it is asked for; of a transcript that grows the same list does. */
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

    /** Whether what is shown may still grow. */
    ReadOnlyBooleanProperty growingProperty() {
        return growing.getReadOnlyProperty();
    }

    /** How many events there are, filtered or not. */
    public int events() {
        return transcript().events().size();
    }
}
