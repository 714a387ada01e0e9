package rawbench.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.draft.Asked.Fit;
import rawbench.http.RequestReader;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which reply answers what is asked, and what its variables take from that. */
class AskedTest {
    private static final String POST = "POST /a/7?id=1&name=%e9+b&id=2 HTTP/1.1\r\nHost: h\r\nX-A: one\r\nX-A: \u00fftwo\r\n"
            + "Content-Type: application/json\r\nContent-Length: 18\r\n\r\n{\"a\":[1,\"\\u00e9\"]}";

    @Test
    void methodAndPathDecideWhichRequestFits() {
        assertThat(fits("GET /a", "GET /a")).isInstanceOf(Fit.Yes.class);
        assertThat(fits("GET /a", "get /a")).isInstanceOf(Fit.No.class);
        assertThat(fits("GET /a", "GET /a/b")).as("the whole path").isInstanceOf(Fit.No.class);
        assertThat(fits("GET /a", "GET /a?q=1")).as("without the query").isInstanceOf(Fit.Yes.class);
        assertThat(fits("GET /a\\?q=\\d", "GET /a?q=1")).as("with the query").isInstanceOf(Fit.Yes.class);
        assertThat(fits("GET /a", "GET http://h:1/a")).as("without the authority").isInstanceOf(Fit.Yes.class);
        assertThat(RequestMatch.of(" GET ", List.of()))
                .isEqualTo(new RequestMatch(Optional.of("GET"), Optional.empty()));
        assertThatThrownBy(() -> new RequestMatch(Optional.empty(), Optional.of("GET /a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as");
    }

    @Test
    void anExpressionThatWouldRunForYearsIsGivenUp() {
        assertThat(fits("/.*.*.*.*.*.*b", "GET /" + "a".repeat(1000))).isInstanceOf(Fit.TooCostly.class);
        assertThat(fits("/(a|b|c)*", "GET /" + "ab".repeat(8000))).isNotInstanceOf(Fit.No.class);
        assertThat(fits("/(a|b|c)*", "GET /" + "ab".repeat(9000))).isInstanceOf(Fit.TooCostly.class);
        assertThat(Asked.of(Octets.latin1("a".repeat(4000)), "c", 1)
                .fits(RequestMatch.of("raw (.*.*.*.*.*)*b", List.of()))).isInstanceOf(Fit.TooCostly.class);
    }

    @Test
    void fieldsQueryAndBodyDecideToo() {
        assertThat(when("header:x-a")).isInstanceOf(Fit.Yes.class);
        assertThat(when("header:X-A two$")).as("any field of the name").isInstanceOf(Fit.Yes.class);
        assertThat(when("header:X-A three")).isInstanceOf(Fit.No.class);
        assertThat(when("header:X-B")).isInstanceOf(Fit.No.class);
        assertThat(when("query:id ^2$")).isInstanceOf(Fit.Yes.class);
        assertThat(when("query:ID")).isInstanceOf(Fit.No.class);
        assertThat(when("body \"a\":")).isInstanceOf(Fit.Yes.class);
        assertThat(when("body ^a")).isInstanceOf(Fit.No.class);
        assertThat(when("header:X-A", "body nothing")).as("all must hold").isInstanceOf(Fit.No.class);
    }

    @Test
    void whatAsksForTheBodyWaitsForIt() {
        Asked head = Asked.of(RequestReader.read(Octets.latin1(POST)), false, "c", 1);
        assertThat(head.fits(RequestMatch.of("", List.of("body a")))).isInstanceOf(Fit.Later.class);
        assertThat(head.fits(RequestMatch.of("", List.of("body a", "header:X-B")))).isInstanceOf(Fit.No.class);
    }

    @Test
    void variablesTakeWhatWasAskedOctetForOctet() throws DraftException {
        assertThat(filled("{{request.method}} {{request.path}} {{request.query}} {{request.query.id}}"))
                .isEqualTo(Octets.latin1("POST /a/7 id=1&name=%e9+b&id=2 1"));
        assertThat(filled("{{request.target}}")).isEqualTo(Octets.latin1("/a/7?id=1&name=%e9+b&id=2"));
        assertThat(filled("{{request.query.name}}")).as("no UTF-8").isEqualTo(Octets.latin1("\u00e9 b"));
        assertThat(filled("{{request.header.x-a}}")).isEqualTo(Octets.latin1("one"));
        assertThat(filled("{{request.body}}")).isEqualTo(Octets.latin1("{\"a\":[1,\"\\u00e9\"]}"));
        assertThat(filled("{{request.body.$.a[1]}}")).isEqualTo(Octets.utf8("\u00e9"));
        assertThat(filled("{{request.match.1}}{{request.match.rest}}")).isEqualTo(Octets.latin1("/a/a"));
        assertThat(filled("{{client.number}} {{client.address}}")).isEqualTo(Octets.latin1("3 127.0.0.1:5"));
        assertThat(filled("{{request.head}}").latin1()).startsWith("POST /a/7?").endsWith("\r\n\r\n");
        assertThat(filled("{{%request.target}} {{own}}"))
                .isEqualTo(Octets.latin1("%2Fa%2F7%3Fid%3D1%26name%3D%25e9%2Bb%26id%3D2 <POST>"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertUnfilled("{{request.query.x}}", "the request has no parameter x");
        assertUnfilled("{{request.header.X-B}}", "the request has no field X-B");
        assertUnfilled("{{request.body.$.b}}", "$.b");
        assertUnfilled("{{request.match.2}}", "took no part");
        assertUnfilled("{{request.match.9}}", "has no group 9");
        assertUnfilled("{{request.cookie}}", "nothing that a request has");
        assertUnfilled("{{odd}}", "no UTF-8");
        assertUnfilled("{{nobody}}", "{{nobody}} has no value");
    }

    @Test
    void whatAReplyCannotHaveIsSaidBeforeAnybodyAsks() {
        assertThatThrownBy(() -> tried("connect", "{{request.body}}")).hasMessageContaining("speaks first");
        assertThatThrownBy(() -> tried("raw", "{{request.method}}")).hasMessageContaining("no request in HTTP");
        assertThatThrownBy(() -> tried("raw", "{{request.match.1}}")).hasMessageContaining("has no group 1");
        assertThatThrownBy(() -> tried("", "{{request.x}}")).hasMessageContaining("nothing that a request has");
    }

    @Test
    void whatWasAskedIsNeverReadForVariables() throws DraftException {
        Asked asked = Asked.of(Octets.latin1("{{own}}"), "c", 1);
        ReplyDraft reply = reply("raw", "{{request.body}}{{copy}}",
                Map.of("own", "secret", "copy", "{{request.body}}"));
        assertThat(Composer.filling(reply, Values.NONE, asked, Optional.empty()).of(Octets.latin1("{{copy}}")))
                .isEqualTo(Octets.latin1("{{own}}"));
    }

    private static void tried(String match, String text) throws DraftException {
        Composer.tryingOut(reply(match, text, Map.of()), Values.NONE, _ -> {}).of(Octets.latin1(text));
    }

    private static void assertUnfilled(String text, String says) {
        assertThatThrownBy(() -> filled(text)).isInstanceOf(DraftException.class).hasMessageContaining(says);
    }

    private static Octets filled(String text) throws DraftException {
        ReplyDraft reply = reply("POST (?<rest>/a)/(x)?.*", text,
                Map.of("own", "<{{request.method}}>", "odd", "{{request.query.name}}"));
        Asked asked = Asked.of(RequestReader.read(Octets.latin1(POST)), true, "127.0.0.1:5", 3);
        Fit.Yes fit = (Fit.Yes) asked.fits(reply.match());
        return Composer.filling(reply, Values.NONE, asked, fit.groups()).of(Octets.latin1(text));
    }

    private static ReplyDraft reply(String match, String text, Map<String, String> own) {
        return new ReplyDraft("", RequestMatch.of(match, List.of()), List.of(new ReplyAct.Send(Octets.latin1(text))),
                new Variables(true, own));
    }

    private static Fit when(String... conditions) {
        return Asked.of(RequestReader.read(Octets.latin1(POST)), true, "c", 1)
                .fits(RequestMatch.of("POST", List.of(conditions)));
    }

    private static Fit fits(String match, String start) {
        Octets request = Octets.latin1(start + " HTTP/1.1\r\nHost: h\r\n\r\n");
        return Asked.of(RequestReader.read(request), true, "c", 1).fits(RequestMatch.of(match, List.of()));
    }
}
