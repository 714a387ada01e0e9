package rawbench.draft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Request lines as other editors let people write them, and what they are written whole. */
class WholeRequestTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET https://a.example:8443/x?y=1 HTTP/1.1\\r\\nAccept: */*\\r\\n\\r\\n | https://a.example:8443 | GET /x?y=1 HTTP/1.1\\r\\nHost: a.example:8443\\r\\nAccept: */*\\r\\n\\r\\n
        POST http://a.example/x HTTP/1.0\\r\\nHost: b\\r\\n\\r\\nbody           | http://a.example       | POST /x HTTP/1.0\\r\\nHost: b\\r\\n\\r\\nbody
        GET https://a.example                                                    | https://a.example      | GET / HTTP/1.1\\r\\nHost: a.example\\r\\n\\r\\n
        https://a.example?q=1\\r\\n\\r\\n                                        | https://a.example      | GET /?q=1 HTTP/1.1\\r\\nHost: a.example\\r\\n\\r\\n
        GET https://{{host}}/x\\r\\n\\r\\n                                       | https://{{host}}       | GET /x HTTP/1.1\\r\\nHost: {{host}}\\r\\n\\r\\n
        GET {{base}}/x\\r\\nHost: a\\r\\n\\r\\n                                  | {{base}}               | GET /x HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
        GET https://a.example/x\\r\\n    ?p=1\\r\\n    &q=2\\r\\nA: b\\r\\n\\r\\n | https://a.example     | GET /x?p=1&q=2 HTTP/1.1\\r\\nHost: a.example\\r\\nA: b\\r\\n\\r\\n
        GET https://h/x\\r\\nHost: h                                           | https://h              | GET /x HTTP/1.1\\r\\nHost: h
        GET https://h/x\\nhost: h\\n\\n                                     | https://h              | GET /x HTTP/1.1\\nhost: h\\n\\n
        GET https://h/x\\r\\nHost:\\r\\n\\r\\n                        | https://h              | GET /x HTTP/1.1\\r\\nHost:\\r\\n\\r\\n
        GET https://h/x\\r\\n\\r\\n\\r\\nHost: h                       | https://h              | GET /x HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n\\r\\nHost: h
        GET https://h/x?y=1#top\\r\\n\\r\\n                                | https://h              | GET /x?y=1 HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n
        https://h#top                                                            | https://h              | GET / HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n
        GET /x#top\\r\\n  ?p=1#a\\r\\n  &q=2#b\\r\\nHost: h\\r\\n\\r\\n |               | GET /x?p=1&q=2 HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n
        DELETE /x\\r\\nHost: a\\r\\n\\r\\n                                       |                        | DELETE /x HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n
        """)
    void isWrittenAsItGoesOnTheWire(String typed, String target, String whole) {
        Octets request = lines(typed);
        WholeRequest repair = WholeRequest.of(request).orElseThrow();
        Octets written = Edit.applied(request, repair.edits());

        assertThat(written.latin1()).isEqualTo(lines(whole).latin1());
        assertThat(repair.target().orElse(null)).isEqualTo(target);
        assertThat(RequestLineShape.of(written).complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n", "", "what is this\\r\\n\\r\\n", "GET",
            "GET https://user:word@a.example/\\r\\n\\r\\n", "GET /a b c\\r\\n\\r\\n"})
    void isNotOfferedWhereTheLineIsWholeOrNotUnderstood(String typed) {
        assertThat(WholeRequest.of(lines(typed))).isEmpty();
    }

    @Test
    void whatStandsBelowStaysAsItIs() {
        Octets body = Octets.of((byte) 0xFF, (byte) 0, (byte) '\n');
        Octets request = lines("PUT https://a.example/x\\r\\n\\r\\n").concat(body);
        Octets written = Edit.applied(request, WholeRequest.of(request).orElseThrow().edits());

        assertThat(written.slice(written.length() - body.length(), written.length())).isEqualTo(body);
    }

    private static Octets lines(String spelled) {
        return Octets.latin1(spelled.replace("\\r", "\r").replace("\\n", "\n"));
    }
}
