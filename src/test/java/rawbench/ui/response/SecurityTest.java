package rawbench.ui.response;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lock beside an address shows. */
class SecurityTest {
    private static Exchange sent(String target) throws Exception {
        Sending sending = Sending.of(Target.parse(target), Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }

    @Test
    void nothingIsEncryptedWithoutTls() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 204 No\r\n\r\n")) {
            assertThat(Security.of(sent("http://127.0.0.1:" + peer.port()))).isEqualTo(Security.PLAIN);
        }
    }

    @Test
    void tlsThatNobodyTookNeverBegan() throws Exception {
        int port;
        try (TestPeer gone = TestPeer.answers("")) {
            port = gone.port();
        }
        assertThat(Security.of(sent("https://127.0.0.1:" + port))).isEqualTo(Security.NEVER_BEGAN);
    }

    @Test
    void whoSpeaksNoTlsIsNotVerified() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.send("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertThat(Security.of(sent("https://127.0.0.1:" + peer.port()))).isEqualTo(Security.UNVERIFIED);
        }
    }
}
