package rawbench.rewrite;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.rewrite.Outline.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineTest {
    private static List<String> of(Octets octets) {
        return Outline.of(octets)
                .entries()
                .stream()
                .map(e -> e.kind() + " " + e.text() + " [" + octets.slice(e.from(), e.to()) + "]")
                .toList();
    }

    @Test
    void namesWhatARequestConsistsOf() {
        assertThat(of(Requests.post("application/json", "{ \"a\": {\"x\": 1}, \"b\\n\": \"今\", \"c\" : 2.5 }")))
                .containsExactly("REQUEST_LINE POST /a HTTP/1.1 [POST /a HTTP/1.1\\r\\n]",
                        "FIELD Host: a [Host: a\\r\\n]",
                        "FIELD Content-Type: application/json [Content-Type: application/json\\r\\n]",
                        "FIELD Content-Length: 40 [Content-Length: 40\\r\\n]", "HEAD_END  [\\r\\n]",
                        "BODY application/json [{ \"a\": {\"x\": 1}, \"b\\\\n\": \"?\", \"c\" : 2.5 }]",
                        "MEMBER a [\"a\": {\"x\": 1}]", "MEMBER b\n [\"b\\\\n\": \"?\"]", "MEMBER c [\"c\" : 2.5]");
    }

    @Test
    void fieldsOfFormsPartsAndChunksHavePlaces() {
        assertThat(of(Requests.post("application/x-www-form-urlencoded", "a=1&&b&c=2"))).endsWith("FORM_FIELD a [a=1]",
                "FORM_FIELD b [b]", "FORM_FIELD c [c=2]");
        assertThat(of(Requests.post("multipart/mixed; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"n\";"
                + " filename=\"f\"\r\n\r\nxy\r\n--b--"))).last()
                .isEqualTo("PART n · f [Content-Disposition: form-data; name=\"n\"; filename=\"f\"\\r\\n\\r\\nxy]");
        assertThat(
                of(Octets.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\nT: u\r\n\r\n")))
                .endsWith("CHUNK 2 [ab]", "LAST_CHUNK  [0\\r\\n]", "TRAILER T: u [T: u\\r\\n]");
    }

    @Test
    void severalRequestsStandBehindEachOther() {
        Octets one = Octets.latin1("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n");
        List<Outline.Entry> entries = Outline.of(one.concat(one).concat(Octets.latin1("\r\nGET /2 HTTP/1.0\r\n\r\n")))
                .entries();
        assertThat(entries).filteredOn(e -> e.depth() == 0)
                .extracting(Outline.Entry::from)
                .containsExactly(0L, one.length(), 2 * one.length() + 2);
        assertThat(entries).noneMatch(e -> e.kind() == Kind.BODY);
    }

    @Test
    void isNotLongerThanAPersonWouldRead() {
        Outline outline = Outline.of(Requests.post("application/x-www-form-urlencoded", "a=b&".repeat(9_000)));
        assertThat(outline.cut()).isTrue();
        assertThat(outline.entries()).hasSize(Outline.MOST);
    }
}
