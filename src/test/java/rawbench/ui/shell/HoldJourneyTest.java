package rawbench.ui.shell;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection that is held, and a tunnel, in the real window. */
class HoldJourneyTest extends Journey<Someone> {
    HoldJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void aHeldConnectionTakesASecondRequestAndSaysWhyItTakesNoThird() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none");
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\ntwo");
            client.hold();
        })) {
            TabModel tab = tab(peer, "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
            robot.interact(() -> tab.hold().holdProperty().set(true));
            send(tab);
            until(() -> chip().startsWith("connected · 1 sent"));
            send(tab);
            until(() -> chip().equals("not to be used again: the server said Connection: close"));
            robot.interact(() -> tab.sending().send());
            assertThat(inWindow("#not-reused").tryQuery().orElseThrow().isVisible()).isTrue();
            assertThat(inWindow("#not-reused").query().getAccessibleText())
                    .isEqualTo("Not sent on this connection: the server said Connection: close (RFC 9112 §9.6).");
            assertThat(peer.clients()).hasSize(1);
            robot.interact(() -> tab.hold().close());
            assertThat(chip()).isEqualTo("not connected");
        }
    }

    @Test
    void octetsGoBothWaysThroughATunnel() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello");
            client.send(Octets.latin1("echo ").concat(client.read(6)));
            client.readAll();
        })) {
            TabModel tab = tab(peer, "GET / HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n");
            send(tab);
            until(() -> inWindow("#tunnel-line").tryQuery().filter(javafx.scene.Node::isVisible).isPresent());
            robot.interact(() -> inWindow("#tunnel-line").<TextField>query().requestFocus());
            robot.write("ping");
            robot.push(KeyCode.ENTER);
            until(() -> says().equals("Tunnel open · 6 octets sent · 16 received"));
            assertThat(inWindow("#pieces").<ListView<?>>query().getItems()).hasSizeGreaterThanOrEqualTo(3);
            robot.interact(() -> tab.response().tunnel().halfClose());
            until(() -> says().startsWith("The peer ended its side"));
        }
    }

    @Test
    void withoutFramingAHeldConnectionIsATunnelThatTakesEverySend() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.send("220 hello\r\n");
            client.send(Octets.latin1("got ").concat(client.read(6)));
            client.send(Octets.latin1("and ").concat(client.read(6)));
            client.readAll();
        })) {
            TabModel tab = tab(peer, "NOOP\r\n");
            robot.interact(() -> {
                tab.request().aim("tcp://127.0.0.1:" + peer.port());
                tab.hold().holdProperty().set(true);
                tab.sending().send();
            });
            until(() -> says().equals("Tunnel open · 6 octets sent · 21 received"));
            robot.interact(() -> tab.sending().send());
            until(() -> says().equals("Tunnel open · 12 octets sent · 31 received"));
            assertThat(chip()).isEqualTo("tunnel");
            robot.interact(() -> tab.response().tunnel().close());
            until(() -> says().startsWith("The connection was closed here"));
            assertThat(peer.clients()).hasSize(1);
        }
    }

    private TabModel tab(TestPeer peer, String request) {
        until(() -> desk.workspace().selectedProperty().get() != null);
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("held", "http://127.0.0.1:" + peer.port(), Octets.latin1(request))));
        WaitForAsyncUtils.waitForFxEvents();
        return desk.workspace().selectedProperty().get();
    }

    private void send(TabModel tab) {
        robot.interact(() -> tab.sending().send());
        until(() -> !tab.sending().runningProperty().get() && !tab.response().busyProperty().get());
    }

    private String chip() {
        return inWindow("#standing").<Labeled>query().getText();
    }

    private String says() {
        return inWindow("#tunnel-says").<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
