package rawbench.compare;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.CodingStep;
import rawbench.content.Decoded;
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
 * @param interim the interim responses that came before an answer, in their order
 * @param message the message as HTTP; empty where the octets are none
 * @param rendering its content, codings undone; all of the octets where they are not HTTP
 * @param exchange the exchange that it is a part of; empty for octets from elsewhere
 * @param edges what its octets hold beside its parts
 * @param remark how it is taken where that is not as it says itself, as the end of a sentence; else empty
 */
public record Side(boolean request, Octets octets, List<Message> interim, Optional<Message> message,
        Rendering rendering,
        Optional<Exchange> exchange, Edges edges, String remark) {
    private static final Octets ANSWER = Octets.latin1("HTTP/");

    public Side {
        interim = List.copyOf(interim);
    }

    /** The answer of an exchange. Decodes the body: to be called on a worker. */
    public static Side ofAnswer(Exchange exchange, BooleanSupplier cancelled) {
        Octets octets = exchange.received();
        Optional<Message> message = exchange.reading().flatMap(ResponseReading::response);
        Rendering rendering = message.map(m -> Rendering.of(m, exchange.sending().method(), cancelled))
                .orElseGet(() -> Rendering.ofRaw(octets));
        Edges edges = message.isEmpty() ? Edges.NONE : Edges.of(exchange.reading().orElseThrow(), octets);
        List<Message> interim = exchange.reading().map(ResponseReading::interim).orElse(List.of());
        return new Side(false, octets, interim, message, rendering, Optional.of(exchange), edges, "");
    }

    /** The request of an exchange, as it was sent. */
    public static Side ofRequest(Exchange exchange, BooleanSupplier cancelled) {
        return ofRequest(exchange.request(), Optional.of(exchange), cancelled);
    }

    /**
     * Octets from elsewhere: an answer (whose end is FIN) where they begin with {@code HTTP/}; a request where their
     * first line is one; else content without a head. An answer that some program saved with its chunks or codings undone
     * and its fields as they were is taken for what it is.
     */
    public static Side ofOctets(Octets octets, BooleanSupplier cancelled) {
        if (!octets.startsWith(ANSWER)) {
            return ofRequest(octets, Optional.empty(), cancelled);
        }
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(octets);
        ResponseReading reading = framer.finish(octets, End.FIN);
        return reading.response()
                .map(message -> ofSaved(octets, reading, message, cancelled))
                .orElseGet(() -> new Side(false, octets, reading.interim(), Optional.empty(), Rendering.ofRaw(octets),
                        Optional.empty(),
                        Edges.NONE, ""));
    }

    private static Side ofSaved(Octets octets, ResponseReading reading, Message message, BooleanSupplier cancelled) {
        Edges edges = Edges.of(reading, octets);
        Edges whole = new Edges(edges.behind(), Octets.empty(), true);
        boolean unchunked = Edges.chunksUndone(reading, message, edges);
        Message taken = unchunked ? Edges.untilEnd(message, edges.behind(), "Transfer-Encoding") : message;
        Rendering rendering = Rendering.of(taken, "GET", cancelled);
        if (uncoded(rendering.decoded())) {
            Message plain = Edges.untilEnd(message, edges.behind(), "Transfer-Encoding", "Content-Encoding");
            return new Side(false, octets, reading.interim(), Optional.of(message),
                    Rendering.of(plain, "GET", cancelled),
                    Optional.empty(), whole,
                    "its codings were undone before it was saved, so all behind its head is taken for its body");
        }
        return new Side(false, octets, reading.interim(), Optional.of(message), rendering, Optional.empty(),
                unchunked ? whole : edges,
                unchunked ? "its chunks were undone before it was saved, so all behind its head is taken for its body"
                        : "");
    }

    /** Whether the octets are not in the coding that a field names; Brotli's begin with nothing that could tell. */
    private static boolean uncoded(Decoded decoded) {
        return decoded.ladder()
                .stream()
                .findFirst()
                .filter(step -> step.ending() == CodingStep.Ending.NOT_CODED
                        || step.ending() == CodingStep.Ending.DAMAGED && step.octetsOut() == 0
                                && step.coding().equals("br"))
                .isPresent();
    }

    private static Side ofRequest(Octets octets, Optional<Exchange> exchange, BooleanSupplier cancelled) {
        RequestReading reading = RequestReader.read(octets, LineEnds.LF_TOO, Limits.DEFAULT);
        if (!reading.line().version().startsWith("HTTP/")) {
            return new Side(true, octets, List.of(), Optional.empty(), Rendering.ofRaw(octets), exchange, Edges.NONE,
                    "");
        }
        Message message = reading.message();
        return new Side(true, octets, List.of(), Optional.of(message), Rendering.ofRequest(message, cancelled),
                exchange,
                Edges.of(reading, octets), "");
    }

    /** The exchange whose answer it is; empty for a request, and for octets from elsewhere. */
    Optional<Exchange> answered() {
        return exchange.filter(_ -> !request);
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
