package rawbench.evidence;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import rawbench.exchange.Recorded;
import rawbench.exchange.Secrecy;
import rawbench.exchange.Sending;
import rawbench.exchange.Sent;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.exchange.Timings;
import rawbench.http.End;
import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/** Reads an evidence file, a line after the other, and makes the exchange of it. Used once. */
final class EvidenceReader {
    /** More events than any transcript here has; a file that goes on beyond is none of ours. */
    private static final int MOST_EVENTS = 1 << 20;

    private final Rows rows;
    private final Optional<Evidence.Apart> apart;
    private final Map<String, Fields> sections = new HashMap<>();
    private final TlsTable tls = new TlsTable();
    private final Events events = new Events(tls, true, Secrecy.NONE);
    private final List<WireEvent> happened = new ArrayList<>();
    /** How many events are named, with those that only a later Rawbench knows. */
    private long lines;
    private final Map<String, OctetPart> octets = new HashMap<>();
    private Taker taker = _ -> {};

    /** What a line means, by the section it stands in. */
    private interface Taker {
        void take(Rows row) throws EvidenceException, IOException;
    }

    EvidenceReader(Rows rows) {
        this.rows = rows;
        apart = Optional.empty();
    }

    /** @param apart where the octets lie, which are not in the rows */
    EvidenceReader(Rows rows, Evidence.Apart apart) {
        this.rows = rows;
        this.apart = Optional.of(apart);
    }

    Evidence read() throws EvidenceException, IOException {
        try {
            version();
            while (rows.next()) {
                if (rows.first() == '[') {
                    taker = section(rows.text());
                } else if (!rows.isEmpty() && rows.first() != '#') {
                    taker.take(rows);
                }
            }
            return evidence();
        } finally {
            for (OctetPart part : octets.values()) {
                part.close();
            }
        }
    }

    private void version() throws EvidenceException, IOException {
        String first = rows.next() ? rows.text() : "";
        String plain = first.startsWith("\uFEFF") ? first.substring(1) : first;
        if (!plain.startsWith(Evidence.MARK)) {
            throw new EvidenceException(1, EvidenceWords.NO_EVIDENCE.of(Evidence.MARK + Evidence.VERSION));
        }
        String version = plain.substring(Evidence.MARK.length());
        if (!version.equals(Integer.toString(Evidence.VERSION))) {
            throw new EvidenceException(1, EvidenceWords.OTHER_VERSION.of(version, Evidence.VERSION));
        }
    }

    private Taker section(String line) throws EvidenceException {
        if (!line.endsWith("]")) {
            throw new EvidenceException(rows.number(), EvidenceWords.TITLE_OPEN.of());
        }
        String title = line.substring(1, line.length() - 1);
        if (sections.containsKey(title) || octets.containsKey(title)) {
            throw new EvidenceException(rows.number(), EvidenceWords.SECTION_TWICE.of(title));
        }
        if (title.equals("request") || title.equals("sent") || title.equals("received")) {
            OctetPart part = new OctetPart(title, rows.number());
            octets.put(title, part);
            return part::add;
        }
        boolean known = title.equals("exchange") || title.equals("times") || title.equals(Options.title())
                || title.startsWith("answer ") || title.startsWith(TlsTable.TLS)
                || title.startsWith(TlsTable.CERTIFICATE);
        if (!known) {
            return title.equals("events") ? this::event : _ -> {};
        }
        Fields fields = new Fields(title, rows.number());
        sections.put(title, fields);
        tls.add(title, fields);
        return row -> fields.add(row.number(), row.text());
    }

    private void event(Rows row) throws EvidenceException {
        lines++;
        events.event(row.number(), row.text()).ifPresent(happened::add);
        if (lines > MOST_EVENTS) {
            throw new EvidenceException(row.number(), EvidenceWords.TOO_MANY_EVENTS.of(MOST_EVENTS));
        }
    }

    private Evidence evidence() throws EvidenceException, IOException {
        Fields exchange = fields("exchange");
        if (lines != exchange.number("events")) {
            throw new EvidenceException(exchange.line("events"),
                    EvidenceWords.OTHER_NUMBER_OF_EVENTS.of(exchange.number("events"), lines));
        }
        Octets request = octets("request");
        Octets received = octets("received");
        Sent sent = new Sent(exchange.number("sent"), exchange.number("of"),
                exchange.one("expectation", Sent.Expected.class));
        Transcript transcript = Transcript.of(began(exchange), happened, sent(request, exchange), received);
        Sending sending = Options.read(fields(Options.title()), target(exchange), request);
        Optional<String> seen = exchange.optional("tls");
        Recorded recorded = new Recorded(sending, transcript, exchange.optional("address"), answers(exchange),
                (int) exchange.number("requests"), sent, Outcomes.read(exchange), times(fields("times")),
                seen.isEmpty() ? Optional.empty()
                        : Optional.of(tls.facts(exchange.line("tls"), exchange.number("tls"))));
        try {
            return new Evidence(recorded.exchange(), unmasked("request"), unmasked("received"));
        } catch (IllegalArgumentException wrong) {
            throw new EvidenceException(exchange.line("answers"), wrong.getMessage());
        }
    }

    /** The octets that went: those of the request as far as they did, where the file says no more about them. */
    private Octets sent(Octets request, Fields exchange) throws EvidenceException, IOException {
        if (octets.containsKey("sent") || apart.isPresent() && !exchange.has("kept")) {
            return octets("sent");
        }
        long kept = exchange.number("kept");
        if (kept > request.length()) {
            throw new EvidenceException(exchange.line("kept"),
                    EvidenceWords.MORE_THAN_THE_REQUEST.of(kept, request.length()));
        }
        return request.slice(0, kept);
    }

    private List<Recorded.Answer> answers(Fields exchange) throws EvidenceException {
        List<Recorded.Answer> answers = new ArrayList<>();
        long count = exchange.number("answers");
        for (long i = 1; i <= count; i++) {
            Fields one = fields("answer " + i);
            answers.add(new Recorded.Answer(one.number("request from"), one.number("from"), one.number("to"),
                    one.one("end", End.class), one.optional("during").orElse(""), Outcomes.read(one)));
        }
        return answers;
    }

    private static Instant began(Fields exchange) throws EvidenceException {
        try {
            return OffsetDateTime.parse(exchange.text("began")).toInstant();
        } catch (DateTimeException none) {
            throw new EvidenceException(exchange.line("began"),
                    EvidenceWords.NO_MOMENT_WITH_ZONE.of(exchange.text("began")));
        }
    }

    private static Target target(Fields exchange) throws EvidenceException {
        try {
            return Target.parse(exchange.text("target"));
        } catch (TargetException unreadable) {
            throw new EvidenceException(exchange.line("target"), unreadable.getMessage());
        }
    }

    private static Timings times(Fields times) throws EvidenceException {
        return new Timings(time(times, "resolve"), time(times, "connect"), time(times, "tls"), time(times, "sent"),
                time(times, "first octet"), time(times, "head"),
                Words.nanos(times.line("done"), times.text("done")) / 1e6);
    }

    private static OptionalDouble time(Fields times, String name) throws EvidenceException {
        return times.has(name) ? OptionalDouble.of(Words.nanos(times.line(name), times.text(name)) / 1e6)
                : OptionalDouble.empty();
    }

    private Fields fields(String title) throws EvidenceException {
        Fields fields = sections.get(title);
        if (fields == null) {
            throw missing(title);
        }
        return fields;
    }

    private Octets octets(String title) throws EvidenceException, IOException {
        return apart.isPresent() ? apart.get().octets(title) : part(title).octets();
    }

    private Optional<String> unmasked(String title) throws EvidenceException {
        return apart.isPresent() ? Optional.empty() : part(title).unmasked();
    }

    private OctetPart part(String title) throws EvidenceException {
        OctetPart part = octets.get(title);
        if (part == null) {
            throw missing(title);
        }
        return part;
    }

    private EvidenceException missing(String title) {
        return new EvidenceException(rows.number(),
                EvidenceWords.SECTION_MISSING.of(title));
    }
}
