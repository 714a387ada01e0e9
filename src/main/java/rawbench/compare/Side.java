package rawbench.compare;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.MediaType;
import rawbench.content.Rendering;
import rawbench.exchange.Exchange;
import rawbench.http.End;
import rawbench.http.Limits;
import rawbench.http.LineEnds;
import rawbench.http.Message;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/**
 * One of two messages that are compared, taken apart once.
 *
 * @param request whether it is a request, not an answer
 * @param octets every octet of it
 * @param message the message as HTTP; empty where the octets are none
 * @param rendering its content, codings undone; all of the octets where they are not HTTP
 * @param exchange the exchange that it is a part of; empty for octets from elsewhere
 */
public record Side(boolean request, Octets octets, Optional<Message> message, Rendering rendering,
        Optional<Exchange> exchange) {
    private static final Octets ANSWER = Octets.latin1("HTTP/");

    /** The answer of an exchange. Decodes the body: to be called on a worker. */
    public static Side ofAnswer(Exchange exchange, BooleanSupplier cancelled) {
        return ofAnswer(exchange.received(), exchange.reading().flatMap(ResponseReading::response),
                exchange.sending().method(), Optional.of(exchange), cancelled);
    }

    /** The request of an exchange, as it was sent. */
    public static Side ofRequest(Exchange exchange, BooleanSupplier cancelled) {
        return ofRequest(exchange.request(), Optional.of(exchange), cancelled);
    }

    /**
     * Octets from elsewhere: an answer (whose end is FIN) where they begin with {@code HTTP/}; a request where their
     * first line is one; else content without a head.
     */
    public static Side ofOctets(Octets octets, BooleanSupplier cancelled) {
        if (!octets.startsWith(ANSWER)) {
            return ofRequest(octets, Optional.empty(), cancelled);
        }
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(octets);
        return ofAnswer(octets, framer.finish(octets, End.FIN).response(), "GET", Optional.empty(), cancelled);
    }

    private static Side ofAnswer(Octets octets, Optional<Message> message, String method, Optional<Exchange> exchange,
            BooleanSupplier cancelled) {
        Rendering rendering = message.map(answer -> Rendering.of(answer, method, cancelled))
                .orElseGet(() -> Rendering.ofRaw(octets));
        return new Side(false, octets, message, rendering, exchange);
    }

    private static Side ofRequest(Octets octets, Optional<Exchange> exchange, BooleanSupplier cancelled) {
        RequestReading reading = RequestReader.read(octets, LineEnds.LF_TOO, Limits.DEFAULT);
        if (!reading.line().version().startsWith("HTTP/")) {
            return new Side(true, octets, Optional.empty(), Rendering.ofRaw(octets), exchange);
        }
        Message message = reading.message();
        return new Side(true, octets, Optional.of(message), Rendering.ofRequest(message, cancelled), exchange);
    }

    /** The body as received, chunks undone; all octets where it is not HTTP. */
    public Octets coded() {
        return rendering.coded();
    }

    /** The body with its codings undone. */
    public Octets decoded() {
        return rendering.decoded().octets();
    }

    public Rendering.Kind kind() {
        return rendering.kind();
    }

    public Optional<MediaType> type() {
        return rendering.type();
    }

    /** How the body is read as text. */
    public Charset charset() {
        return rendering.charset().charset();
    }

    /** The status code; -1 where there is none. */
    public int status() {
        return request ? -1 : message.map(Message::status).orElse(-1);
    }
}
