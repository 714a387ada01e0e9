package rawbench.wire;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import rawbench.octets.Octets;

/** A UDP peer on loopback that answers each datagram with others. */
public final class UdpPeer implements AutoCloseable {
    private final DatagramSocket socket;
    private final Thread thread;
    private final List<Octets> got = new ArrayList<>();

    private UdpPeer(Function<Octets, List<Octets>> answers) throws IOException {
        socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
        thread = Thread.ofVirtual().start(() -> serve(answers));
    }

    /** A peer that sends every datagram back. */
    public static UdpPeer echo() throws IOException {
        return new UdpPeer(List::of);
    }

    public static UdpPeer answers(Function<Octets, List<Octets>> answers) throws IOException {
        return new UdpPeer(answers);
    }

    /** A port at which nobody listens. */
    public static int nobody() throws IOException {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The datagrams that came, in order. */
    public synchronized List<Octets> got() {
        return List.copyOf(got);
    }

    private void serve(Function<Octets, List<Octets>> answers) {
        byte[] block = new byte[65_535];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(block, block.length);
                socket.receive(packet);
                Octets octets = Octets.owning(Arrays.copyOf(block, packet.getLength()));
                synchronized (this) {
                    got.add(octets);
                }
                for (Octets answer : answers.apply(octets)) {
                    byte[] back = answer.toByteArray();
                    socket.send(new DatagramPacket(back, back.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException testIsOver) {
            Thread.currentThread().interrupt();
        }
    }
}
