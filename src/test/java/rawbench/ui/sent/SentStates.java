package rawbench.ui.sent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.Exchanges;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

/** The states of the pane of what was sent that are worth a look, by their names. */
public final class SentStates {
    private static final String EXPECTING = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n"
            + "Expect: 100-continue\r\n\r\nhello";

    private final ObservableValue<Language> language;
    private final Map<String, Supplier<Parent>> all = new LinkedHashMap<>();

    private SentStates(ObservableValue<Language> language) {
        this.language = language;
    }

    /** @param practice where the practice server answers */
    public static Map<String, Supplier<Parent>> of(String practice, ObservableValue<Language> language) {
        SentStates states = new SentStates(language);
        states.add("sent-identical", () -> Exchanges.get(practice, "/home/news/data/newspage"));
        states.add("sent-differs", () -> altered(Exchanges.get(practice, "/"), "GET / HTTP/1.1\r\nHost: www.example.org"
                + "\r\nAccept-Encoding: gzip\r\n\r\n"));
        states.add("sent-refused", SentStates::refused);
        states.add("sent-nothing", () -> Exchanges.get("http://127.0.0.1:9", "/"));
        states.add("sent-proxy", SentStates::throughProxy);
        states.add("sent-several", () -> Exchanges.send(practice, "GET / HTTP/1.1\r\nHost: h\r\n\r\n".repeat(3),
                new Cancellation()));
        return states.all;
    }

    /** The same exchange of which other octets were to be sent. */
    static Exchange altered(Exchange exchange, String latin1) {
        return new Exchange(Sending.of(exchange.target(), Octets.latin1(latin1)), exchange.transcript(),
                exchange.address(), exchange.replies(), exchange.asked(), exchange.sent(), exchange.outcome(),
                exchange.timings(), exchange.tls());
    }

    /** A body that waits for leave, which does not come. */
    static Exchange refused() {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n")) {
            return Exchanges.send("http://127.0.0.1:" + peer.port(), EXPECTING, new Cancellation());
        }
    }

    /** Through a proxy that opens a tunnel and answers for the server. */
    static Exchange throughProxy() {
        try (TestPeer proxy = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\n\r\n");
            client.readHead();
            client.send("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            Sending sending = Sending.of(Target.parse("http://example.com"), Octets.latin1("GET / HTTP/1.1\r\n\r\n"))
                    .withProxy(Optional.of(Proxy.parse("http://ann:secret@127.0.0.1:" + proxy.port())));
            return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private void add(String name, Supplier<Exchange> exchange) {
        all.put(name, () -> {
            SentModel model = new SentModel(new InlineWork());
            SentView view = new SentView(model, language);
            model.show(exchange.get());
            return view;
        });
    }
}
