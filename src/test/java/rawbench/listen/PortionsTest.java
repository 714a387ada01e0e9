package rawbench.listen;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.wire.Accepted;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.TranscriptRecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortionsTest {
    private static final byte[] LONG = new byte[3_000];

    @Test
    void aUdpAddressThatIsRememberedAndSilentHoldsNoRoom() throws Exception {
        try (Acceptor acceptor = Kind.UDP.open(Path.of("unused"));
                DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            int port = ((Endpoint.Udp) acceptor.endpoint()).port();
            peer.send(new DatagramPacket(LONG, LONG.length, InetAddress.getLoopbackAddress(), port));
            try (Accepted accepted = acceptor.accept()) {
                Client client = new Client(1, accepted, TranscriptRecorder.forgetful(), new ListenerObserver() {});
                Portions portions = new Portions(client);
                assertThat(portions.next()).isEqualTo(LONG.length);
                assertThat(Octets.of(portions.octets())).isEqualTo(Octets.of(LONG));
                client.patience(Duration.ofMillis(1));
                assertThatThrownBy(portions::next).isInstanceOf(SocketTimeoutException.class);
                assertThat(portions.octets()).isEmpty();
            }
        }
    }
}
