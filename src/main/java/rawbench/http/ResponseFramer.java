package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.octets.SpanTable;

/**
 * Reads the octets of one answer as they come and says when it is over (RFC 9112 6.3).
 *
 * <p>It is fed and never touches a stream, so that fed whole, octet by octet, or split anywhere, it says the same. It
 * keeps offsets, not octets: what was received is handed to {@link #finish} by whoever kept it. Not for several
 * threads at once.
 */
public final class ResponseFramer {
    /** Where the reading stands. */
    public sealed interface Progress {
        /** The answer is not over; {@code bodyOctets} of {@code expected} (or -1) came. */
        record More(boolean headRead, long bodyOctets, long expected) implements Progress {}

        /** The answer ended before the octet at this offset of all that was fed. */
        record Complete(long at) implements Progress {}

        /** The answer lasts until the connection ends. */
        record UntilClose(long bodyOctets) implements Progress {}

        /** Nothing more can be learnt from further octets: not HTTP, unreadable framing, or a limit. */
        record Stuck(boolean atLimit) implements Progress {}
    }

    private enum State {
        HEAD,
        LENGTH,
        CHUNKS,
        CLOSE,
        ENDED,
        STUCK
    }

    private static final byte[] PREFIX = StartLines.PREFIX.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final String method;
    private final boolean upgradeAsked;
    private final Limits limits;
    private final Findings findings = new Findings();
    private final List<Message> interim = new ArrayList<>();
    private final List<Span> headSpans = new ArrayList<>();
    private State state = State.HEAD;
    private HeadScanner scanner;
    /** How many octets were fed. */
    private long fed;
    private long headFrom;
    private HeadParser.Parsed head;
    private Octets headOctets = Octets.empty();
    private BodyLength length;
    private ChunkScanner chunks;
    private long bodyFrom;
    /** Where the message ended, once it has. */
    private long endedAt = -1;

    /** A framer for the answer to a request with this method (RFC 9110 9.1; case matters). */
    public ResponseFramer(String method, Limits limits) {
        this(method, true, limits);
    }

    /** A framer that also knows whether the request asked for another protocol (RFC 9110 7.8). */
    public ResponseFramer(String method, boolean upgradeAsked, Limits limits) {
        this.method = method;
        this.upgradeAsked = upgradeAsked;
        this.limits = limits;
        this.scanner = new HeadScanner(HeadScanner.Section.HEAD, limits, LineEnds.LF_TOO);
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
        while (taken < count && state != State.ENDED && state != State.STUCK) {
            int n = switch (state) {
                case HEAD -> head(block, from + taken, count - taken);
                case LENGTH -> (int) Math.min(count - taken, contentLength() - (fed - bodyFrom));
                case CHUNKS -> chunks.feed(block, from + taken, count - taken);
                case CLOSE -> (int) Math.min(count - taken, limits.body() - (fed - bodyFrom));
                case ENDED, STUCK -> 0;
            };
            taken += n;
            fed += n;
            settle(taken < count);
        }
        return taken;
    }

    /** Follows up on octets taken: does the body end here, or a limit? */
    private void settle(boolean moreWaiting) {
        switch (state) {
            case LENGTH -> {
                if (fed - bodyFrom == contentLength()) {
                    end();
                }
            }
            case CHUNKS -> {
                if (chunks.ended()) {
                    end();
                } else if (chunks.broken()) {
                    stuck();
                }
            }
            case CLOSE -> {
                if (fed - bodyFrom >= limits.body() && moreWaiting) {
                    findings.add(Deviation.BODY_LIMIT.at(fed, 0, limits.body() + " octets"));
                    stuck();
                }
            }
            case HEAD, ENDED, STUCK -> {
            }
        }
    }

    private void end() {
        state = State.ENDED;
        endedAt = fed;
    }

    private void stuck() {
        state = State.STUCK;
        endedAt = fed;
    }

    public Progress progress() {
        return switch (state) {
            case HEAD -> new Progress.More(false, 0, -1);
            case LENGTH -> new Progress.More(true, fed - bodyFrom, contentLength());
            case CHUNKS -> new Progress.More(true, chunks.dataOctets(), -1);
            case CLOSE -> new Progress.UntilClose(fed - bodyFrom);
            case ENDED -> new Progress.Complete(endedAt);
            case STUCK -> new Progress.Stuck(findings.has(Deviation.Weight.LIMIT));
        };
    }

    /** The head of the final response as soon as it was read. */
    public Optional<HeaderSection> fields() {
        return length == null ? Optional.empty() : Optional.of(head.section());
    }

    /** The final response without its body, as soon as its head was read. */
    public Optional<Message> finalHead() {
        return length == null ? Optional.empty()
                : Optional.of(new Message(head.start(), head.section(), headOctets, Octets.empty(),
                        HeaderSection.EMPTY));
    }

    /** The interim responses so far, in order. */
    public List<Message> interim() {
        return List.copyOf(interim);
    }

    /**
     * The final response as far as it came, once its head was read: for who looks while more comes. May be asked at any
     * time, by the thread that feeds.
     *
     * @param received all octets that were fed; what is returned are views of them
     */
    public Optional<Message> soFar(Octets received) {
        if (length == null) {
            return Optional.empty();
        }
        Octets body = chunks != null ? chunks.bodySoFar(received)
                : received.slice(bodyFrom, Math.max(bodyFrom, endedAt < 0 ? fed : endedAt));
        return Optional.of(new Message(head.start(), head.section(), headOctets, body,
                chunks == null ? HeaderSection.EMPTY : chunks.trailerFields()));
    }

    private int head(byte[] block, int from, int count) {
        int n = scanner.feed(block, from, count);
        int wrong = notHttp();
        if (wrong >= 0) {
            // Octets behind the first wrong one tell nothing; what came is shown as it is.
            n = Math.min(n, Math.max(1, n - (scanner.started() - wrong - 1)));
            findings.add(Deviation.NOT_HTTP.at(headFrom + scanner.begin(), wrong + 1));
            fed += n;
            stuck();
            fed -= n;
        } else if (scanner.ended()) {
            fed += n;
            headRead();
            fed -= n;
        } else if (scanner.limit() != null) {
            findings.add(scanner.reached(fed + n));
            fed += n;
            stuck();
            fed -= n;
        }
        return n;
    }

    /** Which octet of the start line shows that this is not HTTP/1.x; or -1. */
    private int notHttp() {
        int started = scanner.started();
        if (started > 0 && scanner.octet(0) == '\r') {
            return started > 1 ? 1 : -1;
        }
        for (int i = 0; i < Math.min(PREFIX.length, started); i++) {
            if (scanner.octet(i) != PREFIX[i]) {
                return i;
            }
        }
        return -1;
    }

    private void headRead() {
        headOctets = scanner.octets();
        head = HeadParser.response(headOctets, headFrom);
        findings.addAll(head.findings());
        headSpans.addAll(head.spans());
        StartLine.StatusLine status = (StartLine.StatusLine) head.start();
        int code = status.code();
        if (code >= 100 && code < 200 && code != 101) {
            interimRead(status);
            return;
        }
        length = BodyLength.ofResponse(method, status, head.section());
        length.findings().forEach(findings::add);
        if (code == 101 && !upgradeAsked) {
            findings.add(Deviation.SWITCHING_UNASKED.at(headFrom, status.spelled().length()));
        }
        bodyFrom = fed;
        switch (length.framing()) {
            case Framing.None _,Framing.Tunnel _ -> end();
            case Framing.ContentLength(long octets) -> byLength(octets);
            case Framing.Chunked _ -> {
                chunks = new ChunkScanner(fed, limits, LineEnds.LF_TOO, findings);
                state = State.CHUNKS;
            }
            case Framing.UntilClose _ -> state = length.rule() == Rule.LENGTH_INVALID ? State.STUCK : State.CLOSE;
        }
    }

    private void byLength(long octets) {
        if (octets == 0) {
            end();
        } else if (octets > limits.body()) {
            findings.add(Deviation.BODY_LIMIT.at(fed, 0, octets + " octets announced, " + limits.body() + " allowed"));
            state = State.CLOSE;
        } else {
            state = State.LENGTH;
        }
    }

    private void interimRead(StartLine.StatusLine status) {
        BodyLength.ofResponse(method, status, head.section()).findings().forEach(findings::add);
        interim.add(new Message(status, head.section(), headOctets, Octets.empty(), HeaderSection.EMPTY));
        head = null;
        headOctets = Octets.empty();
        headFrom = fed;
        scanner = new HeadScanner(HeadScanner.Section.HEAD, limits, LineEnds.LF_TOO);
        if (interim.size() > limits.interim()) {
            findings.add(Deviation.INTERIM_LIMIT.at(fed, 0, limits.interim() + " responses"));
            stuck();
        }
    }

    private long contentLength() {
        return length.framing() instanceof Framing.ContentLength(long octets) ? octets : -1;
    }

    /**
     * What all octets that were fed say, now that no more come; called once.
     *
     * @param received those same octets
     * @param end how the connection stands
     */
    public ResponseReading finish(Octets received, End end) {
        if (received.length() != fed) {
            throw new IllegalArgumentException(received.length() + " octets received, but " + fed + " fed");
        }
        if (length == null) {
            return withoutHead(received, end);
        }
        SpanTable data = new SpanTable.Builder().build();
        List<Span> tail = new ArrayList<>();
        HeaderSection trailers = HeaderSection.EMPTY;
        long to = endedAt >= 0 ? endedAt : fed;
        Octets body;
        if (chunks != null) {
            chunks.finish();
            data = chunks.dataSpans();
            trailers = chunks.trailerFields();
            tail.addAll(chunks.tail(received, to));
            body = Octets.spanned(received, data);
        } else {
            to = contentLength() < 0 && state == State.STUCK && endedAt < 0 ? fed : to;
            body = received.slice(bodyFrom, to);
            add(tail, Span.Kind.BODY, bodyFrom, to);
            cut(end);
        }
        rest(tail, tail.isEmpty() ? Math.max(to, bodyFrom) : tail.getLast().to());
        Octets surplus = state == State.ENDED && !(length.framing() instanceof Framing.Tunnel)
                ? received.from(endedAt)
                : Octets.empty();
        Message message = new Message(head.start(), head.section(), headOctets, body, trailers);
        return new ResponseReading(interim, Optional.of(message), length.framing(),
                new FramingMap(received, headSpans, data, tail), findings.list(), verdict(end), surplus);
    }

    private void cut(End end) {
        if (state == State.LENGTH) {
            findings.add(Deviation.BODY_CUT.at(fed, 0,
                    (fed - bodyFrom) + " of " + contentLength() + " octets came"));
        } else if (state == State.CLOSE && end != End.FIN) {
            findings.add(
                    Deviation.BODY_CUT.at(fed, 0, "the end of the connection is its only end, and that was not seen"));
        }
    }

    /** Names what follows the message. */
    private void rest(List<Span> tail, long from) {
        if (from >= fed) {
            return;
        }
        if (state != State.ENDED) {
            add(tail, Span.Kind.UNREADABLE, from, fed);
        } else if (length.framing() instanceof Framing.Tunnel) {
            add(tail, Span.Kind.TUNNEL, from, fed);
        } else {
            add(tail, Span.Kind.SURPLUS, from, fed);
            Deviation what = length.framing() instanceof Framing.None ? Deviation.BODY_NOT_ALLOWED : Deviation.SURPLUS;
            findings.add(what.at(from, fed - from, (fed - from) + " octets"));
        }
    }

    private ResponseReading withoutHead(Octets received, End end) {
        Optional<Message> response = Optional.empty();
        List<Span> tail = new ArrayList<>();
        if (state == State.HEAD && scanner.length() > scanner.begin()) {
            headOctets = scanner.octets();
            HeadParser.Parsed cut = HeadParser.response(headOctets, headFrom);
            headSpans.addAll(cut.spans());
            findings.addAll(cut.findings());
            if (((StartLine.StatusLine) cut.start()).code() > 0) {
                response = Optional.of(new Message(cut.start(), cut.section(), headOctets, Octets.empty(),
                        HeaderSection.EMPTY));
            }
            findings.add(Deviation.HEAD_CUT.at(fed, 0));
        }
        long named = headSpans.isEmpty() ? 0 : headSpans.getLast().to();
        add(tail, Span.Kind.UNREADABLE, named, fed);
        return new ResponseReading(interim, response, new Framing.None(),
                new FramingMap(received, headSpans, new SpanTable.Builder().build(), tail), findings.list(),
                verdict(end), Octets.empty());
    }

    private Verdict verdict(End end) {
        return new Verdict(completeness(end), rule(), end);
    }

    private Verdict.Completeness completeness(End end) {
        boolean whole = switch (state) {
            case ENDED -> true;
            case CLOSE -> end == End.FIN && !findings.has(Deviation.BODY_LIMIT);
            case HEAD, LENGTH, CHUNKS, STUCK -> false;
        };
        if (!whole) {
            return Verdict.Completeness.INCOMPLETE;
        }
        return length.certain() ? Verdict.Completeness.COMPLETE : Verdict.Completeness.AMBIGUOUS;
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
        boolean begun = scanner.length() > scanner.begin();
        return begun ? Rule.HEAD_UNFINISHED : interim.isEmpty() ? Rule.NO_ANSWER : Rule.INTERIM;
    }

    private static void add(List<Span> spans, Span.Kind kind, long from, long to) {
        if (to > from) {
            spans.add(new Span(kind, from, to));
        }
    }
}
