package rawbench.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.draft.VariablePlace;
import rawbench.draft.Variables;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

/** One request being edited: its octets, where they go, and what is odd about them. */
public final class RequestModel {
    /** Who types nothing for so long has finished a step. */
    private static final Duration REST = Duration.ofMillis(1200);

    private final Work work;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<Scheme> scheme = new SimpleObjectProperty<>(this, "scheme", Scheme.HTTP);
    private final StringProperty host = new SimpleStringProperty(this, "host", "");
    private final StringProperty port = new SimpleStringProperty(this, "port", "");
    private final ObjectProperty<Octets> octets = new SimpleObjectProperty<>(this, "octets", Octets.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection",
            Selection.START);
    private final ObjectProperty<DraftSettings> settings = new SimpleObjectProperty<>(this, "settings",
            DraftSettings.DEFAULT);
    private final ReadOnlyObjectWrapper<RequestDraft> draft = new ReadOnlyObjectWrapper<>(this, "draft");
    private final ObjectProperty<RequestDraft> saved = new SimpleObjectProperty<>(this, "saved");
    private final RequestLook look;
    private final BooleanBinding dirty;
    private final ObjectProperty<Values> values = new SimpleObjectProperty<>(this, "values", Values.NONE);
    private final VariablesModel variables;
    private boolean showing;
    private final EditHistory history = new EditHistory();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private Optional<Change> change = Optional.empty();
    private Work.Running rest;

    /**
     * How the octets become others, for whoever shows them.
     *
     * @param edits in offsets of the octets before
     * @param chosen what is to be chosen afterwards
     * @param follow whether the caret is to be in sight afterwards
     */
    record Change(List<Edit> edits, Selection chosen, boolean follow) {}

    public RequestModel(Workbench workbench, Work work, RequestDraft first) {
        this.work = work;
        draft.bind(Bindings.createObjectBinding(this::compose, name, scheme, host, port, octets, settings));
        dirty = Bindings.createBooleanBinding(() -> !Objects.equals(draft.get(), saved.get()), draft, saved);
        name.set(first.name());
        settings.set(first.settings());
        aim(first.target());
        octets.set(first.octets());
        octets.subscribe(this::wasSet);
        octets.subscribe(this::changed);
        variables = new VariablesModel(workbench, this);
        look = new RequestLook(workbench, work, draft.getReadOnlyProperty(), values, variables::found);
        draft.subscribe(_ -> look.soon());
        values.subscribe((_, _) -> look.now());
    }

    /** The first variable that is typed into a request without any is one; braces that came with it are what they are. */
    private void changed(Octets before, Octets now) {
        Variables all = settings.get().variables();
        if (!showing && !all.on() && change.map(one -> VariablePlace.any(now, one.edits())).orElse(true)
                && !VariablePlace.in(now).isEmpty() && VariablePlace.in(before).isEmpty()) {
            settings.set(settings.get().withVariables(new Variables(true, all.values())));
        }
    }

    private RequestDraft compose() {
        String target = new TargetParts(scheme.get(), host.get(), port.get()).spelled();
        return new RequestDraft(name.get(), target, octets.get(), settings.get());
    }

    /** Puts another draft in the place of this one: one step for undo, which brings name, target and settings back too. */
    public void show(RequestDraft other) {
        showing = true;
        try {
            showAll(other);
        } finally {
            showing = false;
        }
    }

    private void showAll(RequestDraft other) {
        EditHistory.Rest before = rest();
        name.set(other.name());
        settings.set(other.settings());
        aim(other.target());
        List<Edit> edits = octets.get().equals(other.octets()) ? List.of()
                : List.of(Edit.between(octets.get(), other.octets()));
        EditHistory.Rest now = rest();
        if (!edits.isEmpty() || !before.equals(now)) {
            Selection chosen = selection.get().moved(edits);
            history.did(EditHistory.Step.of(octets.get(), edits, selection.get(), chosen).with(before, now));
            change(new Change(edits, chosen, false));
        }
    }

    private EditHistory.Rest rest() {
        return new EditHistory.Rest(name.get(), draft.get().target(), settings.get());
    }

    /**
     * Changes the octets as one step for undo; the edits are said in offsets of the octets that are there now. What is
     * chosen stays chosen.
     */
    public void apply(List<Edit> edits) {
        apply(edits, selection.get().moved(edits));
    }

    /** The same, and chooses something afterwards. */
    public void apply(List<Edit> edits, Selection chosen) {
        if (!Edit.applied(octets.get(), edits).equals(octets.get())) {
            history.did(EditHistory.Step.of(octets.get(), edits, selection.get(), chosen));
            changeWithPoints(new Change(edits, chosen, false));
        }
    }

    /** What a key did: one step for undo with that of the keys before, while nobody rests or goes elsewhere. */
    void typed(Edit edit) {
        if (edit.length() == 0 && edit.by().isEmpty()) {
            return;
        }
        long caret = edit.at() + edit.by().length();
        Selection chosen = new Selection(caret, caret);
        history.typed(EditHistory.Step.of(octets.get(), List.of(edit), selection.get(), chosen));
        changeWithPoints(new Change(List.of(edit), chosen, true));
        if (rest != null) {
            rest.cancel();
        }
        rest = work.after(REST, history::seal);
    }

    /** What is typed next is another step. */
    void seal() {
        history.seal();
    }

    /** Takes the last step back, wherever it was made; does nothing where there is none. */
    public void undo() {
        history.undo().ifPresent(this::step);
    }

    /** Does again what was taken back last; does nothing where there is nothing. */
    public void redo() {
        history.redo().ifPresent(this::step);
    }

    private void step(EditHistory.Step step) {
        Change change = new Change(step.forth(), step.after(), true);
        if (step.came() != null) {
            again(step.left(), step.came());
            change(change);
        } else {
            changeWithPoints(change);
        }
    }

    /** What has become something else since stays that. */
    private void again(EditHistory.Rest left, EditHistory.Rest came) {
        if (name.get().equals(left.name())) {
            name.set(came.name());
        }
        if (settings.get().equals(left.settings())) {
            settings.set(came.settings());
        }
        if (draft.get().target().equals(left.target())) {
            aim(came.target());
        }
    }

    /** Settles otherwise how it is sent: one step for undo. */
    void settle(DraftSettings now) {
        EditHistory.Rest before = rest();
        settings.set(now);
        if (!before.equals(rest())) {
            history.did(EditHistory.Step.of(octets.get(), List.of(), selection.get(), selection.get())
                    .with(before, rest()));
            tell();
        }
    }

    /** What is done between the octets stays between the same ones. */
    private void changeWithPoints(Change now) {
        settings.set(PointsModel.moved(settings.get(), now.edits()));
        change(now);
    }

    private void change(Change now) {
        change = Optional.of(now);
        try {
            octets.set(flat(Edit.applied(octets.get(), now.edits())));
            selection.set(now.chosen());
        } finally {
            change = Optional.empty();
        }
        tell();
    }

    /** Joined again and again, octets would become many small pieces. */
    private static Octets flat(Octets octets) {
        return octets.length() > Editable.MOST ? octets : Octets.owning(octets.toByteArray());
    }

    /** Whoever sets other octets makes a step, too. */
    private void wasSet(Octets before, Octets now) {
        if (change.isEmpty()) {
            List<Edit> edits = List.of(Edit.between(before, now));
            history.did(EditHistory.Step.of(before, edits, selection.get(), selection.get().moved(edits)));
            settings.set(PointsModel.moved(settings.get(), edits));
            tell();
        }
    }

    private void tell() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }

    /** How the octets are just becoming others; empty where someone has only set them. */
    Optional<Change> change() {
        return change;
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Repairs what was found in these octets; nothing where others are there by now, which will be looked at soon. */
    void repair(Octets looked, List<Edit> edits) {
        if (octets.get().equals(looked)) {
            apply(edits);
        }
    }

    /** Another target, as spelled in one line. */
    public void aim(String target) {
        TargetParts parts = TargetParts.of(target);
        scheme.set(parts.scheme());
        host.set(parts.host());
        port.set(parts.port());
    }

    /** Says that the draft is now on the disk as {@code kept}. */
    public void saved(RequestDraft kept) {
        // What the three fields cannot tell apart (h:80 and http://h:80) is no difference to the person.
        history.seal();
        saved.set(kept.to(TargetParts.of(kept.target()).spelled()));
    }

    /** Looks at the draft anew: what a variable means has changed. */
    public void analyse() {
        look.now();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Scheme> schemeProperty() {
        return scheme;
    }

    public StringProperty hostProperty() {
        return host;
    }

    public StringProperty portProperty() {
        return port;
    }

    public ObjectProperty<Octets> octetsProperty() {
        return octets;
    }

    /** What is chosen in the editor, in offsets of the octets; the editor keeps it. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    public ObjectProperty<DraftSettings> settingsProperty() {
        return settings;
    }

    /** What variables stand for beside the draft's own lines. */
    public ObjectProperty<Values> valuesProperty() {
        return values;
    }

    /** What its variables mean. */
    public VariablesModel variables() {
        return variables;
    }

    /** Everything together, as it is now. */
    public ReadOnlyObjectProperty<RequestDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public RequestDraft draft() {
        return draft.get();
    }

    /** Whether the draft differs from what is on the disk, or never was there. */
    public BooleanBinding dirtyProperty() {
        return dirty;
    }

    /** How the lines of head and body end. */
    ReadOnlyObjectProperty<MessageEnds> endsProperty() {
        return look.endsProperty();
    }

    /** What does the work that takes time. */
    Work work() {
        return work;
    }

    public ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return look.analysisProperty();
    }
}
