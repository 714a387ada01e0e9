package rawbench.listen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListenerTest {
    /** Sends back what comes, until the client ends. */
    private static final Service ECHO = client -> {
        byte[] buffer = new byte[1024];
        for (int count = client.read(buffer); count >= 0; count = client.read(buffer)) {
            client.write(buffer, 0, count);
        }
    };

    @Test
    void aStalledClientHoldsUpNoOther() throws IOException {
        Service onlyOddOnes = client -> {
            if (client.number() == 1) {
                client.read(new byte[1]);
            } else {
                ECHO.serve(client);
            }
        };
        try (Listener listener = start(onlyOddOnes); RawPeer stalled = new RawPeer(listener.port())) {
            List<RawPeer> peers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                peers.add(new RawPeer(listener.port()).send("hello " + i).fin());
            }
            for (int i = 0; i < 20; i++) {
                try (RawPeer peer = peers.get(i)) {
                    assertThat(peer.readAll().latin1()).isEqualTo("hello " + i);
                }
            }
            assertThat(stalled.socket().isConnected()).isTrue();
        }
    }

    @Test
    void closingEndsClientsThatAreBlockedInReadAndInWrite() throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        Service blocks = client -> {
            threads.add(Thread.currentThread());
            begun.add("begun");
            if (client.number() % 2 == 0) {
                client.read(new byte[1]);
            } else {
                byte[] block = new byte[64 * 1024];
                while (client.pause(java.time.Duration.ZERO)) {
                    client.write(block, 0, block.length);
                }
            }
        };
        Listener listener = start(blocks);
        try (RawPeer writing = new RawPeer(listener.port()); RawPeer reading = new RawPeer(listener.port())) {
            assertThat(begun.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(begun.poll(20, TimeUnit.SECONDS)).isNotNull();
            listener.close();
            assertThat(threads).hasSize(2).noneMatch(Thread::isAlive);
            assertThat(listener.clients()).isZero();
            assertThat(writing.socket().isConnected() && reading.socket().isConnected()).isTrue();
        }
    }

    @Test
    void nobodyCanConnectAfterTheClosing() throws IOException {
        Listener listener = start(ECHO);
        int port = listener.port();
        listener.close();
        assertThatThrownBy(() -> new RawPeer(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void closingTwiceIsNoError() throws IOException {
        Listener listener = start(ECHO);
        listener.close();
        listener.close();
        assertThat(listener.clients()).isZero();
    }

    @Test
    void tellsWhatCameAndWent() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (Listener listener = Listener.start(Acceptor.tcp(0), ECHO, new Teller(told));
                RawPeer peer = new RawPeer(listener.port())) {
            peer.send("ping").fin();
            assertThat(peer.readAll().latin1()).isEqualTo("ping");
            for (String expected : List.of("1 came", "1 received 4", "1 sent 4", "1 gone well")) {
                assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        }
    }

    @Test
    void tellsHowAClientBrokeOff() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (Listener listener = Listener.start(Acceptor.tcp(0), ECHO, new Teller(told))) {
            try (RawPeer peer = new RawPeer(listener.port())) {
                peer.send("a").read(1);
                peer.socket().setSoLinger(true, 0);
            }
            String last = "";
            while (!last.contains("gone")) {
                last = told.poll(20, TimeUnit.SECONDS);
            }
            assertThat(last).contains("reset");
        }
    }

    @Test
    void isClosedOnceAllWhoAreGoneWereToldOf() throws Exception {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch further = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Listener listener = Listener.start(Acceptor.tcp(0), new Echo(), new ListenerObserver() {
            @Override
            public void gone(Client client, Optional<IOException> failure) {
                telling.countDown();
                try {
                    order.add(further.await(20, TimeUnit.SECONDS) ? "told" : "not released");
                } catch (InterruptedException nobodyInterruptsThis) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        try (RawPeer peer = new RawPeer(listener.port())) {
            peer.fin().readAll();
        }
        assertThat(telling.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closing = Thread.ofPlatform().start(() -> {
            try {
                listener.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            order.add("closed");
        });
        while (closing.getState() != Thread.State.WAITING && closing.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        further.countDown();
        closing.join();
        assertThat(order).containsExactly("told", "closed");
    }

    @Test
    void keepsATranscriptOfEachClientThatCanStillBeTakenWhenItIsGone() throws Exception {
        int large = 3 << 20;
        BlockingQueue<Transcript> transcripts = new LinkedBlockingQueue<>();
        ListenerObserver keeper = new ListenerObserver() {
            @Override
            public void gone(Client client, Optional<IOException> failure) {
                try {
                    transcripts.add(client.transcript());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        Script script = Script.of(new Step.AwaitRequest(), new Step.Send(Octets.owning(new byte[large])));
        try (Listener listener = Listener.start(Acceptor.tcp(0), script, keeper)) {
            try (RawPeer peer = new RawPeer(listener.port())) {
                assertThat(peer.send("GET / HTTP/1.1\r\n\r\n").fin().readAll().length()).isEqualTo(large);
            }
            Transcript transcript = transcripts.poll(20, TimeUnit.SECONDS);
            assertThat(transcript.received().latin1()).isEqualTo("GET / HTTP/1.1\r\n\r\n");
            assertThat(transcript.sent()).isEqualTo(Octets.owning(new byte[large]));
            assertThat(transcript.events().getFirst()).isInstanceOf(WireEvent.Connected.class);
            assertThat(transcript.events()).hasAtLeastOneElementOfType(WireEvent.HalfClosed.class);
            assertThat(transcript.events().getLast()).isInstanceOf(WireEvent.Closed.class);
        }
    }

    @Test
    void aForgetfulListenerKeepsNoOctets() throws Exception {
        BlockingQueue<Long> kept = new LinkedBlockingQueue<>();
        Service service = client -> {
            client.write(Octets.latin1("abc"));
            kept.add(client.transcript().sent().length());
        };
        try (Listener listener = Listener.forgetful(Acceptor.tcp(0), service, ListenerObserver.NONE);
                RawPeer peer = new RawPeer(listener.port())) {
            assertThat(peer.readAll().latin1()).isEqualTo("abc");
            assertThat(kept.poll(20, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void aServiceThatFailsLosesItsOwnClientOnly() throws IOException {
        Service fails = client -> {
            if (client.number() == 1) {
                throw new IOException("as the test wants");
            }
            ECHO.serve(client);
        };
        try (Listener listener = start(fails);
                RawPeer first = new RawPeer(listener.port());
                RawPeer second = new RawPeer(listener.port())) {
            assertThat(first.readAll().isEmpty()).isTrue();
            assertThat(second.send("still here").fin().readAll().latin1()).isEqualTo("still here");
        }
    }

    private static Listener start(Service service) throws IOException {
        return Listener.start(Acceptor.tcp(0), service, ListenerObserver.NONE);
    }

    /** Writes down in words what an observer hears. */
    private record Teller(BlockingQueue<String> told) implements ListenerObserver {
        @Override
        public void came(Client client) {
            told.add(client.number() + " came");
        }

        @Override
        public void received(Client client, long octets) {
            told.add(client.number() + " received " + octets);
        }

        @Override
        public void sent(Client client, long octets) {
            told.add(client.number() + " sent " + octets);
        }

        @Override
        public void gone(Client client, Optional<IOException> failure) {
            told.add(client.number() + " gone " + failure.map(IOException::getMessage).orElse("well"));
        }
    }
}
