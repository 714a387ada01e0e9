package rawbench.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * One answer as a page wants it; what a page leaves unsaid (Date, Server, the length, Connection) is put in when it is
 * written.
 *
 * @param ahead what happens before the answer, in order
 * @param status the status code
 * @param reason the reason phrase
 * @param fields in the order in which they go out
 * @param content what follows the head
 */
record Reply(List<Ahead> ahead, int status, String reason, List<Field> fields, Content content) {
    /** Octets that go out before an answer (an interim response, or none), and a pause behind them. */
    record Ahead(Octets octets, Duration pause) {}

    Reply {
        ahead = List.copyOf(ahead);
        fields = List.copyOf(fields);
    }

    /** An answer without fields and content. */
    static Reply of(int status, String reason) {
        return new Reply(List.of(), status, reason, List.of(), new Content.Whole(Octets.empty()));
    }

    /** 200 with content of that type. */
    static Reply ok(String contentType, Content content) {
        return of(200, "OK").with("Content-Type", contentType).body(content);
    }

    /** 200 with octets of that type and their length. */
    static Reply ok(String contentType, Octets octets) {
        return ok(contentType, new Content.Whole(octets));
    }

    /** An answer that is a text for a person. */
    static Reply says(int status, String reason, String text) {
        return of(status, reason).with("Content-Type", "text/plain;charset=utf-8")
                .body(new Content.Whole(Octets.utf8(text)));
    }

    Reply with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Reply(ahead, status, reason, more, content);
    }

    Reply body(Content other) {
        return new Reply(ahead, status, reason, fields, other);
    }

    /** This answer, with something before it. */
    Reply after(Octets octets, Duration pause) {
        List<Ahead> more = new ArrayList<>(ahead);
        more.add(new Ahead(octets, pause));
        return new Reply(more, status, reason, fields, content);
    }

    boolean has(String name) {
        return fields.stream().anyMatch(f -> f.named(name));
    }
}
