package rawbench.ui.find;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.octets.Octets;
import rawbench.octets.Search;
import rawbench.octets.SpanTable;
import rawbench.octets.Wanted;
import rawbench.octets.WantedException;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

/** What a person looks for in a pane, and what of it was found so far. Touched on the FX thread alone. */
public final class FindModel {
    /** How far a search is. */
    public enum State {
        /** Nothing is wanted. */
        IDLE,
        SEARCHING,
        /** Everything was looked through. */
        DONE,
        /** What is wanted cannot be searched for. */
        TROUBLE,
        /** The expression nests too deeply for this text; there may be hits before the place. */
        TOO_DEEP
    }

    /**
     * What the bar shows.
     *
     * @param hits so far
     * @param more whether there are more of them than are kept
     * @param current the number of the hit chosen, from 0; -1 where none is
     * @param share how much was looked through, from 0 to 1
     * @param trouble what is wrong with what is wanted, as a sentence
     */
    public record Look(State state, long hits, boolean more, long current, double share, String trouble) {
        static final Look IDLE = new Look(State.IDLE, 0, false, -1, 0, "");
    }

    /** Which hit is to be chosen once it is known: the first at or behind a place, or the last before it. */
    private record Step(boolean on, long place) {}

    private static final int REMEMBERED = 20;
    private static final int LONGEST_PIECE = 200;
    /** How much of the beginning must be the same for octets to count as the same ones grown. */
    private static final long BEGINNING = 256;

    private final Work work;
    private final Findable pane;
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final BooleanProperty wholeWord = new SimpleBooleanProperty(this, "wholeWord");
    private final BooleanProperty expression = new SimpleBooleanProperty(this, "expression");
    private final BooleanProperty digits = new SimpleBooleanProperty(this, "digits");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(this, "look", Look.IDLE);
    private final ObservableList<String> remembered = FXCollections.observableArrayList();
    private final ReplaceModel replacing;
    private Search.Found found = Search.Found.NOTHING_YET;
    private long current = -1;
    private Optional<Step> step = Optional.empty();
    /** Where the search for what is being typed begins. */
    private long origin;
    /** What was searched last, and ends that search. */
    private Octets searched = Octets.empty();
    private AtomicBoolean cancelled = new AtomicBoolean();
    /** Whether the pane shows other octets, or more, than were searched. */
    private boolean stale;

    public FindModel(Work work, Findable pane) {
        this.work = work;
        this.pane = pane;
        replacing = new ReplaceModel(this, pane, work);
        wanted.subscribe((_, _) -> changed());
        matchCase.subscribe((_, _) -> changed());
        wholeWord.subscribe((_, _) -> changed());
        expression.subscribe((_, now) -> {
            digits.set(digits.get() && !now);
            changed();
        });
        digits.subscribe((_, now) -> {
            expression.set(expression.get() && !now);
            changed();
        });
        pane.octets().subscribe((_, now) -> another(now));
        pane.charset().subscribe((_, _) -> {
            if (open.get()) {
                search();
            }
        });
    }

    /** Opens the bar; a short piece of text that is chosen in the pane becomes what is wanted. */
    public void open() {
        origin = pane.chosen().from();
        open.set(true);
        replacing.begin();
        String piece = expression.get() || digits.get() ? "" : piece();
        if (piece.isEmpty() || piece.equals(wanted.get())) {
            search();
        } else {
            wanted.set(piece);
        }
    }

    private String piece() {
        Selection chosen = pane.chosen();
        long to = Math.min(chosen.to(), pane.octets().getValue().length());
        if (to - chosen.from() > LONGEST_PIECE || to <= chosen.from()) {
            return "";
        }
        String piece = pane.octets().getValue().slice(chosen.from(), to).text(pane.charset().getValue());
        return piece.chars().anyMatch(c -> c < ' ' || c == 0xFFFD) ? "" : piece;
    }

    /** Closes the bar and takes the hits away; the next hit can still be asked for. */
    public void close() {
        remember();
        open.set(false);
        replacing.hide();
        pane.mark(Marks.NONE);
        pane.focus();
    }

    /** Chooses the next hit behind what is chosen; behind the last one comes the first. */
    public void next() {
        Selection chosen = pane.chosen();
        go(new Step(true, chosen.isEmpty() ? chosen.from() : chosen.from() + 1));
    }

    /** Chooses the hit before what is chosen; before the first one comes the last. */
    public void previous() {
        go(new Step(false, pane.chosen().from()));
    }

    private void go(Step wish) {
        remember();
        origin = pane.chosen().from();
        if (stale || look.get().state() == State.IDLE) {
            search();
        }
        step = Optional.of(wish);
        step();
    }

    private void remember() {
        String now = wanted.get();
        if (!now.isEmpty()) {
            remembered.remove(now);
            remembered.addFirst(now);
            if (remembered.size() > REMEMBERED) {
                remembered.removeLast();
            }
        }
    }

    private void changed() {
        if (open.get()) {
            step = Optional.of(new Step(true, origin));
            search();
        } else {
            stale = true;
        }
    }

    /** The pane shows other octets, or more of them. */
    private void another(Octets now) {
        boolean grown = !searched.isEmpty() && now.length() >= searched.length()
                && now.startsWith(searched.slice(0, Math.min(BEGINNING, searched.length())));
        stale = true;
        if (grown && look.get().state() == State.SEARCHING) {
            return;
        }
        if (!grown) {
            cancelled.set(true);
            step = Optional.empty();
            origin = 0;
            show(Search.Found.NOTHING_YET, State.IDLE, "");
        }
        if (open.get()) {
            search();
        }
    }

    private void search() {
        cancelled.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        searched = pane.octets().getValue();
        stale = false;
        try {
            show(Search.Found.NOTHING_YET, wanted.get().isEmpty() ? State.IDLE : State.SEARCHING, "");
            if (!wanted.get().isEmpty()) {
                start(searched, wanted(), mine);
            }
        } catch (WantedException wrong) {
            step = Optional.empty();
            show(Search.Found.NOTHING_YET, State.TROUBLE, wrong.getMessage());
        }
    }

    private void start(Octets octets, Wanted now, AtomicBoolean mine) {
        work.<Search.Found, Search.Found>start("find", (progress, onCancel) -> {
            onCancel.accept(() -> mine.set(true));
            return Search.run(octets, now, mine::get, progress);
        }, soFar -> found(mine, soFar), last -> found(mine, last), failed -> {
            throw new IllegalStateException("a search failed", failed);
        });
    }

    private void found(AtomicBoolean search, Search.Found now) {
        if (search.get()) {
            return;
        }
        show(now, switch (now.stop()) {
            case NOT_YET -> State.SEARCHING;
            case TOO_DEEP -> State.TOO_DEEP;
            case END, FULL, CANCELLED -> State.DONE;
        }, "");
        step();
        if (stale && open.get() && now.stop() != Search.Stop.NOT_YET) {
            search();
        }
    }

    private void show(Search.Found now, State state, String trouble) {
        boolean marked = now.hits().count() > 0 || found.hits().count() > 0;
        found = now;
        current = now.hits().count() == 0 ? -1 : current;
        long length = searched.length();
        look.set(new Look(state, now.hits().count(), now.stop() == Search.Stop.FULL, current,
                length == 0 ? 0 : (double) now.looked() / length, trouble));
        if (open.get() && marked) {
            pane.mark(now.hits().count() == 0 ? Marks.NONE : new HitMarks(now.hits()));
        }
    }

    /** Chooses the hit that is waited for, where it is known by now. */
    private void step() {
        OptionalLong number = step.map(this::number).orElse(OptionalLong.empty());
        if (number.isPresent()) {
            step = Optional.empty();
            current = number.getAsLong();
            SpanTable.Cursor hit = found.hits().atNumber(current);
            pane.choose(hit.from(), hit.to());
            Look now = look.get();
            look.set(new Look(now.state(), now.hits(), now.more(), current, now.share(), now.trouble()));
        }
    }

    private OptionalLong number(Step wish) {
        long count = found.hits().count();
        boolean over = found.stop() != Search.Stop.NOT_YET;
        SpanTable.Cursor hit = found.hits().atBase(wish.place());
        long number = hit.valid() && hit.from() < wish.place() ? hit.index() + 1 : hit.index();
        if (wish.on()) {
            return number < count ? OptionalLong.of(number)
                    : over && count > 0 ? OptionalLong.of(0) : OptionalLong.empty();
        }
        return number > 0 && (over || found.looked() >= wish.place()) ? OptionalLong.of(number - 1)
                : over && count > 0 ? OptionalLong.of(count - 1) : OptionalLong.empty();
    }

    /** The first hit at or behind a place is to be chosen, of the octets as they are now. */
    void goOn(long place) {
        origin = place;
        step = Optional.of(new Step(true, place));
        if (stale) {
            search();
        }
        step();
    }

    /** What of the pane can be replaced, and by what. */
    public ReplaceModel replacing() {
        return replacing;
    }

    Wanted wanted() throws WantedException {
        Charset charset = pane.charset().getValue();
        if (digits.get()) {
            return Wanted.digits(wanted.get());
        }
        return expression.get() ? Wanted.expression(wanted.get(), charset, !matchCase.get(), wholeWord.get())
                : Wanted.text(wanted.get(), charset, !matchCase.get(), wholeWord.get());
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    public BooleanProperty wholeWordProperty() {
        return wholeWord;
    }

    /** Whether what is wanted is a regular expression; then it is no octets. */
    public BooleanProperty expressionProperty() {
        return expression;
    }

    /** Whether what is wanted are octets in hexadecimal digits; then it is no expression. */
    public BooleanProperty digitsProperty() {
        return digits;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** What was wanted before, the last first. */
    public ObservableList<String> remembered() {
        return remembered;
    }
}
