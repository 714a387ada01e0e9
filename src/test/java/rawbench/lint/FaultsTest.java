package rawbench.lint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.http.Deviation;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of faults: each is found, with nothing else; its repair mends it; what is nearly it is let alone. */
class FaultsTest {
    private static final Destination THERE = new Destination(new Endpoint.Tcp("a.example", 80), false);

    static List<FaultFixture> fixtures() {
        return FaultFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void findsTheFaultAndNothingElse(FaultFixture fixture) {
        assertThat(codes(fixture.request())).containsExactlyElementsOf(fixture.codes());
        assertThat(fixture.codes()).contains(fixture.code());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theFirstRepairMendsIt(FaultFixture fixture) {
        List<Repair> repairs = told(fixture).repairs();
        if (fixture.repaired().isEmpty()) {
            assertThat(repairs).isEmpty();
            return;
        }
        Octets mended = Edit.applied(fixture.request(), repairs.getFirst().edits());
        assertThat(mended).isEqualTo(fixture.repaired());
        assertThat(repairs.getFirst().says()).isNotBlank().doesNotContain("{");
        assertThat(Repairs.of(told(fixture).finding(), fixture.request(), THERE)).isEqualTo(repairs);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void saysNothingAboutWhatIsNearlyIt(FaultFixture fixture) {
        for (Octets near : fixture.nearMisses()) {
            assertThat(codes(near)).as("%s", near).isEmpty();
        }
    }

    @Test
    void eachThatLintAloneTellsStandsInTheTable() {
        List<String> named = fixtures().stream().map(FaultFixture::code).distinct().toList();
        Stream<Deviation> own = Arrays.stream(Deviation.values())
                .filter(what -> what.compareTo(Deviation.HOST_MISSING) >= 0);
        assertThat(named).containsAll(own.map(Deviation::code).toList());
    }

    private static Advice told(FaultFixture fixture) {
        return Lint.advice(fixture.request(), THERE)
                .stream()
                .filter(advice -> advice.finding().what().code().equals(fixture.code()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Octets request) {
        return Lint.advice(request, THERE).stream().map(advice -> advice.finding().what().code()).toList();
    }
}
