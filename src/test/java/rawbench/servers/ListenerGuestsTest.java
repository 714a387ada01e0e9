package rawbench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.listen.Client;
import rawbench.listen.Echo;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Quiet;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.listen.Service;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Endpoint;
import rawbench.wire.Identity;
import rawbench.wire.SocketOptions;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Listeners of ours and other people's clients: every octet there and back, over TCP, TLS, Unix sockets and UDP. */
@ExtendWith(ListenerGuestsTest.Told.class)
class ListenerGuestsTest {
    /** Has the last line of the run say which clients were there. */
    static final class Told implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Roll.class);
        }
    }

    private static final Octets OK = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    private static final Service ANSWERS = Script.of(new Step.AwaitRequest(), new Step.Send(OK));
    private static final String PYTHON = "import socket, sys\n"
            + "kind, host, port = sys.argv[1:4]\n"
            + "said = sys.stdin.buffer.read()\n";

    private static Identity identity;

    @TempDir
    Path folder;

    private final BlockingQueue<Client> gone = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<IOException>> failures = new LinkedBlockingQueue<>();
    private final ListenerObserver observer = new ListenerObserver() {
        @Override
        public void gone(Client client, Optional<IOException> failure) {
            failures.add(failure);
            gone.add(client);
        }
    };

    @BeforeAll
    static void certificate() throws Exception {
        identity = Identity.selfSigned(List.of(), 1);
    }

    private Listener tcp(Service service) throws IOException {
        return Listener.start(Acceptor.tcp(0), service, observer);
    }

    private Listener tls(Service service) throws IOException {
        return Listener.start(Acceptor.open(new Binding(new Endpoint.Tls("127.0.0.1", 0), false, SocketOptions.NONE,
                Optional.of(identity))), service, observer);
    }

    private Listener unix(Service service) throws IOException {
        return Listener.start(Acceptor.open(Binding.local(new Endpoint.UnixSocket(folder.resolve("s")))), service,
                observer);
    }

    private Listener udp(Service service) throws IOException {
        return Listener.start(Acceptor.open(Binding.local(new Endpoint.Udp("127.0.0.1", 0))), service, observer);
    }

    /** The certificate as a file. */
    private String authority() throws IOException {
        return Files.write(folder.resolve("ca.pem"), identity.pem().toByteArray()).toString();
    }

    /** Octets of every value, some of which a terminal would take for more than octets. */
    private static Octets octets(int count) {
        byte[] octets = new byte[count];
        new Random(count).nextBytes(octets);
        return Octets.owning(octets);
    }

    private Client left() throws InterruptedException {
        Client client = gone.poll(20, TimeUnit.SECONDS);
        assertThat(client).as("gone within 20 s").isNotNull();
        return client;
    }

    /** What a client sent is what we have of it, and what it has of us. */
    private void assertEchoed(Guest guest, Octets said) throws Exception {
        assertThat(guest.out()).as(guest.err()).isEqualTo(said);
        Transcript transcript = left().transcript();
        assertThat(transcript.received()).isEqualTo(said);
        assertThat(transcript.sent()).isEqualTo(said);
        assertThat(failures.poll()).isEmpty();
    }

    /** A program and its words, in which PORT, PATH and CA stand for what is known later. */
    record Words(Program program, List<String> words) {
        static Words of(Program program, String... words) {
            return new Words(program, Arrays.asList(words));
        }

        Guest run(Octets in, Listener listener, String authority) throws Exception {
            String[] filled = words.stream()
                    .map(word -> word.replace("PORT", String.valueOf(listener.port()))
                            .replace("PATH", listener.endpoint().authority())
                            .replace("CA", authority))
                    .toArray(String[]::new);
            return Guest.run(program, in, filled);
        }

        @Override
        public String toString() {
            return program.binary() + " " + words.getFirst();
        }
    }

    static Stream<Words> overTcp() {
        return Stream.of(Words.of(Program.NC, "-N", "127.0.0.1", "PORT"),
                Words.of(Program.NCAT, "127.0.0.1", "PORT"),
                Words.of(Program.SOCAT, "-t20", "-", "TCP:127.0.0.1:PORT"),
                Words.of(Program.PYTHON, "-c", PYTHON + "s = socket.create_connection((host, int(port)))\n"
                        + "import threading\n"
                        + "def give():\n s.sendall(said)\n s.shutdown(socket.SHUT_WR)\n"
                        + "threading.Thread(target=give).start()\n"
                        + "while got := s.recv(1000): sys.stdout.buffer.write(got)\n", "tcp", "127.0.0.1", "PORT"));
    }

    @ParameterizedTest
    @MethodSource("overTcp")
    void echoesOverTcp(Words words) throws Exception {
        Octets said = octets(3_000_000);
        try (Listener listener = tcp(new Echo())) {
            assertEchoed(words.run(said, listener, ""), said);
        }
    }

    static Stream<Words> overUnix() {
        return Stream.of(Words.of(Program.NC, "-N", "-U", "PATH"), Words.of(Program.NCAT, "-U", "PATH"),
                Words.of(Program.SOCAT, "-t20", "-", "UNIX-CONNECT:PATH"));
    }

    @ParameterizedTest
    @MethodSource("overUnix")
    void echoesOverAUnixSocket(Words words) throws Exception {
        Octets said = octets(1_000_000);
        try (Listener listener = unix(new Echo())) {
            assertEchoed(words.run(said, listener, ""), said);
        }
    }

    static Stream<Words> overTls() {
        return Stream.of(
                Words.of(Program.SOCAT, "-t20", "-", "OPENSSL:127.0.0.1:PORT,cafile=CA"),
                Words.of(Program.NCAT, "--ssl-verify", "--ssl-trustfile", "CA", "localhost", "PORT"));
    }

    @ParameterizedTest
    @MethodSource("overTls")
    void echoesOverTls(Words words) throws Exception {
        Octets said = octets(200_000);
        try (Listener listener = tls(new Echo())) {
            Guest guest = words.run(said, listener, authority());
            assertThat(guest.out()).as(guest.err()).isEqualTo(said);
            assertThat(left().transcript().events()).hasAtLeastOneElementOfType(WireEvent.TlsEstablished.class);
        }
    }

    @Test
    void opensslVerifiesTheCertificateAndTakesTheAnswer() throws Exception {
        Octets request = Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        try (Listener listener = tls(ANSWERS)) {
            Guest guest = Guest.run(Program.OPENSSL, request, "s_client", "-quiet", "-verify_return_error",
                    "-verify_ip", "127.0.0.1", "-CAfile", authority(), "-connect", listener.endpoint().authority());
            assertThat(guest.out()).as(guest.err()).isEqualTo(OK);
            assertThat(left().transcript().received()).isEqualTo(request);
        }
    }

    @Test
    void curlIsAnsweredOverEachKind() throws Exception {
        try (Listener tcp = tcp(ANSWERS); Listener tls = tls(ANSWERS); Listener unix = unix(ANSWERS)) {
            List<List<String>> ways = List.of(List.of("http://" + tcp.endpoint().authority() + "/"),
                    List.of("--cacert", authority(), "https://" + tls.endpoint().authority() + "/"),
                    List.of("--unix-socket", unix.endpoint().authority(), "http://any/"));
            for (List<String> way : ways) {
                Guest guest = Guest.run(Program.CURL, Octets.empty(),
                        Stream.concat(Stream.of("-sS"), way.stream()).toArray(String[]::new));
                assertThat(guest.exit()).as(guest.err()).isZero();
                assertThat(guest.out().latin1()).isEqualTo("hello");
                assertThat(left().transcript().received().latin1()).startsWith("GET / HTTP/1.1\r\n");
            }
        }
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateIsUnderstood() throws Exception {
        try (Listener listener = tls(ANSWERS)) {
            Guest guest = Guest.run(Program.CURL, Octets.empty(), "-sS",
                    "https://" + listener.endpoint().authority() + "/");
            assertThat(guest.exit()).isEqualTo(60);
            left();
            assertThat(failures.take().orElseThrow()).hasMessageContaining("it gave up with an alert")
                    .hasMessageContaining("unknown_ca");
        }
    }

    static Stream<Words> overUdp() {
        return Stream.of(Words.of(Program.NC, "-u", "-w1", "127.0.0.1", "PORT"),
                Words.of(Program.SOCAT, "-t1", "-", "UDP:127.0.0.1:PORT"));
    }

    @ParameterizedTest
    @MethodSource("overUdp")
    void echoesOverUdp(Words words) throws Exception {
        Octets said = octets(1000);
        Guest guest;
        try (Listener listener = udp(new Echo())) {
            guest = words.run(said, listener, "");
        }
        assertEchoed(guest, said);
    }

    @Test
    void eachDatagramOfPythonIsOneAndTheEmptyOneToo() throws Exception {
        String program = PYTHON + "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                + "s.settimeout(20)\n"
                + "for size in (0, 1, 0, 1500, 65507, 0):\n"
                + " s.sendto(bytes(size), (host, int(port)))\n"
                + " sys.stdout.write(str(len(s.recv(70000))) + ' ')\n";
        try (Listener listener = udp(new Echo())) {
            Guest guest = Guest.run(Program.PYTHON, Octets.empty(), "-c", program, "udp", "127.0.0.1",
                    String.valueOf(listener.port()));
            assertThat(guest.out().latin1()).as(guest.err()).isEqualTo("0 1 0 1500 65507 0 ");
        }
        assertThat(left().traffic().datagramsReceived()).isEqualTo(6);
    }

    @Test
    void aResetOfPythonIsOne() throws Exception {
        String program = PYTHON + "import struct\ns = socket.create_connection((host, int(port)))\n"
                + "s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))\n"
                + "s.sendall(said)\ns.recv(1)\ns.close()\n";
        try (Listener listener = tcp(new Echo())) {
            Guest guest = Guest.run(Program.PYTHON, octets(100), "-c", program, "tcp", "127.0.0.1",
                    String.valueOf(listener.port()));
            assertThat(guest.exit()).as(guest.err()).isZero();
            left();
            assertThat(failures.take().orElseThrow()).hasMessageContaining("reset");
        }
    }

    @Test
    void whatAPersonWritesByHandIsReadByNcat() throws Exception {
        ListenerObserver answering = new ListenerObserver() {
            @Override
            public void received(Client client, long octets) {
                Thread.ofVirtual().start(() -> {
                    try {
                        client.write(Octets.latin1("by hand"));
                        client.halfClose();
                    } catch (IOException broken) {
                        failures.add(Optional.of(broken));
                    }
                });
            }
        };
        try (Listener listener = Listener.start(Acceptor.tcp(0), new Quiet(), answering)) {
            Guest guest = Guest.run(Program.NCAT, Octets.latin1("anybody?"), "127.0.0.1",
                    String.valueOf(listener.port()));
            assertThat(guest.out().latin1()).as(guest.err()).isEqualTo("by hand");
        }
        assertThat(failures).isEmpty();
    }
}
