package rawbench.http;

import java.util.List;

import rawbench.octets.Octets;

/**
 * What a {@link RequestReader} made of request octets, as a server with the same idea of line ends would.
 *
 * @param message the first request, as far as it goes
 * @param framing how its body's length is decided
 * @param findings what is odd, in the order of the octets
 * @param headEnded whether the empty line that ends the head is there
 * @param missing how many octets a server would still wait for; -1 where it would wait without knowing how many
 * @param rest the octets after the first request
 * @param map the name of every octet; those of the rest have one name together
 */
public record RequestReading(Message message, Framing framing, List<Finding> findings, boolean headEnded, long missing,
        Octets rest, FramingMap map) {
    public RequestReading {
        findings = List.copyOf(findings);
    }

    public StartLine.RequestLine line() {
        return (StartLine.RequestLine) message.start();
    }
}
