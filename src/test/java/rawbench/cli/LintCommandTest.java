package rawbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class LintCommandTest {
    private static final String ODD = "GET /{x} HTTP/1.1\r\nHost: a.example\nUser_Agent: x\r\n\r\n";

    @TempDir
    Path folder;

    @Test
    void tellsPlaceCodeSectionAndSentenceAndSucceeds() throws Exception {
        Call call = Call.of("lint", octets(ODD).toString(), "--target", "http://a.example");
        assertThat(call.exit()).isZero();
        assertThat(call.text().lines()).containsExactly(
                "1:6: octet 5, target-character, RFC 3986 2: the request-target holds what a URI does not allow: {",
                "1:8: octet 7, target-character, RFC 3986 2: the request-target holds what a URI does not allow: }",
                "2:16: octet 34, bare-lf, RFC 9112 2.2: a line ends with LF alone",
                "3:1: octet 35, name-with-underscore, RFC 9110 5.1: a field name has an underscore; many servers drop it: "
                        + "User_Agent is not User-Agent");
    }

    @Test
    void saysNothingAboutAProperRequest() throws Exception {
        Call call = Call.of("lint", octets("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n").toString());
        assertThat(call.exit()).isZero();
        assertThat(call.text()).isEmpty();
        assertThat(call.err()).isEmpty();
    }

    @Test
    void readsStandardInputAndMendsWhatCanBeMended() throws Exception {
        String mended = "GET /%7Bx%7D HTTP/1.1\r\nHost: a.example\r\nUser-Agent: x\r\n\r\n";
        assertThat(Call.fed(Octets.latin1(ODD), "lint", "-", "--fix").text()).isEqualTo(mended);
        Path file = folder.resolve("mended");
        Call call = Call.fed(Octets.latin1(ODD), "lint", "--request-file", "-", "--fix", "--output", file.toString());
        assertThat(call.text()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(mended);
    }

    @Test
    void tellsAScriptTheSameAsJson() throws Exception {
        assertThat(Call.fed(Octets.latin1("GET / HTTP/1.1\r\nHost : a\r\n\r\n"), "lint", "-", "--json").text())
                .isEqualTo("{\"octets\":28,\"findings\":[{\"code\":\"space-before-colon\",\"rfc\":\"RFC 9112 5.1\","
                        + "\"at\":20,\"length\":1,\"line\":2,\"column\":5,"
                        + "\"says\":\"white space stands between a field name and its colon\","
                        + "\"repairs\":[\"Remove the white space\"]}]}\n");
    }

    @Test
    void looksAtOneRequestOfATemplateWithItsValues() throws Exception {
        Path template = Files.writeString(folder.resolve("t.http"), """
            @h = a.example
            ### one
            GET / HTTP/1.1
            Host: {{h}}

            ### two
            # @rb-target http://b.example
            GET /#x HTTP/1.1
            Host: {{h}}

            """);
        assertThat(Call.of("lint", template.toString(), "--name", "one").text()).isEmpty();
        assertThat(Call.of("lint", template.toString(), "--name", "two").text().lines()).hasSize(2)
                .anyMatch(line -> line.contains("target-fragment"))
                .anyMatch(line -> line.contains("host-differs"));
        assertThat(Call.of("lint", template.toString()).exit()).isEqualTo(2);
    }

    @Test
    void comparesHostWithNothingWhereNoPlaceIsNamed() throws Exception {
        Call call = Call.fed(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\n"), "lint", "-");
        assertThat(call.exit()).isZero();
        assertThat(call.text()).contains("host-missing").doesNotContain("host-differs");
    }

    @Test
    void refusesACallThatItCannotRead() throws Exception {
        assertThat(Call.of("lint").exit()).isEqualTo(2);
        assertThat(Call.of("lint", folder.resolve("none").toString()).exit()).isEqualTo(2);
        assertThat(Call.of("lint", "x", "--output", "y").exit()).isEqualTo(2);
        assertThat(Call.of("lint", "x", "--json", "--fix").exit()).isEqualTo(2);
        assertThat(Call.of("lint", octets(ODD).toString(), "--target", "http://").exit()).isEqualTo(2);
    }

    private Path octets(String request) throws Exception {
        return Files.writeString(folder.resolve("request.raw"), request);
    }
}
