package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the words of a call are read, and what is said about those that are off. */
final class WordsOfTheCallTest {
    @TempDir
    Path folder;

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(Call.of().exit()).isEqualTo(40);
    }

    @Test
    void openHandsTheFilesToTheWindow() {
        assertThat(Call.of("open", "a.http", "b.http").exit()).isEqualTo(42);
    }

    @Test
    void versionNamesVersionAndCommit() {
        assertThat(Call.of("--version").text()).matches("rawbench \\d+\\.\\d+\\.\\d+ \\(commit [^${}]+\\)\\R");
    }

    @Test
    void helpListsTheCommands() {
        Call call = Call.of("--help");
        assertThat(call.exit()).isZero();
        assertThat(call.text()).contains("send", "practice", "open", "--version");
    }

    @Test
    void helpOfSendListsItsOptions() {
        assertThat(Call.of("send", "--help").text()).contains(List.of("--target", "--request-file", "--dry-run",
                "--wire", "--json", "--include", "--coded", "--output", "--batch", "--parallel", "--limit", "--resolve",
                "-4", "-6", "--local", "--half-close", "--insecure", "--ca", "--sni", "--alpn", "--tls", "--var"));
    }

    @Test
    void completionIsWrittenForTheShell() {
        assertThat(Call.of("generate-completion").text()).contains("complete -F", "--request-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snd", "send", "send --jsno", "send --request-file R --json --wire",
            "send --request-file R --timeout soon", "send --request-file R --timeout -1",
            "send --request-file R --max-body 4X", "send --request-file R --limit colour=3",
            "send --request-file R --limit line=x", "send --request-file R --target ftp://a:1",
            "send --request-file R --target http://a:99999", "send --request-file R --target tcp://a",
            "send --request-file R --target a:1 -4 -6", "send --request-file R --target a:1 --tls 9",
            "send --request-file R --target a:1 --resolve a", "send --request-file R --target a:1 --resolve a:b",
            "send --request-file R --target a:1 --local here", "send R --request-file R --target a:1",
            "send --request-file R --target a:1 --ca none.pem", "send --batch R --parallel 0", "practice --port 70000",
            "practice --port x"})
    void wordsThatAreOffAreTwoWithASentence(String words) throws IOException {
        Path file = Files.writeString(folder.resolve("r"), "GET / HTTP/1.1\r\n\r\n");
        Call call = Call.of(words.replace(" R", " " + file).split(" "));
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).startsWith("rawbench: ").doesNotContain("Exception", "\tat ");
        assertThat(call.out().isEmpty()).isTrue();
    }

    @Test
    void requestWithoutAnyTargetSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("r"), "GET / HTTP/1.1\r\n\r\n");
        Call call = Call.of("send", "--request-file", file.toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("target");
    }

    @Test
    void sizesAndSecondsAreReadAsPeopleSpellThem() {
        assertThat(Quantities.size("0")).isZero();
        assertThat(Quantities.size("256K")).isEqualTo(256 * 1024);
        assertThat(Quantities.size("1m")).isEqualTo(1 << 20);
        assertThat(Quantities.size("4G")).isEqualTo(4L << 30);
        assertThat(Quantities.seconds("0.25")).hasMillis(250);
        assertThat(Quantities.seconds("0")).isZero();
    }

    @Test
    void ofSeveralStatusesTheOrderDecides() {
        assertThat(Status.MALFORMED.or(Status.INCOMPLETE)).isEqualTo(Status.INCOMPLETE);
        assertThat(Status.INCOMPLETE.or(Status.TIMEOUT)).isEqualTo(Status.TIMEOUT);
        assertThat(Status.TIMEOUT.or(Status.TLS)).isEqualTo(Status.TLS);
        assertThat(Status.TLS.or(Status.LIMIT)).isEqualTo(Status.LIMIT);
        assertThat(Status.LIMIT.or(Status.IO)).isEqualTo(Status.IO);
        assertThat(Status.IO.or(Status.CANCELLED)).isEqualTo(Status.CANCELLED);
        assertThat(Status.OK.or(Status.MALFORMED)).isEqualTo(Status.MALFORMED);
        assertThat(Status.NO_CONNECTION.or(Status.OK)).isEqualTo(Status.NO_CONNECTION);
    }

    @Test
    void exitStatusesAreThoseOfTheContract() {
        assertThat(Status.values()).extracting(Status::exit).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
}
