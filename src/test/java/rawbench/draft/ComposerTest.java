package rawbench.draft;

import java.util.Map;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.rewrite.SetLength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComposerTest {
    @Test
    void putsValuesInPlaceOfVariables() throws DraftException {
        RequestDraft draft = draft("GET /{{ a }}{{a}} HTTP/1.1\r\nX: {{名}} {{open\r\n\r\n", true,
                Map.of("a", "1", "名", "李{{given}}"));
        assertThat(Composer.octets(draft, Map.of("given", "雷", "a", "not this")))
                .isEqualTo(Octets.utf8("GET /11 HTTP/1.1\r\nX: 李雷 {{open\r\n\r\n"));
    }

    @Test
    void leavesLiteralBracesAndOddOctetsAlone() throws DraftException {
        RequestDraft off = draft("{{a}}", false, Map.of("a", "1"));
        assertThat(Composer.octets(off, Map.of())).isEqualTo(off.octets());
        Octets odd = Octets.latin1("\u00ff\u0000{{a}}\u0080");
        RequestDraft on = draft("", true, Map.of("a", "$1\\")).with(odd);
        assertThat(Composer.octets(on, Map.of())).isEqualTo(Octets.latin1("\u00ff\u0000$1\\\u0080"));
    }

    @Test
    void namesTheVariableThatHasNoValue() {
        RequestDraft draft = draft("{{missing}}", true, Map.of());
        assertThatThrownBy(() -> Composer.octets(draft, Map.of())).isInstanceOf(DraftException.class)
                .hasMessageContaining("{{missing}}");
        assertThatThrownBy(() -> Composer.octets(draft("{{$aadToken}}", true, Map.of()), Map.of()))
                .hasMessageContaining("{{$aadToken}} is something that another editor works out");
        assertThatThrownBy(() -> Composer.octets(draft("{{a}}", true, Map.of("a", "{{b}}", "b", "{{a}}")), Map.of()))
                .isInstanceOf(DraftException.class)
                .hasMessageContaining("a → b → a");
    }

    @Test
    void aimsAtTheValueOfAVariable() throws DraftException {
        RequestDraft draft = draft("{{x}}", false, Map.of()).to("http://{{practice}}");
        assertThat(Composer.target(draft, Map.of("practice", "127.0.0.1:1"))).isEqualTo("http://127.0.0.1:1");
        assertThatThrownBy(() -> Composer.target(draft, Map.of())).hasMessageContaining("practice server");
        assertThatThrownBy(() -> Composer.target(draft("GET / HTTP/1.1\r\n\r\n", false, Map.of()).to(""), Map.of()))
                .hasMessageContaining("no target and no Host field");
    }

    @Test
    void setsTheLengthOnlyWhereThatWasAskedFor() throws DraftException {
        Octets request = Octets.latin1("POST / HTTP/1.1\r\nHost: a\r\ncontent-length:  9\r\n\r\nfour");
        RequestDraft keep = new RequestDraft("", "http://a", request);
        assertThat(Composer.octets(keep, Map.of())).isEqualTo(request);
        DraftSettings auto = new DraftSettings(DraftSettings.DEFAULT.sni(), false, DraftSettings.DEFAULT.alpn(),
                DraftSettings.DEFAULT.timeout(), DraftSettings.DEFAULT.timeout(), true, Variables.OFF,
                DraftSettings.DEFAULT.ignore());
        assertThat(Composer.octets(keep.with(auto), Map.of()).latin1()).contains("content-length:  4\r\n\r\nfour");
    }

    @Test
    void addsALengthOnlyToABody() {
        assertThat(SetLength.in(Octets.latin1("POST / HTTP/1.1\r\nHost: a\r\n\r\nfour")).latin1())
                .isEqualTo("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nfour");
        for (String kept : new String[]{"GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n", "",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}) {
            assertThat(SetLength.in(Octets.latin1(kept)).latin1()).isEqualTo(kept);
        }
    }

    @Test
    void setsTheFieldAndNothingThatOnlyLooksLikeIt() {
        String odd = "POST / HTTP/1.1\r\nX: \u00C3\u0085Content-Length: 9\r\nY: \u0085Transfer-Encoding: a\r\n";
        assertThat(SetLength.in(Octets.latin1(odd + "\r\nfour")).latin1())
                .isEqualTo(odd + "Content-Length: 4\r\n\r\nfour");
        assertThat(SetLength.in(Octets.latin1("POST / HTTP/1.1\nContent-Length: 9\n\n0123456789")).latin1())
                .isEqualTo("POST / HTTP/1.1\nContent-Length: 10\n\n0123456789");
        assertThat(SetLength.in(Octets.latin1("GET / HTTP/1.1\r\nContent-Length: 9\r\n\r\n")).latin1())
                .isEqualTo("GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void saysWhatToDoAboutEachSortOfVariableWithoutAValue() {
        for (String computed : new String[]{"$exampleServer", "now()", "login.response"}) {
            assertThatThrownBy(() -> Composer.octets(draft("{{" + computed + "}}", true, Map.of()), Map.of()))
                    .hasMessageContaining("{{" + computed + "}} is something that another editor works out");
        }
        assertThatThrownBy(() -> Composer.octets(draft("{{host}}", true, Map.of()), Map.of()))
                .hasMessage(
                        "The variable {{host}} has no value: neither the template nor the chosen environment gives one."
                                + " Write a line \"@host = value\" into the template,"
                                + " or its value in its place.");
    }

    @Test
    void aValueMayHoldOtherVariablesAlsoTwice() throws DraftException {
        RequestDraft draft = draft("{{url}} {{url}}", true, Map.of("url", "{{host}}/{{host}}", "host", "h"));
        assertThat(Composer.octets(draft, Map.of()).latin1()).isEqualTo("h/h h/h");
    }

    private static RequestDraft draft(String octets, boolean on, Map<String, String> values) {
        return new RequestDraft("", "http://a", Octets.utf8(octets),
                DraftSettings.DEFAULT.withVariables(new Variables(on, values)));
    }
}
