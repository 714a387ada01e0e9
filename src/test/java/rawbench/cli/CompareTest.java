package rawbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that compares two stored messages. */
class CompareTest {
    @TempDir
    private Path folder;

    private String file(String name, String octets) throws IOException {
        return Files.write(folder.resolve(name), Octets.latin1(octets).toByteArray()).toString();
    }

    private String answer(String name, String fields, String body) throws IOException {
        return file(name, "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body);
    }

    @Test
    void answersThatMeanTheSameAreEqualUnlessTheOctetsAreAskedFor() throws Exception {
        String a = answer("a", "A: 1\r\nB: 2\r\n", "x\n");
        String b = answer("b", "b: 2\r\nA: 1\r\n", "x\n");
        Call call = Call.of("compare", a, b);
        assertThat(call.exit()).isZero();
        assertThat(call.text()).contains("Equal in meaning: 0 differences")
                .contains("Octets: different, first at offset 17 (0x11)");
        assertThat(call.err()).isEmpty();
        assertThat(Call.of("compare", "--octets", a, b).exit()).isEqualTo(1);
        assertThat(Call.of("compare", "--octets", a, a).exit()).isZero();
    }

    @Test
    void interimResponsesAreTold() throws Exception {
        String a = interim("a", "103 Early Hints\r\nLink: <a>");
        String b = interim("b", "103 Early Hints\r\nLink: <b>");
        Call call = Call.of("compare", a, b);
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.text()).contains("@@ fields of the interim response @@\n-Link: <a>\n+Link: <b>\n");
        assertThat(Call.of("compare", a, b, "--ignore", "header:Link").exit()).isZero();
        assertThat(Call.of("compare", a, b, "--json").text())
                .contains("\"interim\":[{\"sign\":\"same\",\"a\":\"HTTP/1.1 103 Early Hints\"");
    }

    private String interim(String name, String head) throws Exception {
        return file(name, "HTTP/1.1 " + head + "\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
    }

    @Test
    void whatRulesIgnoreIsCountedAndARuleThatMatchesNothingIsTold() throws Exception {
        String a = answer("a", "Date: 1\r\n", "took 3 ms\n");
        String b = answer("b", "Date: 2\r\n", "took 4 ms\n");
        assertThat(Call.of("compare", a, b).exit()).isEqualTo(1);
        Call call = Call.of("compare", a, b, "--ignore", "header:date", "--ignore", "regex:\\d+ ms", "--ignore",
                "json:$.a");
        assertThat(call.exit()).isZero();
        assertThat(call.text()).contains("2 ignored")
                .contains("Ignored by header:date: 1 difference\n")
                .contains("Ignored by regex:\\d+ ms: 1 difference\n")
                .contains("Ignored by json:$.a: nothing");
    }

    @Test
    void oneOfTheTwoMayComeFromStandardInput() throws Exception {
        String a = answer("a", "", "x\n");
        assertThat(Call.fed(Octets.latin1("HTTP/1.1 200 OK\r\n\r\nx\n"), "compare", a, "-").exit()).isZero();
        Call both = Call.of("compare", "-", "-");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("not both");
    }

    @ParameterizedTest
    @CsvSource({"--ignore,nothing,is no rule", "--ignore,regex:(,cannot be read", "--within,soon,is not a number"})
    void wordsThatAreOffAreTold(String option, String value, String told) throws Exception {
        String a = answer("a", "", "");
        Call call = Call.of("compare", a, a, option, value);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(told);
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws Exception {
        Call call = Call.of("compare", answer("a", "", ""), folder.resolve("none").toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("none cannot be read: there is no such file");
        Call folders = Call.of("compare", folder.toString(), folder.toString());
        assertThat(folders.exit()).isEqualTo(2);
    }

    @Test
    void requestsAndContentWithoutAHeadAreComparedToo() throws Exception {
        Call requests = Call.of("compare", file("a", "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"),
                file("b", "GET /b HTTP/1.1\r\nHost: h\r\n\r\n"));
        assertThat(requests.text()).contains("(a request, ").contains("-GET /a HTTP/1.1\n+GET /b HTTP/1.1\n");
        Call contents = Call.of("compare", file("c", "one\ntwo\n"), file("d", "one\n2\n"));
        assertThat(contents.text()).contains("(content, 8 octets)").contains("@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
    }

    @Test
    void whatAPeerSentCannotRuleATerminal() throws Exception {
        String a = answer("a", "X: \u001b[2J\r\n", "\u001b[31mred\r\n\u0007\n");
        Call call = Call.of("compare", a, answer("b", "", "plain\n"));
        assertThat(call.text().chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).isEmpty();
        assertThat(Call.of("compare", "--patch", a, answer("b", "", "plain\n")).text())
                .contains("-\u001b[31mred\r\n-\u0007\n");
    }

    @Test
    void oneJsonObjectTellsAll() throws Exception {
        Call call = Call.of("compare", "--json", answer("a", "Date: 1\r\nA: x\r\n", "one\ntwo\n"),
                answer("b", "Date: 2\r\nA: x\r\n", "one\n2\n"), "--ignore", "header:date");
        assertThat(call.exit()).isEqualTo(1);
        JsonNode json = call.json();
        assertThat(json.get("equal").booleanValue()).isFalse();
        assertThat(json.get("differences").intValue()).isEqualTo(1);
        assertThat(json.get("ignored").intValue()).isEqualTo(1);
        assertThat(json.at("/octets/whole/mismatch").intValue()).isEqualTo(23);
        assertThat(json.at("/octets/decoded/sha256/0").stringValue()).hasSize(64);
        assertThat(json.at("/fields/0/ignored_by").stringValue()).isEqualTo("header:date");
        assertThat(json.get("fields").size()).isEqualTo(1);
        assertThat(json.at("/body/blocks/0/sign").stringValue()).isEqualTo("changed");
        assertThat(json.at("/body/blocks/0/a/lines/0").stringValue()).isEqualTo("two");
        assertThat(json.at("/body/blocks/0/b/offset").intValue()).isEqualTo(4);
        assertThat(json.at("/rules/0/ignored").intValue()).isEqualTo(1);
    }

    @Test
    void cancelledItSaysSo() throws Exception {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        Call call = Call.cancelledBy(cancellation, "compare", answer("a", "", "x"), answer("b", "", "y"));
        assertThat(call.exit()).isEqualTo(9);
        assertThat(call.out().isEmpty()).isTrue();
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Call call = Call.into(full, "compare", answer("a", "", "x"), answer("b", "", "y"));
        assertThat(call.exit()).isEqualTo(10);
        assertThat(call.err()).contains("Standard output cannot be written");
    }
}
