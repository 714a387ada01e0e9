package rawbench.rewrite;

import java.util.List;
import java.util.Random;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests to act on, from plain to noise, and what comes of an action. */
final class Requests {
    private static final List<String> PIECES = List.of("GET ", "POST ", "/ HTTP/1.1", "\r\n", "\n", "\r\n\r\n",
            "Host: a\r\n", "Content-Length: 4\r\n", "content-length : 99999999999999999999\r\n",
            "Transfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip\r\n", " folded\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Type: application/json\r\n", "Content-Type: multipart/form-data; boundary=b\r\n",
            "Content-Type: application/x-www-form-urlencoded\r\n", "4\r\nwiki\r\n", "0\r\n\r\n", "--b\r\n",
            "Content-Disposition: form-data; name=\"a\"\r\n\r\n", "--b--",
            "{\"a\": [1, \"x\", {}], \"b\": \"\\ud800\"}",
            "a=1&b=%zz&a=+%41", "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.", "\u001f\u008b\b", "\u00ff\u0000", "%", "&amp;",
            "\\u12");

    private Requests() {
    }

    static Octets noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(random.nextInt(5) == 0 ? Character.toString(random.nextInt(256))
                    : PIECES.get(random.nextInt(PIECES.size())));
        }
        return Octets.latin1(text.toString());
    }

    static Octets octets(Random random, int most) {
        byte[] octets = new byte[random.nextInt(most + 1)];
        random.nextBytes(octets);
        if (random.nextBoolean()) {
            String likely = "&;<>\"'\\%+=-_ amp#x41\r\n\tuaz/";
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) likely.charAt((octets[i] & 0xFF) % likely.length());
            }
        }
        return Octets.owning(octets);
    }

    static Octets post(Octets body) {
        return Octets.latin1("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\nX: y\r\n\r\n")
                .concat(body);
    }

    static Octets post(String type, String body) {
        return Octets.latin1("POST /a HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    static Octets done(Action action, Octets octets) {
        return done(action, Subject.of(octets));
    }

    static Octets done(Action action, Subject subject) {
        Result result = action.on(subject);
        assertThat(result).as("%s", action.code()).isInstanceOf(Result.Edits.class);
        return Edit.applied(subject.octets(), ((Result.Edits) result).edits());
    }

    static List<Remark.What> told(Action action, Octets octets) {
        return switch (action.on(Subject.of(octets))) {
            case Result.Edits(_, List<Remark> remarks) -> remarks.stream().map(Remark::what).toList();
            case Result.Refused(Remark why) -> List.of(why.what());
        };
    }
}
