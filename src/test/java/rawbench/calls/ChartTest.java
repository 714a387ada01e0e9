package rawbench.calls;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.wire.SystemError;
import rawbench.wire.WireFault;

import static org.assertj.core.api.Assertions.assertThat;

/** Over transcripts of real connections. */
class ChartTest {
    @TempDir
    private Path folder;

    private static List<Row> rows(Recorded recorded) {
        return recorded.chart()
                .lines(Set.of())
                .stream()
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .toList();
    }

    /** The calls of this end: the names, and what they gave. */
    private static List<String> own(Recorded recorded) {
        return rows(recorded).stream()
                .flatMap(row -> row.own().stream())
                .map(call -> call.function().spelled() + " = " + call.result())
                .toList();
    }

    private static List<String> peers(Recorded recorded) {
        return rows(recorded).stream()
                .flatMap(row -> row.peer().stream())
                .map(call -> call.known() + " " + call.function().spelled())
                .toList();
    }

    private static Row row(Recorded recorded, Function function, int index) {
        return rows(recorded).stream()
                .filter(row -> row.own().map(call -> call.function() == function).orElse(false))
                .toList()
                .get(index);
    }

    private static Row row(Recorded recorded, Function function) {
        return row(recorded, function, 0);
    }

    private static List<String> arrows(Row row) {
        return row.between()
                .stream()
                .map(arrow -> (arrow.outgoing() ? "→" : "←") + arrow.kind() + (arrow.step() > 0 ? arrow.step() : "")
                        + (arrow.octets() > 0 ? " " + arrow.octets() : ""))
                .toList();
    }

    @Test
    void aRequestOverTcpIsTheTutorialsClient() {
        Recorded http = Recorded.http();
        assertThat(row(http, Function.GETADDRINFO).own().orElseThrow().arguments()).startsWith("\"localhost\"")
                .last()
                .asString()
                .contains("127.0.0.1");
        assertThat(own(http)).endsWith("socket = fd", "setsockopt = 0", "connect = 0", "send = 39", "recv = 40",
                "recv = 0", "close = 0");
        assertThat(peers(http)).containsExactly("MUST socket", "MUST bind", "MUST listen", "MUST accept", "MAY recv",
                "MUST send", "MAY close");
        assertThat(row(http, Function.SEND).own().orElseThrow().spelled())
                .isEqualTo("send(fd, \"GET /news HTTP/1.1\\r\\nHost: lo\"…, 39, 0) = 39");
    }

    @Test
    void theHandshakeStandsBesideConnectAndTheTimeItTook() {
        Row connect = row(Recorded.http(), Function.CONNECT);
        assertThat(arrows(connect)).containsExactly("→SYN1", "←SYN_ACK2", "→ACK3");
        assertThat(connect.own().orElseThrow().lasted()).isPresent();
        assertThat(connect.own().orElseThrow().known()).isEqualTo(Known.SEEN);
    }

    @Test
    void whoeverEndsFirstBeginsTheFourWayClose() {
        Recorded theirs = Recorded.http();
        assertThat(arrows(row(theirs, Function.RECV, 1))).containsExactly("←FIN1", "→FIN_ACK2");
        assertThat(arrows(row(theirs, Function.CLOSE))).containsExactly("→FIN3", "←FIN_ACK4");
        Recorded ours = Recorded.halfClosed();
        assertThat(own(ours)).endsWith("send = 5", "shutdown = 0", "recv = 3", "recv = 0", "close = 0");
        assertThat(arrows(row(ours, Function.SHUTDOWN))).containsExactly("→FIN1", "←FIN_ACK2");
        assertThat(arrows(row(ours, Function.RECV, 1))).containsExactly("←FIN3", "→FIN_ACK4");
        assertThat(arrows(row(ours, Function.CLOSE))).isEmpty();
    }

    @Test
    void aRefusedConnectIsSynAndRst() {
        Recorded refused = Recorded.refused();
        assertThat(own(refused)).endsWith("connect = -1 ECONNREFUSED", "close = 0");
        assertThat(arrows(row(refused, Function.CONNECT))).containsExactly("→SYN", "←RST");
        assertThat(peers(refused)).as("nobody is there").isEmpty();
    }

    @Test
    void eachAddressIsAConnectOfItsOwn() {
        assertThat(own(Recorded.secondAddress())).containsSubsequence("connect = -1 ECONNREFUSED", "close = 0",
                "socket = fd", "connect = 0", "send = 39");
    }

    @Test
    void aNameThatIsNotKnownEndsInGetaddrinfo() {
        assertThat(own(Recorded.unknownHost())).containsExactly("getaddrinfo = EAI_NONAME");
    }

    @Test
    void aResetIsTheErrorOfTheReceiveThatMetIt() {
        Recorded reset = Recorded.reset();
        assertThat(own(reset)).endsWith("recv = -1 ECONNRESET", "close = 0");
        assertThat(arrows(row(reset, Function.RECV))).containsExactly("←RST");
        assertThat(arrows(row(reset, Function.CLOSE))).as("nothing is left to end").isEmpty();
        assertThat(peers(reset)).as("the system may have answered for a program that never looked")
                .contains("MAY accept");
    }

    @Test
    void aLimitOfTimeIsThatOfTheReceive() {
        assertThat(own(Recorded.silent())).endsWith("send = 39", "recv = -1 EAGAIN", "close = 0");
    }

    @Test
    void tlsLiesBetweenConnectAndWhatIsSaid() {
        Recorded tls = Recorded.tls();
        assertThat(own(tls)).containsSubsequence("connect = 0", "SSL_connect = 1 TLSv1.3", "SSL_write = 39",
                "SSL_read = 40", "SSL_read = 0", "close = 0");
        assertThat(peers(tls)).contains("MUST SSL_accept", "MUST SSL_write");
        assertThat(own(Recorded.untrusted())).endsWith("SSL_connect = -1 SSL_ERROR_SSL", "close = 0");
    }

    @Test
    void datagramsNeedNoHandshakeAndEmptyOnesCount() {
        Recorded udp = Recorded.udp();
        assertThat(udp.chart().datagrams()).isTrue();
        assertThat(own(udp)).endsWith("connect = 0", "sendto = 4", "recvfrom = 4", "sendto = 0", "recvfrom = 0",
                "close = 0");
        assertThat(arrows(row(udp, Function.CONNECT))).isEmpty();
        assertThat(arrows(row(udp, Function.SENDTO))).containsExactly("→DATAGRAM 4");
        assertThat(arrows(row(udp, Function.RECVFROM, 1))).containsExactly("←DATAGRAM");
        assertThat(arrows(row(udp, Function.CLOSE))).isEmpty();
    }

    @Test
    void aPortThatNobodyHasIsToldByIcmp() {
        Recorded unreachable = Recorded.unreachable();
        assertThat(own(unreachable)).endsWith("sendto = 8", "recvfrom = -1 ECONNREFUSED", "close = 0");
        assertThat(arrows(row(unreachable, Function.RECVFROM))).containsExactly("←UNREACHABLE");
    }

    @Test
    void whatThisProgramRefusesItselfIsNoCall() {
        Recorded tooLong = Recorded.tooLong();
        assertThat(own(tooLong)).doesNotContain("sendto = -1 EMSGSIZE").endsWith("connect = 0", "close = 0");
        assertThat(tooLong.chart().lines(Set.of())).filteredOn(Remark.class::isInstance)
                .extracting(line -> ((Remark) line).kind())
                .contains(Remark.Kind.NOT_CALLED);
    }

    @Test
    void aBroadcastThatIsNotAllowedIsTheErrorOfSendto() {
        assertThat(own(Recorded.broadcast())).endsWith("sendto = -1 EACCES", "close = 0");
    }

    @ParameterizedTest
    @CsvSource({"NOT_PERMITTED, EPERM", "TOO_LONG, EMSGSIZE", "OTHER, EIO"})
    void aDatagramThatTheSystemDoesNotTakeIsTheErrorOfSendto(SystemError said, String error) {
        assertThat(own(Recorded.datagramFailed(
                new WireFault.Local(WireFault.Local.Where.CALLED, said, "not taken", ""))))
                .endsWith("sendto = -1 " + error);
    }

    @Test
    void aWayThatIsNotThereIsTheErrorOfSendtoAndNothingComesBack() {
        Recorded nowhere = Recorded.datagramFailed(new WireFault.NoConnection(
                SystemError.NETWORK_UNREACHABLE,
                "10.0.0.1:9 cannot be reached: Network is unreachable", ""));
        assertThat(own(nowhere)).endsWith("sendto = -1 ENETUNREACH");
        assertThat(arrows(row(nowhere, Function.SENDTO))).isEmpty();
        assertThat(own(Recorded.datagramFailed(new WireFault.Reset(
                SystemError.HOST_UNREACHABLE, false, "The connection was reset by 10.0.0.1:9 (No route to host)", ""))))
                .as("told by a router")
                .endsWith("recvfrom = -1 EHOSTUNREACH");
    }

    @Test
    void aResetOfThisEndIsLingerAndAnErrorOverThere() {
        for (Recorded reset : List.of(Recorded.thrownAway(), Recorded.clientThrownAway())) {
            assertThat(own(reset)).endsWith("setsockopt = 0", "close = 0");
            assertThat(row(reset, Function.SETSOCKOPT, reset.listening() ? 0 : 1).own().orElseThrow().arguments())
                    .containsExactly("fd", "SOL_SOCKET", "SO_LINGER", "&(struct linger){1, 0}", "8");
            Row close = row(reset, Function.CLOSE);
            assertThat(arrows(close)).containsExactly("→RST");
            assertThat(close.peer().orElseThrow().spelled()).startsWith("recv(").endsWith("= -1 ECONNRESET");
        }
    }

    @Test
    void tlsThatThisEndCutsIsAnErrorOverThere() {
        Row close = row(Recorded.cut(), Function.CLOSE);
        assertThat(arrows(close)).containsExactly("→FIN1", "←FIN_ACK2");
        assertThat(close.peer().orElseThrow().spelled()).startsWith("SSL_read(").endsWith("= -1 SSL_ERROR_SSL");
    }

    @Test
    void whoIsSpokenToAfterItsEndOnlyEndedItsSending() {
        Recorded accepted = Recorded.accepted();
        assertThat(row(accepted, Function.RECV, 1).peer().map(Call::function)).contains(Function.CLOSE);
        Row end = row(Recorded.spokenOn(), Function.RECV, 1);
        assertThat(end.peer().orElseThrow().spelled()).isEqualTo("shutdown(fd, SHUT_WR) = 0");
        assertThat(end.peer().map(Call::known)).as("FIN does not tell").contains(Known.MAY);
        assertThat(row(Recorded.spokenOn(), Function.CLOSE).peer().orElseThrow().spelled()).startsWith("recv(");
    }

    @ParameterizedTest
    @CsvSource({"239.1.2.3, IP_ADD_MEMBERSHIP, IP_MULTICAST_TTL", "ff02::1:2, IPV6_JOIN_GROUP, IPV6_MULTICAST_HOPS"})
    void aGroupIsJoinedAfterBind(String group, String join, String hops) {
        List<String> calls = rows(Recorded.group(group)).stream()
                .flatMap(row -> row.own().stream())
                .map(call -> call.function().spelled()
                        + (call.function() == Function.SETSOCKOPT ? " " + call.arguments().get(2) : ""))
                .toList();
        assertThat(calls).containsExactly("socket", "setsockopt " + hops, "setsockopt SO_REUSEADDR", "bind",
                "setsockopt " + join);
    }

    @Test
    void aUnixSocketHasAPathAndNoSegments() {
        Recorded unix = Recorded.unix(folder.resolve("a.sock"));
        assertThat(own(unix)).containsExactly("socket = fd", "connect = 0", "send = 5", "recv = 3", "recv = 0",
                "close = 0");
        assertThat(row(unix, Function.CONNECT).own().orElseThrow().arguments().getLast()).startsWith("{AF_UNIX, \"/");
        assertThat(arrows(row(unix, Function.RECV, 1))).containsExactly("←END");
        assertThat(own(Recorded.noUnix(folder.resolve("b.sock")))).contains("connect = -1 ENOENT");
    }

    @Test
    void aListenersEndIsTheTutorialsServer() {
        Recorded accepted = Recorded.accepted();
        assertThat(own(accepted)).containsExactly("socket = listener", "bind = 0", "listen = 0", "accept = fd",
                "recv = 39", "send = 39", "recv = 0", "close = 0");
        assertThat(peers(accepted)).startsWith("MUST socket", "MUST connect", "MUST send");
        assertThat(arrows(row(accepted, Function.ACCEPT))).containsExactly("←SYN1", "→SYN_ACK2", "←ACK3");
        assertThat(row(accepted, Function.LISTEN).own().orElseThrow().arguments()).containsExactly("listener", "4096");
        assertThat(row(accepted, Function.BIND).own().map(Call::known)).isEqualTo(Optional.of(Known.MADE));
    }

    @Test
    void aMillionCallsAreFoldedAndNoneOfThemIsMadeBeforeItIsWanted() {
        Chart chart = Recorded.longTalk(500_000).chart();
        List<Line> folded = chart.lines(Set.of());
        assertThat(folded).hasSizeLessThan(40);
        long folds = folded.stream()
                .filter(Fold.class::isInstance)
                .map(Fold.class::cast)
                .mapToLong(fold -> fold.sends() + fold.receives())
                .sum();
        long shown = folded.stream().filter(line -> line instanceof Row row && !row.between().isEmpty()).count();
        assertThat(folds + shown).as("with the handshake and the close").isEqualTo(1_000_002);
        List<Line> all = chart.lines(Set.of(0, 1));
        assertThat(all).hasSizeGreaterThan(1_000_000);
        assertThat(((Row) all.get(700_001)).between().getFirst().octets()).isEqualTo(1);
        assertThat(all.get(700_001)).as("made anew").isNotSameAs(all.get(700_001));
    }
}
