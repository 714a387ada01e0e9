package rawbench.evidence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

import rawbench.convert.SecretMask;
import rawbench.exchange.Exchange;
import rawbench.exchange.Recorded;
import rawbench.exchange.Sent;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.exchange.Timings;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/** Writes an exchange down as an evidence file, a section after the other. */
final class EvidenceWriter {
    private static final int LINES_AT_ONCE = 256;

    private final Exchange exchange;
    private final Recorded recorded;
    private final Transcript transcript;
    private final boolean secrets;
    private final OutputStream out;
    private final LongConsumer told;
    private final BooleanSupplier cancelled;
    private final TlsTable tls = new TlsTable();
    /** Whether the octets that went are the request's, as far as they did: then they are written down once. */
    private final boolean begun;
    private final UnaryOperator<String> words;
    private long done;

    EvidenceWriter(Exchange exchange, boolean secrets, OutputStream out, LongConsumer told,
            BooleanSupplier cancelled) {
        this.exchange = exchange;
        this.recorded = Recorded.of(exchange);
        this.transcript = exchange.transcript();
        this.secrets = secrets;
        this.out = out;
        this.told = told;
        this.cancelled = cancelled;
        words = secrets ? UnaryOperator.identity() : SecretMask.words(exchange.sending().secrecy());
        begun = exchange.request().startsWith(transcript.sent());
    }

    void write(ZoneId zone) throws IOException {
        head();
        facts(zone);
        octets("request", exchange.request());
        if (!begun) {
            octets("sent", transcript.sent());
        }
        octets("received", transcript.received());
    }

    /** Writes all but the octets, and hands those on. */
    void writeApart(BiConsumer<String, Octets> octets) throws IOException {
        put(Evidence.MARK + Evidence.VERSION + "\n");
        facts(ZoneOffset.UTC);
        octets.accept("request", exchange.request());
        if (!begun) {
            octets.accept("sent", transcript.sent());
        }
        octets.accept("received", transcript.received());
    }

    private void facts(ZoneId zone) throws IOException {
        put(exchange(zone).octets());
        for (int i = 0; i < recorded.answers().size(); i++) {
            put(answer(i).octets());
        }
        put(times(exchange.timings()).octets());
        put(Options.written(exchange.sending()).octets());
        Events events = new Events(tls, secrets, exchange.sending().secrecy());
        number(events);
        for (Section section : tls.written()) {
            put(section.octets());
        }
        events(events);
    }

    private void head() throws IOException {
        put(Evidence.MARK + Evidence.VERSION + "\n");
        put("# What one request sent and what came back for it, written down by Rawbench; it opens this file again.\n");
        put("# Octets stand behind \"|\" as text, in which \\r \\n \\t \\\\ and \\xHH are what cannot be seen, or behind \"=\" as "
                + "Base64.\n");
        put(secrets ? "# With secrets: nothing is masked.\n"
                : "# Secrets are masked: in lines that begin with " + String.join(", ", SecretMask.NAMES)
                        + ", each octet of the value is an asterisk, and so is each of a variable's value that is secret.\n");
    }

    private Section exchange(ZoneId zone) {
        Section section = new Section("exchange").put("target", target())
                .put("began", DateTimeFormatter.ISO_OFFSET_DATE_TIME
                        .format(OffsetDateTime.ofInstant(transcript.start(), zone)))
                .put("address", exchange.address().map(words));
        Outcomes.put(section, exchange.outcome());
        Sent sent = exchange.sent();
        section.put("requests", exchange.asked())
                .put("answers", exchange.replies().size())
                .put("events", transcript.events().size())
                .put("sent", sent.octets())
                .put("of", sent.of())
                .put("expectation", sent.expected());
        if (begun) {
            section.put("kept", transcript.sent().length());
        }
        exchange.tls().ifPresent(facts -> section.put("tls", tls.number(facts)));
        return section;
    }

    /** The target without secrets, as far as it can still be read then. */
    private String target() {
        String spelled = exchange.target().spelled();
        try {
            return Target.parse(words.apply(spelled)).spelled();
        } catch (TargetException unreadable) {
            return spelled;
        }
    }

    private Section answer(int index) {
        Recorded.Answer answer = recorded.answers().get(index);
        ResponseReading reading = exchange.replies().get(index).reading();
        Section section = new Section("answer " + (index + 1)).put("request from", answer.asked())
                .put("from", answer.from())
                .put("to", answer.to())
                .put("end", answer.end());
        if (!answer.during().isEmpty()) {
            section.put("during", answer.during());
        }
        Outcomes.put(section, answer.outcome());
        String verdict = reading.verdict().says();
        return verdict.equals(answer.outcome().says()) ? section : section.note(verdict);
    }

    private static Section times(Timings timings) {
        Section section = new Section("times").note("milliseconds since the beginning");
        time(section, "resolve", timings.resolve());
        time(section, "connect", timings.connect());
        time(section, "tls", timings.tls());
        time(section, "sent", timings.sent());
        time(section, "first octet", timings.firstOctet());
        time(section, "head", timings.head());
        time(section, "done", OptionalDouble.of(timings.done()));
        return section;
    }

    private static void time(Section section, String name, OptionalDouble milliseconds) {
        milliseconds.ifPresent(at -> section.put(name, Words.milliseconds(Math.round(at * 1e6))));
    }

    /** Gives what was seen of TLS its numbers, so that it stands before the events that name it. */
    private void number(Events events) {
        for (WireEvent event : transcript.events()) {
            if (event instanceof WireEvent.TlsEstablished || event instanceof WireEvent.Failed) {
                events.line(event);
            }
        }
    }

    private void events(Events events) throws IOException {
        put("\n[events]\n# milliseconds since the beginning, and what happened; of TLS the octets are those inside\n");
        StringBuilder lines = new StringBuilder();
        List<WireEvent> all = transcript.events();
        for (int i = 0; i < all.size(); i++) {
            lines.append(events.line(all.get(i))).append('\n');
            if (i % LINES_AT_ONCE == LINES_AT_ONCE - 1 || i == all.size() - 1) {
                goOn();
                put(lines.toString());
                lines.setLength(0);
            }
        }
    }

    private void octets(String name, Octets octets) throws IOException {
        put("\n[" + name + "]\n");
        new OctetRows(out, secrets, exchange.sending().secrecy(),
                name.equals("sent") ? _ -> {} : so -> told.accept(done + so), cancelled)
                .write(octets);
        // What went is told apart only where it is not the request, and counts for nothing then.
        done += name.equals("sent") ? 0 : octets.length();
    }

    private void goOn() throws InterruptedIOException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedIOException("Cancelled");
        }
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(Octets octets) throws IOException {
        octets.writeTo(out);
    }
}
