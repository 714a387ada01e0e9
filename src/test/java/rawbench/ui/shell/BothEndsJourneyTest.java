package rawbench.ui.shell;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.listen.Captured;
import rawbench.ui.listen.Standing;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** Listeners beside requests, in the real window. */
class BothEndsJourneyTest extends Journey<Someone> {
    BothEndsJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void theOtherEndOfARequestAnswersItOnTheSameScreen() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        TabModel client = request("http://127.0.0.1:" + port);
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        until(() -> shown(1) instanceof ListenerTab tab && open(tab).isPresent());
        assertThat(shown(0)).isSameAs(client);
        assertThat(open((ListenerTab) shown(1))).contains(new Endpoint.Tcp("127.0.0.1", port));
        answered(client);
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        until(() -> desk.workspace().strip().shownProperty().get().size() == 1);
        assertThat(shown(0)).isSameAs(client);
    }

    @Test
    void aRequestToAnotherMachineStaysAsItIsAndACopyGoesToTheListener() {
        TabModel client = request("http://example.com");
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        until(() -> desk.workspace().strip().shownProperty().get().size() == 2
                && open((ListenerTab) shown(1)).isPresent());
        TabModel copy = (TabModel) shown(0);
        Endpoint at = open((ListenerTab) shown(1)).orElseThrow();
        until(() -> copy.request().draft().target().equals("http://" + at.authority()));
        assertThat(copy.request().draft().octets()).isEqualTo(client.request().draft().octets());
        assertThat(client.request().draft().target()).isEqualTo("http://example.com");
        answered(copy);
    }

    @Test
    void aRequestWhosePortSomebodyHasStaysAsItIsAndACopyGoesToTheListener() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String target = "http://localhost:" + taken.getLocalPort();
            TabModel client = request(target);
            robot.push(KeyCode.SHORTCUT, KeyCode.M);
            until(() -> desk.workspace().strip().shownProperty().get().size() == 2
                    && open((ListenerTab) shown(1)).isPresent());
            TabModel copy = (TabModel) shown(0);
            Endpoint at = open((ListenerTab) shown(1)).orElseThrow();
            until(() -> copy.request().draft().target().equals("http://" + at.authority()));
            assertThat(client.request().draft().target()).isEqualTo(target);
            answered(copy);
        }
    }

    @Test
    void aTargetThatCannotBeReadIsNotTypedOver() {
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("", "http://{{nowhere}}", Octets.latin1("GET / HTTP/1.1\r\n\r\n"))));
        TabModel client = desk.workspace().selectedProperty().get();
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        until(() -> desk.workspace().strip().shownProperty().get().size() == 2
                && open((ListenerTab) shown(1)).isPresent());
        assertThat(shown(0)).isNotSameAs(client);
        assertThat(client.request().draft().target()).isEqualTo("http://{{nowhere}}");
    }

    @Test
    void theCertificateOfAListenerIsTakenByItsOwnClientWhileItListens() {
        robot.interact(() -> desk.workspace().newListener(ListenerDraft.NEW.at("tls://127.0.0.1:0")));
        ListenerTab listener = (ListenerTab) shown(0);
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        until(() -> shown(0) instanceof TabModel && shown(1) == listener);
        TabModel client = (TabModel) shown(0);
        robot.interact(() -> client.hold().holdProperty().set(false));
        until(() -> client.request().analysisProperty().get().target().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> client.exchangeProperty().get() != null);
        assertThat(client.exchangeProperty().get().received()).isEqualTo(Octets.latin1("hello\r\n"));
    }

    private TabModel request(String target) {
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("", target, Octets.latin1("GET /both HTTP/1.1\r\nHost: a\r\n\r\n"))));
        TabModel tab = desk.workspace().selectedProperty().get();
        until(() -> tab.request().analysisProperty().get().target().isPresent());
        return tab;
    }

    private void answered(TabModel client) {
        until(() -> desk.workspace().selectedProperty().get() == client);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> client.exchangeProperty().get() != null);
        assertThat(client.exchangeProperty().get().received())
                .isEqualTo(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Length: 5\r\n\r\nhello"));
    }

    @Test
    void aListenerBeginsAndEndsByItsKeysAndItsOtherEndSpeaksToIt() {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        until(() -> shown(0) instanceof ListenerTab);
        ListenerTab listener = (ListenerTab) shown(0);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> open(listener).isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        until(() -> shown(0) instanceof TabModel && shown(1) == listener);
        TabModel client = (TabModel) shown(0);
        assertThat(client.request().draft().target()).isEqualTo("tcp://" + open(listener).orElseThrow().authority());
        assertThat(client.hold().holdProperty().get()).as("octets go one by one").isTrue();
        robot.interact(() -> desk.workspace().strip().select(listener));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> listener.model().standingProperty().get() instanceof Standing.Stopped);
    }

    @Test
    void listenersComeBackAfterARestartAndOpenNoPortByThemselves() {
        ListenerDraft draft = ListenerDraft.NEW.doing(new Behaviour.Relay("https://example.com", false));
        robot.interact(() -> desk.workspace().newListener(draft));
        restart();
        assertThat(desk.workspace().strip().tabs()).filteredOn(ListenerTab.class::isInstance)
                .singleElement()
                .satisfies(tab -> {
                    assertThat(((ListenerTab) tab).model().draftProperty().get()).isEqualTo(draft);
                    assertThat(open((ListenerTab) tab)).isEmpty();
                });
        assertThat(desk.workspace().strip().frontProperty().get()).isInstanceOf(ListenerTab.class);
    }

    @Test
    void aClosedListenerComesBackByKey() {
        robot.interact(() -> desk.workspace().newListener(ListenerDraft.NEW.at("udp://127.0.0.1:0")));
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        until(() -> desk.workspace().strip().tabs().stream().noneMatch(ListenerTab.class::isInstance));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        until(() -> shown(0) instanceof ListenerTab tab
                && tab.model().draftProperty().get().at().equals("udp://127.0.0.1:0"));
    }

    @Test
    void whatCameBecomesARequestAndWhatWentBecomesAListener() {
        robot.interact(() -> desk.workspace().newListener(ListenerDraft.NEW));
        ListenerTab listener = (ListenerTab) shown(0);
        Endpoint at = new Endpoint.Tcp("127.0.0.1", 4);
        CapturedActs acts = new CapturedActs(desk.workspace(), new InlineWork(), desk.comparisons(), person, null);
        Octets request = Octets.latin1("PUT /x HTTP/1.1\r\nHost: a\r\n\r\n");
        robot.interact(() -> acts.template(new Captured(request, true, at, Optional.empty(), "127.0.0.1:5")));
        assertThat(desk.workspace().selectedProperty().get().request().draft().octets()).isEqualTo(request);
        assertThat(desk.workspace().selectedProperty().get().request().draft().target())
                .isEqualTo("http://127.0.0.1:4");
        Octets answer = Octets.latin1("HTTP/1.0 200 \u00e9\r\n\r\n");
        robot.interact(() -> acts.template(new Captured(answer, false, at, Optional.empty(), "127.0.0.1:5")));
        assertThat(shown(0)).isInstanceOf(ListenerTab.class).isNotSameAs(listener);
        assertThat(((ListenerTab) shown(0)).model().draftProperty().get().does())
                .isInstanceOfSatisfying(Behaviour.Replies.class,
                        replies -> assertThat(replies.template()).contains("#| HTTP/1.0 200 \\xe9\\r\\n"));
    }

    private DeskTab shown(int place) {
        return desk.workspace().strip().shownProperty().get().get(place);
    }

    private static Optional<Endpoint> open(ListenerTab tab) {
        return tab.model().standingProperty().get() instanceof Standing.Open(Endpoint at) ? Optional.of(at)
                : Optional.empty();
    }
}
