package rawbench.compare;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static rawbench.compare.Answers.side;

class ComparisonTest {
    @Test
    void anAnswerWithItselfHasNoDifference() {
        Side a = side("Date: x|Set-Cookie: a|Set-Cookie: b", "one\ntwo\n");
        Comparison same = Comparison.of(a, a);
        assertThat(same.differences()).isZero();
        assertThat(same.notes()).isZero();
        assertThat(same.received().equal()).isTrue();
        assertThat(same.received().sha256A()).isEqualTo(same.received().sha256B()).hasSize(64);
        assertThat(same.body().orElseThrow().runs()).containsExactly(new LineRun(Sign.SAME, 0, 2, 0, 2));
    }

    @Test
    void fieldsArePairedByNameWithoutCase() {
        List<FieldPair> pairs = Comparison.of(side("Content-Type: a/b|Vary: x", ""),
                side("content-type: a/b|Vary: y", "")).fields();
        assertThat(pairs).extracting(FieldPair::sign).containsExactly(Sign.SPELLING, Sign.CHANGED);
        assertThat(pairs.getFirst().otherCase()).isTrue();
    }

    @Test
    void aDifferenceOfCaseOrSpaceIsNotedButNotCounted() {
        Comparison c = Comparison.of(side("Vary: x|Age:  1", ""), side("vary: x|Age: 1", ""));
        assertThat(c.differences()).isZero();
        assertThat(c.notes()).isEqualTo(2);
        assertThat(c.received().equal()).isFalse();
    }

    @Test
    void duplicatesArePairedByPosition() {
        List<FieldPair> pairs = Comparison.of(side("C: 1|C: 2|C: 3", ""), side("C: 1|C: x", "")).fields();
        assertThat(pairs).extracting(FieldPair::sign).containsExactly(Sign.SAME, Sign.CHANGED, Sign.REMOVED);
    }

    @Test
    void orderIsADifferenceOfItsOwnKind() {
        Comparison c = Comparison.of(side("A: 1|B: 2|C: 3", ""), side("C: 3|A: 1|B: 2", ""));
        assertThat(c.differences()).isZero();
        assertThat(c.notes()).isEqualTo(1);
        assertThat(c.fields()).filteredOn(FieldPair::moved)
                .extracting(p -> p.a().orElseThrow().name())
                .containsExactly("C");
    }

    @Test
    void whatOnlyTheSecondHasStandsWhereItStandsThere() {
        List<FieldPair> pairs = Comparison.of(side("A: 1|C: 3", ""), side("A: 1|B: 2|C: 3|D: 4", "")).fields();
        assertThat(pairs).extracting(p -> p.b().orElseThrow().name()).containsExactly("A", "B", "C", "D");
        assertThat(pairs).extracting(FieldPair::sign)
                .containsExactly(Sign.SAME, Sign.ADDED, Sign.SAME, Sign.ADDED);
    }

    @Test
    void trailersArePairedApartFromTheHead() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";
        Comparison c = Comparison.of(side(Octets.latin1(head + "X: 1\r\n\r\n")),
                side(Octets.latin1(head + "X: 2\r\n\r\n")));
        assertThat(c.fields()).extracting(FieldPair::sign).containsExactly(Sign.SAME);
        assertThat(c.trailers()).extracting(FieldPair::sign).containsExactly(Sign.CHANGED);
    }

    @Test
    void startLinesAreComparedAsSpelled() {
        Comparison c = Comparison.of(side(Octets.latin1("HTTP/1.1 200 OK\r\n\r\n")),
                side(Octets.latin1("HTTP/1.1 404 Not Found\r\n\r\n")));
        assertThat(c.startLine()).isEqualTo(Sign.CHANGED);
        assertThat(c.a().status()).isEqualTo(200);
        assertThat(c.b().status()).isEqualTo(404);
        assertThat(c.differences()).isEqualTo(1);
    }

    @Test
    void theFirstDifferingOctetIsSaidOfEverythingAndOfTheBody() {
        Comparison c = Comparison.of(side("A: 1", "same, then x"), side("A: 1", "same, then y"));
        assertThat(c.decoded().mismatch()).isEqualTo(11);
        assertThat(c.received().mismatch()).isEqualTo("HTTP/1.1 200 OK\r\nA: 1\r\n\r\n".length() + 11);
    }

    @Test
    void octetsThatAreNotHttpAreComparedAllTheSame() {
        Comparison c = Comparison.of(side(Octets.latin1("220 ready\nbye\n")),
                side(Octets.latin1("220 ready\nhello\n")));
        assertThat(c.a().status()).isEqualTo(-1);
        assertThat(c.body().orElseThrow().runs()).containsExactly(new LineRun(Sign.SAME, 0, 1, 0, 1),
                new LineRun(Sign.CHANGED, 1, 2, 1, 2));
    }

    @Test
    void bodiesPastTheBoundAreComparedAsOctetsOnly() {
        byte[] big = new byte[(int) BodyLines.MAX_OCTETS + 1];
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\n\r\n");
        Side a = side(head.concat(Octets.copyOf(big, 0, big.length)));
        big[5_000_000] = 1;
        Comparison c = Comparison.of(a, side(head.concat(Octets.owning(big))));
        assertThat(c.body()).isEmpty();
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
        Comparison there = Comparison.of(a, b);
        Comparison back = Comparison.of(b, a);
        assertThat(Comparison.of(a, a).differences()).isZero();
        assertThat(there.differences()).isEqualTo(back.differences());
        assertThat(there.notes()).isEqualTo(back.notes());
        assertThat(there.body().orElseThrow().runs())
                .isEqualTo(back.body().orElseThrow().runs().stream().map(LineRun::mirrored).toList());
        assertThat(there.fields().stream().map(ComparisonTest::spelled))
                .containsExactlyInAnyOrderElementsOf(
                        back.fields().stream().map(ComparisonTest::mirrored).map(ComparisonTest::spelled).toList());
        assertThat(applied(there.body().orElseThrow())).isEqualTo(b.decoded());
    }

    private static Octets applied(BodyLines body) {
        Octets made = Octets.empty();
        for (LineRun run : body.runs()) {
            boolean keep = run.sign() == Sign.SAME;
            for (int i = keep ? run.fromA() : run.fromB(); i < (keep ? run.toA() : run.toB()); i++) {
                made = made.concat(keep ? body.a().line(i) : body.b().line(i));
            }
        }
        return made;
    }

    private static FieldPair mirrored(FieldPair pair) {
        return new FieldPair(pair.sign().mirrored(), pair.moved(), pair.b(), pair.a());
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
