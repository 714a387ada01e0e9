package rawbench.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.wire.Accepted;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.Step;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsFacts;
import rawbench.wire.TlsOptions;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireEvent;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * Transcripts of real connections on this machine, each with where it went: what the chart is tested over, and shown in
 * pictures.
 *
 * @param listening whether it is the listener's end
 */
public record Recorded(Transcript transcript, Target target, boolean listening, SocketOptions options) {
    Recorded(Transcript transcript, Target target, boolean listening) {
        this(transcript, target, listening, SocketOptions.NONE);
    }

    private static final Octets REQUEST = Octets.latin1("GET /news HTTP/1.1\r\nHost: localhost\r\n\r\n");
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** What this end does with a connection that stands. */
    private interface Act {
        void with(Connection connection) throws WireException;
    }

    public Chart chart() {
        return Chart.of(transcript, target.endpoint(), listening, options);
    }

    private static Target target(String spelled) {
        try {
            return Target.parse(spelled);
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Recorded client(String spelled, TransportOptions options, Deadlines deadlines, Act act) {
        return client(target(spelled), options, deadlines, act);
    }

    private static Recorded client(Target target, TransportOptions options, Deadlines deadlines, Act act) {
        try (TranscriptRecorder recorder = new TranscriptRecorder();
                Watch watch = new Watch(deadlines, new Cancellation())) {
            try (Connection connection = Transport.open(target.endpoint(), options, watch, recorder)) {
                watch.enter(Step.IDLE);
                act.with(connection);
            } catch (WireException expected) {
                // What went wrong is an event of the transcript.
                return new Recorded(recorder.snapshot(), target, false);
            }
            return new Recorded(recorder.snapshot(), target, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded client(String spelled, Act act) {
        return client(spelled, TransportOptions.DEFAULT, Deadlines.DEFAULT, act);
    }

    private static void untilTheEnd(Connection connection) throws WireException {
        byte[] block = new byte[4096];
        int count;
        do {
            count = connection.read(block);
        } while (count >= 0);
    }

    private static void talk(Connection connection) throws WireException {
        connection.write(REQUEST);
        untilTheEnd(connection);
    }

    /** A request and its answer; then the server ends. */
    public static Recorded http() {
        try (TestPeer peer = TestPeer.answers(ANSWER)) {
            return client("http://localhost:" + peer.port(), Recorded::talk);
        }
    }

    /** This end says that it sends no more, and reads what comes after that. */
    public static Recorded halfClosed() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readAll();
            client.send("bye");
        })) {
            return client("tcp://127.0.0.1:" + peer.port(), connection -> {
                connection.write(Octets.latin1("hello"));
                connection.halfClose();
                untilTheEnd(connection);
            });
        }
    }

    /** The server throws the connection away. */
    public static Recorded reset() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.reset();
        })) {
            return client("http://127.0.0.1:" + peer.port(), Recorded::talk);
        }
    }

    /** The server says nothing until the time is over. */
    public static Recorded silent() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.hold();
        })) {
            return client("http://127.0.0.1:" + peer.port(), TransportOptions.DEFAULT,
                    Deadlines.DEFAULT.withIdle(Duration.ofMillis(100)), Recorded::talk);
        }
    }

    /** Of two addresses the first refuses. */
    public static Recorded secondAddress() {
        try (TestPeer peer = TestPeer.answers(ANSWER)) {
            return client("http://two.example:" + peer.port(), TransportOptions.DEFAULT.withResolver(
                    _ -> List.of(InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1"))),
                    Deadlines.DEFAULT, Recorded::talk);
        }
    }

    /** Nobody listens. */
    public static Recorded refused() {
        return client("http://127.0.0.1:9", Recorded::talk);
    }

    /** The name is not known. */
    public static Recorded unknownHost() {
        return client("http://no.such.example:80", TransportOptions.DEFAULT.withResolver(name -> {
            throw new java.net.UnknownHostException(name);
        }), Deadlines.DEFAULT, Recorded::talk);
    }

    /** Over TLS, with a certificate that is pinned. */
    public static Recorded tls() {
        TestCertificates certificates = new TestCertificates("Somebody's Authority");
        try (TestPeer peer = TestPeer.tls(certificates.selfSigned(TestCertificates.Validity.NOW, "127.0.0.1"),
                client -> {
                    client.readHead();
                    client.send(ANSWER);
                })) {
            return client("https://127.0.0.1:" + peer.port(),
                    TransportOptions.DEFAULT.withTls(TlsOptions.DEFAULT.withVerify(false)), Deadlines.DEFAULT,
                    Recorded::talk);
        }
    }

    /** Over TLS, with a certificate that nobody trusts. */
    public static Recorded untrusted() {
        TestCertificates certificates = new TestCertificates("Somebody's Authority");
        try (TestPeer peer = TestPeer.tls(certificates.selfSigned(TestCertificates.Validity.NOW, "127.0.0.1"),
                TestPeer.Client::readHead)) {
            return client("https://127.0.0.1:" + peer.port(), Recorded::talk);
        }
    }

    /** Two datagrams, the second without octets, each answered by the same. */
    public static Recorded udp() {
        try (DatagramSocket echo = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            return client("udp://127.0.0.1:" + echo.getLocalPort(), connection -> {
                for (String said : new String[]{"ping", ""}) {
                    connection.write(Octets.latin1(said));
                    echo(echo);
                    connection.read(new byte[4096]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void echo(DatagramSocket echo) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            echo.receive(packet);
            echo.send(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A datagram to a port where nobody listens. */
    public static Recorded unreachable() {
        return client("udp://127.0.0.1:9", connection -> {
            connection.write(Octets.latin1("anybody?"));
            connection.read(new byte[4096]);
        });
    }

    /** A datagram that is too long. */
    public static Recorded tooLong() {
        return client("udp://127.0.0.1:9", connection -> connection.write(Octets.owning(new byte[65_508])));
    }

    /** Over a Unix socket at this path. */
    public static Recorded unix(Path path) {
        Target target = new Target(new Endpoint.UnixSocket(path), target("tcp://a:1").speech());
        try (Acceptor acceptor = Acceptor.open(Binding.local(new Endpoint.UnixSocket(path)))) {
            return client(target, TransportOptions.DEFAULT, Deadlines.DEFAULT, connection -> {
                try (Accepted taken = acceptor.accept()) {
                    connection.write(Octets.latin1("hello"));
                    taken.read(new byte[4096]);
                    taken.write(Octets.latin1("bye"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                untilTheEnd(connection);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No socket lies at the path. */
    public static Recorded noUnix(Path path) {
        return client(new Target(new Endpoint.UnixSocket(path), target("tcp://a:1").speech()),
                TransportOptions.DEFAULT, Deadlines.DEFAULT, Recorded::talk);
    }

    /** What a listener does with a client that has said something. */
    private interface Part {
        void with(Accepted taken, Socket client) throws IOException;
    }

    private static Recorded accepted(Acceptor listener, Part part) {
        try (Acceptor acceptor = listener;
                TranscriptRecorder recorder = new TranscriptRecorder();
                Socket client = new Socket("127.0.0.1", acceptor.port())) {
            try (Accepted taken = acceptor.accept()) {
                taken.record(recorder);
                part.with(taken, client);
            }
            return new Recorded(recorder.snapshot(), new Target(acceptor.endpoint(), target("tcp://a:1").speech()),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Acceptor tcp() {
        try {
            return Acceptor.open(Binding.local(new Endpoint.Tcp("127.0.0.1", 0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This end throws a connection away. */
    public static Recorded thrownAway() {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll)) {
            return client("tcp://127.0.0.1:" + peer.port(), connection -> {
                connection.write(Octets.latin1("hello"));
                connection.reset();
            });
        }
    }

    /** A listener throws its client away. */
    public static Recorded clientThrownAway() {
        return accepted(tcp(), (taken, _) -> taken.reset());
    }

    /** The client ends its side and takes what is said after that. */
    public static Recorded spokenOn() {
        return accepted(tcp(), (taken, client) -> {
            client.getOutputStream().write(REQUEST.toByteArray());
            client.shutdownOutput();
            byte[] block = new byte[4096];
            for (int count = taken.read(block); count > 0; count = taken.read(block)) {
                // Only its end is waited for.
            }
            taken.write(Octets.latin1("bye"));
        });
    }

    /** A datagram to everybody, on a socket that may not. */
    public static Recorded broadcast() {
        return client("udp://255.255.255.255:9",
                TransportOptions.DEFAULT.withSocket(SocketOptions.parse("any-source=on")), Deadlines.DEFAULT,
                connection -> connection.write(Octets.latin1("all")));
    }

    /** A datagram that the system did not take. */
    public static Recorded datagramFailed(WireFault fault) {
        List<WireEvent> events = List.of(new WireEvent.Resolved(1, "10.0.0.1", List.of("10.0.0.1")),
                new WireEvent.Connecting(2, "10.0.0.1:9"), new WireEvent.Connected(3, "10.0.0.1:9", "10.0.0.2:4000"),
                new WireEvent.Failed(4, Optional.of("10.0.0.1:9"), fault));
        return new Recorded(Transcript.of(java.time.Instant.EPOCH, events, Octets.empty(), Octets.empty()),
                target("udp://10.0.0.1:9"), false);
    }

    /** A socket that is in a multicast group. */
    public static Recorded group(String group) {
        boolean six = group.contains(":");
        String address = (six ? "[" + group + "]" : group) + ":9";
        List<WireEvent> events = List.of(new WireEvent.Connecting(2, address),
                new WireEvent.Connected(3, address, six ? "[::]:9" : "0.0.0.0:9"));
        return new Recorded(Transcript.of(java.time.Instant.EPOCH, events, Octets.empty(), Octets.empty()),
                target("udp://" + address), false, SocketOptions.parse("group=" + group + ",time-to-live=3"));
    }

    /** A listener over TLS ends without close_notify. */
    public static Recorded cut() {
        TlsFacts facts = new TlsFacts("TLSv1.3", "TLS_AES_128_GCM_SHA256", Optional.empty(), Optional.empty(), false,
                Optional.empty(), List.of(), Optional.empty());
        List<WireEvent> events = List.of(new WireEvent.Connected(1, "127.0.0.1:4000", "127.0.0.1:443"),
                new WireEvent.TlsEstablished(2, facts), new WireEvent.Sent(3, 0, 2),
                new WireEvent.Closed(4, CloseReason.CUT));
        return new Recorded(Transcript.of(java.time.Instant.EPOCH, events, Octets.latin1("ok"), Octets.empty()),
                target("tls://127.0.0.1:443"), true);
    }

    /** One client of a listener, which echoes and ends when the client does. */
    public static Recorded accepted() {
        return accepted(tcp(), (taken, client) -> {
            client.getOutputStream().write(REQUEST.toByteArray());
            client.shutdownOutput();
            byte[] block = new byte[4096];
            for (int count = taken.read(block); count > 0; count = taken.read(block)) {
                taken.write(block, 0, count);
            }
        });
    }

    /** A long conversation: so many times one octet goes and one comes. */
    public static Recorded longTalk(int times) {
        List<WireEvent> events = new java.util.ArrayList<>();
        events.add(new WireEvent.Resolved(100_000, "localhost", List.of("127.0.0.1")));
        events.add(new WireEvent.Connecting(120_000, "127.0.0.1:7"));
        events.add(new WireEvent.Connected(180_000, "127.0.0.1:7", "127.0.0.1:40000"));
        for (int i = 0; i < times; i++) {
            events.add(new WireEvent.Sent(200_000 + 2_000L * i, i, i + 1));
            events.add(new WireEvent.Received(201_000 + 2_000L * i, i, i + 1));
        }
        events.add(new WireEvent.Closed(300_000 + 2_000L * times, CloseReason.DONE));
        Octets octets = Octets.owning(new byte[times]);
        return new Recorded(Transcript.of(java.time.Instant.EPOCH, events, octets, octets),
                target("tcp://localhost:7"), false);
    }

    /** What a person reads: every call as C, its ends apart by a bar. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : chart().lines(java.util.Set.of())) {
            text.append(switch (line) {
                case Row(var own, var between, var peer) -> own.map(Call::spelled).orElse("") + " | "
                        + between.stream()
                                .map(arrow -> (arrow.outgoing() ? ">" : "<") + arrow.kind()
                                        + (arrow.octets() > 0 ? " " + arrow.octets() : ""))
                                .toList()
                        + " | " + peer.map(call -> call.known() + " " + call.spelled()).orElse("");
                case Fold fold -> fold.toString();
                case Remark remark -> remark.toString();
            }).append('\n');
        }
        return text.toString();
    }

}
