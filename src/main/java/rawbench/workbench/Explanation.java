package rawbench.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import rawbench.content.DecodeLimits;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.exchange.Exchange;
import rawbench.http.Border;
import rawbench.http.Borders;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.Finding;
import rawbench.http.Framing;
import rawbench.http.FramingMap;
import rawbench.http.Limits;
import rawbench.http.LineEnds;
import rawbench.http.Message;
import rawbench.http.Reader;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/** What stored octets are as HTTP: the name of every octet, where the message ends and why, how its content is coded. */
public sealed interface Explanation {
    /** The name of every octet. */
    FramingMap map();

    /** Where different readers take the message to end. */
    Borders borders();

    /** The content with its codings undone, as far as that went. */
    Decoded decoded();

    /** Everything odd: of the message, then of its content. */
    List<Finding> findings();

    /** Whether the message is whole, and what decided that, in one line. */
    String verdict();

    /** Whether the message came to its end. */
    boolean whole();

    /** Octets explained as the answer to one request. */
    record OfResponse(ResponseReading reading, Decoded decoded) implements Explanation {
        @Override
        public FramingMap map() {
            return reading.map();
        }

        @Override
        public Borders borders() {
            return reading.borders();
        }

        @Override
        public List<Finding> findings() {
            return joined(reading.findings(), decoded.findings());
        }

        @Override
        public String verdict() {
            return reading.verdict().says();
        }

        @Override
        public boolean whole() {
            return reading.verdict().complete();
        }
    }

    /** Octets explained as a request, as a server with lenient ideas of line ends reads it. */
    record OfRequest(RequestReading reading, Borders borders, Decoded decoded) implements Explanation {
        @Override
        public FramingMap map() {
            return reading.map();
        }

        @Override
        public List<Finding> findings() {
            List<Finding> own = new ArrayList<>(reading.findings());
            borders.finding().ifPresent(own::add);
            if (!reading.rest().isEmpty() && reading.headEnded()) {
                long rest = reading.rest().length();
                own.add(Deviation.OCTETS_AFTER_END.at(map().length() - rest, rest, Words.octets(rest)));
            }
            return joined(own, decoded.findings());
        }

        @Override
        public boolean whole() {
            return reading.headEnded() && reading.missing() == 0;
        }

        @Override
        public String verdict() {
            if (!reading.headEnded()) {
                return "Incomplete · the head is not ended: a server waits";
            }
            if (reading.missing() < 0) {
                return "Incomplete · a server waits for the last chunk (RFC 9112 7.1)";
            }
            return reading.missing() > 0
                    ? "Incomplete · " + reading.framing().says() + ": a server waits for " + reading.missing() + " more"
                    : borders.all().getFirst() instanceof Border.Refused refused
                            ? "Unreadable · " + refused.why().says() + " (" + refused.why().what().rfc() + ")"
                            : "Complete · " + reading.framing().says();
        }
    }

    /**
     * Explains octets as an answer.
     *
     * @param method the method of the request it answers
     * @param end how the connection stood behind the last octet
     */
    static Explanation ofResponse(Octets octets, String method, End end, Limits limits, DecodeLimits decoding,
            BooleanSupplier cancelled) {
        ResponseFramer framer = new ResponseFramer(method, limits);
        framer.feed(octets);
        ResponseReading reading = framer.finish(octets, end);
        Decoded decoded = reading.response()
                .map(response -> Decoding.of(response, method, decoding, cancelled))
                .orElse(new Decoded(Octets.empty(), List.of(), List.of(), true));
        return new OfResponse(reading, decoded);
    }

    /** Explains octets as a request; octets behind the first one are named as such. */
    static Explanation ofRequest(Octets octets, Limits limits, DecodeLimits decoding, BooleanSupplier cancelled) {
        RequestReading reading = RequestReader.read(octets, LineEnds.LF_TOO, limits);
        Message message = reading.message();
        Borders borders = reading.headEnded() ? Borders.ofRequest(octets)
                : new Borders(List.of(new Border.Waits(Reader.LENIENT)));
        return new OfRequest(reading, borders,
                Decoding.of(message.body(), message.head().list("Content-Encoding"), decoding, cancelled));
    }

    /**
     * Explains everything that came in an exchange, by the method and the end that are known of it; where nothing came, its
     * request.
     */
    static Explanation ofExchange(Exchange exchange, Limits limits, DecodeLimits decoding, BooleanSupplier cancelled) {
        return exchange.readings().isEmpty() || exchange.transcript().received().isEmpty()
                ? ofRequest(exchange.request(), limits, decoding, cancelled)
                : ofResponse(exchange.transcript().received(), exchange.sending().method(),
                        exchange.readings().getLast().verdict().end(), limits, decoding, cancelled);
    }

    /** Whether octets look like an answer: that is how one begins. */
    static boolean looksLikeResponse(Octets octets) {
        return octets.startsWith(Octets.latin1("HTTP/"));
    }

    /** How its length is decided. */
    default Framing framing() {
        return switch (this) {
            case OfResponse response -> response.reading.framing();
            case OfRequest request -> request.reading.framing();
        };
    }

    private static List<Finding> joined(List<Finding> first, List<Finding> second) {
        List<Finding> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
