package rawbench.history;

import java.nio.charset.StandardCharsets;
import java.util.List;

import rawbench.content.CharsetChoice;
import rawbench.content.DecodeLimits;
import rawbench.content.Decoding;
import rawbench.exchange.Exchange;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;

/** The text by which an exchange is found again: its target, its heads, and the beginnings of its bodies as text. */
final class SearchText {
    /** Octets of a head or of a body that are looked at. */
    static final int BOUND = 16 * 1024;
    /** Answers of one exchange that are looked at. */
    private static final int MOST_ANSWERS = 8;
    private static final DecodeLimits LIMITS = new DecodeLimits(BOUND, 1000, BOUND, 3);

    private final StringBuilder text = new StringBuilder();

    private SearchText() {
    }

    /** What can be found of it, in lower case. */
    static String of(Kept kept) {
        SearchText all = new SearchText();
        Exchange exchange = kept.exchange();
        all.line(exchange.target().spelled());
        all.line(kept.draft().name());
        all.plain(exchange.request());
        List<ResponseReading> readings = exchange.readings();
        if (readings.isEmpty()) {
            all.plain(exchange.transcript().received());
        }
        for (ResponseReading reading : readings.subList(0, Math.min(MOST_ANSWERS, readings.size()))) {
            all.answer(reading, exchange);
        }
        exchange.tls().ifPresent(facts -> facts.chain().forEach(one -> all.line(one.subject())));
        if (!exchange.outcome().ok()) {
            all.line(exchange.outcome().says());
        }
        return Trigrams.folded(all.text.toString());
    }

    private void answer(ResponseReading reading, Exchange exchange) {
        reading.interim().forEach(interim -> plain(interim.headOctets()));
        if (reading.response().isEmpty()) {
            plain(exchange.received());
        }
        reading.response().ifPresent(response -> {
            plain(response.headOctets());
            body(response);
        });
    }

    /** A body's beginning with its codings undone: only so much is decoded as is looked at. */
    private void body(Message response) {
        Octets coded = response.body().slice(0, Math.min(2L * BOUND, response.body().length()));
        Octets octets = first(Decoding.of(coded, response.head().list("Content-Encoding"), LIMITS, () -> false)
                .octets());
        readable(octets, response.head());
    }

    private void plain(Octets octets) {
        readable(first(octets), HeaderSection.EMPTY);
    }

    private void readable(Octets octets, HeaderSection head) {
        boolean utf8 = octets.indexOf(0, 0) < 0;
        if (utf8 || !head.list("Content-Type").isEmpty()) {
            String read = octets.text(head.list("Content-Type").isEmpty() ? StandardCharsets.UTF_8
                    : CharsetChoice.of(head, octets).charset());
            if (read.indexOf('\0') < 0) {
                line(read);
            }
        }
    }

    private static Octets first(Octets octets) {
        return octets.slice(0, Math.min(BOUND, octets.length()));
    }

    private void line(String more) {
        text.append(more).append('\n');
    }
}
