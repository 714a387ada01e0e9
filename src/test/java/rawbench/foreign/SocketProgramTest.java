package rawbench.foreign;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.curl.Copied;
import rawbench.curl.RealCurl;
import rawbench.foreign.SocketProgram.End;
import rawbench.foreign.Talk.Turn;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The programs are run, where what runs them is installed, against a peer that is none of them. */
class SocketProgramTest {
    @TempDir
    private Path folder;

    /** Every octet there is, and what string literals take for their own. */
    private static Octets everything() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return Octets.latin1("GET /%s?'\"$x\\n HTTP/1.1\r\nHost : a\n\r\n%d %% \\u0041 ${y} ??=??/ ???")
                .concat(Octets.of(all))
                .concat(Octets.latin1("\\061'7 \u00ff7\u00008"));
    }

    private static Talk talk(Endpoint endpoint, boolean halfClosed, Turn... turns) {
        return new Talk(endpoint, true, Optional.empty(), List.of(), List.of(turns), halfClosed);
    }

    private static Turn client(Octets octets) {
        return new Turn(true, octets);
    }

    private static Turn server(Octets octets) {
        return new Turn(false, octets);
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** Writes the program and compiles it where that is needed; the words that run it. */
    private List<String> built(SocketProgram language, End end, Talk talk) throws Exception {
        Copied copied = language.of(end, talk);
        assertThat(copied.able()).as("%s", copied.remarks()).isTrue();
        return switch (language) {
            case PYTHON -> {
                assumeTrue(RealCurl.there("python3", "--version"), "python3 is not installed");
                yield List.of("python3", "-u",
                        Files.writeString(folder.resolve("program.py"), copied.text()).toString());
            }
            case JAVA -> {
                String name = end == End.CLIENT ? "Request.java" : "Server.java";
                yield List.of(java("java"), "-XX:TieredStopAtLevel=1",
                        Files.writeString(folder.resolve(name), copied.text()).toString());
            }
            case C -> {
                assumeTrue(RealCurl.there("cc", "--version"), "no compiler for C is installed");
                Path source = Files.writeString(folder.resolve("program.c"), copied.text());
                Path program = folder.resolve("program");
                Process cc = new ProcessBuilder("cc", "-std=gnu99", "-Wall", "-Wextra", "-Werror", "-o",
                        program.toString(), source.toString()).redirectErrorStream(true).start();
                assertThat(Octets.ofStream(cc.getInputStream()).latin1()).as("what the compiler says").isEmpty();
                yield List.of(program.toString());
            }
        };
    }

    private Process started(List<String> words) throws IOException {
        return new ProcessBuilder(words).directory(folder.toFile())
                .redirectError(folder.resolve("trouble").toFile())
                .start();
    }

    private String trouble() throws IOException {
        return Files.readString(folder.resolve("trouble"));
    }

    /** Runs a client against one accepted connection; it is given what it says, and must say what it was given. */
    private void clientSays(SocketProgram language, Talk talk, ServerSocketChannel listener) throws Exception {
        Octets said = Octets.join(talk.said(true));
        Octets answer = Octets.join(talk.said(false));
        Process client = started(built(language, End.CLIENT, talk));
        try (SocketChannel peer = listener.accept()) {
            assertThat(taken(peer, talk.halfClosed() ? said.length() + 1 : said.length())).isEqualTo(said);
            peer.write(ByteBuffer.wrap(answer.toByteArray()));
        }
        assertThat(Octets.ofStream(client.getInputStream())).as(trouble()).isEqualTo(answer);
        assertThat(client.waitFor()).as(trouble()).isZero();
    }

    /** So many octets, or fewer where the other end ended. */
    private static Octets taken(ByteChannel peer, long count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) count);
        int got = 0;
        while (buffer.hasRemaining() && got >= 0) {
            got = peer.read(buffer);
        }
        return Octets.copyOf(buffer.array(), 0, buffer.position());
    }

    private static SocketChannel connected(java.net.SocketAddress at, Process server) throws Exception {
        while (true) {
            try {
                return SocketChannel.open(at);
            } catch (IOException notYet) {
                assertThat(server.waitFor(20, TimeUnit.MILLISECONDS)).as("the server has ended").isFalse();
            }
        }
    }

    /** Runs a server and has the conversation with it twice: it goes on after its first client. */
    private void serverAnswers(SocketProgram language, Talk talk, java.net.SocketAddress at) throws Exception {
        Process server = started(built(language, End.SERVER, talk));
        try {
            for (int i = 0; i < 2; i++) {
                try (SocketChannel client = connected(at, server)) {
                    for (Turn turn : talk.turns()) {
                        if (turn.byClient()) {
                            client.write(ByteBuffer.wrap(turn.octets().toByteArray()));
                        } else {
                            assertThat(taken(client, turn.octets().length())).as(trouble()).isEqualTo(turn.octets());
                        }
                    }
                    assertThat(taken(client, 1)).as("then it ends: " + trouble()).isEqualTo(Octets.empty());
                }
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theClientOverTcpSaysTheSameOctets(SocketProgram language) throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            clientSays(language, talk(new Endpoint.Tcp("127.0.0.1", port), true, client(everything()),
                    server(everything())), listener);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServerOverTcpTakesTurns(SocketProgram language) throws Exception {
        int port = freePort();
        Talk talk = talk(new Endpoint.Tcp("localhost", port), false, client(everything()), server(everything()),
                client(Octets.latin1("more")), server(Octets.latin1("bye")));
        serverAnswers(language, talk, new InetSocketAddress("127.0.0.1", port));
    }

    @ParameterizedTest
    @EnumSource
    void bothEndsOfAUnixSocket(SocketProgram language) throws Exception {
        Path path = folder.resolve("it's.sock");
        Talk talk = talk(new Endpoint.UnixSocket(path), true, client(everything()), server(Octets.latin1("bye")));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(path))) {
            clientSays(language, talk, listener);
        }
        assertThat(path).as("left lying, as by a run before").exists();
        serverAnswers(language, talk, UnixDomainSocketAddress.of(path));
    }

    @ParameterizedTest
    @EnumSource
    void theClientOverUdpSendsEachDatagramAlsoAnEmptyOne(SocketProgram language) throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            Talk talk = talk(new Endpoint.Udp("127.0.0.1", peer.getLocalPort()), false, client(everything()),
                    client(Octets.empty()), server(Octets.latin1("bye")));
            Process client = started(built(language, End.CLIENT, talk));
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            List<Octets> got = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                packet.setLength(4096);
                peer.receive(packet);
                got.add(Octets.copyOf(packet.getData(), 0, packet.getLength()));
            }
            assertThat(got).containsExactly(everything(), Octets.empty());
            peer.send(new DatagramPacket("bye".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 3,
                    packet.getSocketAddress()));
            assertThat(Octets.ofStream(client.getInputStream()).latin1()).as(trouble()).isEqualTo("bye");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServerOverUdpAnswersEachDatagramWithItsOwn(SocketProgram language) throws Exception {
        int port = freePort();
        Talk talk = talk(new Endpoint.Udp("127.0.0.1", port), false, client(Octets.latin1("a")),
                server(everything()), client(Octets.latin1("b")), server(Octets.empty()), server(Octets.latin1("2")));
        Process server = started(built(language, End.SERVER, talk));
        try (DatagramSocket client = new DatagramSocket()) {
            client.setSoTimeout(100);
            client.connect(InetAddress.ofLiteral("127.0.0.1"), port);
            List<Octets> got = new ArrayList<>(List.of(firstAnswer(client, server)));
            client.send(new DatagramPacket(new byte[]{'b'}, 1));
            client.setSoTimeout(20_000);
            got.add(received(client));
            got.add(received(client));
            assertThat(got).as(trouble()).containsExactly(everything(), Octets.empty(), Octets.latin1("2"));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Until the server is there its datagrams are refused or lost. */
    private static Octets firstAnswer(DatagramSocket client, Process server) throws Exception {
        while (true) {
            try {
                client.send(new DatagramPacket(new byte[]{'a'}, 1));
                return received(client);
            } catch (java.net.PortUnreachableException notYet) {
                assertThat(server.waitFor(20, TimeUnit.MILLISECONDS)).as("the server has ended").isFalse();
            }
        }
    }

    private static Octets received(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(20_000);
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        socket.receive(packet);
        return Octets.copyOf(packet.getData(), 0, packet.getLength());
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "JAVA"})
    void theClientOverTlsSaysTheSameOctets(SocketProgram language) throws Exception {
        TestCertificates certificates = new TestCertificates("Somebody's Authority");
        try (TestPeer peer = TestPeer.tls(certificates.selfSigned(TestCertificates.Validity.NOW, "127.0.0.1"),
                client -> {
                    client.read((int) everything().length());
                    client.send(everything());
                })) {
            Talk talk = talk(new Endpoint.Tls("127.0.0.1", peer.port()), false, client(everything()),
                    server(everything()));
            Process client = started(built(language, End.CLIENT, talk));
            assertThat(Octets.ofStream(client.getInputStream())).as(trouble()).isEqualTo(everything());
            peer.awaitFinished();
            assertThat(peer.clients().getFirst().got()).isEqualTo(everything());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "JAVA"})
    void theServerOverTlsAnswersWithACertificateMadeAsItSays(SocketProgram language) throws Exception {
        int port = freePort();
        Talk talk = talk(new Endpoint.Tls("127.0.0.1", port), false, client(everything()), server(everything()));
        List<String> words = built(language, End.SERVER, talk);
        String says = language.of(End.SERVER, talk).text();
        makeCertificate(language, says);
        Process server = started(words);
        try {
            connected(new InetSocketAddress("127.0.0.1", port), server).close();
            try (TranscriptRecorder recorder = new TranscriptRecorder();
                    Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
                    Connection connection = Transport.open(talk.endpoint(),
                            TransportOptions.DEFAULT.withTls(TlsOptions.DEFAULT.withVerify(false)), watch, recorder)) {
                connection.write(everything());
                byte[] block = new byte[4096];
                while (recorder.receivedOctets() < everything().length()) {
                    assertThat(connection.read(block)).as(trouble()).isPositive();
                }
                assertThat(recorder.received()).isEqualTo(everything());
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** By the command that stands in the program. */
    private void makeCertificate(SocketProgram language, String program) throws Exception {
        String tool = language == SocketProgram.JAVA ? "keytool" : "openssl";
        assumeTrue(language == SocketProgram.JAVA || RealCurl.there("openssl", "version"), "openssl is not installed");
        StringBuilder command = new StringBuilder();
        for (String line : program.lines().toList()) {
            String bare = line.strip();
            if (bare.contains(tool + " ") || command.toString().endsWith("\\")) {
                command.append(bare.replaceFirst("^(//|#)", ""));
            }
        }
        String words = command.toString().replace("\\", "").strip();
        Process made = new ProcessBuilder("sh", "-c",
                language == SocketProgram.JAVA ? words.replaceFirst("keytool", java("keytool")) : words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = Octets.ofStream(made.getInputStream()).latin1();
        assertThat(made.waitFor()).as(words + "\n" + said).isZero();
    }

    @Test
    void whatDoesNotFitIsSaid() {
        Endpoint here = new Endpoint.Tcp("127.0.0.1", 1);
        Turn[] many = new Turn[Talk.MOST_TURNS + 1];
        java.util.Arrays.setAll(many, i -> new Turn(i % 2 == 0, Octets.latin1("x")));
        assertThat(SocketProgram.C.of(End.SERVER, talk(here, false, many)).remarks().getFirst()).contains("500 turns");
        Turn tooLong = client(Octets.owning(new byte[(int) Talk.MOST_OCTETS + 1]));
        assertThat(SocketProgram.JAVA.of(End.CLIENT, talk(here, false, tooLong)).able()).isFalse();
        assertThat(SocketProgram.C.of(End.CLIENT, talk(new Endpoint.Tls("a", 1), false)).remarks().getFirst())
                .contains("TLS");
    }

    @Test
    void ofALongTranscriptAsMuchIsReadAsShowsThatItIsTooLong() {
        List<WireEvent> events = new ArrayList<>();
        int block = 64 * 1024;
        for (int i = 0; i < 64; i++) {
            events.add(new WireEvent.Received(i, (long) i * block, (i + 1L) * block));
        }
        Transcript transcript = Transcript.of(Instant.EPOCH, events, Octets.empty(),
                Octets.owning(new byte[64 * block]));
        Talk talk = Talk.of(transcript, new Endpoint.Tcp("a", 1), false);
        assertThat(talk.turns()).singleElement()
                .satisfies(turn -> assertThat(turn.octets().length()).isEqualTo(Talk.MOST_OCTETS + block));
        assertThat(SocketProgram.C.of(End.CLIENT, talk).able()).isFalse();
    }

    @Test
    void programsInCSurviveAnEndThatHasGone() {
        for (End end : End.values()) {
            assertThat(SocketProgram.C.of(end, talk(new Endpoint.Tcp("127.0.0.1", 1), false,
                    client(everything()), server(everything()))).text()).contains("signal(SIGPIPE, SIG_IGN);");
        }
    }

    @Test
    void aTranscriptIsReadIntoTurns() {
        List<WireEvent> events = List.of(new WireEvent.Sent(1, 0, 2), new WireEvent.Sent(2, 2, 4),
                new WireEvent.HalfClosed(3, false), new WireEvent.Received(4, 0, 3),
                new WireEvent.Closed(5, CloseReason.DONE));
        Transcript transcript = Transcript.of(Instant.EPOCH, events, Octets.latin1("abcd"), Octets.latin1("xyz"));
        Endpoint at = new Endpoint.Tcp("a", 1);
        Talk ours = Talk.of(transcript, at, false);
        assertThat(ours.turns()).containsExactly(client(Octets.latin1("abcd")), server(Octets.latin1("xyz")));
        assertThat(ours.halfClosed()).isTrue();
        Talk theirs = Talk.of(transcript, at, true);
        assertThat(theirs.turns()).containsExactly(server(Octets.latin1("abcd")), client(Octets.latin1("xyz")));
        assertThat(Talk.of(transcript, new Endpoint.Udp("a", 1), false).turns()).as("datagrams stay apart").hasSize(3);
    }
}
