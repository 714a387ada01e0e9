package rawbench.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.draft.Composed;
import rawbench.http.Finding;
import rawbench.lint.Advice;
import rawbench.lint.Destination;
import rawbench.lint.Lint;
import rawbench.lint.Repair;
import rawbench.octets.Edit;

/** What lint says about the octets that go out, said of the draft that they were made of. */
final class DraftAdvice {
    private DraftAdvice() {
    }

    static List<Advice> of(Composed composed, Destination to) {
        return Lint.advice(composed.octets(), to).stream().map(advice -> inDraft(advice, composed)).toList();
    }

    /** The findings alone, which are there sooner: no repair is tried. */
    static List<Finding> findings(Composed composed, Destination to) {
        return Lint.of(composed.octets(), to).stream().map(found -> inDraft(found, composed)).toList();
    }

    private static Finding inDraft(Finding found, Composed composed) {
        long from = composed.inDraft(found.at());
        long to = found.length() == 0 ? from : composed.endInDraft(found.at() + found.length());
        return found.told(from, Math.max(0, to - from), composed::hidden);
    }

    private static Advice inDraft(Advice advice, Composed composed) {
        List<Repair> repairs = advice.repairs().stream().flatMap(one -> inDraft(one, composed).stream()).toList();
        return new Advice(inDraft(advice.finding(), composed), repairs);
    }

    /** A repair of what was typed; one that would change a value has no place in the draft. */
    private static Optional<Repair> inDraft(Repair repair, Composed composed) {
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : repair.edits()) {
            if (composed.places().stream().anyMatch(place -> touches(edit, place))) {
                return Optional.empty();
            }
            edits.add(new Edit(composed.inDraft(edit.at()), edit.length(), edit.by()));
        }
        return Optional.of(new Repair(repair.act(), composed.hidden(repair.with()), edits));
    }

    private static boolean touches(Edit edit, Composed.Place place) {
        long end = place.at() + place.length();
        return edit.at() < end && edit.end() > place.at() || edit.length() == 0 && place.at() < edit.at()
                && edit.at() < end;
    }
}
