package rawbench.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What can be found in the palette, what was typed, and what of it matches: lately chosen first, then as given. */
public final class PaletteModel {
    /** What is looked for. */
    public enum Kind {
        COMMANDS,
        OPEN
    }

    /**
     * A row of the list.
     *
     * @param places the letters of the text that matched, as indices
     */
    public record Row(PaletteItem item, List<Integer> places) {}

    /** Finds more for what was typed, somewhere that takes its time. */
    public interface Further {
        /** @param then is told, on the thread that asked, what to show below the rest */
        void find(String typed, Consumer<List<PaletteItem>> then);
    }

    private record Scored(Row row, int score) {}

    /** How many of those chosen lately are known. */
    private static final int RECENT = 30;
    /** More rows than a person reads; what is not among them is found by another letter. */
    private static final int MOST = 200;

    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(this, "kind");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ObjectProperty<List<String>> recent = new SimpleObjectProperty<>(this, "recent", List.of());
    private List<PaletteItem> items = List.of();
    private Further further = (_, _) -> {};

    public PaletteModel() {
        query.subscribe(_ -> {
            fill();
            look();
        });
    }

    /** Opens with these. */
    public void open(Kind what, List<PaletteItem> all) {
        open(what, all, (_, _) -> {});
    }

    /** Opens with these, and below them with what else is found for the words that are typed. */
    public void open(Kind what, List<PaletteItem> all, Further beyond) {
        further = beyond;
        items = List.copyOf(all);
        kind.set(what);
        query.set("");
        fill();
    }

    /** Is open no more. */
    public void close() {
        kind.set(null);
        items = List.of();
        further = (_, _) -> {};
        rows.clear();
    }

    private void fill() {
        String wanted = query.get().strip();
        List<Scored> found = new ArrayList<>();
        for (PaletteItem item : items) {
            scored(item, wanted).ifPresent(found::add);
        }
        // Sorting is stable: what is alike stays in the order it was given in.
        found.sort(Comparator.<Scored>comparingInt(each -> -each.score()));
        rows.setAll(found.stream().limit(MOST).map(Scored::row).toList());
        // Other rows are chosen from anew, also where the first was chosen before: what shows them forgot.
        chosen.set(-1);
        chosen.set(rows.isEmpty() ? -1 : 0);
    }

    /** One letter would find everything. */
    private void look() {
        String wanted = query.get().strip();
        if (kind.get() != null && wanted.length() > 1) {
            Further asked = further;
            asked.find(wanted, found -> {
                if (asked.equals(further) && wanted.equals(query.get().strip())) {
                    add(found);
                }
            });
        }
    }

    /** What is found later stands below; what is chosen stays chosen. */
    private void add(List<PaletteItem> found) {
        rows.addAll(found.stream()
                .filter(item -> rows.stream().noneMatch(row -> row.item().id().equals(item.id())))
                .limit(Math.max(0, MOST - rows.size()))
                .map(item -> new Row(item, List.of()))
                .toList());
        if (chosen.get() < 0 && !rows.isEmpty()) {
            chosen.set(0);
        }
    }

    private Optional<Scored> scored(PaletteItem item, String wanted) {
        int late = recent.get().indexOf(item.id());
        int bonus = late < 0 ? 0 : RECENT - late;
        if (wanted.isEmpty()) {
            return Optional.of(new Scored(new Row(item, List.of()), bonus));
        }
        int can = item.obstacle().isPresent() ? 0 : 50;
        Optional<Scored> byText = Fuzzy.match(wanted, item.text())
                .map(match -> new Scored(new Row(item, match.places()), match.score() + bonus + can));
        return byText.or(() -> item.also()
                .stream()
                .flatMap(word -> Fuzzy.match(wanted, word).stream())
                .max(Comparator.comparingInt(Fuzzy.Match::score))
                .map(match -> new Scored(new Row(item, List.of()), match.score() / 2 + bonus + can)));
    }

    /** Goes so many rows on, around the ends. */
    public void step(int by) {
        if (!rows.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, rows.size()));
        }
    }

    /** What would be done now; empty where nothing matches, or what does cannot be done. */
    public Optional<PaletteItem> choice() {
        int at = chosen.get();
        return at < 0 || at >= rows.size() ? Optional.empty()
                : Optional.of(rows.get(at).item()).filter(item -> item.obstacle().isEmpty());
    }

    /** Is chosen lately from now on. */
    void remember(PaletteItem item) {
        List<String> now = new ArrayList<>(recent.get());
        now.remove(item.id());
        now.addFirst(item.id());
        recent.set(List.copyOf(now.subList(0, Math.min(RECENT, now.size()))));
    }

    /** What is open; null for nothing. */
    public ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** Index of the row that would be chosen; -1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The ids of what was chosen lately, the last first: what the session keeps. */
    public ObjectProperty<List<String>> recentProperty() {
        return recent;
    }
}
