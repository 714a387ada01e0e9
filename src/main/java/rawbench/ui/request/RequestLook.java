package rawbench.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.draft.Meaning;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.octets.Octets;
import rawbench.ui.kit.Work;
import rawbench.workbench.Workbench;

/**
 * What is worked out about a request while it is edited, on workers: what is odd about it, what its variables mean, how its
 * lines end. A part of {@link RequestModel}.
 */
final class RequestLook {
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Workbench workbench;
    private final Work work;
    private final ReadOnlyObjectProperty<RequestDraft> draft;
    private final ReadOnlyObjectProperty<Values> values;
    private final Consumer<List<Meaning>> meanings;
    private final ReadOnlyObjectWrapper<Analysis> analysis = new ReadOnlyObjectWrapper<>(this, "analysis",
            Analysis.NONE);
    private final ReadOnlyObjectWrapper<MessageEnds> ends = new ReadOnlyObjectWrapper<>(this, "ends",
            MessageEnds.NONE);
    private Work.Running pause;

    /** @param meanings is told what the variables mean */
    RequestLook(Workbench workbench, Work work, ReadOnlyObjectProperty<RequestDraft> draft,
            ReadOnlyObjectProperty<Values> values, Consumer<List<Meaning>> meanings) {
        this.workbench = workbench;
        this.work = work;
        this.draft = draft;
        this.values = values;
        this.meanings = meanings;
    }

    /** Looks once nobody types for a moment. */
    void soon() {
        if (pause != null) {
            pause.cancel();
        }
        pause = work.after(PAUSE, () -> {
            now();
            count();
        });
    }

    /** Looks at the draft as it is. */
    void now() {
        RequestDraft now = draft.get();
        Values given = values.get();
        explain(now, given);
        work.start("lint", (_, _) -> Analysis.of(now, given, workbench), found -> {
            if (now.equals(draft.get())) {
                analysis.set(found);
            }
        }, trouble -> analysis.set(Analysis.troubled(Octets.empty(), String.valueOf(trouble.getMessage()))));
    }

    /** Works out what the variables mean; apart from what is odd, which may take longer. */
    @SuppressWarnings("ReferenceEquality") // the values that were asked for
    private void explain(RequestDraft now, Values given) {
        work.start("variables", (_, _) -> workbench.meanings(now, given), found -> {
            if (now.equals(draft.get()) && given == values.get()) {
                meanings.accept(found);
            }
        }, trouble -> meanings.accept(List.of(new Meaning("", Optional.empty(),
                Optional.of(String.valueOf(trouble.getMessage()))))));
    }

    /** Counts the line ends anew. */
    @SuppressWarnings("ReferenceEquality") // the octets that were counted
    private void count() {
        Octets now = draft.get().octets();
        work.start("line-ends",
                (_, _) -> now.length() > Editable.MOST ? MessageEnds.NONE : MessageEnds.of(now), found -> {
                    if (now == draft.get().octets()) {
                        ends.set(found);
                    }
                }, trouble -> {
                    throw new IllegalStateException("line ends could not be counted", trouble);
                });
    }

    ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MessageEnds> endsProperty() {
        return ends.getReadOnlyProperty();
    }
}
