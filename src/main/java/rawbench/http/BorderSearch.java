package rawbench.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import rawbench.octets.Octets;

/** Reads the octets of one message as one {@link Reader} would, only to learn where it ends; a part of {@link Borders}. */
final class BorderSearch {
    /** What a strict reader refuses in a message; a recipient may, and a server often must (RFC 9112 2.2, 5.1, 6.3). */
    private static final Set<Deviation> REFUSED = EnumSet.of(Deviation.BARE_LF, Deviation.BARE_CR, Deviation.NUL,
            Deviation.WHITESPACE_BEFORE_FIRST_FIELD, Deviation.NOT_HTTP, Deviation.STATUS_LINE_INVALID,
            Deviation.STATUS_INVALID, Deviation.REQUEST_LINE_INVALID, Deviation.LINE_WITHOUT_COLON,
            Deviation.SPACE_BEFORE_COLON, Deviation.FIELD_NAME_INVALID, Deviation.FIELD_NAME_SPACE, Deviation.OBS_FOLD,
            Deviation.FIELD_CONTROL, Deviation.LENGTH_INVALID, Deviation.LENGTH_CONFLICT,
            Deviation.LENGTH_AND_TRANSFER_CODING, Deviation.TRANSFER_CODING_IN_HTTP_1_0, Deviation.CHUNKED_REPEATED,
            Deviation.CHUNK_SIZE_INVALID, Deviation.CHUNK_DATA_NOT_ENDED);
    /** What no reader can go on from. */
    private static final Set<Deviation> UNREADABLE = EnumSet.of(Deviation.LENGTH_INVALID, Deviation.LENGTH_CONFLICT);

    private final Octets octets;
    private final Reader reader;
    private final Limits limits;
    private final Findings findings = new Findings();
    private final Border lenient;
    private final OctetFeed feed;

    /** A search; {@code lenient} is what the lenient reader found, or null where that one is searching. */
    BorderSearch(Octets octets, Reader reader, Limits limits, Border lenient) {
        this.octets = octets;
        this.reader = reader;
        this.limits = limits;
        this.lenient = lenient;
        this.feed = new OctetFeed(octets);
    }

    /** Where the response ends, the interim ones before it passed over. */
    Border response(String method) {
        while (true) {
            long from = feed.at();
            HeadScanner scanner = new HeadScanner(HeadScanner.Section.RESPONSE_HEAD, from, limits, reader.ends());
            feed.head(scanner);
            if (!scanner.ended()) {
                return unended(scanner);
            }
            HeadParser.Parsed head = HeadParser.response(octets.slice(from, feed.at()), from, reader.ends());
            findings.addAll(head.findings());
            StartLine.StatusLine status = (StartLine.StatusLine) head.start();
            if (!status.interim() || refusal().isPresent()) {
                return body(BodyLength.ofResponse(method, status, head.section(), reader));
            }
        }
    }

    /** Where the first request ends. */
    Border request() {
        HeadScanner scanner = new HeadScanner(HeadScanner.Section.REQUEST_HEAD, 0, limits, reader.ends());
        feed.head(scanner);
        if (!scanner.ended()) {
            return unended(scanner);
        }
        HeadParser.Parsed head = HeadParser.request(octets.slice(0, feed.at()), 0, reader.ends());
        findings.addAll(head.findings());
        BodyLength length = BodyLength.ofRequest((StartLine.RequestLine) head.start(), head.section(), reader);
        if (length.rule() == Rule.CODING_UNTIL_CLOSE) {
            // A server has to refuse it: there is no end to wait for (RFC 9112 6.3 item 4).
            return new Border.Refused(reader, length.findings().getLast());
        }
        return body(length);
    }

    private Border unended(HeadScanner scanner) {
        if (scanner.foreign()) {
            return new Border.Refused(reader, Deviation.NOT_HTTP.at(feed.at(), 0));
        }
        return scanner.limit() == null ? new Border.Waits(reader) : new Border.Refused(reader, scanner.limit());
    }

    private Border body(BodyLength length) {
        findings.addAll(length.findings());
        Optional<Border> refused = refused();
        if (refused.isPresent()) {
            return refused.get();
        }
        Framing framing = length.framing();
        if (framing instanceof Framing.ContentLength(long wanted)) {
            return Border.At.after(reader, feed.at(), wanted, framing);
        }
        if (framing instanceof Framing.UntilClose) {
            return new Border.UntilClose(reader, feed.at());
        }
        return framing instanceof Framing.Chunked ? chunks(framing) : new Border.At(reader, feed.at(), framing);
    }

    private Border chunks(Framing framing) {
        if (reader.ends() == LineEnds.LF_TOO && lenient instanceof Border.At(_, long end, Framing.Chunked _)) {
            // The same lines, framed in the same way: what may be very long needs not be gone through again.
            return new Border.At(reader, end, framing);
        }
        ChunkScanner scanner = new ChunkScanner(feed.at(), limits, reader.ends(), findings);
        feed.chunks(scanner);
        if (scanner.ended()) {
            return refused().orElse(new Border.At(reader, feed.at(), framing));
        }
        return scanner.broken() ? new Border.Refused(reader, findings.worst()) : new Border.Waits(reader);
    }

    private Optional<Border> refused() {
        return refusal().map(why -> new Border.Refused(reader, why));
    }

    /** What keeps this reader from reading on. */
    private Optional<Finding> refusal() {
        return findings.list()
                .stream()
                .filter(f -> (reader == Reader.STRICT ? REFUSED : UNREADABLE).contains(f.what()))
                .findFirst();
    }
}
