package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.draft.ListenerDraft;
import rawbench.listen.RawPeer;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench listen}: where it listens, what it does with those who come, what it tells, and how it ends. */
final class ListenTest {
    private static final Octets GET = Octets.latin1("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

    @TempDir
    Path folder;

    @Test
    void tellsWhereItListensAndWhatComesAndGoesUntilItIsInterrupted() throws Exception {
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--echo");
                RawPeer peer = new RawPeer(listening.port())) {
            assertThat(listening.target()).matches("tcp://127\\.0\\.0\\.1:[1-9]\\d*");
            assertThat(peer.send("a\u0000\u00ff\r\n").read(5).latin1()).isEqualTo("a\u0000\u00ff\r\n");
            String client = "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} #1 127\\.0\\.0\\.1:" + peer.socket().getLocalPort();
            assertThat(listening.line()).matches(client + " came");
            assertThat(listening.line()).matches(client + " received 5 octets: a\\\\x00\\\\xff\\\\r\\\\n");
            assertThat(listening.line()).matches(client + " sent 5 octets: a\\\\x00\\\\xff\\\\r\\\\n");
            peer.fin();
            assertThat(listening.lineWith("gone")).matches(client + " gone");
            assertThat(listening.interrupted()).isZero();
        }
    }

    @Test
    void withoutAWordItTakesWhatComesAndSaysNothing() throws Exception {
        try (Listening listening = Listening.at("127.0.0.1:0"); RawPeer peer = new RawPeer(listening.port())) {
            assertThat(listening.target()).startsWith("http://127.0.0.1:");
            peer.send("x");
            assertThat(listening.lineWith("received")).endsWith("received 1 octet: x");
            assertThat(listening.interrupted()).isZero();
            assertThat(peer.readAll().isEmpty()).isTrue();
        }
    }

    @Test
    void aTemplateOfRepliesAnswersWithValuesOfTheCall() throws Exception {
        Path file = write("r.http", "@who = file\n###\n# @rb-reply GET /(a)\nHTTP/1.1 200 OK\nConnection: close\n\n"
                + "{{who}} {{request.match.1}}\n");
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--reply", file.toString(), "--var", "who=call")) {
            Call call = send(listening, GET);
            assertThat(call.text()).isEqualTo("call a");
            assertThat(call.exit()).isZero();
        }
        Call none = Call.of("listen", "tcp://127.0.0.1:0", "--reply",
                write("b.http", "# @rb-reply\nHTTP/1.1 200 {{nobody}}\n").toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("line 1: The variable {{nobody}} has no value");
    }

    @Test
    void octetsAnswerRequestsWhereTheyBeginAsAnAnswerAndElseWhateverComes() throws Exception {
        Path answer = write("a.bin", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\u00ff{{");
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--reply", answer.toString());
                RawPeer peer = new RawPeer(listening.port())) {
            peer.send("GET / HT").send("TP/1.1\r\n\r\nGET / HTTP/1.0\r\n\r\n");
            Octets octets = Octets.ofFile(answer);
            assertThat(peer.readAll()).isEqualTo(octets.concat(octets));
        }
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--reply", write("b.txt", "pong\n").toString());
                RawPeer peer = new RawPeer(listening.port())) {
            assertThat(peer.send("ping").read(5).latin1()).isEqualTo("pong\n");
            assertThat(peer.send("again").fin().readAll().latin1()).isEqualTo("pong\n");
        }
        assertThat(Call.of("listen", "tcp://127.0.0.1:0", "--reply", write("e.txt", "").toString()).err())
                .contains("e.txt is empty");
    }

    @Test
    void aScriptMisbehaves() throws Exception {
        Path script = write("s.http",
                "# @rb-reply\n#| HTTP/1.1 200 OK\\r\\n\n#| Content-Length: 9\\r\\n\\r\\n\n#| half\n"
                        + "# @rb-do fin\n");
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--script", script.toString())) {
            Call call = send(listening, GET);
            assertThat(call.exit()).isEqualTo(6);
            assertThat(call.text()).isEqualTo("half");
        }
    }

    @Test
    void itMisbehavesInTheWaysThatComeWithIt() throws Exception {
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--misbehave", "bad-chunk-size")) {
            assertThat(send(listening, GET).exit()).isEqualTo(7);
        }
        try (Listening listening = Listening.at("tls://127.0.0.1:0", "--misbehave", "tls-alert")) {
            Call call = Call.fed(GET, "send", "--request-file", "-", "--target", listening.target(), "--insecure");
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.err()).contains("handshake_failure");
        }
        Call unknown = Call.of("listen", "tcp://127.0.0.1:0", "--misbehave", "nicely");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("\"nicely\"", "rst-mid-body");
        assertThat(Call.of("listen", "--list").text()).contains("gzip-bomb ", "(RFC 9110 17.5)");
        assertThat(Call.of("listen", "--list", "--json").text().lines().map(new JsonMapper()::readTree))
                .allMatch(one -> one.get("says").asString().contains("client"));
    }

    @Test
    void onceEndsWithTheFirstClient() throws Exception {
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--echo", "--once");
                RawPeer peer = new RawPeer(listening.port())) {
            assertThat(peer.send("x").fin().readAll().latin1()).isEqualTo("x");
            assertThat(listening.exit()).isZero();
        }
        try (Listening listening = Listening.at("udp://127.0.0.1:0", "--echo", "--once")) {
            Call call = Call.fed(Octets.latin1("dgram"), "send", "--request-file", "-", "--target", listening.target(),
                    "--idle-timeout", "0.2");
            assertThat(call.text()).isEqualTo("dgram");
            assertThat(listening.exit()).isZero();
        }
    }

    @Test
    void whoComesBeyondTheNumberIsTurnedAway() throws Exception {
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--echo", "--max-clients", "1");
                RawPeer first = new RawPeer(listening.port())) {
            assertThat(first.send("x").read(1).latin1()).isEqualTo("x");
            try (RawPeer second = new RawPeer(listening.port())) {
                assertThat(listening.lineWith("turned-away"))
                        .contains("127.0.0.1:" + second.socket().getLocalPort())
                        .endsWith("there are as many clients as there may be");
            }
        }
    }

    @Test
    void theLogHasTheLinesToo() throws Exception {
        Path log = write("log.txt", "before\n");
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--log", log.toString(), "--once");
                RawPeer peer = new RawPeer(listening.port())) {
            peer.send("x").close();
            String gone = listening.lineWith("gone");
            assertThat(listening.interrupted()).isZero();
            assertThat(Files.readString(log)).startsWith("before\n" + listening.first() + "\n").endsWith(gone + "\n");
        }
        Call unwritable = Call.of("listen", "tcp://127.0.0.1:0", "--log", folder.toString());
        assertThat(unwritable.exit()).isEqualTo(10);
        assertThat(unwritable.err()).contains(folder.toString()).contains("cannot be written");
    }

    @Test
    void eachLineIsAnObjectInJson() throws Exception {
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--json", "--echo")) {
            JsonNode first = json(listening.first());
            assertThat(first.get("event").asString()).isEqualTo("listening");
            String endpoint = first.get("endpoint").asString();
            try (RawPeer peer = new RawPeer(Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1)))) {
                peer.send("\"\u00ff\r\n").read(4);
                JsonNode came = json(listening.line());
                assertThat(came.get("event").asString()).isEqualTo("came");
                assertThat(came.get("client").asInt()).isEqualTo(1);
                JsonNode received = json(listening.line());
                assertThat(received.get("event").asString()).isEqualTo("received");
                assertThat(received.get("octets").asInt()).isEqualTo(4);
                assertThat(received.get("begins").asString()).isEqualTo("\"\\xff\\r\\n");
                assertThat(received.get("address").asString()).startsWith("127.0.0.1:");
            }
        }
    }

    @Test
    void overTlsItShowsACertificateThatCanBeTrusted() throws Exception {
        Path pem = folder.resolve("own.pem");
        try (Listening listening = Listening.at("https://127.0.0.1:0", "--reply",
                write("a.bin", "HTTP/1.1 204 No Content\r\n\r\n").toString(), "--certificate-out", pem.toString())) {
            String sum = listening.line();
            assertThat(sum).matches("certificate SHA-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}");
            Call call = Call.fed(GET, "send", "--request-file", "-", "--target", listening.target(), "--ca",
                    pem.toString(), "--json");
            assertThat(call.json().get("status").asInt()).isEqualTo(204);
            assertThat(sum.replace(":", "").toLowerCase(java.util.Locale.ROOT))
                    .contains(call.json().at("/tls/chain/0/sha256").asString("?").toLowerCase(java.util.Locale.ROOT));
        }
        Octets written = Octets.ofFile(pem);
        assertThat(Call.of("listen", "tcp://127.0.0.1:0", "--certificate-out", pem.toString()).exit()).isEqualTo(2);
        assertThat(Octets.ofFile(pem)).isEqualTo(written);
    }

    @Test
    void octetsBeneathTlsAreShownAsTheyWent() throws Exception {
        try (Listening listening = Listening.at("tls://127.0.0.1:0", "--misbehave", "tls-alert")) {
            Call.fed(GET, "send", "--request-file", "-", "--target", listening.target(), "--insecure");
            assertThat(listening.lineWith("sent")).endsWith("sent 7 octets: \\x15\\x03\\x03\\x00\\x02\\x02(");
        }
    }

    @Test
    void ofALongPieceTheBeginningIsShown() throws Exception {
        try (Listening listening = Listening.at("udp://127.0.0.1:0", "--echo")) {
            Octets piece = Octets.latin1("ab".repeat(60)).concat(Octets.latin1("never shown"));
            Call.fed(piece, "send", "--request-file", "-", "--target", listening.target(), "--timeout", "1");
            for (String what : List.of("received", "sent")) {
                assertThat(listening.lineWith(what)).endsWith(what + " 131 octets: " + "ab".repeat(60) + "…");
            }
        }
    }

    @Test
    void whatHappensBeforeTheFirstLineIsToldAfterIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(Listening.FORBIDDEN, out, new PrintStream(OutputStream.nullOutputStream()));
        ListenLog log = new ListenLog(terminal, OutputStream.nullOutputStream(), new ListenLines(false), false,
                ListenerDraft.NEW, new Endpoint.Tcp("h", 1));
        log.turnedAway("somebody");
        assertThat(out.size()).isZero();
        log.listening("tcp://h:1", Optional.empty());
        log.turnedAway("another");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).satisfiesExactly(
                first -> assertThat(first).isEqualTo("listening on tcp://h:1"),
                early -> assertThat(early).contains("somebody turned-away"),
                late -> assertThat(late).contains("another turned-away"));
    }

    @Test
    void aWayToMisbehaveThatIsNotMetThereIsWarnedOf() throws Exception {
        assertThat(warning("udp", "drip")).contains("drip is a way to misbehave in HTTP").contains("tcp://");
        assertThat(warning("tcp", "datagram-twice")).contains("in datagrams").contains("udp://");
        assertThat(warning("udp", "tls-alert")).contains("in TLS").contains("tls://");
        assertThat(warning("tls", "drip") + warning("tls", "tls-alert") + warning("udp", "datagram-twice")).isEmpty();
    }

    private static String warning(String scheme, String way) throws Exception {
        try (Listening listening = Listening.at(scheme + "://127.0.0.1:0", "--misbehave", way)) {
            return listening.err();
        }
    }

    @Test
    void aRelayShowsBothDirections() throws Exception {
        Path answer = write("a.bin", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\u00ffb");
        try (Listening target = Listening.at("tls://127.0.0.1:0", "--reply", answer.toString());
                Listening relay = Listening.at("tcp://127.0.0.1:0", "--relay", target.target(), "--insecure")) {
            Call call = send(relay, GET);
            assertThat(call.out()).isEqualTo(Octets.latin1("\u00ffb"));
            assertThat(relay.lineWith("received")).contains(GET.length() + " octets: GET /a");
            assertThat(relay.lineWith("sent")).endsWith("\\r\\n\\r\\n\\xffb");
        }
    }

    @Test
    void optionsOfTheSocketAreRead() throws Exception {
        try (Listening listening = Listening.at("tcp://127.0.0.1:0", "--echo", "--socket-option", "no-delay=off",
                "--socket-option", "receive-buffer=65536")) {
            Call call = Call.fed(Octets.latin1("x"), "send", "--request-file", "-", "--target", listening.target(),
                    "--half-close", "--socket-option", "keep-alive=on");
            assertThat(call.text()).isEqualTo("x");
        }
        assertRefused(2, "no-delay, keep-alive", "tcp://127.0.0.1:0", "--socket-option", "colour=red");
        Call odd = Call.fed(GET, "send", "--request-file", "-", "--target", "a:1", "--socket-option", "no-delay");
        assertThat(odd.exit()).isEqualTo(2);
        assertThat(odd.err()).contains("no-delay=on");
    }

    @Test
    void aUnixSocketIsListenedAtAndItsFileTakenAway() throws Exception {
        Path socket = folder.resolve("s.sock");
        try (Listening listening = Listening.at("unix:" + socket, "--echo")) {
            assertThat(listening.target()).isEqualTo("unix:" + socket);
            Call call = Call.fed(Octets.latin1("over a file"), "send", "--request-file", "-", "--target",
                    "unix+raw:" + socket, "--half-close");
            assertThat(call.text()).isEqualTo("over a file");
            assertThat(listening.interrupted()).isZero();
        }
        assertThat(socket).doesNotExist();
    }

    @Test
    void whatCannotBeIsSaidInASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(10, String.valueOf(taken.getLocalPort()), "tcp://127.0.0.1:" + taken.getLocalPort());
        }
        assertRefused(2, "expose", "tcp://0.0.0.0:0");
        assertRefused(2, "ENDPOINT");
        assertRefused(2, "ftp://", "ftp://127.0.0.1:0");
        assertRefused(2, "--max-clients", "tcp://127.0.0.1:0", "--max-clients", "0");
        assertRefused(2, "--insecure is for", "tcp://127.0.0.1:0", "--insecure");
        assertRefused(2, "--var and --env", "tcp://127.0.0.1:0", "--var", "a=b");
        assertRefused(2, "mutually exclusive", "tcp://127.0.0.1:0", "--echo", "--misbehave", "drip");
        assertRefused(2, "cannot be read", "tcp://127.0.0.1:0", "--reply", folder.resolve("no.http").toString());
        assertRefused(2, "no reply", "tcp://127.0.0.1:0", "--script", write("g.http", "GET / HTTP/1.1\n").toString());
    }

    private static void assertRefused(int exit, String says, String... words) {
        String[] call = new String[words.length + 1];
        call[0] = "listen";
        System.arraycopy(words, 0, call, 1, words.length);
        Call refused = Call.of(call);
        assertThat(refused.err()).contains(says);
        assertThat(refused.exit()).isEqualTo(exit);
        assertThat(refused.out().isEmpty()).isTrue();
    }

    private Path write(String name, String latin1) throws Exception {
        Path file = folder.resolve(name);
        Octets.latin1(latin1).writeTo(Files.newOutputStream(file));
        return file;
    }

    private static Call send(Listening listening, Octets request) {
        return Call.fed(request, "send", "--request-file", "-", "--target",
                listening.target().replace("tcp://", "http://"));
    }

    private static JsonNode json(String line) {
        return new JsonMapper().readTree(line);
    }
}
