package rawbench.ui.request;

import java.util.List;
import java.util.stream.Stream;

import rawbench.http.Finding;
import rawbench.octets.Edit;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;

/**
 * Where what is odd stands in the octets that the editor shows. It moves with what is typed until it was looked for anew,
 * so that a key does not mark, and then mark otherwise, every line with something odd below it.
 */
final class FindingPlaces {
    private List<Finding> findings = List.of();

    /** What was found in the octets that are shown. */
    void found(List<Finding> now) {
        findings = now;
    }

    /** The octets were changed so. */
    void moved(List<Edit> edits) {
        findings = findings.stream().map(finding -> moved(finding, edits)).toList();
    }

    private static Finding moved(Finding finding, List<Edit> edits) {
        long from = Edit.moved(finding.at(), edits);
        long to = Edit.moved(finding.at() + finding.length(), edits);
        return new Finding(finding.what(), from, Math.max(0, to - from), finding.more());
    }

    /** Those that touch octets from one to before another. */
    Stream<Mark> marks(long from, long to, Texts texts) {
        return findings.stream()
                .filter(finding -> finding.at() < to && finding.at() + finding.length() > from)
                .map(finding -> new Mark(finding.at(), finding.length(), Mark.Kind.WARNING,
                        finding.says(texts::pattern)));
    }
}
