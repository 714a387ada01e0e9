package rawbench.content;

import java.util.List;

import rawbench.http.Finding;
import rawbench.octets.Octets;

/**
 * A body with its codings undone, as far as that went.
 *
 * @param octets the content, or what could be decoded of it; the undecoded rest where a coding is not known
 * @param ladder the codings in the order in which they were undone; empty for a body without any
 * @param findings what is odd; their offsets count the octets that the coding in question was given
 * @param whole whether all codings were undone to their end
 */
public record Decoded(Octets octets, List<CodingStep> ladder, List<Finding> findings, boolean whole) {
    public Decoded {
        ladder = List.copyOf(ladder);
        findings = List.copyOf(findings);
    }
}
