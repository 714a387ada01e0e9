package rawbench.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import rawbench.fields.FieldMeaning;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** What the reader of the request found while it read, each with its repair; a part of {@link Lint}. */
final class SpellingLook {
    /** What the reader says in the tense of octets that came; lint says it of octets that will go. */
    private static final Set<Deviation> SAID_BETTER = EnumSet.of(Deviation.HEAD_CUT, Deviation.BODY_CUT,
            Deviation.TRAILERS_CUT, Deviation.SURPLUS, Deviation.VERSION_MISSING, Deviation.VERSION_UNUSUAL,
            Deviation.REQUEST_LINE_SPELLING, Deviation.REQUEST_LINE_INVALID);

    private final Asked asked;

    SpellingLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        for (Finding found : asked.lenient().findings()) {
            if (!SAID_BETTER.contains(found.what()) && !saidAlready(found)) {
                Finding here = found.moved(asked.base());
                asked.notes().add(here, repairs(found).toArray(Repair[]::new));
            }
        }
    }

    /** A line that begins with a colon is told as the pseudo-field that it is, one with white space as such. */
    private boolean saidAlready(Finding found) {
        return found.what() == Deviation.FIELD_NAME_INVALID && (found.length() == 0 || blank(found.at()));
    }

    private boolean blank(long at) {
        return asked.octets().at(at) == ' ' || asked.octets().at(at) == '\t';
    }

    private List<Repair> repairs(Finding found) {
        long at = asked.base() + found.at();
        boolean counted = found.length() == 0;
        return switch (found.what()) {
            case BARE_LF -> List.of(lineEnds(found, counted));
            case WHITESPACE_BEFORE_FIRST_FIELD -> counted ? List.of() : List.of(indent(found));
            case BARE_CR -> counted ? List.of() : List.of(without(found, c -> c == '\r'));
            case NUL -> counted ? List.of() : List.of(without(found, c -> c == 0));
            case FIELD_CONTROL -> counted ? List.of() : List.of(without(found, SpellingLook::control));
            case EMPTY_LINES_BEFORE_START ->
                counted ? List.of() : List.of(Repair.of(Act.REMOVE, new Edit(at, found.length(), Octets.empty())));
            case SPACE_BEFORE_COLON ->
                counted ? List.of()
                        : List.of(Repair.of(Act.REMOVE_SPACE, new Edit(at, found.length(), Octets.empty())));
            case OBS_FOLD -> counted ? List.of() : List.of(Repair.of(Act.JOIN_LINES, fold(found)));
            case LINE_WITHOUT_COLON -> colon(found);
            case LENGTH_INVALID, LENGTH_CONFLICT -> List.of(asked.lengthOf(asked.behindHead()));
            case LENGTH_REPEATED -> List.of(asked.lengthOf(asked.lenient().message().body().length()));
            case LENGTH_AND_TRANSFER_CODING ->
                List.of(new Repair(Act.REMOVE_LINE, "",
                        asked.lines("Content-Length").map(Line::removal).toList()));
            default -> List.of();
        };
    }

    private static boolean control(int octet) {
        return octet < 0x20 && octet != '\t' && octet != '\r' && octet != 0 || octet == 0x7F;
    }

    /** The reader tells the first such octet of a line; all of them go. */
    private Repair without(Finding found, IntPredicate odd) {
        Octets octets = asked.octets();
        long lf = octets.indexOf('\n', found.at() + found.length());
        long end = lf < 0 ? octets.length() : lf;
        end -= lf > 0 && octets.at(lf - 1) == '\r' ? 1 : 0;
        List<Edit> edits = new ArrayList<>();
        for (long i = found.at(); i < end; i++) {
            if (odd.test(octets.at(i))) {
                edits.add(new Edit(asked.base() + i, 1, Octets.empty()));
            }
        }
        return new Repair(Act.REMOVE, "", edits);
    }

    /** A line end, or where only their number is told, all from there on in the head. */
    private Repair lineEnds(Finding found, boolean all) {
        List<Edit> edits = new ArrayList<>();
        Octets octets = asked.octets();
        long end = all ? asked.headLength() : found.at() + 1;
        for (long lf = octets.indexOf('\n', found.at()); lf >= 0 && lf < end; lf = octets.indexOf('\n', lf + 1)) {
            boolean told = all && lf == found.at();
            if (!told && (lf == 0 || octets.at(lf - 1) != '\r')) {
                edits.add(Edit.insertion(asked.base() + lf, Octets.latin1("\r")));
            }
        }
        return new Repair(Act.END_LINE, "", edits);
    }

    private Repair indent(Finding found) {
        long to = found.at();
        while (to < found.at() + found.length() && blank(to)) {
            to++;
        }
        return Repair.of(Act.REMOVE_SPACE, new Edit(asked.base() + found.at(), to - found.at(), Octets.empty()));
    }

    /** The line end before a fold, and the white space behind it, as one space. */
    private Edit fold(Finding found) {
        Octets octets = asked.octets();
        long from = found.at();
        if (from > 0 && octets.at(from - 1) == '\n') {
            from--;
            from -= from > 0 && octets.at(from - 1) == '\r' ? 1 : 0;
        }
        long to = found.at();
        while (to < found.at() + found.length() && blank(to)) {
            to++;
        }
        return new Edit(asked.base() + from, to - from, Octets.latin1(" "));
    }

    /** A line that begins with the name of a known field lacks only its colon. */
    private List<Repair> colon(Finding found) {
        String line = asked.octets()
                .slice(found.at(), found.at() + Math.min(found.length(), 200))
                .latin1();
        int space = line.indexOf(' ');
        boolean known = space > 0 && FieldMeaning.of(line.substring(0, space)).isPresent();
        return !known ? List.of()
                : List.of(Repair.of(Act.ADD, line.substring(0, space) + ":",
                        Edit.insertion(asked.base() + found.at() + space, Octets.latin1(":"))));
    }
}
