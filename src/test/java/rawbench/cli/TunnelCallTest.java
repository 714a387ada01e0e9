package rawbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench send --tunnel}: the terminal and the peer joined. */
final class TunnelCallTest {
    private static final String UPGRADE = "GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n";
    private static final String SWITCHED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\n\r\n";

    @TempDir
    Path folder;

    @Test
    void standardInputGoesToThePeerAndItsOctetsToStandardOutput() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED + "hello ");
            client.send(Octets.latin1("you said ").concat(client.readAll()));
        })) {
            Call call = call("http", peer, UPGRADE, "ping", "--tunnel");

            assertThat(call.exit()).isZero();
            assertThat(call.text()).isEqualTo("hello you said ping");
            assertThat(call.err()).contains("HTTP/1.1 101 Switching Protocols");
        }
    }

    @Test
    void withoutTheOptionTheConnectionIsClosedAfterTheHead() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED);
            client.readAll();
        })) {
            assertThat(call("http", peer, UPGRADE, "ping").exit()).isZero();
            peer.awaitFinished();
            assertThat(peer.clients().getFirst().got().latin1()).isEqualTo(UPGRADE);
        }
    }

    @Test
    void anOrdinaryAnswerIsWrittenAsEver() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 426 Upgrade Required\r\nContent-Length: 2\r\n\r\nno")) {
            Call call = call("http", peer, UPGRADE, "ping", "--tunnel");

            assertThat(call.exit()).isZero();
            assertThat(call.text()).isEqualTo("no");
        }
    }

    @Test
    void withoutFramingAllIsTunnel() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.send("220 hello\r\n");
            client.send(client.readAll());
        })) {
            Call call = call("tcp", peer, "EHLO ", "me", "--tunnel");

            assertThat(call.exit()).isZero();
            assertThat(call.text()).isEqualTo("220 hello\r\nEHLO me");
        }
    }

    @Test
    void aPeerThatStaysSilentAfterTheLastOfTheInputIsLeft() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED + "hello");
            client.hold();
        })) {
            Call call = call("http", peer, UPGRADE, "ping", "--tunnel", "--idle-timeout", "0.2");

            assertThat(call.exit()).isZero();
            assertThat(call.text()).isEqualTo("hello");
        }
    }

    @Test
    void aResetIsToldAndIncomplete() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(SWITCHED);
            client.readAll();
            client.reset();
        })) {
            Call call = call("http", peer, UPGRADE, "ping", "--tunnel");

            assertThat(call.exit()).isEqualTo(Status.INCOMPLETE.exit());
            assertThat(call.err()).contains("reset");
        }
    }

    @Test
    void refusesWhatWouldMixWithThePeersOctets() throws Exception {
        try (TestPeer peer = TestPeer.answers(SWITCHED)) {
            assertThat(call("http", peer, UPGRADE, "", "--tunnel", "--json").exit()).isEqualTo(2);
            assertThat(peer.clients()).isEmpty();
        }
    }

    @Test
    void overUdpEachLineIsADatagram() throws Exception {
        try (UdpPeer peer = UdpPeer.echo()) {
            Call call = call("udp", peer.port(), "first", "one\ntwo\nthree", "--tunnel", "--idle-timeout", "0.5");

            assertThat(call.exit()).isZero();
            assertThat(peer.got()).extracting(Octets::latin1).containsExactly("first", "one\n", "two\n", "three");
            assertThat(call.text()).isEqualTo("firstone\ntwo\nthree");
        }
    }

    @Test
    void overUdpSilenceAndAPortThatNobodyHasAreTold() throws Exception {
        try (UdpPeer peer = UdpPeer.answers(_ -> List.of())) {
            Call silent = call("udp", peer.port(), "", "one", "--tunnel", "--idle-timeout", "0.2");
            assertThat(silent.exit()).isEqualTo(Status.TIMEOUT.exit());
            assertThat(silent.err()).contains("No datagram came back in 0.2 s");
            assertThat(peer.got()).as("without octets of a request there is no first datagram").hasSize(1);
        }
        Call nobody = call("udp", UdpPeer.nobody(), "", "one", "--tunnel", "--idle-timeout", "0.2");
        assertThat(nobody.exit()).isEqualTo(Status.NO_CONNECTION.exit());
        assertThat(nobody.err()).contains("Nobody listens");
    }

    private Call call(String scheme, TestPeer peer, String request, String input, String... options)
            throws java.io.IOException {
        return call(scheme, peer.port(), request, input, options);
    }

    private Call call(String scheme, int port, String request, String input, String... options)
            throws java.io.IOException {
        Path file = Files.writeString(folder.resolve("request.octets"), request);
        String[] words = java.util.stream.Stream.concat(
                java.util.stream.Stream.of("send", "--request-file", file.toString(), "--target",
                        scheme + "://127.0.0.1:" + port),
                java.util.stream.Stream.of(options)).toArray(String[]::new);
        return Call.fed(Octets.latin1(input), words);
    }
}
