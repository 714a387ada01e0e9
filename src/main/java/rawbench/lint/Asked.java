package rawbench.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.http.Detail;
import rawbench.http.Deviation;
import rawbench.http.HeaderField;
import rawbench.http.Limits;
import rawbench.http.LineEnds;
import rawbench.http.RequestReader;
import rawbench.http.RequestReading;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * One request of a text, as two servers read it: what each part of {@link Lint} looks at, and notes what it finds in.
 *
 * @param octets this request and all that follows it
 * @param base where it begins in the text; places are noted in offsets of the text
 * @param lenient as a server reads it that takes LF alone for a line end
 * @param strict as one reads it that does not
 */
record Asked(Octets octets, long base, RequestReading lenient, RequestReading strict, Destination to, Notes notes) {
    static Asked of(Octets text, long base, Destination to, Notes notes) {
        Octets octets = text.from(base);
        return new Asked(octets, base, RequestReader.read(octets),
                RequestReader.read(octets, LineEnds.CRLF, Limits.DEFAULT), to, notes);
    }

    String method() {
        return lenient.line().method();
    }

    String target() {
        return lenient.line().requestTarget();
    }

    /** Every field, in order. */
    Stream<Line> lines() {
        return lenient.message().head().fields().stream().map(this::line);
    }

    Stream<Line> lines(String name) {
        return lines().filter(line -> line.field().named(name));
    }

    Optional<Line> first(String name) {
        return lines(name).findFirst();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    /** The value of the first field of that name, unfolded; empty where there is none. */
    String value(String name) {
        return lenient.message().head().first(name).orElse("");
    }

    /** Whether a list field has such a member, in any case. */
    boolean lists(String name, String member) {
        return lenient.message().head().list(name).stream().anyMatch(member::equalsIgnoreCase);
    }

    private Line line(HeaderField field) {
        return new Line(field, base);
    }

    /** Where the request line begins, and how long it is. */
    long lineAt() {
        long at = 0;
        while (at < octets.length() && (octets.at(at) == '\r' || octets.at(at) == '\n')) {
            at++;
        }
        return base + Math.min(at, Math.max(0, headLength() - lineLength()));
    }

    long lineLength() {
        return lenient.line().spelled().length();
    }

    /** Where the request-target stands in the text; -1 where it is not one run of octets. */
    long targetAt() {
        long after = lineAt() - base + method().length();
        String spelled = lenient.line().spelled().latin1();
        int found = target().isEmpty() ? -1 : spelled.indexOf(target(), Math.min(method().length(), spelled.length()));
        return found < 0 ? -1 : Math.max(lineAt() + found, base + after);
    }

    long headLength() {
        return lenient.message().headOctets().length();
    }

    /** Where content begins in the text. */
    long contentAt() {
        return base + headLength();
    }

    /** The octets of the text behind the head, this request's and others'. */
    long behindHead() {
        return octets.length() - headLength();
    }

    /** Where a field line may be put in: before the empty line, or at the end of a head without one. */
    long fieldsEnd() {
        Octets head = lenient.message().headOctets();
        if (!lenient.headEnded()) {
            return base + head.length();
        }
        return base + head.length() - (head.endsWith(Octets.latin1("\r\n")) ? 2 : 1);
    }

    /** A repair that puts a field line at the end of the head. */
    Repair adding(String field) {
        return Repair.of(Repair.Act.ADD, field, Edit.insertion(fieldsEnd(), Octets.latin1(field + "\r\n")));
    }

    /** A repair that makes Content-Length say so many octets: one field with it, and no other. */
    Repair lengthOf(long octets) {
        List<Line> all = lines("Content-Length").toList();
        String field = "Content-Length: " + octets;
        if (all.isEmpty()) {
            return adding(field);
        }
        Edit[] edits = new Edit[all.size()];
        edits[0] = all.getFirst().whole(Long.toString(octets));
        for (int i = 1; i < edits.length; i++) {
            edits[i] = all.get(i).removal();
        }
        return new Repair(Repair.Act.CHANGE, field, Arrays.asList(edits));
    }

    /** Notes something about all of a field line. */
    void note(Deviation what, Line line, Detail more, Repair... repairs) {
        notes.add(what.at(line.at(), line.length(), more), repairs);
    }

    /** The same, with what stands there. */
    void note(Deviation what, Line line, String more, Repair... repairs) {
        notes.add(what.at(line.at(), line.length(), more), repairs);
    }

    void note(Deviation what, Line line, Repair... repairs) {
        notes.add(what.at(line.at(), line.length()), repairs);
    }
}
