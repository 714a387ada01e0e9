package rawbench.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void theSentenceOfAnEarlierVersionTellsWhetherOctetsWereBeingSent() throws EvidenceException {
        String says = "The connection was reset by h:1 while octets were being sent (Broken pipe)";
        assertThat(read(List.of("reset", says, "look")))
                .isEqualTo(new WireFault.Reset(SystemError.BROKEN_PIPE, true, says, "look"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        255.255.255.255:1 may not be sent to: Permission denied                | CALLED     | NO_ACCESS
        No datagram can go to 127.0.0.1:1: Invalid argument                    | CALLED     | INVALID
        The datagram is too long for the way to 127.0.0.1:1: Message too long  | CALLED     | TOO_LONG
        A datagram carries at most 65,507 octets, and this would have 70000    | NOT_CALLED | TOO_LONG
        The local address cannot be used: Permission denied                    | CALLED     | NO_ACCESS
        The local address cannot be used: Cannot assign requested address      | CALLED     | OTHER
        The socket cannot be set up as it is wanted: broadcast is refused by the system: Permission denied | BESIDE | OTHER
        What was sent or received cannot be kept: File name too long           | BESIDE     | OTHER
        """)
    void theSentenceOfAnEarlierVersionTellsWhereItFailed(String says, WireFault.Local.Where where, SystemError error)
            throws EvidenceException {
        assertThat(read(List.of("local", says, "look"))).isEqualTo(new WireFault.Local(where, error, says, "look"));
    }

    @Test
    void whatWasSilentInAnEarlierVersionWasNotRefused() throws EvidenceException {
        String says = "None of the 2 addresses of h:1 took the connection. Connection refused: nobody listens at ::1:1; "
                + "Timed out after 10 s of connecting to 127.0.0.1:1: no answer at all";
        assertThat(read(List.of("no-connection", "silent", says, "look")))
                .isEqualTo(new WireFault.NoConnection(SystemError.OTHER, says, "look"));
    }

    private WireFault read(List<String> words) throws EvidenceException {
        return faults.fault(new Words(1, words), 1);
    }
}
