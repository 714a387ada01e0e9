package rawbench.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

class PlainSendTest {
    @ParameterizedTest
    @ValueSource(strings = {"send get.http", "send --request-file get.raw --target http://[::1]:80",
            "send --request-file - --target h:1 --include", "send --target unix:/s get.http --wire --coded",
            "send --json --output out.txt a.http", "send a.http --half-close --method-hint HEAD"})
    void readsTheSameAsTheLibrary(String call) {
        String[] words = call.split(" ");
        SendCommand plain = command();
        assertThat(PlainSend.read(plain, words)).isTrue();
        SendCommand library = command();
        new CommandLine(library).parseArgs(Arrays.copyOfRange(words, 1, words.length));
        assertThat(options(plain)).isEqualTo(options(library));
    }

    @ParameterizedTest
    @ValueSource(strings = {"send --help", "send --target=http://h a.http", "send a.http b.http", "send @words",
            "send --target @words a.http", "send --json --wire a.http", "send --target h:1 --target h:2 a.http",
            "send --include --include a.http", "send --target", "send --output --json a.http", "send --incl a.http",
            "send --timeout 1 a.http", "send --request-file --json", "send -- a.http", "send --target - a.http"})
    void leavesToTheLibraryWhatLeavesSomethingToGuess(String call) {
        assertThat(PlainSend.read(command(), call.split(" "))).isFalse();
    }

    private static List<?> options(SendCommand send) {
        return Arrays.asList(send.request.template, send.request.requestFile, send.request.target,
                send.request.methodHint, send.request.name, send.request.variables.variables, send.output.file,
                send.output.include, send.output.coded, send.output.form.dryRun, send.output.form.wire,
                send.output.form.json, send.halfClose);
    }

    private static SendCommand command() {
        return new SendCommand(new Terminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)), new Cancellation());
    }
}
