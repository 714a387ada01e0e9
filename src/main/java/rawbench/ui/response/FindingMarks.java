package rawbench.ui.response;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.Wording;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.Marks;

/** What is odd about octets, marked where it stands. */
record FindingMarks(List<Finding> findings, Wording wording) implements Marks {
    FindingMarks {
        findings = findings.stream().sorted(Comparator.comparingLong(Finding::at)).toList();
    }

    @Override
    public List<Mark> in(long from, long to, int most) {
        return findings.stream()
                .filter(f -> f.at() < to && f.at() + Math.max(1, f.length()) > from)
                .limit(most)
                .map(f -> new Mark(f.at(), f.length(), kind(f), Texts.sentence(f.says(wording))))
                .toList();
    }

    @Override
    public Optional<Mark.Kind> weightiest(long from, long to) {
        return in(from, to, Integer.MAX_VALUE).stream().map(Mark::kind).max(Comparator.naturalOrder());
    }

    private static Mark.Kind kind(Finding finding) {
        return finding.what().weight() == Deviation.Weight.MARK ? Mark.Kind.WARNING : Mark.Kind.ERROR;
    }
}
