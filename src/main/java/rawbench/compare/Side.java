package rawbench.compare;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.CharsetChoice;
import rawbench.content.DecodeLimits;
import rawbench.content.Decoding;
import rawbench.content.MediaType;
import rawbench.content.Pretty;
import rawbench.exchange.Exchange;
import rawbench.exchange.Timings;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/**
 * One of two answers that are compared, taken apart once.
 *
 * @param received every octet that came
 * @param message the answer as HTTP; empty where it is none
 * @param coded the body as received, chunks undone; everything received where it is not HTTP
 * @param decoded the body with its codings undone
 * @param layout the body laid out for reading, where there is such a layout
 * @param charset how the body is read as text
 * @param timings when what happened; empty for an answer that was not received just now
 */
public record Side(Octets received, Optional<Message> message, Octets coded, Octets decoded, Optional<Octets> layout,
        Charset charset, Optional<Timings> timings) {
    /** The answer of an exchange. Decodes the body: to be called on a worker. */
    public static Side of(Exchange exchange, BooleanSupplier cancelled) {
        Optional<Message> response = exchange.reading().flatMap(ResponseReading::response);
        return of(exchange.received(), response, exchange.sending().method(), Optional.of(exchange.timings()),
                cancelled);
    }

    /** An answer to a request with that method. */
    public static Side of(Octets received, Optional<Message> response, String method, Optional<Timings> timings,
            BooleanSupplier cancelled) {
        if (response.isEmpty()) {
            return new Side(received, response, received, received, Optional.empty(), StandardCharsets.UTF_8, timings);
        }
        Message message = response.get();
        Octets decoded = Decoding.of(message, method, DecodeLimits.DEFAULT, cancelled).octets();
        Optional<Octets> layout = decoded.length() > BodyLines.MAX_OCTETS
                ? Optional.empty()
                : message.head()
                        .first("Content-Type")
                        .flatMap(MediaType::parse)
                        .flatMap(type -> Pretty.of(type, decoded, cancelled).octets());
        return new Side(received, response, message.body(), decoded, layout,
                CharsetChoice.of(message.head(), decoded).charset(), timings);
    }

    /** The status code, or -1. */
    public int status() {
        return message.map(Message::status).orElse(-1);
    }
}
