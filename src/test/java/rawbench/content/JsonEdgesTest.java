package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

/** JSON whose tokens have all lengths, so that each kind of them lies across the edges of the blocks that are written. */
class JsonEdgesTest {
    private final StringBuilder source = new StringBuilder();
    private final StringBuilder expected = new StringBuilder();
    private Random random = new Random();

    @Test
    void laysTokensOfEveryLengthOutAcrossTheEdgesOfItsBlocks() {
        for (int seed = 0; seed < Rounds.of(60); seed++) {
            random = new Random(seed);
            source.setLength(0);
            expected.setLength(0);
            value(0, 5 * Decoder.BLOCK);
            Octets octets = Octets.utf8(source.toString());
            Pretty pretty = Pretty.of(Rendering.Kind.JSON, Optional.empty(), StandardCharsets.UTF_8, octets, _ -> {},
                    () -> false);
            assertThat(pretty.reason()).as("seed %d", seed).isEmpty();
            assertThat(pretty.octets().orElseThrow().latin1().equals(expected.toString())).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void laysDeepNothingOutAcrossTheEdgesOfItsBlocks() {
        String deep = "[".repeat(3_000) + "[{}]" + "]".repeat(3_000);
        Octets octets = Octets.utf8(deep);
        Pretty pretty = Pretty.of(Rendering.Kind.JSON, Optional.empty(), StandardCharsets.UTF_8, octets, _ -> {},
                () -> false);
        assertThat(pretty.reason()).isEmpty();
        assertThat(pretty.octets().orElseThrow().latin1().replaceAll("\\s", "")).isEqualTo(deep);
    }

    private void both(String token) {
        source.append(token);
        expected.append(token);
    }

    private void blank() {
        source.append(random.nextInt(8) == 0 ? " \n\t\r  ".substring(random.nextInt(6)) : "");
    }

    private void line(int depth) {
        blank();
        expected.append('\n').repeat("  ", Math.min(depth, JsonPen.DEEPEST_INDENT));
    }

    private void value(int depth, int length) {
        int end = source.length() + length;
        switch (depth == 0 ? random.nextInt(2) : random.nextInt(depth < 80 ? 9 : 7) + 2) {
            case 0, 9 -> array(depth, end);
            case 1, 10 -> object(depth, end);
            case 2 -> both(String.valueOf(random.nextInt()));
            case 3 -> both("-0." + digits() + "1e" + (random.nextBoolean() ? "+" : "") + digits() + "2");
            case 4 -> both("9" + digits());
            case 5 -> both(random.nextBoolean() ? "true" : "false");
            case 6 -> both("null");
            default -> string();
        }
    }

    private String digits() {
        return "1234567890123456789".repeat(10).substring(0, random.nextInt(20) == 0 ? random.nextInt(180) : 3);
    }

    private void string() {
        int length = random.nextInt(random.nextInt(4) == 0 ? 500 : 12);
        both("\"" + "x".repeat(length) + (random.nextInt(5) == 0 ? "\\u00e9\\\"\\n" : "") + "\"");
    }

    private void array(int depth, int end) {
        both("[");
        boolean first = true;
        while (source.length() < end) {
            both(first ? "" : ",");
            first = false;
            line(depth + 1);
            value(depth + 1, (end - source.length()) / (1 + random.nextInt(4)));
            blank();
        }
        close(first, depth, "]");
    }

    private void object(int depth, int end) {
        both("{");
        boolean first = true;
        while (source.length() < end) {
            both(first ? "" : ",");
            first = false;
            line(depth + 1);
            string();
            blank();
            both(":");
            expected.append(' ');
            blank();
            value(depth + 1, (end - source.length()) / (1 + random.nextInt(4)));
            blank();
        }
        close(first, depth, "}");
    }

    private void close(boolean empty, int depth, String bracket) {
        if (!empty) {
            line(depth);
        }
        both(bracket);
    }
}
