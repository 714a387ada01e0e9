package rawbench.listen;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Endpoint;
import rawbench.wire.TestPeer;
import rawbench.wire.TransportOptions;
import rawbench.wire.UdpPeer;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A relay whose sides do not end by themselves, and datagrams that cannot be handed on. */
@Timeout(60)
final class RelayEndsTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final BlockingQueue<Client> came = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<IOException>> gone = new LinkedBlockingQueue<>();
    private Listener listener;

    /** How a person ends a client. */
    private interface Ending {
        void end(Client client) throws IOException;
    }

    @AfterEach
    void end() throws IOException {
        if (listener != null) {
            listener.close();
        }
    }

    @Test
    void cuttingAClientThatHasEndedItsSideEndsASilentTarget() throws Exception {
        aSilentTargetEndsBy(Client::cut);
    }

    @Test
    void resettingAClientThatHasEndedItsSideEndsASilentTarget() throws Exception {
        aSilentTargetEndsBy(Client::reset);
    }

    @Test
    void closingTheListenerEndsASilentTargetOfAClientThatHasEndedItsSide() throws Exception {
        aSilentTargetEndsBy(_ -> listener.close());
    }

    /** The target hears the client's end and says nothing, until what it waits for comes to it. */
    private void aSilentTargetEndsBy(Ending ending) throws Exception {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (TestPeer target = TestPeer.plays(peer -> {
            assertThat(peer.in().read()).isEqualTo(-1);
            heard.complete(null);
            over.join();
        })) {
            start(new Endpoint.Tcp("127.0.0.1", 0), new Endpoint.Tcp("127.0.0.1", target.port()));
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                client.shutdownOutput();
                heard.get();
                ending.end(came.take());
                assertThat(gone.take()).as("it was ended from here").isEmpty();
            } finally {
                over.complete(null);
            }
        }
    }

    @Test
    void cuttingAClientEndsATargetThatTakesNothing() throws Exception {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (TestPeer target = TestPeer.plays(_ -> over.join())) {
            start(new Endpoint.Tcp("127.0.0.1", 0), new Endpoint.Tcp("127.0.0.1", target.port()));
            try (Socket client = new Socket(LOOPBACK, listener.port())) {
                Client relayed = came.take();
                Thread filling = Thread.startVirtualThread(() -> fill(client));
                while (relayed.traffic().received() < 200_000) {
                    Thread.onSpinWait();
                }
                relayed.cut();
                assertThat(gone.take()).isEmpty();
                filling.join();
            } finally {
                over.complete(null);
            }
        }
    }

    /** Sends until nobody takes it any more. */
    private static void fill(Socket client) {
        byte[] block = new byte[100_000];
        boolean taken = true;
        while (taken) {
            try {
                client.getOutputStream().write(block);
            } catch (IOException ended) {
                taken = false;
            }
        }
    }

    @Test
    void aDatagramThatIsTooLongForTheTargetIsNotedAndTheNextIsHandedOn() throws Exception {
        Assumptions.assumeTrue(ipv6(), "this machine has no IPv6");
        try (UdpPeer target = UdpPeer.echo();
                DatagramSocket client = new DatagramSocket(new InetSocketAddress("::1", 0))) {
            start(new Endpoint.Udp("::1", 0), new Endpoint.Udp("127.0.0.1", target.port()));
            send(client, "::1", 65_527);
            send(client, "::1", 3);
            assertThat(receive(client)).isEqualTo(3);
            assertThat(came.take().upstream().orElseThrow().transcript().events())
                    .filteredOn(WireEvent.Failed.class::isInstance)
                    .hasSize(1);
            assertThat(gone).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsTooLongForTheClientIsNotedAndTheNextIsHandedOn() throws Exception {
        Assumptions.assumeTrue(ipv6(), "this machine has no IPv6");
        try (DatagramSocket target = new DatagramSocket(new InetSocketAddress("::1", 0));
                DatagramSocket client = new DatagramSocket(0, LOOPBACK)) {
            start(new Endpoint.Udp("127.0.0.1", 0), new Endpoint.Udp("::1", target.getLocalPort()));
            send(client, "127.0.0.1", 1);
            DatagramPacket asked = packet();
            target.receive(asked);
            for (int count : new int[]{65_520, 7}) {
                target.send(new DatagramPacket(new byte[count], count, asked.getSocketAddress()));
            }
            assertThat(receive(client)).isEqualTo(7);
            assertThat(came.take().transcript().events()).filteredOn(WireEvent.Failed.class::isInstance).hasSize(1);
            assertThat(gone).isEmpty();
        }
    }

    private static boolean ipv6() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
    }

    private void send(DatagramSocket from, String host, int count) throws IOException {
        byte[] octets = new byte[count];
        Arrays.fill(octets, (byte) 'x');
        from.send(new DatagramPacket(octets, count, new InetSocketAddress(host, listener.port())));
    }

    private static DatagramPacket packet() {
        return new DatagramPacket(new byte[65_536], 65_536);
    }

    /** How long the next one is. */
    private static int receive(DatagramSocket at) throws IOException {
        DatagramPacket packet = packet();
        at.setSoTimeout(10_000);
        at.receive(packet);
        return packet.getLength();
    }

    private void start(Endpoint at, Endpoint target) throws IOException {
        listener = Listener.start(Acceptor.open(Binding.local(at)), new Relay(target, TransportOptions.DEFAULT),
                new ListenerObserver() {
                    @Override
                    public void came(Client client) {
                        came.add(client);
                    }

                    @Override
                    public void gone(Client client, Optional<IOException> failure) {
                        gone.add(failure);
                    }
                });
    }
}
