package rawbench.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.draft.DraftSettings;
import rawbench.draft.Meaning;
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
    /** Beyond so many octets a request is shown, not edited. */
    static final long MAX_EDITED = 4L << 20;
    /** So is one with a line longer than this: the text control stands still over it. */
    static final int MAX_EDITED_LINE = 20_000;
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Workbench workbench;
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
    private final ReadOnlyObjectWrapper<Analysis> analysis = new ReadOnlyObjectWrapper<>(this, "analysis",
            Analysis.NONE);
    private final BooleanBinding dirty;
    private final ObjectProperty<Values> values = new SimpleObjectProperty<>(this, "values", Values.NONE);
    private final VariablesModel variables;
    private boolean showing;
    private Work.Running pause;

    public RequestModel(Workbench workbench, Work work, RequestDraft first) {
        this.workbench = workbench;
        this.work = work;
        draft.bind(Bindings.createObjectBinding(this::compose, name, scheme, host, port, octets, settings));
        dirty = Bindings.createBooleanBinding(() -> !Objects.equals(draft.get(), saved.get()), draft, saved);
        octets.subscribe(this::changed);
        show(first);
        variables = new VariablesModel(workbench, this);
        draft.subscribe(_ -> analyseSoon());
        values.subscribe((_, _) -> analyse());
    }

    /** The first variable that is typed into a request without any is one; braces that came with it are what they are. */
    private void changed(Octets before, Octets now) {
        Variables all = settings.get().variables();
        if (!showing && !all.on() && VariablePlace.in(before).isEmpty() && !VariablePlace.in(now).isEmpty()) {
            settings.set(settings.get().withVariables(new Variables(true, all.values())));
        }
    }

    private RequestDraft compose() {
        String target = new TargetParts(scheme.get(), host.get(), port.get()).spelled();
        return new RequestDraft(name.get(), target, octets.get(), settings.get());
    }

    /** Puts another draft in the place of this one; undo brings the old octets back. */
    public void show(RequestDraft other) {
        showing = true;
        try {
            name.set(other.name());
            settings.set(other.settings());
            aim(other.target());
            octets.set(other.octets());
        } finally {
            showing = false;
        }
    }

    /** Changes the octets as one step for undo; the edits are said in offsets of the octets that are there now. */
    public void apply(List<Edit> edits) {
        octets.set(Edit.applied(octets.get(), edits));
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
        saved.set(kept.to(TargetParts.of(kept.target()).spelled()));
    }

    /** Looks at the draft anew: what a variable means has changed. */
    public void analyse() {
        RequestDraft now = draft.get();
        explain(now, values.get());
        Values given = values.get();
        work.start("lint", (_, _) -> Analysis.of(now, given, workbench), found -> {
            if (now.equals(draft.get())) {
                analysis.set(found);
            }
        }, trouble -> analysis.set(new Analysis(Octets.empty(), List.of(), 0, 0, 0, Optional.empty(),
                Optional.of(String.valueOf(trouble.getMessage())), Optional.empty())));
    }

    /** Works out what the variables mean; apart from what is odd, which may take longer. */
    private void explain(RequestDraft now, Values given) {
        work.start("variables", (_, _) -> workbench.meanings(now, given), found -> {
            if (now.equals(draft.get()) && given == values.get()) {
                variables.found(found);
            }
        }, trouble -> variables.found(List.of(new Meaning("", Optional.empty(),
                Optional.of(String.valueOf(trouble.getMessage()))))));
    }

    private void analyseSoon() {
        if (pause != null) {
            pause.cancel();
        }
        pause = work.after(PAUSE, this::analyse);
    }

    /** Whether these octets can be edited in a text control at all. */
    static boolean editable(Octets octets) {
        if (octets.length() > MAX_EDITED) {
            return false;
        }
        long from = 0;
        for (long end = octets.indexOf('\n', 0); end >= 0; end = octets.indexOf('\n', from)) {
            if (end - from > MAX_EDITED_LINE) {
                return false;
            }
            from = end + 1;
        }
        return octets.length() - from <= MAX_EDITED_LINE;
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

    /** What does the work that takes time. */
    Work work() {
        return work;
    }

    public ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }
}
