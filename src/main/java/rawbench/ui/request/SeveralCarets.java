package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.CaretNode;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.RestingCaret;
import rawbench.ui.viewer.Selection;

/**
 * Carets beside the one of an {@link OctetArea}: what is typed or deleted is done at all of them in one step, the arrows
 * move all, and with Shift select from all. Escape leaves the one; so does going elsewhere by any other way.
 */
final class SeveralCarets {
    /** So many there may be; each is a thing to be drawn. */
    static final int MOST = 1_000;

    private final OctetArea area;
    private final CaretStops stops;
    private final RestingCaret resting;
    private final List<CaretNode> nodes = new ArrayList<>();
    /** The others, in offsets of the octets. */
    private List<Selection> others = List.of();
    /** Where they stand once the edits that are under way are done. */
    private Optional<List<Selection>> wanted = Optional.empty();
    private Optional<IntUnaryOperator> deleting = Optional.empty();
    private boolean acting;
    /** Where a press with Alt was. */
    private OptionalInt begun = OptionalInt.empty();
    private boolean dragged;
    private Runnable changed = () -> {};

    /** @param resting has all of them blink and rest as one */
    SeveralCarets(OctetArea area, CaretStops stops, RestingCaret resting) {
        this.resting = resting;
        this.area = area;
        this.stops = stops;
    }

    /** @param now is called when something else is chosen at the others */
    void onChange(Runnable now) {
        changed = now;
    }

    boolean any() {
        return !others.isEmpty();
    }

    /** Every selection in the order of the octets, the control's own among them. */
    List<Selection> all() {
        List<Selection> all = new ArrayList<>(others);
        all.add(area.selection());
        all.sort(Comparator.comparingLong(Selection::from));
        return all;
    }

    /** What is chosen at the others, to be coloured. */
    List<Mark> marks(long from, long to) {
        return others.stream()
                .filter(one -> !one.isEmpty() && one.from() < to && one.to() > from)
                .map(one -> new Mark(one.from(), one.to() - one.from(), Mark.Kind.HIT, ""))
                .toList();
    }

    /** One caret more, in the line below the lowest or above the highest, behind as many cells. */
    void add(boolean below) {
        List<Selection> all = all();
        Selection edge = below ? all.getLast() : all.getFirst();
        int position = area.position(edge.caret());
        int line = stops.line(position) + (below ? 1 : -1);
        if (line >= 0 && line < area.getParagraphs().size() && others.size() < MOST) {
            long at = area.offset(stops.at(line, stops.column(position)));
            List<Selection> more = new ArrayList<>(others);
            more.add(new Selection(at, at));
            put(more);
        }
    }

    /** One caret more at a place; one that stands there already goes. */
    void toggle(int position) {
        long at = area.offset(stops.snapped(position));
        List<Selection> more = new ArrayList<>(others);
        if (!more.removeIf(one -> one.caret() == at) && area.selection().caret() != at && more.size() < MOST) {
            more.add(new Selection(at, at));
        }
        put(more);
    }

    /** The column between two places: in each line what stands between their cells; the control's own where it ends. */
    void column(int anchor, int caret) {
        int first = stops.line(anchor);
        int last = Math.clamp(stops.line(caret), first - MOST, first + MOST);
        int from = stops.column(anchor);
        int to = stops.column(caret);
        List<Selection> rest = new ArrayList<>();
        for (int line = Math.min(first, last); line <= Math.max(first, last); line++) {
            boolean reaches = stops.column(stops.last(line)) >= Math.min(from, to);
            if (line != last && reaches) {
                rest.add(new Selection(area.offset(stops.at(line, from)), area.offset(stops.at(line, to))));
            }
        }
        act(() -> area.selectRange(stops.at(last, from), stops.at(last, to)));
        put(rest);
    }

    /** Only the control's own again. */
    void clear() {
        if (any()) {
            put(List.of());
        }
    }

    /** The control's own caret was moved: by somebody who knows nothing of the others, unless this is at work. */
    void moved() {
        if (!acting) {
            clear();
        }
    }

    /** What is deleted next is, at each caret where nothing is chosen, from there to the place that this tells. */
    void deleting(IntUnaryOperator to) {
        deleting = Optional.of(to).filter(_ -> any());
    }

    /** Puts octets at every caret, in the place of what is chosen there; false where there is only the one. */
    boolean typed(Octets octets) {
        return any() && typed(all().stream().map(_ -> octets).toList());
    }

    /** The same with octets for each. */
    boolean typed(List<Octets> octets) {
        Optional<IntUnaryOperator> towards = deleting;
        deleting = Optional.empty();
        if (!any()) {
            return false;
        }
        List<Edit> edits = new ArrayList<>();
        List<Selection> all = all();
        long done = 0;
        for (int i = 0; i < all.size(); i++) {
            Selection one = all.get(i).isEmpty() && towards.isPresent() ? towards(all.get(i), towards.get())
                    : all.get(i);
            long from = Math.max(done, one.from());
            long to = Math.max(from, one.to());
            edits.add(new Edit(from, to - from, octets.get(i)));
            done = to;
        }
        put(all, edits);
        return true;
    }

    private Selection towards(Selection caret, IntUnaryOperator to) {
        return new Selection(caret.caret(), area.offset(to.applyAsInt(area.position(caret.caret()))));
    }

    /** Each caret behind what was put there. */
    private void put(List<Selection> all, List<Edit> edits) {
        List<Selection> after = new ArrayList<>();
        long grown = 0;
        int ownAt = all.indexOf(area.selection());
        Selection own = area.selection();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            long at = edit.at() + grown + edit.by().length();
            grown += edit.by().length() - edit.length();
            Selection caret = new Selection(at, at);
            if (i == ownAt) {
                own = caret;
            } else {
                after.add(caret);
            }
        }
        wanted = Optional.of(after);
        area.model().apply(edits, own);
        wanted = Optional.empty();
        area.requestFollowCaret();
    }

    /** The octets became others by these edits; {@code own} puts the control's own caret where it belongs now. */
    void during(List<Edit> edits, Runnable own) {
        List<Selection> now = wanted.orElseGet(() -> others.stream().map(one -> one.moved(edits)).toList());
        act(own);
        if (any()) {
            put(now);
        }
    }

    private void act(Runnable own) {
        acting = true;
        try {
            own.run();
        } finally {
            acting = false;
        }
    }

    /** Those carets, without such as came to stand in one place. */
    private void put(List<Selection> wanting) {
        List<Selection> kept = new ArrayList<>();
        Selection own = area.selection();
        for (Selection one : wanting.stream().sorted(Comparator.comparingLong(Selection::from)).toList()) {
            boolean meets = touches(one, own) || !kept.isEmpty() && touches(one, kept.getLast());
            if (!meets) {
                kept.add(one);
            }
        }
        others = List.copyOf(kept);
        draw();
        changed.run();
    }

    private static boolean touches(Selection one, Selection other) {
        return one.caret() == other.caret() || one.from() < other.to() && other.from() < one.to();
    }

    private void draw() {
        while (nodes.size() > others.size()) {
            CaretNode gone = nodes.removeLast();
            resting.remove(gone);
            area.removeCaret(gone);
        }
        for (int i = 0; i < others.size(); i++) {
            int position = area.position(others.get(i).caret());
            if (i < nodes.size()) {
                nodes.get(i).moveTo(position);
            } else {
                CaretNode node = new CaretNode("caret " + i, area, position);
                nodes.add(node);
                area.addCaret(node);
                resting.add(node);
            }
        }
    }

    /** The keys that mean all of them. */
    void pressed(KeyEvent key) {
        if (!any()) {
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            clear();
            key.consume();
            return;
        }
        boolean word = key.isShortcutDown();
        Optional<IntUnaryOperator> move = key.isAltDown() ? Optional.empty() : switch (key.getCode()) {
            case LEFT -> Optional.of(at -> word ? stops.word(at, false) : stops.previous(at));
            case RIGHT -> Optional.of(at -> word ? stops.word(at, true) : stops.next(at));
            case HOME -> word ? Optional.empty() : Optional.of(at -> stops.first(stops.line(at)));
            case END -> word ? Optional.empty() : Optional.of(at -> stops.last(stops.line(at)));
            case UP -> Optional.of(at -> beside(at, -1));
            case DOWN -> Optional.of(at -> beside(at, 1));
            default -> Optional.empty();
        };
        move.ifPresent(how -> {
            go(how, key.isShiftDown());
            key.consume();
        });
    }

    /** With Alt: a click puts one more caret or takes it away, a drag chooses a column. */
    void mouse(MouseEvent event) {
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            begun = primary && event.isAltDown() ? OptionalInt.of(hit(event)) : OptionalInt.empty();
            dragged = false;
            if (begun.isEmpty() && primary) {
                clear();
            }
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && begun.isPresent()) {
            dragged = true;
            column(begun.getAsInt(), hit(event));
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && begun.isPresent() && !dragged) {
            toggle(begun.getAsInt());
        }
        if (begun.isPresent()) {
            area.requestFocus();
            event.consume();
        }
    }

    private int hit(MouseEvent event) {
        return stops.snapped(area.hit(event.getX(), event.getY()).getInsertionIndex());
    }

    private int beside(int position, int lines) {
        int line = stops.line(position) + lines;
        return line < 0 || line >= area.getParagraphs().size() ? position : stops.at(line, stops.column(position));
    }

    private void go(IntUnaryOperator how, boolean selecting) {
        UnaryOperator<Selection> moving = one -> {
            long caret = area.offset(how.applyAsInt(area.position(one.caret())));
            return new Selection(selecting ? one.anchor() : caret, caret);
        };
        List<Selection> now = others.stream().map(moving).toList();
        Selection own = moving.apply(area.selection());
        act(() -> area.select(own));
        put(now);
        area.requestFollowCaret();
    }
}
