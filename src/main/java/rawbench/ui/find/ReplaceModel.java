package rawbench.ui.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.octets.Replacement;
import rawbench.octets.Replacing;
import rawbench.octets.Search;
import rawbench.octets.Wanted;
import rawbench.octets.WantedException;
import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Selection;

/** What comes in the place of what a {@link FindModel} looks for, where the pane can be changed. On the FX thread alone. */
public final class ReplaceModel {
    /** What is said about the last replacing. */
    public sealed interface Said {
        /** Nothing. */
        record Nothing() implements Said {}

        /** So many hits were replaced. */
        record Replaced(long count) implements Said {}

        /** What is to be put in cannot be read, as a sentence. */
        record Trouble(String sentence) implements Said {}

        /** The expression nests too deeply for this text; nothing was replaced. */
        record TooDeep() implements Said {}
    }

    private final FindModel find;
    private final Optional<Replaceable> pane;
    private final Latest latest;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StringProperty by = new SimpleStringProperty(this, "by", "");
    private final BooleanProperty within = new SimpleBooleanProperty(this, "within");
    private final ReadOnlyBooleanWrapper scoped = new ReadOnlyBooleanWrapper(this, "scoped");
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(this, "said", new Said.Nothing());
    /** What was selected when the bar came. */
    private Selection scope = Selection.START;

    ReplaceModel(FindModel find, Findable pane, Work work) {
        this.find = find;
        this.pane = pane instanceof Replaceable replaceable ? Optional.of(replaceable) : Optional.empty();
        latest = new Latest(work);
        by.subscribe((_, _) -> said.set(new Said.Nothing()));
        find.wantedProperty().subscribe((_, _) -> said.set(new Said.Nothing()));
        this.pane.ifPresent(one -> one.octets().subscribe((before, now) -> moved(before, now)));
    }

    /** Whether the pane can be replaced in, now. */
    public boolean possible() {
        return pane.filter(Replaceable::isOpen).isPresent();
    }

    /** Opens the line for what is to be put in, where the pane can be changed. */
    public void show() {
        open.set(possible());
    }

    void hide() {
        open.set(false);
        within.set(false);
    }

    /** The bar comes: what is selected now can be what is replaced in. */
    void begin() {
        scope = pane.map(Findable::chosen).orElse(Selection.START);
        scoped.set(!scope.isEmpty());
        within.set(false);
        said.set(new Said.Nothing());
    }

    private void moved(Octets before, Octets now) {
        if (scoped.get() && find.openProperty().get()) {
            scope = scope.moved(List.of(Edit.between(before, now)));
        }
    }

    /** Replaces the hit that is chosen and chooses the next one; where none is chosen, only that. */
    public void replaceOne() {
        Selection chosen = pane.map(Findable::chosen).orElse(Selection.START);
        make(made -> {
            List<Edit> one = made.edits()
                    .stream()
                    .filter(edit -> edit.at() == chosen.from() && edit.end() == chosen.to())
                    .toList();
            if (one.isEmpty()) {
                find.next();
            } else {
                replace(one);
                find.goOn(one.getFirst().at() + one.getFirst().by().length());
            }
        });
    }

    /** Replaces all hits, or those within what was selected, as one step. */
    public void replaceAll() {
        make(made -> replace(within.get() ? made.within(scope.from(), scope.to()) : made.edits()));
    }

    private void replace(List<Edit> edits) {
        if (!edits.isEmpty()) {
            pane.orElseThrow().replace(edits);
        }
        said.set(new Said.Replaced(edits.size()));
    }

    private void make(Consumer<Replacing.Made> then) {
        if (!possible() || find.wantedProperty().get().isEmpty()) {
            return;
        }
        try {
            Wanted wanted = find.wanted();
            start(wanted, replacement(wanted), then);
        } catch (WantedException unreadable) {
            said.set(new Said.Trouble(unreadable.getMessage()));
        }
    }

    private Replacement replacement(Wanted wanted) throws WantedException {
        return switch (wanted) {
            case Wanted.Expression expression -> Replacement.expression(by.get(), expression);
            case Wanted.Digits _ -> Replacement.digits(by.get());
            case Wanted.Text text -> Replacement.of(Octets.owning(by.get().getBytes(text.charset())));
        };
    }

    private void start(Wanted wanted, Replacement replacement, Consumer<Replacing.Made> then) {
        Octets octets = pane.orElseThrow().octets().getValue();
        latest.start("replace", cancelled -> Replacing.edits(octets, wanted, replacement, cancelled),
                made -> made(octets, made, then), failed -> {
                    throw new IllegalStateException("a replacement failed", failed);
                });
    }

    private void made(Octets octets, Replacing.Made made, Consumer<Replacing.Made> then) {
        if (made.stop() == Search.Stop.TOO_DEEP) {
            said.set(new Said.TooDeep());
        } else if (made.stop() != Search.Stop.CANCELLED && octets.equals(pane.orElseThrow().octets().getValue())) {
            then.accept(made);
        }
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What is to be put in, in the notation of what is looked for. */
    public StringProperty byProperty() {
        return by;
    }

    /** Whether only what was selected when the bar came is replaced in. */
    public BooleanProperty withinProperty() {
        return within;
    }

    /** Whether something was selected then. */
    public ReadOnlyBooleanProperty scopedProperty() {
        return scoped.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
