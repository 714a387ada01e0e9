package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.content.CodingStep;
import rawbench.exchange.Exchange;
import rawbench.fields.Cache;
import rawbench.fields.FieldLink;
import rawbench.fields.Freshness;
import rawbench.fields.Uri;
import rawbench.http.Framing;
import rawbench.http.FramingMap;
import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Span;

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
     * @param source the field itself
     * @param trailer whether it came after the body
     * @param note what else is known about it
     * @param links what in its value can be followed
     */
    record Field(HeaderField source, boolean trailer, Optional<Phrase> note, List<FieldLink> links) implements HeadRow {
        public Field {
            links = List.copyOf(links);
        }

        String name() {
            return Words.shown(source.name(), MAX_VALUE);
        }

        /** The value as text, cut where it is longer than {@link #MAX_VALUE}. */
        String value() {
            return Words.shown(source.unfolded(), MAX_VALUE);
        }

        /** How many octets were cut from the value. */
        long cut() {
            return Math.max(0, source.unfolded().length() - MAX_VALUE);
        }

        /** The whole field line, for copying. */
        String whole() {
            return Words.copied(source.line().latin1()).stripTrailing();
        }

        /** The value in pieces, the links among them; cut like the value. */
        List<Piece> pieces() {
            String value = source.unfolded();
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (FieldLink link : links) {
                if (link.to() <= MAX_VALUE && link.uri().openable()) {
                    pieces.add(piece(value.substring(at, link.from()), Optional.empty()));
                    pieces.add(piece(value.substring(link.from(), link.to()), Optional.of(link.uri())));
                    at = link.to();
                }
            }
            pieces.add(piece(value.substring(at, Math.max(at, Math.min(MAX_VALUE, value.length()))), Optional.empty()));
            return pieces.stream().filter(p -> !p.text().isEmpty()).toList();
        }

        private static Piece piece(String latin1, Optional<Uri> link) {
            return new Piece(Words.shown(latin1, MAX_VALUE), link);
        }

        /** The first link that a request can ask for. */
        Optional<Uri> link() {
            return links.stream().map(FieldLink::uri).filter(Uri::openable).findFirst();
        }

        @Override
        public String copied() {
            return whole();
        }
    }

    /** A part of a value; where it leads, if it does. */
    record Piece(String text, Optional<Uri> link) {}

    /** How much of a value the table shows. */
    int MAX_VALUE = 2_000;

    /** All rows of an answer, in the order received. */
    static List<HeadRow> of(Exchange exchange, List<CodingStep> ladder, HeadContext context) {
        List<HeadRow> rows = new ArrayList<>();
        exchange.reading().ifPresent(reading -> {
            for (Message interim : reading.interim()) {
                rows.add(start(interim, Optional.of(Phrase.of("head.interim"))));
                add(interim.head(), false, context, rows);
            }
            reading.response().ifPresent(response -> {
                rows.add(start(response,
                        reading.interim().isEmpty() ? Optional.empty() : Optional.of(Phrase.of("head.final"))));
                FieldNote notes = new FieldNote(context, response.head());
                Optional<HeaderField> control = response.head().all("Cache-Control").findFirst();
                for (HeaderField f : response.head()) {
                    Optional<Phrase> note = coding(f, ladder, reading).or(() -> notes.of(f))
                            .or(() -> control.filter(first -> first.at() == f.at())
                                    .flatMap(_ -> caching(exchange, context)));
                    rows.add(field(f, false, note, context));
                }
                add(response.trailers(), true, context, rows);
            });
        });
        return rows;
    }

    /** What all Cache-Control together comes to, in a few words; they stand beside the first. */
    private static Optional<Phrase> caching(Exchange exchange, HeadContext context) {
        return context.question(exchange)
                .map(q -> CacheLines.brief(Freshness.of(q, Cache.PRIVATE, context.answered())));
    }

    private static void add(HeaderSection section, boolean trailer, HeadContext context, List<HeadRow> rows) {
        FieldNote notes = new FieldNote(context, section);
        for (HeaderField field : section) {
            rows.add(field(field, trailer, notes.of(field), context));
        }
    }

    /** The rows of an answer whose body is still coming. */
    static List<HeadRow> of(Message head) {
        List<HeadRow> rows = new ArrayList<>();
        rows.add(start(head, Optional.empty()));
        head.head().forEach(f -> rows.add(new Field(f, false, Optional.empty(), List.of())));
        return rows;
    }

    private static Start start(Message message, Optional<Phrase> label) {
        return new Start(Words.shown(message.start().spelled().latin1(), MAX_VALUE), label);
    }

    private static Field field(HeaderField field, boolean trailer, Optional<Phrase> note, HeadContext context) {
        return new Field(field, trailer, note, FieldLink.in(field.name(), field.unfolded(), context.uri()));
    }

    private static Optional<Phrase> coding(HeaderField field, List<CodingStep> ladder, ResponseReading reading) {
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

    /** How many chunks came, and how many of them with an extension. */
    private static Phrase chunks(FramingMap map) {
        return Phrase.of("head.chunks", map.chunkCount(), map.count(Span.Kind.CHUNK_EXTENSION));
    }
}
