package rawbench.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.listen.RawPeer;
import rawbench.octets.Octets;
import rawbench.practice.Conversation.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PracticeServerTest {
    private PracticeServer server;
    private Asker asker;

    @BeforeEach
    void start() throws IOException {
        server = PracticeServer.start(0);
        asker = new Asker(server);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void listensOn127001AndNowhereElse() throws IOException {
        assertThat(server.authority()).isEqualTo("127.0.0.1:" + server.port());
        List<InetAddress> others = new ArrayList<>(List.of(InetAddress.getByName("127.0.0.2")));
        Enumeration<java.net.NetworkInterface> interfaces = java.net.NetworkInterface.getNetworkInterfaces();
        interfaces.asIterator().forEachRemaining(i -> i.inetAddresses().forEach(others::add));
        others.removeIf(a -> a.getHostAddress().equals("127.0.0.1"));
        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, server.port()), 2000))
                        .as("" + other)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aTakenPortIsExplained() {
        assertThatThrownBy(() -> PracticeServer.start(server.port())).isInstanceOf(IOException.class)
                .hasMessageContaining("Port " + server.port() + " of 127.0.0.1 cannot be listened on");
    }

    @ParameterizedTest
    @CsvSource({"get,200,GET", "post,200,POST", "options,200,OPTIONS"})
    void theRequestsAsPrintedGetTheirAnswerAndThenAnExplanation(String name, int status, String method)
            throws IOException {
        Octets printed = printed(name);
        Octets answers = asker.octets(printed);
        long next = answers.indexOf(Octets.latin1("HTTP/1.1 400"), 0);
        Message first = Asker.reading(method, answers.slice(0, next)).response().orElseThrow();
        assertThat(first.status()).isEqualTo(status);
        assertThat(first.head().first("Connection")).contains("Keep-Alive");
        Message second = Asker.reading("GET", answers.from(next)).response().orElseThrow();
        assertThat(second.head().first("Connection")).contains("close");
        assertThat(second.body().latin1()).contains("do not begin with a request line",
                "Accept-Language:en,zh-CN;q=0.8,zh;q=0.6\\r\\n\\n");
    }

    @Test
    void aKeptConnectionAnswersRequestAfterRequest() throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            for (int i = 0; i < 5; i++) {
                peer.send(Asker.request("GET", "/bytes/" + i, ""));
                assertThat(peer.readUntil("\r\n\r\n").latin1()).startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("Content-Length: " + i + "\r\n")
                        .doesNotContain("Connection:");
                assertThat(peer.read(i).length()).isEqualTo(i);
            }
        }
        assertThat(server.served()).isEqualTo(5);
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            requests.append(Asker.request("GET", "/status/" + (400 + i), ""));
        }
        requests.append(Asker.request("GET", "/echo", "Connection: close\r\n"));
        String answers = asker.octets(Octets.latin1(requests.toString())).latin1();
        int from = 0;
        for (int i = 0; i < 50; i++) {
            from = answers.indexOf("HTTP/1.1 " + (400 + i), from);
            assertThat(from).as("answer " + i).isNotNegative();
        }
        assertThat(answers.substring(from)).contains("GET /echo HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "GET /empty HTTP/1.1\r\nHo", "x"})
    void anAnswerDoesNotWaitForTheRestOfTheNextRequest(String begun) throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            peer.send(Asker.request("POST", "/echo/body", "Content-Length: 3\r\n") + "abc" + begun);
            assertThat(peer.readUntil("\r\n\r\nabc").latin1()).startsWith("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1,close,close", "HTTP/1.0,,close", "HTTP/1.0,Keep-Alive,keep-alive",
            "HTTP/1.1,keep-alive,keep-alive"})
    void theConnectionFieldIsRespected(String version, String asked, String answered) throws IOException {
        String field = asked == null ? "" : "Connection: " + asked + "\r\n";
        try (RawPeer peer = new RawPeer(server.port())) {
            peer.send("GET /empty " + version + "\r\nHost: a\r\n" + field + "\r\n");
            assertThat(peer.readUntil("\r\n\r\n").latin1()).contains("Connection: " + answered + "\r\n");
            peer.send("GET /empty HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").fin();
            assertThat(peer.readAll().isEmpty()).isEqualTo(answered.equals("close"));
        }
    }

    @Test
    void aClientOfHttp10GetsNoChunksAndNoInterimResponses() throws IOException {
        for (String path : List.of("/chunked", "/lines/3", "/early-hints", "/home/news/data/newspage")) {
            Octets octets = asker.octets(Octets.latin1("GET " + path + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
                    + "GET /empty HTTP/1.0\r\n\r\n"));
            ResponseReading reading = Asker.reading("GET", path.equals("/early-hints")
                    ? octets.slice(0, octets.indexOf(Octets.latin1("HTTP/1.1 200"), 10))
                    : octets);
            assertThat(reading.interim()).as(path).isEmpty();
            assertThat(reading.response().orElseThrow().head().first("Transfer-Encoding")).as(path).isEmpty();
        }
    }

    @Test
    void echoSendsTheRequestBackOctetForOctet() throws IOException {
        Octets body = Octets.of((byte) 0, (byte) 0xFF, (byte) '\r', (byte) '\n');
        Octets request = Octets
                .latin1("QUERY /echo?q=%20 HTTP/1.1\nHost:a\r\nX-\u00e4:\t  \u00ff \r\nConnection: close\r\n"
                        + "Content-Length: 4\r\n\r\n")
                .concat(body);
        Message echo = Asker.reading("QUERY", asker.octets(request)).response().orElseThrow();
        assertThat(echo.body()).isEqualTo(request);
        assertThat(echo.head().first("Content-Type")).contains("text/plain;charset=utf-8");
    }

    @Test
    void echoKeepsChunksWhileTheBodyHasThemUndone() throws IOException {
        String fields = "Connection: close\r\nContent-Type: text/x\r\nTransfer-Encoding: chunked\r\n";
        String chunks = "3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\n";
        String whole = Asker.request("POST", "/echo", fields) + chunks;
        assertThat(answer("POST", whole).body().latin1()).isEqualTo(whole);
        Message body = answer("POST", Asker.request("POST", "/echo/body", fields) + chunks);
        assertThat(body.body().latin1()).isEqualTo("abcde");
        assertThat(body.head().first("Content-Type")).contains("text/x");
        assertThat(answer("POST", Asker.request("POST", "/echo/read", fields) + chunks).body().latin1())
                .contains("5 octets, chunked, with 1 trailer fields");
    }

    @Test
    void echoReadSaysWhatIsOddAndHowABareLfIsTaken() throws IOException {
        String text = answer("GET", "GET  /echo/read HTTP/1.1\nHost: a\r\nConnection: close\r\nUser_Agent: x\r\n\r\n")
                .body()
                .latin1();
        assertThat(text).contains("request-target  /echo/read", "User_Agent: x", "a line ends with LF alone",
                "the request line is spelled loosely", "LF alone ends a line");
    }

    @Test
    void hexEchoIsADump() throws IOException {
        assertThat(answer("GET", Asker.request("GET", "/echo/hex", "Connection: close\r\n")).body()
                .text(
                        StandardCharsets.UTF_8))
                .startsWith("00000000  47 45 54 20 2f 65 63 68  6f 2f 68 65 78");
    }

    @Test
    void aLargeBodyIsEchoedAndATooLargeOneRefusedBeforeItCame() throws IOException {
        byte[] large = new byte[5 << 20];
        new java.util.Random(1).nextBytes(large);
        Octets body = Octets.owning(large);
        Octets request = Octets.latin1(Asker.request("PUT", "/echo/body",
                "Connection: close\r\nContent-Length: " + body.length() + "\r\n")).concat(body);
        assertThat(Asker.reading("PUT", asker.octets(request)).response().orElseThrow().body()).isEqualTo(body);
        Message refused = answer("PUT", Asker.request("PUT", "/echo", "Content-Length: 67108865\r\n"));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body().latin1()).contains("67108864 octets");
    }

    @Test
    void anUploadThatIsRefusedWhileItComesStillGetsItsAnswer() throws IOException {
        Octets block = Octets.owning(new byte[1 << 20]);
        try (RawPeer peer = new RawPeer(server.port())) {
            peer.send(Asker.request("PUT", "/echo", "Content-Length: " + (70 << 20) + "\r\n"));
            for (int i = 0; i < 70; i++) {
                peer.send(block);
            }
            assertThat(peer.fin().readAll().latin1()).startsWith("HTTP/1.1 413 Content Too Large\r\n");
        }
    }

    @Test
    void aClientThatExpectsIsToldToContinue() throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            peer.send(Asker.request("POST", "/echo/body",
                    "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"));
            assertThat(peer.readUntil("\r\n\r\n").latin1()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            peer.send("ok");
            assertThat(peer.readAll().latin1()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nok");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GET / HTTP/1.1~~|400|none", "GET / HTTP/1.1~Host: a~Host: b~~|400|has 2",
            "GET / HTTP/1.1~Host : a~~|400|octet 20", "GET / HTTP/1.1~Host: a~no colon~~|400|no colon",
            "GET / HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~~|400|different values",
            "GET / HTTP/1.1~Host: a~Content-Length: +1~~|400|Content-Length cannot be read",
            "POST / HTTP/1.1~Host: a~Transfer-Encoding: gzip, chunked~~|501|chunked",
            "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~zz~|400|as chunks",
            "PRI * HTTP/2.0~~|505|HTTP/2.0", "hello~~|400|request line", "GE T / HTTP/1.1~Host: a~~|404|Nothing",
            "get / HTTP/1.1~Host: a~~|501|capitals"})
    void whatCannotBeServedIsExplained(String request, int status, String says) throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            Octets answer = peer.send(request.replace("~", "\r\n")).fin().readAll();
            assertThat(answer.latin1()).startsWith("HTTP/1.1 " + status + " ").contains(says);
        }
    }

    @Test
    void aHeadThatDoesNotEndIsExplainedOnceTheClientHasEnded() throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            assertThat(peer.send("GET / HTTP/1.1\r\nHost: a\r\n").fin().readAll().latin1())
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("ends with an empty line, and none came", "GET / HTTP/1.1\\r\\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET / HTTP/1.1~Host: a~,ends with an empty line", "POST /echo HTTP/1.1~Host: a~Content-Length: 9~~abc,"
            + "Less of the body came"})
    void aRequestThatDoesNotEndIsExplainedAfterAWhile(String request, String says) throws IOException {
        Patience hasty = new Patience(Duration.ofMinutes(1), Duration.ofMillis(20));
        try (PracticeServer impatient = PracticeServer.start(0, hasty);
                RawPeer peer = new RawPeer(impatient.port())) {
            assertThat(peer.send(request.replace("~", "\r\n")).readAll().latin1())
                    .startsWith("HTTP/1.1 408 Request Timeout\r\n")
                    .contains(says);
        }
    }

    @Test
    void aSilentClientIsLeftWithoutAWord() throws IOException {
        Patience none = new Patience(Duration.ofMillis(20), Duration.ofMinutes(1));
        try (PracticeServer impatient = PracticeServer.start(0, none);
                RawPeer peer = new RawPeer(impatient.port())) {
            assertThat(peer.readAll().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverComesIsAnswered(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            byte[] octets = Asker.request("POST", "/echo/read?a=b", "A: b\r\nContent-Length: 3\r\n")
                    .concat("abc")
                    .getBytes(StandardCharsets.ISO_8859_1);
            for (int n = random.nextInt(4); n >= 0; n--) {
                byte[] odd = {0, '\r', '\n', ' ', ':', '/', '*', '?', ',', '1', (byte) 0xFF, (byte) random.nextInt()};
                octets[random.nextInt(octets.length)] = odd[random.nextInt(odd.length)];
            }
            try (RawPeer peer = new RawPeer(server.port())) {
                Octets sent = Octets.owning(octets);
                assertThat(peer.send(sent).fin().readAll().latin1()).as("seed " + seed + ", round " + i + ": " + sent)
                        .startsWith("HTTP/1.1 ");
            }
        }
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        String request = Asker.request("GET", "/", "X: " + "x".repeat(70_000) + "\r\n");
        assertThat(asker.octets(Octets.latin1(request)).latin1()).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void emptyLinesBeforeARequestAreSkippedAndAfterTheLastOneIgnored() throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            peer.send("\r\n\n\r\n" + Asker.request("GET", "/empty", "") + "\r\n\r\n").fin();
            String answers = peer.readAll().latin1();
            assertThat(answers).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\n");
            assertThat(answers.indexOf("HTTP/1.1", 1)).isNegative();
        }
    }

    @Test
    void twentyClientsAreServedWhileOneStalls() throws IOException {
        try (RawPeer stalled = new RawPeer(server.port())) {
            stalled.send("GET /bytes/1099511627776 HTTP/1.1\r\nHost: a\r\n\r\n");
            List<RawPeer> peers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                peers.add(new RawPeer(server.port()).send(Asker.request("GET", "/bytes/5", "Connection: close\r\n")));
            }
            for (RawPeer peer : peers) {
                try (peer) {
                    assertThat(peer.readAll().latin1()).endsWith("\r\n\r\n00000");
                }
            }
            assertThat(stalled.read(15).latin1()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aGigabyteIsStreamedAndNotHeld() throws IOException {
        try (RawPeer peer = new RawPeer(server.port())) {
            peer.send(Asker.request("GET", "/bytes/1073741824", ""));
            assertThat(peer.readUntil("\r\n\r\n").latin1()).contains("Content-Length: 1073741824\r\n");
            long before = used();
            assertThat(peer.read(64 << 20).slice((64 << 20) - 64, (64 << 20) - 48).latin1())
                    .isEqualTo("0000000003ffffc0");
            // What was read here is garbage by now; what the server holds would not be.
            assertThat(used() - before).isLessThan(16 << 20);
        }
    }

    @Test
    void closingEndsClientsThatWaitAndThatAreFed() throws IOException {
        try (RawPeer waiting = new RawPeer(server.port());
                RawPeer fed = new RawPeer(server.port());
                RawPeer kept = new RawPeer(server.port())) {
            waiting.send(Asker.request("GET", "/wait/3600", ""));
            fed.send(Asker.request("GET", "/bytes/1099511627776", ""));
            kept.send(Asker.request("GET", "/empty", ""));
            fed.read(1000);
            kept.readUntil("\r\n\r\n");
            server.close();
            assertThat(waiting.readAll().isEmpty()).isTrue();
            assertThatThrownBy(() -> new RawPeer(server.port())).isInstanceOf(IOException.class);
        }
    }

    private Message answer(String method, String request) throws IOException {
        return Asker.reading(method, asker.octets(Octets.latin1(request))).response().orElseThrow();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The tutorial's request as printed: two line continuations are missing, so an LF follows two of the line ends. */
    private static Octets printed(String name) {
        String line = switch (name) {
            case "get" -> "GET /home/news/data/newspage";
            case "post" -> "POST /home/news/data/newspage";
            default -> "OPTIONS http://www.baidu.com";
        };
        return Octets.latin1(line + " HTTP/1.1\r\nHost:www.baidu.com\r\nConnection:keep-alive\r\n"
                + "Accept-Encoding:gzip, deflate, br\r\n\nAccept-Language:en,zh-CN;q=0.8,zh;q=0.6\r\n\n"
                + "User_Agent:Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                + "Chrome/61.0.3163.100 Safari/537.36\r\n\r\n");
    }
}
