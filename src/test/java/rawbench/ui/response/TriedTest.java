package rawbench.ui.response;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

class TriedTest {
    @Test
    void everyAddressIsToldWithWhatBecameOfIt() throws TargetException {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            List<Tried> tried = Tried.of(send("some.name", peer.port(), "127.0.0.9", "127.0.0.1", "127.0.0.8")
                    .transcript());
            assertThat(tried).extracting(Tried::address).containsExactly("127.0.0.9", "127.0.0.1", "127.0.0.8");
            assertThat(tried).extracting(Tried::state)
                    .containsExactly(Tried.State.FAILED, Tried.State.CONNECTED, Tried.State.NOT_TRIED);
            assertThat(tried.getFirst().says()).contains("refused");
            assertThat(tried).allMatch(Tried::named).allMatch(one -> one.host().equals("some.name"));
        }
    }

    @Test
    void anAddressInThePlaceOfANameLeavesNoChoice() throws TargetException {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(Tried.of(send("127.0.0.1", peer.port()).transcript())).singleElement()
                    .isEqualTo(new Tried("127.0.0.1", "127.0.0.1", Tried.State.CONNECTED, ""));
        }
    }

    private static Exchange send(String host, int port, String... addresses) throws TargetException {
        Sending sending = Sending.of(Target.parse("http://" + host + ":" + port),
                Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
        return new Exchanger().send(sending.withTransport(sending.transport()
                .withResolver(_ -> List.of(addresses).stream().map(InetAddress::ofLiteral).toList())),
                ExchangeObserver.NONE, new Cancellation());
    }
}
