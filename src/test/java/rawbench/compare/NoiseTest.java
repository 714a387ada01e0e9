package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rawbench.compare.Answers.side;

/** What varies by itself, as rules. */
class NoiseTest {
    private static List<Noise> noise(Side... sides) {
        return Noise.of(List.of(sides), TimeLimit.NONE);
    }

    private static Comparison after(Side a, Side b, List<Noise> noise) {
        return Comparison.of(a, b, new Ignores(noise.stream().map(Noise::rule).toList()), TimeLimit.NONE);
    }

    @Test
    void aFieldThatVariesIsProposedByNameWithHowOften() {
        List<Noise> found = noise(side("Date: 1|A: x", ""), side("date: 2|A: x", ""), side("Date: 1|A: x", ""),
                side("A: x", ""));
        assertThat(found).extracting(Noise::says).containsExactly("Date: 2 of 3 others differ");
        assertThat(found.getFirst().rule().spelled()).isEqualTo("header:Date");
        assertThat(found.getFirst().first()).isEqualTo("1");
    }

    @Test
    void whatDoesNotVaryIsNotProposed() {
        Side a = side("A: 2026-01-01", "id 2026-01-01 77\n");
        assertThat(noise(a, a, a)).isEmpty();
    }

    @Test
    void shapesInLinesAreProposedByNameAndNumbersBehindTheirWords() {
        List<Noise> found = noise(side("", "at 2026-11-28T10:00:00Z took 12 ms\nrow 7 of 9\n"),
                side("", "at 2026-11-28T10:00:03Z took 9 ms\nrow 8 of 9\n"));
        assertThat(found).extracting(n -> n.rule().name()).containsExactly("isoTime", "duration", "number");
        assertThat(found.getLast().rule().spelled()).isEqualTo("regex:(?<number>(?<=row )\\d+(?:\\.\\d+)*)");
        assertThat(after(side("", "row 1\nof 2\n"), side("", "row 2\nof 3\n"), found).differences()).isEqualTo(1);
    }

    @Test
    void neitherTheStatusNorAWholeBodyIsEverHidden() {
        Side ok = side(Octets.latin1("HTTP/1.1 200 OK\r\n\r\nalpha\n"));
        Side failed = side(Octets.latin1("HTTP/1.1 500 Oh\r\n\r\nbeta gamma\n"));
        List<Noise> found = noise(ok, failed);
        assertThat(found).isEmpty();
        assertThat(after(ok, failed, found).differences()).isEqualTo(2);
    }

    @Test
    void pathsOfJsonAreProposedWithAnyIndexWhereTheIndicesVary() {
        String json = "{\"at\": %d, \"rows\": [{\"id\": \"%s\", \"n\": 1}, {\"id\": \"%s\", \"n\": 2}], \"odd name\": [[%d]]}";
        Side a = Answers.typed("application/json", json.formatted(1, "x", "y", 7));
        Side b = Answers.typed("application/json", json.formatted(2, "z", "q", 8));
        Side c = Answers.typed("application/json", json.formatted(1, "r", "s", 9));
        List<Noise> found = noise(a, b, c);
        assertThat(found).extracting(Noise::says)
                .containsExactlyInAnyOrder("$.at: 1 of 2 others differ", "$.rows[*].id: 2 of 2 others differ",
                        "$['odd name'][0][0]: 2 of 2 others differ");
        assertThat(after(b, c, found).differences()).isZero();
        assertThat(
                after(a, Answers.typed("application/json", json.formatted(1, "x", "y", 7).replace("2}", "3}")), found)
                        .differences())
                .isEqualTo(1);
    }

    @Test
    void aWholeBodyOfJsonIsNeverProposed() {
        Side a = Answers.typed("application/json", "[\"x\", \"y\"]");
        Side b = Answers.typed("application/json", "[\"z\", \"q\"]");
        assertThat(noise(a, b)).isEmpty();
        assertThat(noise(Answers.typed("application/json", "1"), Answers.typed("application/json", "{}"))).isEmpty();
    }

    @Test
    void oneAnswerAloneShowsNothing() {
        assertThatThrownBy(() -> noise(side("", ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRuleCanStandInATemplate() throws IgnoreException {
        for (Noise noise : noise(side("X: 1", "5 a[1] (2) x.3\n" + UUID.randomUUID() + "4\n"),
                side("X: 2", "6 a[2] (3) x.4\n" + UUID.randomUUID() + "5\n"))) {
            assertThat(Ignore.parse(noise.rule().spelled()).spelled()).isEqualTo(noise.rule().spelled());
        }
    }

    /** Answers that differ in nothing but such shapes have no difference left, whichever two are compared. */
    @Test
    void proposalsFoldAwayEveryDifferenceOfTheseShapes() {
        for (long seed = 0; seed < 120; seed++) {
            List<Side> sides = new ArrayList<>();
            Random way = new Random(seed ^ 0x5555);
            for (int i = 0; i < 4; i++) {
                sides.add(answer(new Random(seed), way));
            }
            List<Noise> found = Noise.of(sides, TimeLimit.NONE);
            for (Side a : sides) {
                for (Side b : sides) {
                    Comparison c = after(a, b, found);
                    assertThat(c.differences()).as("seed %d\n%s", seed, told(c)).isZero();
                }
            }
        }
    }

    /** The lines that differ all the same, and the rules. */
    private static String told(Comparison c) {
        StringBuilder told = new StringBuilder();
        for (Block block : c.body().blocks()) {
            for (int i = 0; i < block.rows() && block.counts(); i++) {
                told.append(block.rowA(i) < 0 ? "" : "-" + c.body().a().shown(block.rowA(i)).latin1() + "\n")
                        .append(block.rowB(i) < 0 ? "" : "+" + c.body().b().shown(block.rowB(i)).latin1() + "\n");
            }
        }
        c.ignores().rules().forEach(rule -> told.append(rule.spelled()).append('\n'));
        return told.toString();
    }

    private static Side answer(Random shape, Random way) {
        StringBuilder fields = new StringBuilder("Content-Type: text/plain|X-A: 1");
        if (shape.nextBoolean()) {
            fields.append("|X-B: ").append(way.nextInt(3));
        }
        StringBuilder body = new StringBuilder();
        for (int i = shape.nextInt(8); i >= 0; i--) {
            body.append("line ").append((char) ('a' + i));
            for (int j = shape.nextInt(4); j > 0; j--) {
                body.append(" word").append((char) ('f' + j)).append(' ').append(varying(shape.nextInt(7), way));
            }
            body.append('\n');
        }
        return side(fields.toString(), body.toString());
    }

    private static String varying(int shape, Random way) {
        return switch (shape) {
            case 0 -> String.format("2026-%02d-%02dT%02d:%02d:%02dZ", 1 + way.nextInt(12), 1 + way.nextInt(28),
                    way.nextInt(24), way.nextInt(60), way.nextInt(60));
            case 1 -> new UUID(way.nextLong(), way.nextLong()).toString();
            case 2 -> String.valueOf(1_700_000_000L + way.nextInt(99_999_999));
            case 3 -> String.format("%016x", way.nextLong());
            case 4 -> way.nextInt(5000) + " ms";
            case 5 -> String.format("Sat, %02d Nov 2026 10:%02d:00 GMT", 1 + way.nextInt(28), way.nextInt(60));
            default -> String.valueOf(way.nextInt(1000));
        };
    }
}
