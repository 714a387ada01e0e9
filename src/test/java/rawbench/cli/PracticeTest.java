package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench practice} and the first steps: the tutorial answered on this machine. */
final class PracticeTest {
    /** A standard input that nobody may read. */
    private static final InputStream FORBIDDEN = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("standard input was read");
        }

        @Override
        public int read(byte[] into, int at, int count) throws IOException {
            throw new IOException("standard input was read");
        }
    };

    @Test
    void tellsWhereItListensAndServesUntilItIsInterrupted() throws Exception {
        Cancellation cancellation = new Cancellation();
        PipedInputStream lines = new PipedInputStream();
        OutputStream out = new PipedOutputStream(lines);
        Terminal terminal = new Terminal(FORBIDDEN, out, new PrintStream(OutputStream.nullOutputStream(), true,
                StandardCharsets.UTF_8));
        CompletableFuture<Integer> exit = CompletableFuture
                .supplyAsync(() -> new Prompt(terminal, files -> -1, cancellation).run("practice"));
        try (Scanner scanner = new Scanner(lines, StandardCharsets.UTF_8)) {
            String line = scanner.nextLine();
            assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+");
            Call call = Call.fed(rawbench.octets.Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), "send",
                    "--request-file", "-", "--target", line.substring("listening on ".length()));
            assertThat(call.exit()).isZero();
            assertThat(call.text()).contains("<html");
        }
        cancellation.cancel();
        assertThat(exit.get()).isZero();
    }

    @Test
    void portThatIsTakenIsTen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Call call = Call.of("practice", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(call.exit()).isEqualTo(10);
            assertThat(call.err()).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void firstStepsSendTheThreeRequestsOfTheTutorial() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(FORBIDDEN, out, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(new FirstSteps(terminal, new Cancellation()).run()).isZero();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("GET /home/news/data/newspage", "POST /home/news/data/newspage", "OPTIONS ",
                "HTTP/1.1 200 OK", "Set-Cookie: ", "Allow: ", "<html");
        assertThat(text.split("=== ", -1)).hasSize(4);
    }
}
