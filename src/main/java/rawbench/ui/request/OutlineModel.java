package rawbench.ui.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.octets.Octets;
import rawbench.rewrite.Outline;
import rawbench.ui.kit.Latest;

/** The places in a request's text that a person may want to go to, and those among them that were typed for. */
final class OutlineModel {
    private final RequestModel request;
    private final Function<Outline.Entry, String> words;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableList<Outline.Entry> shown = FXCollections.observableArrayList();
    private Outline outline = new Outline(List.of(), false);
    private final Latest latest;

    /** @param words what an entry reads, for whoever types a part of it */
    OutlineModel(RequestModel request, Function<Outline.Entry, String> words) {
        this.request = request;
        this.words = words;
        latest = new Latest(request.work());
        filter.subscribe(_ -> sift());
        request.octetsProperty().subscribe(_ -> {
            if (open.get()) {
                look();
            }
        });
    }

    void open() {
        filter.set("");
        open.set(true);
        look();
    }

    /** Closes it; false where it was not open. */
    boolean close() {
        boolean was = open.get();
        open.set(false);
        latest.drop();
        return was;
    }

    private void look() {
        Octets octets = request.octetsProperty().get();
        latest.start("outline", _ -> Outline.of(octets), this::found, _ -> found(new Outline(List.of(), false)));
    }

    private void found(Outline now) {
        outline = now;
        sift();
    }

    private void sift() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(outline.entries()
                .stream()
                .filter(e -> wanted.isEmpty() || words.apply(e).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    /** The entry that an offset stands in: the one that begins last before it. */
    Optional<Outline.Entry> at(long offset) {
        return shown.stream().filter(e -> e.from() <= offset && offset < e.to()).reduce((_, last) -> last);
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** What is shown, in the order of the text. */
    ObservableList<Outline.Entry> shown() {
        return shown;
    }
}
