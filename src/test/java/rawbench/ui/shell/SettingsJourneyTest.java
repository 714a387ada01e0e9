package rawbench.ui.shell;

import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.store.Places;
import rawbench.store.SettingsFile;
import rawbench.wire.Acceptor;
import rawbench.wire.Endpoint;
import rawbench.wire.TestKeyStore;
import rawbench.wire.TlsFacts;

import static org.assertj.core.api.Assertions.assertThat;

/** Settings, connection options and trust in the real window, across restarts. */
class SettingsJourneyTest extends Journey<Someone> {
    SettingsJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private static final Octets ANSWER = Octets.latin1("HTTP/1.1 204 No Content\r\n\r\n");

    @Test
    void aCertificateOnceTrustedStaysSoAfterARestartAndAnotherOneIsRefused() throws Exception {
        int port;
        String first;
        try (Listener server = server(0)) {
            port = ((Endpoint.Tls) server.endpoint()).port();
            robot.interact(() -> front().request().aim("https://127.0.0.1:" + port));
            Exchange refused = send();
            assertThat(refused.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            first = refused.tls().orElseThrow().chain().getFirst().sha256();
            assertThat(inWindow(".link-problem", Labeled.class)).extracting(Labeled::getText)
                    .anyMatch(says -> says.contains("nobody vouches for it"));
            fire("#trust");
            until(() -> front().exchangeProperty().get().outcome().ok() && !front().response().busyProperty().get());
            assertThat(inWindow("#address", Labeled.class).getFirst().getText()).contains("trusted by you");
            restart();
            assertThat(send().tls().filter(TlsFacts::trustedByPin)).isPresent();
        }
        try (Listener other = server(port)) {
            Exchange refused = send();
            assertThat(refused.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(refused.outcome().says()).contains("has changed");
            assertThat(refused.tls().flatMap(TlsFacts::pinned)).contains(first);
            assertThat(inWindow("#trust", Labeled.class).getFirst().getText()).contains("new certificate");
            assertThat(other.endpoint().authority()).contains(String.valueOf(port));
        }
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> desk.content().showSettings(rawbench.ui.settings.SettingsView.Section.TLS));
        fire("#revoke");
        robot.push(KeyCode.ESCAPE);
        restart();
        assertThat(new SettingsFile(Places.below(home).settings()).load().settings().pinned()).isEmpty();
    }

    @Test
    void aLimitThatIsTypedIntoTheSettingsCountsForTheNextSending() {
        front();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> desk.content().showSettings(rawbench.ui.settings.SettingsView.Section.LIMITS));
        type("#limit-HEAD", "100");
        robot.push(KeyCode.ESCAPE);
        assertThat(inWindow("#settings", Node.class)).isEmpty();
        Exchange limited = send();
        assertThat(limited.outcome()).isInstanceOf(Outcome.Limited.class);
        assertThat(limited.outcome().says()).contains("100 octets");
        restart();
        assertThat(send().outcome()).isInstanceOf(Outcome.Limited.class);
    }

    @Test
    void theConnectionOptionsOfATabComeBackAndThoseOfTheTemplateMakeItUnsaved() {
        TabModel tab = front();
        fire("#connection-options");
        type("#total", "77");
        until(() -> tab.optionsProperty().get().total().isPresent());
        assertThat(tab.request().dirtyProperty().get()).isFalse();
        type("#sni", "other.name");
        assertThat(tab.request().draft().settings().sni()).contains("other.name");
        assertThat(tab.request().dirtyProperty().get()).isTrue();
        assertThat(inWindow("#connection-options", Labeled.class).getFirst().getText()).isEqualTo("2");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tab.request().dirtyProperty().get()).isFalse();
        robot.push(KeyCode.ESCAPE);
        until(() -> inWindow("#connection", Node.class).stream().noneMatch(Node::isVisible));
        restart();
        assertThat(front().optionsProperty().get().total()).isPresent();
        assertThat(send().sending().deadlines().total()).hasSeconds(77);
    }

    private static Listener server(int port) throws Exception {
        return Listener.start(Acceptor.tls(port, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD),
                client -> client.write(ANSWER), ListenerObserver.NONE);
    }

    private TabModel front() {
        until(() -> desk.workspace().selectedProperty().get() != null && desk.practiceProperty().get() != null);
        return desk.workspace().selectedProperty().get();
    }

    private <N extends Node> List<N> inWindow(String query, Class<N> kind) {
        return List.copyOf(robot.from(stage.getScene().getRoot()).lookup(query).queryAllAs(kind));
    }

    private void fire(String button) {
        until(() -> inWindow(button, ButtonBase.class).stream().anyMatch(Node::isVisible));
        robot.interact(() -> inWindow(button, ButtonBase.class).getFirst().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String field, String text) {
        until(() -> !inWindow(field, TextInputControl.class).isEmpty());
        robot.interact(() -> {
            TextInputControl input = inWindow(field, TextInputControl.class).getFirst();
            input.requestFocus();
            input.setText(text);
        });
    }

    private Exchange send() {
        TabModel tab = front();
        Exchange before = tab.exchangeProperty().get();
        robot.interact(() -> tab.sending().send());
        until(() -> !Objects.equals(tab.exchangeProperty().get(), before) && !tab.response().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        return tab.exchangeProperty().get();
    }
}
