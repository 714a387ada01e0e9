package rawbench.ui.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import rawbench.http.Deviation;
import rawbench.lint.Advice;
import rawbench.lint.Places;
import rawbench.lint.Repair;
import rawbench.lint.Repairs;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Nodes;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.FindingRow.Offer;
import rawbench.ui.request.FindingRow.Shape;

/** What is odd about the request, a row each with place, section and repairs: under the editor, and gone when there is nothing. */
final class FindingStrip extends ScrollPane {
    private static final int TAB_STOPS = 3;

    private final Texts texts;
    private final LongConsumer goTo;
    private final BiConsumer<Octets, List<Edit>> repair;
    private final Consumer<String> aim;
    private final VBox rows = new VBox();
    private Analysis shown = Analysis.NONE;

    /**
     * Nothing is shown at first.
     *
     * @param repair takes the octets that were looked at, and what is to be changed in them
     * @param aim takes the target that a request line says which is then written without it
     */
    FindingStrip(Texts texts, LongConsumer goTo, BiConsumer<Octets, List<Edit>> repair,
            Consumer<String> aim) {
        this.texts = texts;
        this.goTo = goTo;
        this.repair = repair;
        this.aim = aim;
        getStyleClass().add("finding-strip");
        rows.getStyleClass().add("finding-rows");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        accessibleTextProperty().bind(texts.bound("findings"));
        rows.heightProperty().addListener((_, before, now) -> stay(before.doubleValue(), now.doubleValue()));
        texts.language().subscribe(_ -> fill());
    }

    /** Shows what was found: a row whose finding is there still stays, with the keyboard in it and where it was scrolled to. */
    void show(Analysis analysis) {
        if (!analysis.equals(shown)) {
            shown = analysis;
            fill();
        }
    }

    /** Keeps the rows where they are seen when there are more of them, or fewer. */
    private void stay(double before, double now) {
        double seen = getViewportBounds().getHeight();
        double top = getVvalue() * Math.max(0, before - seen);
        setVvalue(now > seen ? Math.clamp(top / (now - seen), 0, 1) : 0);
    }

    private void fill() {
        Map<Shape, Deque<FindingRow>> there = new HashMap<>();
        rows.getChildren()
                .forEach(node -> there.computeIfAbsent(((FindingRow) node).shape(), _ -> new ArrayDeque<>())
                        .add((FindingRow) node));
        List<FindingRow> all = new ArrayList<>();
        shown.trouble().ifPresent(sentence -> all.add(troubled(there, texts.said(sentence))));
        Places places = new Places(shown.octets(), shown.advice());
        Map<Deviation, Long> alike = new EnumMap<>(Deviation.class);
        shown.advice()
                .stream()
                .filter(one -> !one.repairs().isEmpty())
                .forEach(
                        one -> alike.merge(one.finding().what(), 1L, Long::sum));
        Set<Deviation> offered = EnumSet.noneOf(Deviation.class);
        for (Advice advice : shown.advice()) {
            Deviation kind = advice.finding().what();
            List<Offer> offers = offers(advice, offered.add(kind) ? alike.getOrDefault(kind, 0L) : 0);
            FindingRow row = row(there, new Shape(Optional.of(kind), offers.size()),
                    Analysis.said(advice.finding(), texts));
            row.show(place(advice, places.of(advice)), texts.text("section.copy", FindingRow.address(kind.rfc())));
            row.offer(offers, edits -> repair.accept(shown.octets(), edits));
            all.add(row);
        }
        arrange(all);
        Nodes.only(this, !all.isEmpty());
    }

    private FindingRow troubled(Map<Shape, Deque<FindingRow>> there, String sentence) {
        FindingRow row = row(there, new Shape(Optional.empty(), shown.whole().isPresent() ? 1 : 0), sentence);
        shown.whole()
                .ifPresent(whole -> row.offer(List.of(new Offer(texts.text("repair.whole"), whole::edits)), edits -> {
                    whole.target().ifPresent(aim);
                    repair.accept(shown.octets(), edits);
                }));
        return row;
    }

    private FindingRow row(Map<Shape, Deque<FindingRow>> there, Shape shape, String sentence) {
        Deque<FindingRow> alike = there.getOrDefault(shape, new ArrayDeque<>());
        FindingRow row = alike.isEmpty() ? new FindingRow(shape, rows.widthProperty()) : alike.remove();
        row.say(sentence);
        return row;
    }

    /** Touches only rows that come or go: one that is taken out and put back loses the keyboard. */
    private void arrange(List<FindingRow> wanted) {
        List<Node> now = rows.getChildren();
        now.retainAll(Set.copyOf(wanted));
        for (int i = 0; i < wanted.size(); i++) {
            FindingRow row = wanted.get(i);
            if (i >= now.size() || now.get(i) != row) {
                now.remove(row);
                now.add(i, row);
            }
        }
    }

    /** @param together how many of its kind can be repaired in one step, beside the first of them; 0 beside the others */
    private List<Offer> offers(Advice advice, long together) {
        List<Offer> offers = new ArrayList<>();
        for (Repair one : advice.repairs().subList(0, Math.min(TAB_STOPS, advice.repairs().size()))) {
            offers.add(new Offer(texts.text("repair." + one.act(), one.with()), one::edits));
        }
        if (together > 1) {
            List<Advice> all = shown.advice();
            offers.add(new Offer(texts.text("repair.all", together), () -> Repairs.all(all, advice.finding().what())));
        }
        return offers;
    }

    private FindingRow.Place place(Advice advice, Places.Place place) {
        long at = advice.finding().at();
        return new FindingRow.Place(place.says(), texts.text("place", place.line(), place.column()),
                texts.text("place.octet", place.line(), place.column(), at), () -> goTo.accept(at));
    }
}
