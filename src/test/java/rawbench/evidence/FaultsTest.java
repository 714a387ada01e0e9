package rawbench.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.wire.SystemError;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest {
    private final Faults faults = new Faults(new TlsTable());

    static Stream<WireFault> everyErrorInEachPlace() {
        return Arrays.stream(SystemError.values())
                .flatMap(error -> Stream.of(new WireFault.NoConnection(error, "no", "look"),
                        new WireFault.Reset(error, true, "gone", "look"), new WireFault.Reset(error, false, "gone", ""),
                        new WireFault.Local(WireFault.Local.Where.CALLED, error, "not taken", "less"),
                        new WireFault.Local(WireFault.Local.Where.NOT_CALLED, error, "too long", "less")));
    }

    @ParameterizedTest
    @MethodSource("everyErrorInEachPlace")
    void whatTheSystemSaidComesBack(WireFault fault) throws EvidenceException {
        assertThat(read(faults.words(fault))).isEqualTo(fault);
    }

    @Test
    void filesOfAnEarlierVersionHadTheSentenceAlone() throws EvidenceException {
        assertThat(read(List.of("no-connection", "refused", "Connection refused: nobody listens at h:1", "look")))
                .isEqualTo(new WireFault.NoConnection(SystemError.REFUSED,
                        "Connection refused: nobody listens at h:1", "look"));
        assertThat(read(List.of("no-connection", "silent", "h:1 cannot be reached: No route to host", "look")))
                .isEqualTo(new WireFault.NoConnection(SystemError.HOST_UNREACHABLE,
                        "h:1 cannot be reached: No route to host", "look"));
        assertThat(read(List.of("reset", "The connection was reset by h:1 (Broken pipe)", "look")))
                .isEqualTo(new WireFault.Reset(SystemError.BROKEN_PIPE, false,
                        "The connection was reset by h:1 (Broken pipe)", "look"));
        assertThat(read(List.of("local", "The disk is full", "Make room"))).isEqualTo(
                new WireFault.Local("The disk is full", "Make room"));
    }

    private WireFault read(List<String> words) throws EvidenceException {
        return faults.fault(new Words(1, words), 1);
    }
}
