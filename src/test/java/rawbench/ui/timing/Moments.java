package rawbench.ui.timing;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.NoReuseException;
import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;

/** Exchanges with peers on the loopback whose times are worth a look, for tests and pictures of panes. */
public final class Moments {
    private static final Octets REQUEST = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private Moments() {
    }

    /** With a peer that plays this script. */
    public static Exchange played(TestPeer.Script script) {
        return played(script, REQUEST);
    }

    public static Exchange played(TestPeer.Script script, Octets request) {
        try (TestPeer peer = TestPeer.plays(script)) {
            return send(Sending.of(target("http://127.0.0.1:" + peer.port()), request).withDeadlines(hurried()));
        }
    }

    /** Over TLS, by a certificate that is pinned. */
    public static Exchange tls() {
        TestCertificates certificates = new TestCertificates("Somebody's Authority");
        try (TestPeer peer = TestPeer.tls(certificates.selfSigned(TestCertificates.Validity.NOW, "127.0.0.1"),
                client -> {
                    client.readHead();
                    // Otherwise the answer may be here before the sending is written down.
                    pause(client, 30);
                    client.send(OK);
                })) {
            Sending sending = Sending.of(target("https://127.0.0.1:" + peer.port()), REQUEST);
            String pinned = send(sending).tls().orElseThrow().chain().getFirst().sha256();
            return send(sending.withTls(TlsOptions.DEFAULT.withPinned(Optional.of(pinned))));
        }
    }

    /** By a certificate that cannot be verified. */
    public static Exchange untrusted() {
        TestCertificates certificates = new TestCertificates("Somebody's Authority");
        try (TestPeer peer = TestPeer.tls(certificates.selfSigned(TestCertificates.Validity.NOW, "127.0.0.1"),
                TestPeer.Client::readHead)) {
            return send(Sending.of(target("https://127.0.0.1:" + peer.port()), REQUEST));
        }
    }

    /** With a host of these addresses, of which only 127.0.0.1 is answered. */
    public static Exchange tried(String... addresses) {
        try (TestPeer peer = TestPeer.answers(OK)) {
            Sending sending = Sending.of(target("http://some.name:" + peer.port()), REQUEST);
            return send(sending.withTransport(sending.transport()
                    .withResolver(_ -> List.of(addresses).stream().map(InetAddress::ofLiteral).toList())));
        }
    }

    /** With a proxy that turns the request to connect away. */
    public static Exchange refusedByAProxy() {
        try (TestPeer proxy = TestPeer.answers("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            return send(Sending.of(target("https://example.com"), REQUEST)
                    .withProxy(Optional.of(Proxy.parse("http://ann:secret@127.0.0.1:" + proxy.port()))));
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** The second of two exchanges on one connection. */
    public static Exchange again() {
        try (TestPeer peer = TestPeer.plays(client -> {
            for (int i = 0; i < 2; i++) {
                client.readHead();
                pause(client, 30);
                client.send(OK);
            }
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending sending = Sending.of(target("http://127.0.0.1:" + peer.port()), REQUEST);
            held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
            return held.send(sending, false, ExchangeObserver.NONE, new Cancellation());
        } catch (NoReuseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Cancelled when the first octets of the answer are here; the peer says no more. */
    public static Exchange cancelled() {
        Cancellation cancellation = new Cancellation();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun");
            client.hold();
        })) {
            return new Exchanger().send(Sending.of(target("http://127.0.0.1:" + peer.port()), REQUEST),
                    new ExchangeObserver() {
                        @Override
                        public void received(long octets) {
                            cancellation.cancel();
                        }
                    }, cancellation);
        }
    }

    /** Sends without a peer's help: the script says where to. */
    public static Exchange to(String target) {
        return send(Sending.of(target(target), REQUEST).withDeadlines(hurried()));
    }

    /** A script that waits so long before it plays, as servers that think do. */
    public static void pause(TestPeer.Client client, int milliseconds) throws IOException {
        client.plain().setSoTimeout(milliseconds);
        try {
            client.in().read();
        } catch (java.net.SocketTimeoutException expected) {
            client.plain().setSoTimeout(0);
        }
    }

    private static Deadlines hurried() {
        Deadlines usual = Deadlines.DEFAULT;
        return new Deadlines(usual.resolve(), usual.connect(), usual.tls(), Duration.ofMillis(300), usual.idle(),
                usual.total());
    }

    private static Target target(String spelled) {
        try {
            return Target.parse(spelled);
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }
}
