package rawbench.ui.shell;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.exchange.UnixPeer;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;

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
            until(() -> rows().stream().anyMatch(row -> row.endsWith("echo ping\\r\\n")));
            assertThat(rows()).anyMatch(row -> row.endsWith(": hello")).anyMatch(row -> row.endsWith(": ping\\r\\n"));
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
            until(() -> says().equals("Connected · 6 octets sent · 21 received"));
            robot.interact(() -> tab.sending().send());
            until(() -> says().equals("Connected · 12 octets sent · 31 received"));
            assertThat(chip()).isEqualTo("tunnel");
            robot.interact(() -> tab.response().tunnel().close());
            until(() -> says().startsWith("The connection was closed here"));
            assertThat(peer.clients()).hasSize(1);
        }
    }

    @Test
    void connectSendHalfCloseAndCloseAreActsOfTheirOwn() {
        try (TestPeer peer = TestPeer.plays(client -> client.send(Octets.latin1("all: ").concat(client.readAll())))) {
            TabModel tab = tab(peer, "");
            robot.interact(() -> {
                tab.request().aim("tcp://127.0.0.1:" + peer.port());
                tab.hold().connect();
            });
            until(() -> says().equals("Connected · 0 octets sent · 0 received"));
            robot.interact(() -> inWindow("#tunnel-line").<TextField>query().requestFocus());
            robot.write("one");
            robot.push(KeyCode.ENTER);
            until(() -> says().startsWith("Connected · 5 octets sent"));
            robot.interact(() -> inWindow("#tunnel-half-close").<Button>query().fire());
            until(() -> says().equals("The peer ended its side · 5 octets sent · 10 received"));
            until(() -> rows().stream().anyMatch(row -> row.endsWith("all: one\\r\\n")));
            assertThat(rows()).anyMatch(row -> row.contains("This side sends no more"))
                    .anyMatch(row -> row.contains("Connected to 127.0.0.1"));
            robot.interact(() -> inWindow("#tunnel-close").<Button>query().fire());
            until(() -> rows().stream().anyMatch(row -> row.contains("Closed by this side")));
            assertThat(chip()).startsWith("closed");
        }
    }

    @Test
    void twoDatagramsAndAnEmptyOneAreAnsweredEachByOne() throws Exception {
        try (UdpPeer peer = UdpPeer.echo()) {
            TabModel tab = tab("udp://127.0.0.1:" + peer.port(), "hello");
            robot.interact(() -> {
                tab.hold().holdProperty().set(true);
                tab.sending().send();
            });
            until(() -> says().equals("Connected · 1 datagram sent · 1 came"));
            robot.interact(() -> tab.response().tunnel().send(Octets.empty()));
            until(() -> says().equals("Connected · 2 datagrams sent · 2 came"));
            robot.interact(() -> tab.sending().send());
            until(() -> says().equals("Connected · 3 datagrams sent · 3 came"));
            until(() -> rows().stream()
                    .filter(row -> row.contains("octets received") && row.endsWith(": hello"))
                    .count() == 2);
            assertThat(peer.got()).containsExactly(Octets.latin1("hello"), Octets.empty(), Octets.latin1("hello"));
            assertThat(inWindow("#tunnel-half-close").<Button>query().isVisible()).isFalse();
        }
    }

    @Test
    void aUnixSocketIsSpokenToInRawOctetsAndInHttp() throws Exception {
        try (UnixPeer peer = UnixPeer.plays(Files.createTempDirectory(temp, "s").resolve("s"),
                UnixPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            TabModel tab = tab("unix+raw:" + peer.path(), "PING\r\n");
            robot.interact(() -> {
                tab.hold().holdProperty().set(true);
                tab.sending().send();
            });
            until(() -> says().equals("The peer ended its side · 6 octets sent · 40 received"));
            until(() -> rows().stream().anyMatch(row -> row.endsWith("\\r\\n\\r\\nok")));
            robot.interact(() -> {
                tab.hold().holdProperty().set(false);
                tab.response().tunnel().close();
                tab.request().aim("unix:" + peer.path());
            });
            send(tab);
            assertThat(tab.response().exchange().orElseThrow().outcome().ok()).isTrue();
            assertThat(tab.response().exchange().orElseThrow().reading()).isPresent();
        }
    }

    private TabModel tab(TestPeer peer, String request) {
        return tab("http://127.0.0.1:" + peer.port(), request);
    }

    private TabModel tab(String target, String request) {
        until(() -> desk.workspace().selectedProperty().get() != null);
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("held", target, Octets.latin1(request))));
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

    /** What the rows of the conversation that are in sight say to a screen reader. */
    private List<String> rows() {
        return inWindow("#tunnel .transcript-rows .list-cell").<ListCell<?>>queryAll()
                .stream()
                .map(ListCell::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }

    private String says() {
        return inWindow("#tunnel-says").<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }
}
