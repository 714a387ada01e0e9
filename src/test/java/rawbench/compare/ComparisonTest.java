package rawbench.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static rawbench.compare.Answers.compared;
import static rawbench.compare.Answers.side;

class ComparisonTest {
    @Test
    void anAnswerWithItselfHasNoDifference() {
        Side a = side("Date: x|Set-Cookie: a|Set-Cookie: b", "one\ntwo\n");
        Comparison same = compared(a, a);
        assertThat(same.differences()).isZero();
        assertThat(same.notes()).isZero();
        assertThat(same.whole().equal()).isTrue();
        assertThat(same.whole().sha256A()).isEqualTo(same.whole().sha256B()).hasSize(64);
        assertThat(same.body().blocks()).containsExactly(Block.of(Sign.SAME, 0, 2, 0, 2));
    }

    @Test
    void fieldsArePairedByNameWithoutCase() {
        List<FieldPair> pairs = compared(side("Content-Type: a/b|Vary: x", ""),
                side("content-type: a/b|Vary: y", "")).fields();
        assertThat(pairs).extracting(FieldPair::sign).containsExactly(Sign.SPELLING, Sign.CHANGED);
        assertThat(pairs.getFirst().otherCase()).isTrue();
    }

    @Test
    void aDifferenceOfCaseOrSpaceIsNotedButNotCounted() {
        Comparison c = compared(side("Vary: x|Age:  1", ""), side("vary: x|Age: 1", ""));
        assertThat(c.differences()).isZero();
        assertThat(c.notes()).isEqualTo(2);
        assertThat(c.whole().equal()).isFalse();
    }

    @Test
    void duplicatesArePairedByPosition() {
        List<FieldPair> pairs = compared(side("C: 1|C: 2|C: 3", ""), side("C: 1|C: x", "")).fields();
        assertThat(pairs).extracting(FieldPair::sign).containsExactly(Sign.SAME, Sign.CHANGED, Sign.REMOVED);
    }

    @Test
    void orderIsADifferenceOfItsOwnKind() {
        Comparison c = compared(side("A: 1|B: 2|C: 3", ""), side("C: 3|A: 1|B: 2", ""));
        assertThat(c.differences()).isZero();
        assertThat(c.notes()).isEqualTo(1);
        assertThat(c.fields()).filteredOn(FieldPair::moved)
                .extracting(p -> p.a().orElseThrow().name())
                .containsExactly("C");
    }

    @Test
    void whatOnlyTheSecondHasStandsWhereItStandsThere() {
        List<FieldPair> pairs = compared(side("A: 1|C: 3", ""), side("A: 1|B: 2|C: 3|D: 4", "")).fields();
        assertThat(pairs).extracting(p -> p.b().orElseThrow().name()).containsExactly("A", "B", "C", "D");
        assertThat(pairs).extracting(FieldPair::sign)
                .containsExactly(Sign.SAME, Sign.ADDED, Sign.SAME, Sign.ADDED);
    }

    @Test
    void trailersArePairedApartFromTheHead() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";
        Comparison c = compared(side(Octets.latin1(head + "X: 1\r\n\r\n")),
                side(Octets.latin1(head + "X: 2\r\n\r\n")));
        assertThat(c.fields()).extracting(FieldPair::sign).containsExactly(Sign.SAME);
        assertThat(c.trailers()).extracting(FieldPair::sign).containsExactly(Sign.CHANGED);
    }

    @Test
    void startLinesAreComparedAsSpelled() {
        Comparison c = compared(side(Octets.latin1("HTTP/1.1 200 OK\r\n\r\n")),
                side(Octets.latin1("HTTP/1.1 404 Not Found\r\n\r\n")));
        assertThat(c.startLine()).isEqualTo(Sign.CHANGED);
        assertThat(c.a().status()).isEqualTo(200);
        assertThat(c.b().status()).isEqualTo(404);
        assertThat(c.differences()).isEqualTo(1);
    }

    @Test
    void theFirstDifferingOctetIsSaidOfEverythingAndOfTheBody() {
        Comparison c = compared(side("A: 1", "same, then x"), side("A: 1", "same, then y"));
        assertThat(c.decoded().mismatch()).isEqualTo(11);
        assertThat(c.whole().mismatch()).isEqualTo("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n".length() + 11);
    }

    @Test
    void octetsThatAreNotHttpAreComparedAllTheSame() {
        Comparison c = compared(side(Octets.latin1("220 ready\nbye\n")),
                side(Octets.latin1("220 ready\nhello\n")));
        assertThat(c.a().status()).isEqualTo(-1);
        assertThat(c.body().blocks()).containsExactly(Block.of(Sign.SAME, 0, 1, 0, 1),
                Block.of(Sign.CHANGED, 1, 2, 1, 2));
    }

    @Test
    void bodiesThatAreNoTextAreComparedByOctets() {
        byte[] big = new byte[10_000_000];
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\n\r\n");
        Side a = side(head.concat(Octets.copyOf(big, 0, big.length)));
        big[5_000_000] = 1;
        Comparison c = compared(a, side(head.concat(Octets.owning(big))));
        assertThat(c.body().kind()).isEqualTo(BodyKind.OCTETS);
        assertThat(c.decoded().mismatch()).isEqualTo(5_000_000);
        assertThat(c.differences()).isEqualTo(1);
    }

    static Stream<Long> seeds() {
        return new Random(20261123).longs(200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomAnswersKeepTheLaws(long seed) {
        Random random = new Random(seed);
        Side a = random(random);
        Side b = random(random);
        Comparison there = compared(a, b);
        Comparison back = compared(b, a);
        assertThat(compared(a, a).differences()).isZero();
        assertThat(there.differences()).isEqualTo(back.differences());
        assertThat(there.notes()).isEqualTo(back.notes());
        assertThat(there.body().blocks())
                .isEqualTo(back.body().blocks().stream().map(ComparisonTest::mirrored).toList());
        assertThat(there.fields().stream().map(ComparisonTest::spelled))
                .containsExactlyInAnyOrderElementsOf(
                        back.fields().stream().map(ComparisonTest::mirrored).map(ComparisonTest::spelled).toList());
        assertThat(applied(there.body())).isEqualTo(b.decoded().text(StandardCharsets.UTF_8).replace("\n", ""));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherRulesSayOfTheSameTwoWhatTheySayOfThemAnew(long seed) throws IgnoreException {
        Random random = new Random(seed);
        Side a = random(random);
        Side b = random(random);
        Ignores rules = Ignores.parse(List.of("header:a", "regex:[bc]", "order"));
        Comparison anew = Comparison.of(a, b, rules, TimeLimit.NONE);
        Comparison again = compared(a, b).by(rules, TimeLimit.NONE);
        assertThat(again.body().blocks()).isEqualTo(anew.body().blocks());
        assertThat(again).usingRecursiveComparison().ignoringFields("body").isEqualTo(anew);
        assertThat(again.ignoredByRule().stream().mapToLong(Long::longValue).sum()).isEqualTo(again.ignored());
    }

    private static String applied(BodyDifference body) {
        StringBuilder made = new StringBuilder();
        for (Block block : body.blocks()) {
            boolean keep = block.sign() == Sign.SAME;
            Column from = keep ? body.a() : body.b();
            for (int i = keep ? block.fromA() : block.fromB(); i < (keep ? block.toA() : block.toB()); i++) {
                made.append(from.shown(i).text(StandardCharsets.UTF_8));
            }
        }
        return made.toString();
    }

    @Test
    void interimResponsesAreComparedOneByOneBeforeTheAnswer() {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        Side one = side(Octets.latin1("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\nX: 1\r\n\r\n" + answer));
        Side other = side(Octets.latin1(
                "HTTP/1.1 103 Early Hints\r\nlink: <b>\r\nX: 1\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + answer));
        Comparison c = compared(one, other);
        assertThat(c.interim()).extracting(InterimPair::startLine).containsExactly(Sign.SAME, Sign.ADDED);
        assertThat(c.interim().getFirst().fields()).extracting(FieldPair::sign)
                .containsExactly(Sign.CHANGED, Sign.SAME);
        assertThat(c.differences()).as("a link, and one response more").isEqualTo(2);
        assertThat(c.startLine()).isEqualTo(Sign.SAME);
        Comparison back = compared(other, one);
        assertThat(back.differences()).isEqualTo(2);
        assertThat(back.interim()).extracting(InterimPair::startLine).containsExactly(Sign.SAME, Sign.REMOVED);
        assertThat(compared(other, other).differences()).isZero();
    }

    private static Block mirrored(Block block) {
        return new Block(block.sign().mirrored(), block.fromB(), block.toB(), block.fromA(), block.toA(), block.rule(),
                block.twin(), block.changed());
    }

    private static FieldPair mirrored(FieldPair pair) {
        return new FieldPair(pair.sign().mirrored(), pair.moved(), pair.b(), pair.a(), pair.rule());
    }

    private static String spelled(FieldPair p) {
        return p.sign() + " " + p.moved() + " " + p.a().map(f -> f.line() + "@" + f.at()) + " "
                + p.b().map(f -> f.line() + "@" + f.at());
    }

    private static Side random(Random random) {
        StringBuilder fields = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            fields.append(fields.isEmpty() ? "" : "|")
                    .append("abcABC".charAt(random.nextInt(6)))
                    .append(": ")
                    .append(random.nextInt(3));
        }
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            body.append((char) ('a' + random.nextInt(5))).append(random.nextInt(4) == 0 ? "" : "\n");
        }
        return side(fields.toString(), body.toString());
    }
}
