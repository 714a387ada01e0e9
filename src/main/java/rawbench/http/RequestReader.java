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

    private RequestReader(Octets octets, LineEnds ends, Limits limits) {
        this.octets = octets;
        this.ends = ends;
        this.limits = limits;
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
        byte[] block = new byte[(int) Math.min(octets.length(), 64 * 1024)];
        long at = 0;
        while (at < octets.length() && !scanner.over()) {
            int n = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, n);
            at += scanner.feed(block, 0, n);
        }
        if (scanner.limit() != null) {
            findings.add(scanner.limit());
        }
        Octets headOctets = octets.slice(0, at);
        HeadParser.Parsed head = HeadParser.request(headOctets, 0, ends);
        findings.addAll(head.findings());
        StartLine.RequestLine line = (StartLine.RequestLine) head.start();
        if (!scanner.ended()) {
            Message message = new Message(line, head.section(), headOctets, Octets.empty(), HeaderSection.EMPTY);
            return new RequestReading(message, new Framing.None(), findings.list(), false, -1, octets.from(at));
        }
        return body(line, head.section(), headOctets);
    }

    private RequestReading body(StartLine.RequestLine line, HeaderSection head, Octets headOctets) {
        BodyLength length = BodyLength.ofRequest(line, head);
        length.findings().forEach(findings::add);
        Octets after = octets.from(headOctets.length());
        return switch (length.framing()) {
            case Framing.ContentLength(long wanted) -> {
                long there = Math.min(wanted, after.length());
                Message message = new Message(line, head, headOctets, after.slice(0, there), HeaderSection.EMPTY);
                yield new RequestReading(message, length.framing(), findings.list(), true, wanted - there,
                        after.from(there));
            }
            case Framing.Chunked _ -> chunked(line, head, headOctets);
            case Framing.None _,Framing.UntilClose _,Framing.Tunnel _ -> {
                Message message = new Message(line, head, headOctets, Octets.empty(), HeaderSection.EMPTY);
                yield new RequestReading(message, length.framing(), findings.list(), true, 0, after);
            }
        };
    }

    private RequestReading chunked(StartLine.RequestLine line, HeaderSection head, Octets headOctets) {
        long from = headOctets.length();
        ChunkScanner chunks = new ChunkScanner(from, limits, ends, findings);
        byte[] block = new byte[64 * 1024];
        long at = from;
        while (at < octets.length() && !chunks.ended() && !chunks.broken()) {
            int n = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, n);
            at += chunks.feed(block, 0, n);
        }
        if (!chunks.ended() && !chunks.broken()) {
            chunks.finish(End.FIN);
        }
        Message message = new Message(line, head, headOctets, Octets.spanned(octets, chunks.dataSpans()),
                chunks.trailerFields());
        long missing = chunks.ended() || chunks.broken() ? 0 : -1;
        return new RequestReading(message, new Framing.Chunked(), findings.list(), true, missing, octets.from(at));
    }
}
