package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/**
 * Reads the octets of one answer as they come and says when it is over (RFC 9112 6.3).
 *
 * <p>It is fed and never touches a stream, so that fed whole, octet by octet, or split anywhere, it says the same. It
 * keeps offsets, not octets: what was received is handed to {@link #finish} by whoever kept it. Not for several
 * threads at once.
 */
public final class ResponseFramer {
    private enum State {
        HEAD,
        BODY,
        ENDED,
        STUCK
    }

    private final String method;
    private final boolean upgradeAsked;
    private final Limits limits;
    private final BodyTap tap;
    private final Findings findings = new Findings();
    private final List<Message> interim = new ArrayList<>();
    /** What the heads so far consist of. */
    private List<Span> headSpans = List.of();
    private State state = State.HEAD;
    private HeadScanner scanner;
    private long fed;
    private long headFrom;
    private HeadParser.Parsed head;
    private Octets headOctets = Octets.empty();
    private BodyLength length;
    /** The final response without its body; null until its head was read. */
    private Message finalHead;
    private BodyScanner body;
    /** Where the message ended, once it has. */
    private long endedAt = -1;

    /** A framer for the answer to a request with this method (RFC 9110 9.1; case matters). */
    public ResponseFramer(String method, Limits limits) {
        this(method, true, limits);
    }

    /** A framer that also knows whether the request asked for another protocol (RFC 9110 7.8). */
    public ResponseFramer(String method, boolean upgradeAsked, Limits limits) {
        this(method, upgradeAsked, limits, BodyTap.NONE);
    }

    /**
     * A framer that also tells the octets of the final response's body as they come; its head can be asked for by then.
     */
    public ResponseFramer(String method, boolean upgradeAsked, Limits limits, BodyTap tap) {
        this.tap = tap;
        this.method = method;
        this.upgradeAsked = upgradeAsked;
        this.limits = limits;
        this.scanner = scanner();
    }

    /** Takes the next octets. */
    public Progress feed(Octets next) {
        byte[] block = new byte[(int) Math.min(64 * 1024, next.length())];
        for (long from = 0; from < next.length(); from += block.length) {
            int n = (int) Math.min(block.length, next.length() - from);
            next.copyTo(from, block, 0, n);
            feed(block, 0, n);
        }
        return progress();
    }

    /** Takes the next octets; nothing of the array is kept. */
    public Progress feed(byte[] block, int from, int count) {
        int taken = take(block, from, count);
        fed += count - taken;
        return progress();
    }

    /**
     * Takes the next octets up to the end of the answer; returns how many. What it leaves is for who awaits another
     * answer on the same connection (RFC 9112 9.3.2).
     */
    public int take(byte[] block, int from, int count) {
        int taken = 0;
        while (taken < count && !over()) {
            int n = state == State.HEAD ? scanner.feed(block, from + taken, count - taken)
                    : body(block, from + taken, count - taken);
            taken += n;
            fed += n;
            if (state == State.HEAD) {
                headTaken();
            } else {
                bodyTaken();
            }
        }
        return taken;
    }

    private int body(byte[] block, int from, int count) {
        int taken = body.feed(block, from, count);
        if (!(length.framing() instanceof Framing.Chunked)) {
            // Of chunks only their scanner knows what is data.
            tap.body(block, from, taken);
        }
        return taken;
    }

    private void bodyTaken() {
        if (body.ended()) {
            end(State.ENDED);
        } else if (body.broken()) {
            end(State.STUCK);
        }
    }

    private void end(State how) {
        state = how;
        endedAt = fed;
    }

    public Progress progress() {
        return switch (state) {
            case HEAD -> new Progress.More(false, 0, -1);
            case BODY -> body.untilClose() ? new Progress.UntilClose(body.dataOctets())
                    : new Progress.More(true, body.dataOctets(), body.expected());
            case ENDED -> new Progress.Complete(endedAt);
            case STUCK -> new Progress.Stuck(findings.has(Deviation.Weight.LIMIT));
        };
    }

    /** How many octets were fed. */
    public long fed() {
        return fed;
    }

    /** Whether the answer has ended; told without a {@link Progress}, since it is asked after every read. */
    public boolean complete() {
        return state == State.ENDED;
    }

    /** Whether no more of it is read: it has ended, or it cannot be read on. */
    public boolean over() {
        return state == State.ENDED || state == State.STUCK;
    }

    /** The head of the final response as soon as it was read. */
    public Optional<HeaderSection> fields() {
        return length == null ? Optional.empty() : Optional.of(head.section());
    }

    /** How the length of the final response's body is decided, as soon as its head was read. */
    public Optional<Framing> framing() {
        return Optional.ofNullable(length).map(BodyLength::framing);
    }

    /** The final response without its body, as soon as its head was read. */
    public Optional<Message> finalHead() {
        return Optional.ofNullable(finalHead);
    }

    /** The interim responses so far, in order. */
    public List<Message> interim() {
        return List.copyOf(interim);
    }

    /** Where the octets end that belong to the message. */
    private long bodyTo() {
        return endedAt < 0 ? fed : endedAt;
    }

    /** Adds the spans of a head; mostly it is the only one, and its list is taken as it is. */
    private void name(List<Span> spans) {
        if (headSpans.isEmpty()) {
            headSpans = spans;
        } else {
            headSpans.addAll(spans);
        }
    }

    private void headTaken() {
        if (scanner.foreign()) {
            // Octets behind the first wrong one tell nothing; what came is shown as it is.
            long from = headFrom + scanner.begin();
            findings.add(Deviation.NOT_HTTP.at(from, fed - from));
            end(State.STUCK);
        } else if (scanner.ended()) {
            headRead();
        } else if (scanner.limit() != null) {
            findings.add(scanner.limit());
            end(State.STUCK);
        }
    }

    private void headRead() {
        headOctets = scanner.octets();
        head = HeadParser.response(headOctets, headFrom, LineEnds.LF_TOO);
        findings.addAll(head.findings());
        name(head.spans());
        StartLine.StatusLine status = (StartLine.StatusLine) head.start();
        if (status.interim()) {
            interimRead(status);
            return;
        }
        length = BodyLength.ofResponse(method, status, head.section());
        finalHead = new Message(status, head.section(), headOctets, Octets.empty(), HeaderSection.EMPTY);
        findings.addAll(length.findings());
        if (status.code() == 101 && !upgradeAsked) {
            findings.add(Deviation.SWITCHING_UNASKED.at(headFrom, status.spelled().length()));
        }
        body = BodyScanner.of(length.framing(), fed, limits, findings, tap);
        state = length.rule() == Rule.LENGTH_INVALID ? State.STUCK : State.BODY;
        if (body.ended()) {
            end(State.ENDED);
        }
    }

    private void interimRead(StartLine.StatusLine status) {
        BodyLength.ofResponse(method, status, head.section()).findings().forEach(findings::add);
        interim.add(new Message(status, head.section(), headOctets, Octets.empty(), HeaderSection.EMPTY));
        head = null;
        headOctets = Octets.empty();
        headFrom = fed;
        scanner = scanner();
        if (interim.size() > limits.interim()) {
            findings.add(Deviation.INTERIM_LIMIT.at(fed, 0, Words.MORE_THAN.of(limits.interim())));
            end(State.STUCK);
        }
    }

    private HeadScanner scanner() {
        return new HeadScanner(HeadScanner.Section.RESPONSE_HEAD, headFrom, limits, LineEnds.LF_TOO);
    }

    /**
     * What all octets that were fed say, now that no more come; called once.
     *
     * @param received those same octets
     * @param end how the connection stands
     * @param during in which phase this side ended it, as "receiving"; empty where the peer did, or nobody
     */
    public ResponseReading finish(Octets received, End end, String during) {
        if (received.length() != fed) {
            throw new IllegalArgumentException(received.length() + " octets received, but " + fed + " fed");
        }
        if (length == null) {
            return withoutHead(received, end, during);
        }
        if (state == State.BODY) {
            body.finish(end);
        }
        List<Span> tail = whole(body.tail(received, bodyTo()));
        Octets surplus = state == State.ENDED && !(length.framing() instanceof Framing.Tunnel)
                ? received.from(endedAt)
                : Octets.empty();
        Message message = new Message(head.start(), head.section(), headOctets, body.data(received, bodyTo()),
                body.trailerFields());
        Borders borders = Borders.ofResponse(received, method, findings.list(), border(), limits);
        borders.finding().ifPresent(findings::add);
        return new ResponseReading(interim, Optional.of(message), length.framing(),
                new FramingMap(received, headSpans, body.chunks(), tail), findings.list(),
                new Verdict(completeness(end), rule(), end, during),
                surplus, borders);
    }

    /** As {@link #finish(Octets, End, String)}, where no phase is to be told. */
    public ResponseReading finish(Octets received, End end) {
        return finish(received, end, "");
    }

    /** Where this reader, a lenient one, takes the message to end. */
    private Border border() {
        long from = headSpans.getLast().to();
        return switch (state) {
            case ENDED -> new Border.At(Reader.LENIENT, endedAt, length.framing());
            case STUCK -> new Border.Refused(Reader.LENIENT, findings.worst());
            case BODY -> body.border(Reader.LENIENT, from, length.framing());
            case HEAD -> throw new IllegalStateException("the border is asked for once the head was read");
        };
    }

    /** The tail with the name of what follows the message, where something does. */
    private List<Span> whole(List<Span> tail) {
        long from = tail.isEmpty() ? bodyTo() : tail.getLast().to();
        if (from >= fed) {
            return tail;
        }
        Span.Kind kind = state != State.ENDED ? Span.Kind.UNREADABLE
                : length.framing() instanceof Framing.Tunnel ? Span.Kind.TUNNEL : Span.Kind.SURPLUS;
        if (kind == Span.Kind.SURPLUS) {
            Deviation what = length.framing() instanceof Framing.None ? Deviation.BODY_NOT_ALLOWED : Deviation.SURPLUS;
            findings.add(what.at(from, fed - from, Words.OCTETS.of(fed - from)));
        }
        return Stream.concat(tail.stream(), Stream.of(new Span(kind, from, fed))).toList();
    }

    private ResponseReading withoutHead(Octets received, End end, String during) {
        Optional<Message> response = Optional.empty();
        if (state == State.HEAD && scanner.begun()) {
            headOctets = scanner.octets();
            HeadParser.Parsed cut = HeadParser.response(headOctets, headFrom, LineEnds.LF_TOO);
            name(cut.spans());
            findings.addAll(cut.findings());
            if (((StartLine.StatusLine) cut.start()).code() > 0) {
                response = Optional.of(new Message(cut.start(), cut.section(), headOctets, Octets.empty(),
                        HeaderSection.EMPTY));
            }
            findings.add(Deviation.HEAD_CUT.at(fed, 0));
        }
        long named = headSpans.isEmpty() ? 0 : headSpans.getLast().to();
        List<Span> tail = named < fed ? List.of(new Span(Span.Kind.UNREADABLE, named, fed)) : List.of();
        return new ResponseReading(interim, response, new Framing.None(),
                new FramingMap(received, headSpans, ChunkTable.NONE, tail), findings.list(),
                new Verdict(completeness(end), rule(), end, during), Octets.empty(),
                new Borders(List.of(new Border.Waits(Reader.LENIENT))));
    }

    private Verdict.Completeness completeness(End end) {
        boolean whole = switch (state) {
            case ENDED -> true;
            case BODY -> body.untilClose() && end == End.FIN && !findings.has(Deviation.BODY_LIMIT);
            case HEAD, STUCK -> false;
        };
        if (!whole) {
            return Verdict.Completeness.INCOMPLETE;
        }
        return length.certain() && !findings.has(Deviation.BORDERS_DIFFER) ? Verdict.Completeness.COMPLETE
                : Verdict.Completeness.AMBIGUOUS;
    }

    private Rule rule() {
        if (findings.has(Deviation.Weight.LIMIT)) {
            return Rule.LIMIT;
        }
        if (findings.has(Deviation.NOT_HTTP)) {
            return Rule.NOT_HTTP;
        }
        if (length != null) {
            return length.rule();
        }
        return scanner.begun() ? Rule.HEAD_UNFINISHED : interim.isEmpty() ? Rule.NO_ANSWER : Rule.INTERIM;
    }
}
