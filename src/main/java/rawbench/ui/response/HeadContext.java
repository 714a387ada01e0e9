package rawbench.ui.response;

import java.time.Instant;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.Timings;
import rawbench.fields.CacheQuestion;
import rawbench.fields.Uri;
import rawbench.http.HeaderSection;
import rawbench.http.RequestReader;
import rawbench.http.ResponseReading;
import rawbench.workbench.Following;

/**
 * What the fields of an answer are read against.
 *
 * @param uri what was asked for
 * @param method of the request
 * @param request the fields of the request
 * @param asked when the request began to go out
 * @param answered when the head of the answer was there
 */
record HeadContext(Uri uri, String method, HeaderSection request, Instant asked, Instant answered) {
    static HeadContext of(Exchange exchange) {
        Timings timings = exchange.timings();
        double began = timings.tls().orElse(timings.connect().orElse(0));
        double came = timings.head().orElse(timings.firstOctet().orElse(timings.done()));
        return new HeadContext(Following.asked(exchange), exchange.sending().method(),
                RequestReader.read(exchange.request()).message().head(), at(exchange, began),
                at(exchange, Math.max(began, came)));
    }

    private static Instant at(Exchange exchange, double milliseconds) {
        return exchange.transcript().start().plusNanos((long) (milliseconds * 1e6));
    }

    /** What a cache would ask itself about the answer; empty where there is none. */
    Optional<CacheQuestion> question(Exchange exchange) {
        return exchange.reading()
                .flatMap(ResponseReading::response)
                .map(response -> new CacheQuestion(method, request, response.status(), response.head(), asked,
                        answered));
    }
}
