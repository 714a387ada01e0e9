package rawbench.ui.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.ui.kit.Language;
import rawbench.workbench.HelpTopic;
import rawbench.workbench.HelpTopics;

/** The help: every key as it is now, and the topics; what was looked for, and which of them have it. */
public final class HelpModel {
    /**
     * A command that has a key.
     *
     * @param name what it does
     * @param keys as a person reads them
     */
    public record Key(String name, String keys) {}

    /** What can be read. */
    public sealed interface Page permits Keys, Subject {}

    /** Keys, those that match what is looked for, or all where none does. */
    public record Keys(List<Key> keys) implements Page {
        /** Copies them. */
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A topic. */
    public record Subject(HelpTopic topic) implements Page {}

    private final Supplier<List<Key>> keys;
    private final ObservableValue<Language> language;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    /** In the language of {@link #told}, read when they are looked at first. */
    private List<HelpTopic> topics = List.of();
    private Language told;

    /** @param keys what has a key now, in the language of now */
    public HelpModel(Supplier<List<Key>> keys, ObservableValue<Language> language) {
        this.keys = keys;
        this.language = language;
        query.subscribe(_ -> fill());
        language.subscribe(_ -> fill());
    }

    /** Opens it at the keys, with nothing looked for. */
    public void open() {
        open.set(true);
        query.set("");
        fill();
    }

    /** Puts it away; false where it was not there. */
    public boolean close() {
        boolean was = open.get();
        open.set(false);
        return was;
    }

    private void fill() {
        if (!open.get()) {
            return;
        }
        Object before = chosen.get() < 0 || query.get().isBlank() ? null : id(pages.get(chosen.get()));
        List<Page> found = new java.util.ArrayList<>();
        keysPage().ifPresent(found::add);
        topics().stream()
                .filter(topic -> has(topic.plain()))
                .map(Subject::new)
                .forEach(found::add);
        // Unchosen first: what shows a page then shows it anew, with what is looked for now.
        chosen.set(-1);
        pages.setAll(found);
        int again = found.stream().map(HelpModel::id).toList().indexOf(before);
        chosen.set(found.isEmpty() ? -1 : Math.max(0, again));
    }

    private List<HelpTopic> topics() {
        if (told != language.getValue()) {
            told = language.getValue();
            topics = HelpTopics.all(told.locale());
        }
        return topics;
    }

    private static Object id(Page page) {
        return page instanceof Subject(HelpTopic topic) ? topic.id() : "";
    }

    private Optional<Page> keysPage() {
        List<Key> found = keys.get().stream().filter(key -> has(key.name() + " " + key.keys())).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Keys(found));
    }

    private boolean has(String text) {
        String in = text.toLowerCase(Locale.ROOT);
        return words().stream().allMatch(in::contains);
    }

    /** The words that are looked for, in small letters. */
    public List<String> words() {
        return Arrays.stream(query.get().toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    /** Goes so many pages on, around the ends. */
    public void step(int by) {
        if (!pages.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, pages.size()));
        }
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /** What is looked for: pages that have all of its words. */
    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Page> pages() {
        return pages;
    }

    /** Index of the page that is read; -1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }
}
