package rawbench.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestGenerator;
import rawbench.http.Deviation;
import rawbench.http.Deviation.Weight;
import rawbench.http.Finding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of any octets: lint tells places inside of them, repairs mend what they say, and mending ends. */
class LintPropertiesTest {
    private static final Destination THERE = new Destination(new Endpoint.Tcp("a.example", 80), false);
    private static final List<FaultFixture> FAULTS = FaultFixture.all();

    @Test
    void neverFailsAndNeverPointsOutside() {
        for (int seed = 0; seed < Rounds.of(1000); seed++) {
            Octets text = text(seed);
            for (Advice advice : Lint.advice(text, THERE)) {
                Finding finding = advice.finding();
                assertThat(finding.at()).as("seed %d, %s", seed, finding).isBetween(0L, text.length());
                assertThat(finding.at() + finding.length()).as("seed %d, %s", seed, finding)
                        .isLessThanOrEqualTo(text.length());
                advice.repairs().forEach(repair -> assertThat(Edit.applied(text, repair.edits())).isNotEqualTo(text));
            }
        }
    }

    @Test
    void aRepairTakesItsFindingAwayAndBringsNoneOfWeight() {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < Rounds.of(400); seed++) {
            Octets text = text(seed);
            List<Advice> before = Lint.advice(text, THERE);
            for (Advice advice : before) {
                for (Repair repair : advice.repairs()) {
                    List<Advice> after = Lint.advice(Edit.applied(text, repair.edits()), THERE);
                    Deviation what = advice.finding().what();
                    Set<Deviation> heavier = heavy(after);
                    heavier.removeAll(heavy(before));
                    if (count(after, what) >= count(before, what) || !heavier.isEmpty()) {
                        wrong.add("seed " + seed + ": " + repair.says() + " of " + what + " brings " + heavier + " in "
                                + text);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void mendingOneAfterTheOtherEndsWithNothingLeftToMend() {
        for (int seed = 0; seed < Rounds.of(400); seed++) {
            Octets text = text(seed);
            Octets mended = Repairs.mended(text, THERE).orElse(text);
            assertThat(Lint.advice(mended, THERE)).as("seed %d, %s became %s", seed, text, mended)
                    .allMatch(advice -> advice.repairs().isEmpty());
        }
    }

    @Test
    void ofOneKindAllAreMendedInOneStep() {
        Octets text = Octets.latin1("GET /{a}{b} HTTP/1.1\n" + "A: b\n".repeat(60) + "Host: a.example\n\n");
        List<Advice> advice = Lint.advice(text, THERE);
        assertThat(count(advice, Deviation.BARE_LF)).isEqualTo(21);
        Octets ended = Edit.applied(text, Repairs.all(advice, Deviation.BARE_LF));
        assertThat(ended.latin1()).isEqualTo(text.latin1().replace("\n", "\r\n"));
        assertThat(Repairs.all(advice, Deviation.TARGET_CHARACTER)).hasSize(3);
        assertThat(Repairs.all(advice, Deviation.HOST_MISSING)).isEmpty();
    }

    @Test
    void aLookAtTenMegabytesReadsEachOctetFewTimes() {
        String json = IntStream.range(0, 900_000).mapToObj(i -> "{\"a\":" + i + "}").collect(Collectors.joining(","));
        Octets body = Octets.latin1("[" + json + "]");
        Octets text = Octets.latin1("POST / HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n").concat(body);
        assertThat(body.length()).isGreaterThan(8 << 20);
        assertThat(Lint.advice(text, THERE)).isEmpty();
        Octets garbled = Octets.latin1("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n").concat(body);
        assertThat(Lint.of(garbled, THERE.endpoint())).extracting(Finding::what)
                .containsExactly(Deviation.OCTETS_AFTER_END);
        Octets pipelined = Octets.latin1("GET / HTTP/1.1\r\nA_b: c\r\n\r\n".repeat(200_000));
        assertThat(Lint.of(pipelined, THERE.endpoint())).hasSizeLessThan(100);
    }

    /** Random octets, random requests, and known faults with something changed in them. */
    private static Octets text(int seed) {
        Random random = new Random(seed);
        if (seed % 3 == 0) {
            return new RequestGenerator(random).next();
        }
        byte[] octets = FAULTS.get(random.nextInt(FAULTS.size())).request().toByteArray();
        String signs = " \t\r\n\\#%:;,=\"/_*{}A0\u00e9\0";
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(octets.length);
            octets[at] = signs.substring(random.nextInt(signs.length()))
                    .substring(0, 1)
                    .getBytes(StandardCharsets.ISO_8859_1)[0];
        }
        Octets text = Octets.of(octets);
        return random.nextInt(4) == 0
                ? text.concat(FAULTS.get(random.nextInt(FAULTS.size())).request())
                : text;
    }

    private static long count(List<Advice> advice, Deviation what) {
        return advice.stream().filter(one -> one.finding().what() == what).count();
    }

    private static Set<Deviation> heavy(List<Advice> advice) {
        return advice.stream()
                .map(one -> one.finding().what())
                .filter(what -> what.weight() != Weight.MARK)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deviation.class)));
    }
}
