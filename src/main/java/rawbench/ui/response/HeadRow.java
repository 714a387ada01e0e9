package rawbench.ui.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import rawbench.content.CodingStep;
import rawbench.content.ShownText;
import rawbench.exchange.Exchange;
import rawbench.http.Framing;
import rawbench.http.FramingMap;
import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Span;
import rawbench.octets.Octets;

/** One row of the headers pane. */
sealed interface HeadRow {
    /** What a person copies of it. */
    String copied();

    /** A start line as spelled; {@code label} says what message it begins, where there is more than one. */
    record Start(String spelled, Optional<Phrase> label) implements HeadRow {
        @Override
        public String copied() {
            return spelled;
        }
    }

    /**
     * A field as received.
     *
     * @param value the value as text, cut where it is longer than {@link #MAX_VALUE}
     * @param cut how many octets were cut from it
     * @param whole the whole field line, for copying
     * @param trailer whether it came after the body
     * @param note what else is known about it
     */
    record Field(String name, String value, long cut, String whole, boolean trailer, Optional<Phrase> note)
            implements
                HeadRow {
        @Override
        public String copied() {
            return whole;
        }
    }

    /** Of more chunks than this nobody counts the extensions. */
    int COUNTED_CHUNKS = 100_000;

    /** How much of a value the table shows. */
    int MAX_VALUE = 2_000;

    /** All rows of an answer, in the order received. */
    static List<HeadRow> of(Exchange exchange, List<CodingStep> ladder) {
        List<HeadRow> rows = new ArrayList<>();
        exchange.reading().ifPresent(reading -> {
            for (Message interim : reading.interim()) {
                rows.add(start(interim, Optional.of(Phrase.of("head.interim"))));
                interim.head().forEach(f -> rows.add(field(f, false, Optional.empty())));
            }
            reading.response().ifPresent(response -> {
                rows.add(start(response,
                        reading.interim().isEmpty() ? Optional.empty() : Optional.of(Phrase.of("head.final"))));
                response.head().forEach(f -> rows.add(field(f, false, note(f, ladder, reading))));
                response.trailers().forEach(f -> rows.add(field(f, true, Optional.empty())));
            });
        });
        return rows;
    }

    /** The rows of an answer whose body is still coming. */
    static List<HeadRow> of(Message head) {
        List<HeadRow> rows = new ArrayList<>();
        rows.add(start(head, Optional.empty()));
        head.head().forEach(f -> rows.add(field(f, false, Optional.empty())));
        return rows;
    }

    private static Start start(Message message, Optional<Phrase> label) {
        return new Start(text(message.start().spelled()), label);
    }

    private static Field field(HeaderField field, boolean trailer, Optional<Phrase> note) {
        Octets value = Octets.latin1(field.unfolded());
        String line = ShownText.of(field.line(), StandardCharsets.UTF_8, ShownText.BOUND).text().stripTrailing();
        return new Field(field.name(), text(value), Math.max(0, value.length() - MAX_VALUE), line, trailer, note);
    }

    private static Optional<Phrase> note(HeaderField field, List<CodingStep> ladder, ResponseReading reading) {
        boolean transfer = field.named("Transfer-Encoding");
        if (!transfer && !field.named("Content-Encoding")) {
            return Optional.empty();
        }
        List<Phrase> notes = new ArrayList<>(
                Rung.notes(ladder.stream().filter(s -> s.transfer() == transfer).toList()));
        if (transfer && reading.framing() instanceof Framing.Chunked) {
            notes.addFirst(chunks(reading.map()));
        }
        return notes.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined(notes, "; "));
    }

    /** How many chunks came, and how many of them with an extension where they can be counted at once. */
    private static Phrase chunks(FramingMap map) {
        long count = map.chunkCount();
        AtomicLong extensions = new AtomicLong();
        if (count <= COUNTED_CHUNKS) {
            map.walk(0, span -> {
                extensions.addAndGet(span.kind() == Span.Kind.CHUNK_EXTENSION ? 1 : 0);
                return true;
            });
        }
        return Phrase.of("head.chunks", count, extensions.get());
    }

    private static String text(Octets octets) {
        return ShownText.of(octets, StandardCharsets.UTF_8, MAX_VALUE).text();
    }
}
