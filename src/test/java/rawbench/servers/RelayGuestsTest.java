package rawbench.servers;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.Client;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.store.Settings;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** Other people's client and other people's server with a relay between them: curl, and the HTTP server of Python. */
final class RelayGuestsTest {
    private static final String SERVER = """
        import http.server, ssl, sys
        server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), http.server.SimpleHTTPRequestHandler)
        if len(sys.argv) > 2:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(sys.argv[2])
            server.socket = context.wrap_socket(server.socket, server_side=True)
        server.serve_forever()
        """;

    @TempDir
    private Path folder;
    private final Workbench workbench = new Workbench();
    private final List<Client> gone = new ArrayList<>();
    private final byte[] file = new byte[3_000_000];
    private ServerProcess server;
    private int port;

    @BeforeEach
    void begin() throws Exception {
        for (Program program : new Program[]{Program.CURL, Program.PYTHON}) {
            Assumptions.assumeTrue(program.path().isPresent(), program::absence);
        }
        new Random(4).nextBytes(file);
        Files.write(folder.resolve("file"), file);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void curlGetsThroughTheRelayWhatPythonServes() throws Exception {
        serve();
        try (Listener listener = relay("tcp://127.0.0.1:0", "http://127.0.0.1:" + port)) {
            assertThat(curl("http://127.0.0.1:" + listener.port() + "/file")).isEqualTo(Octets.of(file));
        }
        caught();
    }

    @Test
    void tlsIsEndedOnBothSidesAndWhatWentIsSeenInTheClear() throws Exception {
        TestCertificates certificates = new TestCertificates();
        TestCertificates.Pem pem = certificates.signedPem(Validity.NOW, "localhost");
        Path own = Files.writeString(folder.resolve("own.pem"), pem.key().concat(pem.chain()).latin1());
        serve(own.toString());
        workbench.settle(Settings.DEFAULT, Optional.of(certificates.pem()));
        try (Listener listener = relay("tls://127.0.0.1:0", "https://localhost:" + port)) {
            Octets generated = workbench.listeners()
                    .identity(ListenerDraft.NEW.at("tls://127.0.0.1:0"))
                    .orElseThrow()
                    .pem();
            Path authority = Files.writeString(folder.resolve("relay.pem"), generated.latin1());
            assertThat(curl("--cacert", authority.toString(), "https://127.0.0.1:" + listener.port() + "/file"))
                    .isEqualTo(Octets.of(file));
        }
        caught();
    }

    @Test
    void manyClientsAtOnceEachGetTheirOwn() throws Exception {
        serve();
        try (Listener listener = relay("tcp://127.0.0.1:0", "http://127.0.0.1:" + port)) {
            List<String> words = new ArrayList<>(List.of("--parallel", "--parallel-max", "20"));
            for (int i = 0; i < 20; i++) {
                words.addAll(List.of("-o", folder.resolve("got-" + i).toString(),
                        "http://127.0.0.1:" + listener.port() + "/file?" + i));
            }
            assertThat(curl(words.toArray(String[]::new))).isEqualTo(Octets.empty());
            for (int i = 0; i < 20; i++) {
                assertThat(Files.readAllBytes(folder.resolve("got-" + i))).as("%d", i).isEqualTo(file);
            }
        }
    }

    /** What the one client was seen to ask, and the server to answer, is the same on both sides. */
    private void caught() throws Exception {
        assertThat(gone).hasSize(1);
        var client = gone.getFirst().transcript();
        var upstream = gone.getFirst().upstream().orElseThrow().transcript();
        assertThat(client.received().latin1()).startsWith("GET /file HTTP/1.1\r\nHost: 127.0.0.1:");
        assertThat(upstream.sent()).isEqualTo(client.received());
        assertThat(upstream.received()).isEqualTo(client.sent());
        assertThat(upstream.received().latin1()).startsWith("HTTP/1.0 200 OK\r\nServer: SimpleHTTP/");
    }

    private void serve(String... certificate) throws Exception {
        List<String> words = new ArrayList<>(List.of("python3", "-c", SERVER, Integer.toString(port)));
        words.addAll(List.of(certificate));
        server = ServerProcess.start(words, folder);
        server.awaitAccepting(port);
    }

    private Listener relay(String at, String target) throws Exception {
        return workbench.listeners()
                .open(ListenerDraft.NEW.at(at).doing(new Behaviour.Relay(target, false)),
                        SideFiles.of("relay", Map.of()), new ListenerObserver() {
                            @Override
                            public void gone(Client client, Optional<java.io.IOException> failure) {
                                synchronized (gone) {
                                    gone.add(client);
                                }
                            }
                        });
    }

    private static Octets curl(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("-sS", "--no-progress-meter"));
        all.addAll(List.of(words));
        Guest curl = Guest.run(Program.CURL, Octets.empty(), all.toArray(String[]::new));
        assertThat(curl.exit()).as(curl.err()).isZero();
        return curl.out();
    }
}
