package rawbench.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.fields.FieldMeaning;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Framing;
import rawbench.http.RequestReader;
import rawbench.lint.Repair.Act;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** Where the request ends, against where its octets do (RFC 9112 6.3); a part of {@link Lint}. */
final class LengthLook {
    private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
    /** Where the request ends cannot be told, so nothing is behind its end. */
    private static final Set<Deviation> UNCERTAIN = EnumSet.of(Deviation.CHUNK_SIZE_INVALID,
            Deviation.CHUNK_DATA_NOT_ENDED, Deviation.CHUNK_LINE_LIMIT, Deviation.TRAILERS_LIMIT, Deviation.BODY_LIMIT,
            Deviation.LENGTH_INVALID, Deviation.LENGTH_CONFLICT, Deviation.CHUNKED_NOT_LAST);
    private static final Set<String> WITHOUT = Set.of("GET", "HEAD", "DELETE", "CONNECT", "TRACE");
    /** Longer chunked bodies are not read again to find out what would end them. */
    private static final long MOST_CHUNKS = 1 << 20;
    private static final List<String> CHUNK_ENDS = List.of("0\r\n\r\n", "\r\n0\r\n\r\n", "\n0\r\n\r\n", "\r\n",
            "\r\n\r\n", "\n");

    private final Asked asked;

    LengthLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        if (!asked.lenient().headEnded()) {
            headEnd();
            return;
        }
        boolean coding = asked.has("Transfer-Encoding");
        boolean length = asked.has("Content-Length");
        boolean early = emptyLine();
        if (!length && !coding && WITH_CONTENT.contains(asked.method())) {
            asked.notes()
                    .add(Deviation.CONTENT_WITHOUT_LENGTH.at(asked.lineAt(), asked.lineLength()),
                            early || Lint.begins(asked.lenient().rest()) ? asked.lengthOf(0)
                                    : asked.lengthOf(asked.behindHead()));
        }
        waits();
        after(coding);
        expectation();
        if (WITHOUT.contains(asked.method()) && !asked.lenient().message().body().isEmpty()) {
            asked.notes().add(Deviation.CONTENT_UNEXPECTED.at(asked.contentAt(), 0, asked.method()));
        }
    }

    private void headEnd() {
        Octets head = asked.octets();
        boolean line = head.endsWith(Octets.latin1("\n"));
        long end = asked.base() + head.length();
        boolean cr = head.endsWith(Octets.latin1("\r"));
        String wanted = line ? "\r\n" : cr ? "\n\r\n" : "\r\n\r\n";
        asked.notes()
                .add(Deviation.HEAD_NOT_ENDED.at(end, 0), line || whole()
                        ? new Repair[]{Repair.of(Act.END_HEAD, Edit.insertion(end, Octets.latin1(wanted)))}
                        : new Repair[0]);
    }

    /** Whether the last line, which has no end, could be one as it stands. */
    private boolean whole() {
        String head = asked.lenient().message().headOctets().latin1();
        String last = head.substring(head.lastIndexOf('\n') + 1);
        boolean first = head.lastIndexOf('\n') < 0;
        int cr = last.indexOf('\r');
        return (first || last.indexOf(':') > 0) && (cr < 0 || cr == last.length() - 1);
    }

    private void waits() {
        long missing = asked.lenient().missing();
        if (missing > 0) {
            Line field = asked.first("Content-Length").orElseThrow();
            asked.note(Deviation.LENGTH_TOO_LONG, field,
                    Words.WAITS_FOR.of(Words.octets(missing)),
                    asked.lengthOf(asked.behindHead()));
        } else if (missing < 0) {
            long end = asked.base() + asked.octets().length();
            asked.notes()
                    .add(Deviation.BODY_CUT.at(end, 0, Words.WAITS_FOR_LAST_CHUNK.of()),
                            lastChunk().map(ending -> new Repair[]{
                                    Repair.of(Act.END_CHUNKS, Edit.insertion(end, ending))}).orElse(new Repair[0]));
        }
    }

    /** The fewest octets that end the chunked body, found by reading it with them. */
    private Optional<Octets> lastChunk() {
        if (asked.behindHead() > MOST_CHUNKS) {
            return Optional.empty();
        }
        int found = asked.lenient().findings().size();
        return CHUNK_ENDS.stream()
                .map(Octets::latin1)
                .filter(ending -> {
                    var ended = RequestReader.read(asked.octets().concat(ending));
                    return ended.missing() == 0 && ended.rest().isEmpty() && ended.findings().size() < found;
                })
                .findFirst();
    }

    private void after(boolean coding) {
        Octets rest = asked.lenient().rest();
        boolean broken = asked.lenient().findings().stream().anyMatch(f -> UNCERTAIN.contains(f.what()));
        if (rest.isEmpty() || broken) {
            return;
        }
        long at = asked.base() + asked.octets().length() - rest.length();
        if (Lint.begins(rest)) {
            asked.notes()
                    .add(Deviation.REQUEST_FOLLOWS.at(at, 0,
                            Words.BEHIND.of(RequestReader.method(rest).orElse(""), Words.octets(at - asked.base()))));
            return;
        }
        Repair remove = Repair.of(Act.REMOVE_OCTETS, new Edit(at, rest.length(), Octets.empty()));
        List<Repair> repairs = new ArrayList<>();
        boolean framed = asked.lenient().framing() instanceof Framing.None
                || asked.lenient().framing() instanceof Framing.ContentLength;
        if (framed && !coding && !lineEnds(rest) && !asked.notes().has(Deviation.EMPTY_LINE_TOO_EARLY)) {
            repairs.add(asked.lengthOf(asked.behindHead()));
        }
        repairs.add(remove);
        asked.notes()
                .add(Deviation.OCTETS_AFTER_END.at(at, rest.length(), Words.octets(rest.length())),
                        repairs.toArray(Repair[]::new));
    }

    private static boolean lineEnds(Octets octets) {
        for (long i = 0; i < octets.length(); i++) {
            if (octets.at(i) != '\r' && octets.at(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    /** A known field's line right behind the head, in octets that no length counts; whether it is told. */
    private boolean emptyLine() {
        Octets behind = asked.octets().from(asked.headLength());
        boolean counted = asked.lenient().framing() instanceof Framing.ContentLength && asked.lenient().missing() == 0
                && asked.lenient().rest().isEmpty();
        Octets first = behind.slice(0, Math.min(behind.length(), 8192));
        long end = first.indexOf('\n', 0);
        String line = first.slice(0, end < 0 ? first.length() : end).latin1();
        int colon = line.indexOf(':');
        boolean field = colon > 0 && FieldMeaning.of(line.substring(0, colon).stripTrailing()).isPresent();
        if (!field || counted || asked.has("Transfer-Encoding")
                || asked.notes().has(Deviation.NAME_BEGINS_WITH_LF)) {
            return false;
        }
        long from = asked.fieldsEnd();
        List<Edit> edits = new ArrayList<>(List.of(new Edit(from, asked.contentAt() - from, Octets.empty())));
        boolean ends = behind.indexOf(Octets.latin1("\r\n\r\n"), 0) >= 0
                || behind.indexOf(Octets.latin1("\n\n"), 0) >= 0;
        if (!ends) {
            edits.add(Edit.insertion(asked.base() + asked.octets().length(),
                    Octets.latin1(behind.endsWith(Octets.latin1("\n")) ? "\r\n" : "\r\n\r\n")));
        }
        asked.notes()
                .add(Deviation.EMPTY_LINE_TOO_EARLY.at(from, asked.contentAt() - from, line.stripTrailing()),
                        new Repair(Act.REMOVE_EMPTY_LINE, "", edits));
        return true;
    }

    private void expectation() {
        Optional<Line> expect = asked.first("Expect");
        if (expect.isEmpty()) {
            return;
        }
        Line line = expect.get();
        if (!line.value().equalsIgnoreCase("100-continue")) {
            asked.note(Deviation.EXPECTATION_UNKNOWN, line, line.value(), line.removed());
        } else if (asked.lenient().framing() instanceof Framing.None
                || asked.lenient().framing() instanceof Framing.ContentLength(long none) && none == 0) {
            asked.note(Deviation.EXPECT_WITHOUT_CONTENT, line, line.removed());
        }
    }

}
