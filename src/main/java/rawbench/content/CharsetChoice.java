package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import rawbench.http.Finding;
import rawbench.http.HeaderSection;
import rawbench.octets.Octets;

/**
 * The charset that a body is read in, and why that one.
 *
 * @param charset the charset
 * @param reason a phrase for a person, such as "from Content-Type"
 * @param findings what is odd about it
 */
public record CharsetChoice(Charset charset, String reason, List<Finding> findings) {
    public CharsetChoice {
        findings = List.copyOf(findings);
    }

    /** The charset of a decoded body that came with these fields. */
    public static CharsetChoice of(HeaderSection head, Octets body) {
        return new CharsetChoice(StandardCharsets.UTF_8, "taken as UTF-8", List.of());
    }
}
