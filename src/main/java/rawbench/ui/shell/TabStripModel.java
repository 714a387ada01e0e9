package rawbench.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import rawbench.store.SessionEntry;

/** What stands in the tab strip, in order: which of it is in front, which of it are requests, and what was closed last. */
final class TabStripModel {
    private static final int CLOSED_KEPT = 20;

    /**
     * @param left what the session keeps of it; empty for a comparison
     * @param again makes the tab anew, as it was left
     */
    private record Closed(Optional<SessionEntry> left, Supplier<? extends DeskTab> again) {
        boolean comparison() {
            return left.isEmpty();
        }
    }

    private final ObservableList<DeskTab> tabs = FXCollections.observableArrayList();
    private final ObservableList<TabModel> requests = FXCollections.observableArrayList();
    private final ObjectProperty<DeskTab> front = new SimpleObjectProperty<>(this, "front");
    private final ReadOnlyObjectWrapper<TabModel> request = new ReadOnlyObjectWrapper<>(this, "request");
    private final ReadOnlyObjectWrapper<List<DeskTab>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final List<Pair> pairs = new ArrayList<>();
    private final Deque<Closed> closed = new ArrayDeque<>();

    /** Two tabs that are shown side by side whenever one of them is in front. */
    private record Pair(DeskTab left, DeskTab right) {
        boolean has(DeskTab tab) {
            return left.equals(tab) || right.equals(tab);
        }
    }

    TabStripModel() {
        tabs.addListener((ListChangeListener<DeskTab>) _ -> requests.setAll(tabs.stream()
                .filter(TabModel.class::isInstance)
                .map(TabModel.class::cast)
                .toList()));
        front.subscribe(now -> request.set(now instanceof TabModel tab ? tab : null));
        front.subscribe(this::look);
    }

    private void look() {
        DeskTab now = front.get();
        shown.set(now == null ? List.of()
                : pairOf(now).map(pair -> List.of(pair.left, pair.right)).orElseGet(() -> List.of(now)));
    }

    private Optional<Pair> pairOf(DeskTab tab) {
        return pairs.stream().filter(pair -> pair.has(tab)).findFirst();
    }

    /** Shows two tabs side by side from now on, whichever of them is in front; none of them stands beside a third. */
    void pair(DeskTab left, DeskTab right) {
        pairs.removeIf(pair -> pair.has(left) || pair.has(right));
        pairs.add(new Pair(left, right));
        look();
    }

    /** Shows a tab alone again; false where it stood beside none. */
    boolean part(DeskTab tab) {
        boolean parted = pairs.removeIf(pair -> pair.has(tab));
        look();
        return parted;
    }

    /** Adds a tab at the end and brings it to the front. */
    void add(DeskTab tab) {
        tabs.add(tab);
        front.set(tab);
    }

    /** Adds tabs at the end; what is in front stays there, so that nothing has to be shown for them yet. */
    void addAll(List<? extends DeskTab> several) {
        tabs.addAll(several);
    }

    /** Adds a tab right of another and brings it to the front. */
    void add(DeskTab tab, DeskTab beside) {
        tabs.add(tabs.indexOf(beside) + 1, tab);
        front.set(tab);
    }

    /** Brings a tab to the front. */
    void select(DeskTab tab) {
        front.set(tab);
    }

    /** Brings the tab to the front that the comparison in front came from; false where there is none such. */
    boolean back() {
        Optional<DeskTab> to = openOrigin(front.get());
        to.ifPresent(front::set);
        return to.isPresent();
    }

    private Optional<DeskTab> openOrigin(DeskTab tab) {
        return tab instanceof CompareTab comparison ? Optional.of(comparison.from()).filter(tabs::contains)
                : Optional.empty();
    }

    /** The request in front, or the one that the comparison in front came from; null where neither is open. */
    TabModel origin() {
        return front.get() instanceof TabModel tab ? tab
                : openOrigin(front.get()).filter(TabModel.class::isInstance).map(TabModel.class::cast).orElse(null);
    }

    /**
     * Takes a tab away.
     *
     * @param left what the session keeps of it; empty for a comparison
     * @param again makes it anew; a comparison holds answers, so only the one that was closed last can be had again
     */
    void remove(DeskTab tab, Optional<SessionEntry> left, Supplier<? extends DeskTab> again) {
        int at = tabs.indexOf(tab);
        if (at < 0) {
            return;
        }
        if (left.isEmpty()) {
            closed.removeIf(Closed::comparison);
        }
        closed.push(new Closed(left, again));
        if (closed.size() > CLOSED_KEPT) {
            closed.removeLast();
        }
        tab.release();
        Optional<DeskTab> other = pairOf(tab).map(pair -> pair.left.equals(tab) ? pair.right : pair.left);
        part(tab);
        boolean inFront = tab.equals(front.get());
        tabs.remove(at);
        if (inFront) {
            front.set(other.or(() -> openOrigin(tab))
                    .orElseGet(() -> tabs.isEmpty() ? null : tabs.get(Math.min(at, tabs.size() - 1))));
        }
    }

    /** A tab that was closed before the window was opened, behind those that were closed since. */
    void closedBefore(SessionEntry left, Supplier<? extends DeskTab> again) {
        closed.add(new Closed(Optional.of(left), again));
    }

    /** What the session keeps of the tabs that were closed, the last closed first. */
    List<SessionEntry> closed() {
        return closed.stream().flatMap(each -> each.left().stream()).toList();
    }

    /** Whether there is a tab to be had again. */
    boolean canReopen() {
        return !closed.isEmpty();
    }

    /** Makes the tab anew that was closed last. */
    Optional<DeskTab> reopened() {
        return Optional.ofNullable(closed.poll()).map(left -> left.again().get());
    }

    /** Goes to the tab so many places on, around the ends. */
    void step(int places) {
        if (!tabs.isEmpty()) {
            front.set(tabs.get(Math.floorMod(tabs.indexOf(front.get()) + places, tabs.size())));
        }
    }

    /** Goes to the tab at this place, counted from 0. */
    void go(int place) {
        if (place < tabs.size()) {
            front.set(tabs.get(place));
        }
    }

    ObservableList<DeskTab> tabs() {
        return tabs;
    }

    /** The requests among the tabs, in their order. */
    ObservableList<TabModel> requests() {
        return requests;
    }

    /** What is in front; null where nothing is open. */
    ObjectProperty<DeskTab> frontProperty() {
        return front;
    }

    /** What is on the screen, from left to right: what is in front, and what is shown beside it. */
    ReadOnlyObjectProperty<List<DeskTab>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The request in front; null where something else is, or nothing. */
    ReadOnlyObjectProperty<TabModel> requestProperty() {
        return request.getReadOnlyProperty();
    }
}
