package rawbench.ui.settings;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.draft.DraftSettings;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.TransportOptions.Family;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionModelTest {
    private static final Endpoint HERE = new Endpoint.Tls("a.example", 443);

    private final ObjectProperty<DraftSettings> draft = new SimpleObjectProperty<>(DraftSettings.DEFAULT);
    private final ObjectProperty<TabOptions> options = new SimpleObjectProperty<>(TabOptions.USUAL);
    private final Set<Endpoint> unverified = new HashSet<>();
    private Endpoint endpoint = HERE;
    private final ConnectionModel model = new ConnectionModel(draft, options,
            () -> Optional.of(new Target(endpoint, Speech.HTTP)), new ConnectionModel.Consent() {
                @Override
                public boolean given(Endpoint to) {
                    return unverified.contains(to);
                }

                @Override
                public void give(Endpoint to) {
                    unverified.add(to);
                }

                @Override
                public void takeBack(Endpoint to) {
                    unverified.remove(to);
                }
            });

    @Test
    void whatTheTemplateKnowsGoesIntoTheDraftAndTheRestIntoTheTab() {
        model.sni().textProperty().set("other.name");
        model.alpn().textProperty().set("h2, http/1.1");
        model.waiting().textProperty().set("0.5");
        model.connect().textProperty().set("2");
        model.total().textProperty().set("90");
        model.proxy().textProperty().set("direct");
        model.addresses().textProperty().set("a.example:127.0.0.1");
        model.local().textProperty().set("::1");
        model.family(Optional.of(Family.IPV6));
        model.versions(List.of("TLSv1.2"));
        model.halfClose(true);
        assertThat(draft.get()).isEqualTo(DraftSettings.DEFAULT.withSni(Optional.of("other.name"))
                .withAlpn(List.of("h2", "http/1.1"))
                .withTimeout(Optional.of(Duration.ofMillis(500)))
                .withConnectionTimeout(Optional.of(Duration.ofSeconds(2))));
        assertThat(options.get()).isEqualTo(new TabOptions(new Way(List.of("TLSv1.2"), Optional.empty(),
                Optional.of(Way.DIRECT), List.of("a.example:127.0.0.1"), Optional.of(Family.IPV6),
                Optional.of("::1"), Optional.empty()), true, Optional.of(Duration.ofSeconds(90))));
        assertThat(model.chosenProperty().get()).extracting(ConnectionModel.Chosen::key)
                .containsExactly("sni", "alpn", "wait", "connect", "total", "tls.versions", "proxy", "addresses",
                        "family", "local", "half-close");
        model.reset();
        assertThat(draft.get()).isEqualTo(DraftSettings.DEFAULT);
        assertThat(options.get()).isEqualTo(TabOptions.USUAL);
        assertThat(model.chosenProperty().get()).isEmpty();
        assertThat(model.sni().textProperty().get()).isEmpty();
    }

    @Test
    void whatIsSetOnASocketIsKeptWithTheTabAsItIsSpelled() {
        model.socket().noDelay(SocketModel.Switch.OFF);
        model.socket().receiveBuffer().textProperty().set("64K");
        model.socket().group().textProperty().set("239.1.2.3");
        model.socket().broadcast(true);
        model.socket().timeToLive().textProperty().set("256");
        SocketOptions set = SocketOptions.parse(options.get().way().socket().orElseThrow());
        assertThat(set).isEqualTo(SocketOptions.parse(
                "no-delay=off, receive-buffer=65536, group=239.1.2.3, broadcast=on"));
        assertThat(model.socket().timeToLive().oddProperty().get()).isTrue();
        assertThat(model.chosenProperty().get()).extracting(ConnectionModel.Chosen::key).containsExactly("socket");
        model.undo();
        assertThat(model.socket().optionsProperty().get().broadcast()).isFalse();
        model.reset();
        assertThat(options.get()).isEqualTo(TabOptions.USUAL);
        assertThat(model.socket().group().textProperty().get()).isEmpty();
    }

    @Test
    void everyChangeCanBeTakenBackAndDoneAgain() {
        model.sni().textProperty().set("o");
        model.sni().textProperty().set("other");
        model.halfClose(true);
        model.versions(List.of("TLSv1.3"));
        assertThat(model.undo()).isTrue();
        assertThat(options.get().way().versions()).isEmpty();
        assertThat(model.undo()).isTrue();
        assertThat(options.get()).isEqualTo(TabOptions.USUAL);
        assertThat(draft.get().sni()).contains("other");
        assertThat(model.undo()).isTrue();
        assertThat(draft.get()).isEqualTo(DraftSettings.DEFAULT);
        assertThat(model.sni().textProperty().get()).isEmpty();
        assertThat(model.undo()).isFalse();
        assertThat(model.redo()).isTrue();
        assertThat(model.redo()).isTrue();
        assertThat(model.redo()).isTrue();
        assertThat(model.redo()).isFalse();
        assertThat(draft.get().sni()).contains("other");
        assertThat(options.get().halfClose()).isTrue();
        assertThat(options.get().way().versions()).containsExactly("TLSv1.3");
    }

    @Test
    void anotherDraftIsShown() {
        draft.set(DraftSettings.DEFAULT.withSni(Optional.of("from.disk")).withTimeout(Optional.of(Duration.ZERO)));
        assertThat(model.sni().textProperty().get()).isEqualTo("from.disk");
        assertThat(model.waiting().textProperty().get()).isEqualTo("0");
        assertThat(model.chosenProperty().get()).hasSize(2);
    }

    @Test
    void goingUnverifiedIsAPersonsConsentForOneEndpoint() {
        model.verify(false);
        assertThat(draft.get().insecure()).isTrue();
        assertThat(unverified).containsExactly(HERE);
        assertThat(model.verifies()).isFalse();
        endpoint = new Endpoint.Tls("b.example", 443);
        assertThat(model.wantsConsent()).isTrue();
        assertThat(unverified).containsExactly(HERE);
        endpoint = HERE;
        model.verify(true);
        assertThat(draft.get().insecure()).isFalse();
        assertThat(unverified).isEmpty();
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void consentThatWasGivenElsewhereIsShownToo() {
        unverified.add(HERE);
        model.look();
        assertThat(model.verifies()).isFalse();
        assertThat(model.chosenProperty().get()).containsExactly(new ConnectionModel.Chosen("verify", ""));
    }

    @Test
    void anAddressIsPinnedForItsHostAlone() {
        model.addresses().textProperty().set("b.example:10.0.0.1\nA.example:10.0.0.2");
        model.pin("a.example", Optional.of("127.0.0.1"));
        assertThat(options.get().way().addresses()).containsExactly("b.example:10.0.0.1", "a.example:127.0.0.1");
        model.pin("a.example", Optional.of("::1"));
        assertThat(model.addresses().textProperty().get()).isEqualTo("b.example:10.0.0.1\na.example:::1");
        model.pin("a.example", Optional.empty());
        assertThat(options.get().way().addresses()).containsExactly("b.example:10.0.0.1");
    }
}
