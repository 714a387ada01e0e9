package rawbench.ui.listen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.exchange.Exchange;
import rawbench.listen.RawPeer;
import rawbench.octets.Octets;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.listen.ClientRow.State;
import rawbench.wire.Endpoint;
import rawbench.wire.TestPeer;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes to a listener, how each ends, and what a person does with them; the clients are real ones. */
final class ClientsModelTest {
    private static final int LONGEST_WAIT_MS = 20_000;

    private final SteppedWork work = new SteppedWork();
    private final ListenerModel model = new ListenerModel(work, new Workbench().listeners(),
            SideFiles.of("listener", Map.of()));
    private final ClientsModel clients = model.clients();

    @AfterEach
    void stop() {
        model.release();
    }

    private int open(Behaviour does) {
        model.draftProperty().set(ListenerDraft.NEW.doing(does));
        model.start();
        return ((Endpoint.Tcp) place()).port();
    }

    private Endpoint place() {
        return ((Standing.Open) model.standingProperty().get()).at();
    }

    private ClientRow newest() {
        return clients.rows().getFirst();
    }

    private void come(int count) throws InterruptedException {
        work.until(() -> clients.rows().size() == count);
    }

    private void stands(State state) throws InterruptedException {
        work.until(() -> !clients.rows().isEmpty() && newest().state() == state);
    }

    @Test
    void whatWentAndCameWithAllIsSavedIntoOneFileTheEarliestFirst() throws Exception {
        int port = open(new Behaviour.Echo());
        try (RawPeer one = new RawPeer(port); RawPeer two = new RawPeer(port)) {
            assertThat(one.send("first").read(5).latin1()).isEqualTo("first");
            assertThat(two.send("second").read(6).latin1()).isEqualTo("second");
            come(2);
            Written written = new Written();
            model.exporting().through(written);
            clients.save();
            assertThat(written.name).isEqualTo("clients.txt");
            assertThat(written.text).containsSubsequence("first", "second")
                    .containsOnlyOnce("127.0.0.1:" + one.socket().getLocalPort() + "\n")
                    .containsOnlyOnce("127.0.0.1:" + two.socket().getLocalPort() + "\n");
        }
    }

    /** One file that is kept in memory. */
    private static final class Written implements ExportFiles {
        private String name = "";
        private String text = "";

        @Override
        public Optional<Path> ask(String wanted) {
            name = wanted;
            return Optional.of(Path.of(wanted));
        }

        @Override
        public void write(Path file, Writing content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.to(out);
            text = out.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void saved(Path file) {
            // It is looked at in the memory.
        }

        @Override
        public void unsaved(Path file, String why) {
            throw new AssertionError(why);
        }
    }

    @Test
    void whatEveryClientBroughtCanBeComparedWithWhatAnAnswerIs() throws Exception {
        int port = open(new Behaviour.Echo());
        try (RawPeer one = new RawPeer(port); RawPeer silent = new RawPeer(port)) {
            assertThat(one.send("asked").read(5).latin1()).isEqualTo("asked");
            work.until(() -> model.offered().size() == 2);
            assertThat(model.offered()).extracting(Offered::fromClient).containsExactly(true, false);
            assertThat(silent.socket().isConnected()).as("who brought nothing is not offered").isTrue();
            List<Captured> opened = new ArrayList<>();
            model.offered().getFirst().open().accept(opened::add);
            assertThat(opened).extracting(captured -> captured.octets().latin1()).containsExactly("asked");
        }
    }

    @Test
    void theNewestStandsFirstAndTheFirstIsLookedAt() throws Exception {
        int port = open(new Behaviour.Echo());
        try (RawPeer one = new RawPeer(port)) {
            come(1);
            try (RawPeer two = new RawPeer(port)) {
                come(2);
                assertThat(clients.rows()).extracting(ClientRow::number).containsExactly(2L, 1L);
                assertThat(clients.chosenProperty().get().number()).isEqualTo(1);
                assertThat(clients.countsProperty().get().here()).isEqualTo(2);
                assertThat(newest().address()).endsWith(":" + two.socket().getLocalPort());
                assertThat(one.socket().isConnected()).isTrue();
            }
        }
    }

    @Test
    void whatComesAndGoesIsCountedAndShown() throws Exception {
        int port = open(new Behaviour.Echo());
        try (RawPeer peer = new RawPeer(port)) {
            peer.send("ping").read(4);
            work.until(() -> !clients.rows().isEmpty() && newest().received() == 4 && newest().sent() == 4);
            assertThat(newest().transcript().received().latin1()).isEqualTo("ping");
        }
    }

    @Test
    void eachEndHasItsName() throws Exception {
        int port = open(new Behaviour.Quiet());
        try (RawPeer peer = new RawPeer(port)) {
            peer.fin();
            work.until(() -> !clients.rows().isEmpty() && newest().endedThere());
            assertThat(newest().here()).isTrue();
            clients.acts().close(newest());
            stands(State.CLOSED);
        }
        try (RawPeer peer = new RawPeer(port)) {
            come(2);
            peer.reset();
            stands(State.RESET);
        }
        try (RawPeer peer = new RawPeer(port)) {
            come(3);
            clients.acts().reset(newest());
            stands(State.THROWN);
            assertThat(peer.socket().isConnected()).isTrue();
        }
        try (RawPeer peer = new RawPeer(port)) {
            come(4);
            model.stop();
            assertThat(newest().state()).isEqualTo(State.STOPPED);
            assertThat(peer.readAll().isEmpty()).isTrue();
        }
        assertThat(clients.rows()).extracting(ClientRow::state)
                .containsExactly(State.STOPPED, State.THROWN, State.RESET, State.CLOSED);
    }

    @Test
    void aLineIsSentAsItIsTypedWithItsEnd() throws Exception {
        int port = open(new Behaviour.Quiet());
        try (RawPeer peer = new RawPeer(port)) {
            come(1);
            clients.acts().escapesProperty().set(true);
            assertThat(clients.acts().send(newest(), "a\\x00b")).isTrue();
            assertThat(peer.read(5).latin1()).isEqualTo("a\0b\r\n");
            assertThat(clients.acts().send(newest(), "\\q")).isFalse();
            assertThat(newest().hand().trouble()).contains("\\q");
        }
    }

    @Test
    void overUdpEverySendIsADatagramAlsoOfNothing() throws Exception {
        model.draftProperty().set(ListenerDraft.NEW.at("udp://127.0.0.1:0").doing(new Behaviour.Quiet()));
        model.start();
        int port = ((Endpoint.Udp) place()).port();
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            peer.setSoTimeout(LONGEST_WAIT_MS);
            peer.send(new DatagramPacket(new byte[]{'?'}, 1, InetAddress.getByName("127.0.0.1"), port));
            come(1);
            assertThat(newest().datagrams()).isTrue();
            clients.acts().send(newest(), "");
            clients.acts().send(newest(), "x");
            DatagramPacket got = new DatagramPacket(new byte[9], 9);
            peer.receive(got);
            assertThat(got.getLength()).isZero();
            peer.receive(got);
            assertThat(got.getLength()).isEqualTo(1);
        }
    }

    @Test
    void whatCameBecomesARequestWithBothEnds() throws Exception {
        List<Captured> asked = new ArrayList<>();
        model.onTemplate(asked::add);
        int port = open(new Behaviour.Quiet());
        try (RawPeer peer = new RawPeer(port)) {
            peer.send("GET / HTTP/1.1\r\n\r\n");
            work.until(() -> !clients.rows().isEmpty() && newest().received() == 18);
            clients.captures().template(newest());
        }
        assertThat(asked).singleElement().satisfies(captured -> {
            assertThat(captured.octets().latin1()).isEqualTo("GET / HTTP/1.1\r\n\r\n");
            assertThat(captured.fromClient()).isTrue();
            assertThat(captured.listener()).isEqualTo(new Endpoint.Tcp("127.0.0.1", port));
            assertThat(captured.target()).isEmpty();
        });
    }

    @Test
    void theEarlierIsComparedWithTheLater() throws Exception {
        List<List<Captured>> asked = new ArrayList<>();
        model.onCompare(asked::add);
        int port = open(new Behaviour.Echo());
        for (String said : List.of("one", "two")) {
            try (RawPeer peer = new RawPeer(port)) {
                peer.send(said).read(3);
            }
        }
        work.until(() -> clients.rows().size() == 2 && clients.countsProperty().get().here() == 0);
        clients.captures().compare(clients.rows());
        assertThat(asked).singleElement()
                .satisfies(both -> assertThat(both).extracting(one -> one.octets().latin1())
                        .containsExactly("one", "two"));
    }

    @Test
    void aRelaysTargetGoesWithWhatWasCaptured() throws Exception {
        List<Captured> asked = new ArrayList<>();
        model.onTemplate(asked::add);
        ListenerModel behind = new ListenerModel(new SteppedWork(), new Workbench().listeners(),
                SideFiles.of("behind", Map.of()));
        behind.start();
        Endpoint target = ((Standing.Open) behind.standingProperty().get()).at();
        int port = open(new Behaviour.Relay(ListenerModel.spelled(target), false));
        try (RawPeer peer = new RawPeer(port)) {
            peer.send("through").read(7);
            work.until(() -> !clients.rows().isEmpty() && newest().sent() == 7);
            assertThat(newest().upstream().orElseThrow().transcript().received().latin1()).isEqualTo("through");
            clients.captures().template(newest());
        }
        behind.release();
        assertThat(asked).singleElement().satisfies(captured -> assertThat(captured.target()).contains(target));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true"})
    void whatARelayWasAnsweredIsAnExchangeUnlessNobodyWantsIt(boolean kept, boolean wanted) throws Exception {
        List<Exchange> relayed = new ArrayList<>();
        model.onRelayed(relayed::add, () -> wanted);
        String request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";
        String answer = "HTTP/1.1 204 No Content\r\n\r\n";
        try (TestPeer target = TestPeer.plays(client -> {
            client.readHead();
            client.send(answer);
        })) {
            int port = open(new Behaviour.Relay("tcp://127.0.0.1:" + target.port(), false, kept));
            try (RawPeer peer = new RawPeer(port)) {
                peer.send(request).read(answer.length());
            }
            stands(State.ENDED);
            model.stop();
            work.until(() -> model.standingProperty().get() instanceof Standing.Stopped);
            assertThat(relayed).hasSize(kept && wanted ? 1 : 0).allSatisfy(exchange -> {
                assertThat(exchange.target().spelled()).isEqualTo("http://127.0.0.1:" + target.port());
                assertThat(exchange.request()).isEqualTo(Octets.latin1(request));
                assertThat(exchange.outcome().ok()).isTrue();
                assertThat(exchange.received()).isEqualTo(Octets.latin1(answer));
            });
        }
    }

    @Test
    void ofThoseWhoAreGoneTheNewestAreKeptAndHeWhoIsLookedAt() throws Exception {
        int port = open(new Behaviour.Echo());
        int more = 5;
        rude(port);
        come(1);
        for (int i = 1; i < ClientLog.KEPT + more; i++) {
            rude(port);
        }
        work.until(() -> clients.countsProperty().get().forgotten() == more
                && clients.countsProperty().get().here() == 0);
        // The first one is still looked at.
        assertThat(clients.rows().size()).isEqualTo(ClientLog.KEPT + 1);
        clients.chosenProperty().set(newest());
        assertThat(clients.rows().size()).isEqualTo(ClientLog.KEPT);
        clients.chosenProperty().set(null);
        clients.clear();
        assertThat(clients.rows()).isEmpty();
    }

    private static void rude(int port) throws IOException {
        try (RawPeer peer = new RawPeer(port)) {
            peer.send("x").read(1);
        }
    }

    @Test
    void theBoundsHoldThroughAllListenersOfATab() throws Exception {
        int port = open(new Behaviour.Echo());
        for (int i = 0; i < ClientLog.KEPT; i++) {
            rude(port);
        }
        come(ClientLog.KEPT);
        clients.chosenProperty().set(null);
        model.restart();
        int more = 3;
        for (int i = 0; i < more; i++) {
            rude(((Endpoint.Tcp) place()).port());
        }
        work.until(() -> clients.countsProperty().get().forgotten() == more
                && clients.countsProperty().get().here() == 0);
        clients.chosenProperty().set(null);
        assertThat(clients.rows()).hasSize(ClientLog.KEPT);
        assertThat(newest().number()).isEqualTo(ClientLog.KEPT + more);
    }

    @Test
    void theLogOfAListenerThatIsOverIsLookedAtNoMore() throws Exception {
        ClientLog old = clients.next(Optional.empty(), false);
        old.turnedAway("127.0.0.1:1");
        clients.look(old);
        clients.next(Optional.empty(), false);
        clients.look(old);
        assertThat(clients.countsProperty().get().turnedAway()).isEqualTo(1);
    }

    @Test
    void aNewListenersClientsAreCountedOn() throws Exception {
        rude(open(new Behaviour.Echo()));
        work.until(() -> clients.rows().size() == 1 && !newest().here());
        model.restart();
        rude(((Endpoint.Tcp) place()).port());
        come(2);
        assertThat(newest().number()).isEqualTo(2);
    }
}
