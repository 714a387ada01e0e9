package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

/** The calls that the prompt reads by itself end as those do that the library reads. */
class PromptTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "open a.http", "open -- a.http"})
    void aWindowThatFailsIsAFaultOfTheProgram(String call) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Prompt prompt = new Prompt(terminal, _ -> {
            throw new IllegalStateException("no display");
        }, new Cancellation());

        assertThat(prompt.run(call.isEmpty() ? new String[0] : call.split(" "))).isEqualTo(Status.IO.exit());
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("rawbench: this is a fault of Rawbench")
                .contains("no display");
    }

    @Test
    void aNameThatNoFileCanHaveIsAWordThatIsOff() {
        Call call = Call.of("open", "a\0b.http");

        assertThat(call.exit()).isEqualTo(Status.USAGE.exit());
        assertThat(call.err()).contains("Try: rawbench open --help");
    }
}
