package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/** Reads the octets of a request the way a server would, strictly or leniently (RFC 9112 3 and 6.3). */
public final class RequestReader {
    private final Octets octets;
    private final LineEnds ends;
    private final Limits limits;
    private final Findings findings = new Findings();
    private final OctetFeed feed;
    private Octets headOctets;
    private HeadParser.Parsed head;
    private ChunkScanner chunks;

    private RequestReader(Octets octets, LineEnds ends, Limits limits) {
        this.octets = octets;
        this.ends = ends;
        this.limits = limits;
        this.feed = new OctetFeed(octets);
    }

    /** The first request in these octets, LF alone taken as a line end too, as most servers do. */
    public static RequestReading read(Octets octets) {
        return read(octets, LineEnds.LF_TOO, Limits.DEFAULT);
    }

    public static RequestReading read(Octets octets, LineEnds ends, Limits limits) {
        return new RequestReader(octets, ends, limits).read();
    }

    /** Every request in these octets, in order; what cannot be read is the last one's rest. */
    public static List<RequestReading> readAll(Octets octets) {
        List<RequestReading> all = new ArrayList<>();
        Octets rest = octets;
        do {
            RequestReading reading = read(rest);
            all.add(reading);
            if (reading.missing() != 0 || reading.rest().length() == rest.length()) {
                break;
            }
            rest = reading.rest();
        } while (!rest.isEmpty() && method(rest).isPresent());
        return all;
    }

    /** The method that request octets begin with; empty where there is no token followed by a space. */
    public static Optional<String> method(Octets octets) {
        int at = 0;
        int end = (int) Math.min(octets.length(), 1024);
        while (at < end && (octets.at(at) == '\r' || octets.at(at) == '\n')) {
            at++;
        }
        int from = at;
        while (at < end && Tokens.allowed(octets.at(at))) {
            at++;
        }
        boolean delimited = at > from && at < end && (octets.at(at) == ' ' || octets.at(at) == '\t');
        return delimited ? Optional.of(octets.slice(from, at).latin1()) : Optional.empty();
    }

    private RequestReading read() {
        HeadScanner scanner = new HeadScanner(HeadScanner.Section.REQUEST_HEAD, 0, limits, ends);
        feed.head(scanner);
        if (scanner.limit() != null) {
            findings.add(scanner.limit());
        }
        headOctets = octets.slice(0, feed.at());
        head = HeadParser.request(headOctets, 0, ends);
        findings.addAll(head.findings());
        return scanner.ended() ? body() : reading(new Framing.None(), Octets.empty(), false, -1);
    }

    private RequestReading body() {
        BodyLength length = BodyLength.ofRequest((StartLine.RequestLine) head.start(), head.section());
        findings.addAll(length.findings());
        // Not a pattern switch: the first one of a run costs the prompt as much as its whole exchange.
        if (length.framing() instanceof Framing.ContentLength(long wanted)) {
            Octets body = octets.slice(feed.at(), feed.at() + Math.min(wanted, octets.length() - feed.at()));
            feed.pass(body.length());
            return reading(length.framing(), body, true, wanted - body.length());
        }
        return length.framing() instanceof Framing.Chunked ? chunked()
                : reading(length.framing(), Octets.empty(), true, 0);
    }

    private RequestReading chunked() {
        chunks = new ChunkScanner(feed.at(), limits, ends, findings);
        feed.chunks(chunks);
        boolean over = chunks.ended() || chunks.broken();
        if (!over) {
            chunks.finish(End.OPEN);
        }
        return reading(new Framing.Chunked(), chunks.data(octets, feed.at()), true, over ? 0 : -1);
    }

    /** The reading of a request whose octets were all fed. */
    private RequestReading reading(Framing framing, Octets body, boolean headEnded, long missing) {
        HeaderSection trailers = chunks == null ? HeaderSection.EMPTY : chunks.trailerFields();
        Message message = new Message(head.start(), head.section(), headOctets, body, trailers);
        return new RequestReading(message, framing, findings.list(), headEnded, missing, octets.from(feed.at()),
                map(body.length(), headEnded));
    }

    private FramingMap map(long bodyLength, boolean headEnded) {
        long from = headOctets.length();
        List<Span> tail = new ArrayList<>();
        if (chunks != null) {
            tail.addAll(chunks.tail(octets, feed.at()));
        } else if (bodyLength > 0) {
            tail.add(new Span(Span.Kind.BODY, from, feed.at()));
        }
        long named = tail.isEmpty() ? Math.max(from, chunks == null ? from : feed.at()) : tail.getLast().to();
        if (octets.length() > named) {
            tail.add(new Span(headEnded ? Span.Kind.SURPLUS : Span.Kind.UNREADABLE, named, octets.length()));
        }
        return new FramingMap(octets, head.spans(), chunks == null ? ChunkTable.NONE : chunks.chunks(), tail);
    }
}
