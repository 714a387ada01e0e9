package rawbench.http;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThatCode;

/** Properties of the framer over random answers, well-formed, damaged and plain noise. */
class ResponseFramerPropertiesTest {
    private static final List<String> PIECES = List.of("HTTP/1.1 200 OK", "HTTP/1.0 404 ", "HTTP/1.1 103 Hints",
            "HTTP/1.1 204 No", "HTTP/1.1 101 Up", "\r\n", "\r\n", "\r\n\r\n", "\n", "\r", "Content-Length: 7",
            "Content-Length: 5, 5", "Content-Length: -1", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip",
            "transfer-encoding : chunked", "Connection: close", " folded", "0\r\n\r\n", "5\r\nhello\r\n",
            "3;a=\"b\"\r\nabc\r\n",
            "2\nok\n", "ffffffffffffffffff\r\n", "0\r\nX: 1\r\n\r\n", "X: \u00ff\u0000", ":", "hello", "A: b");
    private static final Limits SMALL = new Limits(80, 300, 6, 3, 40, 60, 90);
    private static final List<String> METHODS = List.of("GET", "HEAD", "CONNECT", "POST", "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyWayOfFeedingGivesTheSameReadingAndTheSpansTile(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < Rounds.of(150); round++) {
            Octets answer = answer(random);
            String method = METHODS.get(random.nextInt(METHODS.size()));
            End end = End.values()[random.nextInt(End.values().length)];
            Limits limits = random.nextBoolean() ? SMALL : Limits.DEFAULT;
            assertThatCode(() -> Feeding.read(method, answer, end, limits)).as("seed %s, %s", seed, answer)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void randomOctetsNeverThrow(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < Rounds.of(200); round++) {
            byte[] noise = new byte[random.nextInt(120)];
            random.nextBytes(noise);
            Octets answer = random.nextBoolean()
                    ? Octets.latin1("HTTP/1.1 200 OK\r\n").concat(Octets.of(noise))
                    : Octets.of(noise);
            assertThatCode(() -> Feeding.read("GET", answer, End.FIN)).as("seed %s", seed).doesNotThrowAnyException();
            assertThatCode(() -> RequestReader.readAll(answer)).as("seed %s", seed).doesNotThrowAnyException();
        }
    }

    private static Octets answer(Random random) {
        StringBuilder answer = new StringBuilder(random.nextInt(4) > 0 ? "HTTP/1.1 200 OK\r\n" : "");
        int pieces = random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            answer.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) > 0) {
                answer.append("\r\n");
            }
        }
        if (random.nextInt(3) == 0 && !answer.isEmpty()) {
            answer.setCharAt(random.nextInt(answer.length()), (char) random.nextInt(256));
        }
        return Octets.latin1(answer.toString());
    }
}
