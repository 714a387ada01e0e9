package rawbench.content;

import java.util.List;

import rawbench.content.CodingStep.Ending;
import rawbench.http.Finding;

/**
 * The codings of a body, and how far they are to be undone.
 *
 * @param codings in the order in which they are to be undone
 * @param undone how many of them are
 * @param refusal what becomes of the one after those
 * @param findings why, where one is refused
 */
record Rungs(List<Coding> codings, int undone, Ending refusal, List<Finding> findings) {
    Rungs {
        codings = List.copyOf(codings);
        findings = List.copyOf(findings);
    }
}
