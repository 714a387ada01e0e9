package rawbench.http;

import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * What a {@link ResponseFramer} made of the octets of one answer.
 *
 * @param interim the 1xx responses that came first, in order
 * @param response the final response, as far as it came; empty where there was none that could be read
 * @param framing how its length is decided
 * @param map the name of every octet
 * @param findings what is odd, in the order of the octets
 * @param verdict whole or not, by which rule, and how the connection stood
 * @param surplus the octets after the end of the message
 * @param borders where different readers take the message to end
 */
public record ResponseReading(List<Message> interim, Optional<Message> response, Framing framing, FramingMap map,
        List<Finding> findings, Verdict verdict, Octets surplus, Borders borders) {
    public ResponseReading {
        interim = List.copyOf(interim);
        findings = List.copyOf(findings);
    }

    /** Whether a finding of that weight is among them. */
    public boolean has(Deviation.Weight weight) {
        return findings.stream().anyMatch(f -> f.what().weight() == weight);
    }
}
