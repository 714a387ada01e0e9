package rawbench.ui.response;

import java.time.Duration;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestPeer;

/** Exchanges with peers on the loopback, for tests of panes. */
public final class Exchanges {
    private Exchanges() {
    }

    /** With a peer that answers these octets, one character each, and closes. */
    public static Exchange answered(String latin1) {
        return answered(Octets.latin1(latin1));
    }

    public static Exchange answered(Octets octets) {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(octets);
        })) {
            return get("http://127.0.0.1:" + peer.port(), "/");
        }
    }

    /** With a proxy that answers so when it is asked to connect. */
    public static Exchange refusedByAProxy(String latin1) {
        try (TestPeer proxy = TestPeer.answers(latin1)) {
            Sending sending = Sending.of(Target.parse("https://example.com"), Octets.latin1("GET / HTTP/1.1\r\n\r\n"))
                    .withProxy(Optional.of(Proxy.parse("http://ann:secret@127.0.0.1:" + proxy.port())));
            return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** A GET with 0.3 s of patience for the first octet. */
    public static Exchange get(String target, String path) {
        return send(target, "GET " + path + " HTTP/1.1\r\nHost: www.example.com\r\nAccept-Encoding: gzip\r\n\r\n",
                new Cancellation());
    }

    public static Exchange send(String target, String request, Cancellation cancellation) {
        Deadlines usual = Deadlines.DEFAULT;
        try {
            Sending sending = Sending.of(Target.parse(target), Octets.latin1(request))
                    .withDeadlines(new Deadlines(usual.resolve(), usual.connect(), Duration.ofMillis(300),
                            Duration.ofMillis(300), usual.idle(), usual.total()));
            return new Exchanger().send(sending, ExchangeObserver.NONE, cancellation);
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
