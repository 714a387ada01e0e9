package rawbench.ui.response;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.exchange.Repetition;
import rawbench.exchange.Utterance;

/** Sending the same through a tunnel again and again: a part of {@link TunnelModel}. */
final class RepeatModel {
    /** What is sent each time. */
    enum What {
        LINE,
        REQUEST
    }

    private final TunnelModel tunnel;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(this, "what", What.LINE);
    private final StringProperty every = new SimpleStringProperty(this, "every", "1000");
    private final StringProperty times = new SimpleStringProperty(this, "times", "");
    private final ReadOnlyObjectWrapper<Repetition.Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts");
    private final ReadOnlyObjectWrapper<Optional<Phrase>> odd = new ReadOnlyObjectWrapper<>(this, "odd",
            Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private Optional<Repetition> repetition = Optional.empty();

    RepeatModel(TunnelModel tunnel) {
        this.tunnel = tunnel;
    }

    /** Begins with what was chosen; {@code line} is what is typed. */
    void start(String line) {
        OptionalLong pause = number(every.get(), 0, Duration.ofDays(1).toMillis());
        OptionalLong most = times.get().isBlank() ? OptionalLong.of(Long.MAX_VALUE)
                : number(times.get(), 1, Long.MAX_VALUE);
        odd.set(pause.isEmpty() ? Optional.of(Phrase.of("repeat.odd.every", every.get().strip()))
                : most.isEmpty() ? Optional.of(Phrase.of("repeat.odd.times", times.get().strip())) : Optional.empty());
        if (odd.get().isPresent() || running.get() || !tunnel.writableProperty().get()) {
            return;
        }
        Duration pauses = Duration.ofMillis(pause.getAsLong());
        switch (what.get()) {
            case LINE ->
                tunnel.spelled(line).ifPresent(octets -> start(Utterance.of(octets), pauses, most.getAsLong()));
            case REQUEST -> tunnel.request(what -> start(what, pauses, most.getAsLong()));
        }
    }

    private void start(Utterance said, Duration pauses, long most) {
        if (running.get() || !tunnel.writableProperty().get()) {
            return;
        }
        Repetition begun = new Repetition(said, pauses, most);
        repetition = Optional.of(begun);
        counts.set(Repetition.Counts.NONE);
        running.set(true);
        tunnel.repeat(begun);
    }

    private static OptionalLong number(String typed, long least, long most) {
        try {
            long number = Long.parseLong(typed.strip());
            return number < least || number > most ? OptionalLong.empty() : OptionalLong.of(number);
        } catch (NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** It is so far. */
    void came(Repetition.Counts now) {
        if (running.get()) {
            counts.set(now);
        }
    }

    /** Says that nothing else is sent while it runs. */
    void refuse() {
        odd.set(Optional.of(Phrase.of("repeat.odd.running")));
        shown.set(true);
    }

    /** Nothing runs any more; the counts stay. */
    void over() {
        if (running.get()) {
            odd.set(Optional.empty());
        }
        running.set(false);
        repetition = Optional.empty();
    }

    /** Has it send nothing any more. */
    void stop() {
        repetition.ifPresent(Repetition::stop);
    }

    /** Whether a person looks at it. */
    BooleanProperty shownProperty() {
        return shown;
    }

    ObjectProperty<What> whatProperty() {
        return what;
    }

    /** The milliseconds between two, as they are typed. */
    StringProperty everyProperty() {
        return every;
    }

    /** How many at most, as it is typed; blank for until it is stopped. */
    StringProperty timesProperty() {
        return times;
    }

    /** How far the last one is; null before the first. */
    ReadOnlyObjectProperty<Repetition.Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** What of what was typed cannot be read, or why nothing else is sent. */
    ReadOnlyObjectProperty<Optional<Phrase>> oddProperty() {
        return odd.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
