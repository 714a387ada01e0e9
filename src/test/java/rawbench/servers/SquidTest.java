package rawbench.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import rawbench.cli.Call;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** Squid as a proxy that wants a name and a password: asked by hand in raw octets, and as the way to another server. */
final class SquidTest {
    private static final String CREDENTIALS = "Proxy-Authorization: Basic cmF3YmVuY2g6c2VjcmV0";

    @AutoClose
    private static final TestPeer BEHIND = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

    @AutoClose
    private static final TestPeer SECURE = TestPeer.tls(
            new TestCertificates().signed(Validity.NOW, "localhost"), client -> {
                client.readHead();
                client.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            });

    @RegisterExtension
    static final Server SQUID = new Server(Program.SQUID, SquidTest::setUp);

    private static List<String> setUp(Server squid) throws Exception {
        Path passwords = squid.file("passwords", "rawbench:$apr1$rawbench$XBEBquFg7BRiffhKM.w3K.\n");
        return List.of(squid.program(), "-N", "-f", squid.file("squid.conf", """
            http_port 127.0.0.1:%d
            auth_param basic program %s %s
            auth_param basic realm rawbench
            acl known proxy_auth REQUIRED
            http_access allow known
            http_access deny all
            visible_hostname localhost
            cache deny all
            access_log none
            cache_log %s
            cache_store_log none
            pid_filename %s
            coredump_dir %s
            netdb_filename none
            pinger_enable off
            shutdown_lifetime 0 seconds
            """.formatted(squid.port("proxy"), passwordCheck(), passwords, squid.folder().resolve("cache.log"),
                squid.folder().resolve("squid.pid"), squid.folder())).toString());
    }

    private static Path passwordCheck() {
        return List.of(Path.of("/usr/lib/squid/basic_ncsa_auth"), Path.of("/usr/lib64/squid/basic_ncsa_auth"))
                .stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static String proxy() {
        return "http://127.0.0.1:" + SQUID.port("proxy");
    }

    private static String behind() {
        return "127.0.0.1:" + BEHIND.port();
    }

    @Test
    void absoluteFormGoesThroughWithCredentialsAndIs407Without() {
        String target = "http://" + behind() + "/";
        JsonNode refused = Asking.send(Asking.get(target), proxy(), "--json").json();
        assertThat(refused.path("status").asInt()).isEqualTo(407);
        assertThat(refused.path("fields").toString()).contains("Proxy-Authenticate");
        Call call = Asking.send(Asking.get(target, CREDENTIALS), proxy(), "--include");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).contains("Via: 1.1 localhost").endsWith("\r\n\r\nhello");
    }

    @Test
    void connectSentByHandIs407OrATunnel() {
        String connect = "CONNECT " + behind() + " HTTP/1.1\r\nHost: " + behind() + "\r\n";
        JsonNode refused = Asking.send(connect + "\r\n", proxy(), "--json").json();
        assertThat(refused.path("status").asInt()).isEqualTo(407);
        assertThat(refused.path("framing").asString()).isEqualTo("length");
        JsonNode tunnel = Asking.send(connect + CREDENTIALS + "\r\n\r\n", proxy(), "--json").json();
        assertThat(tunnel.path("status").asInt()).isEqualTo(200);
        assertThat(tunnel.path("framing").asString()).isEqualTo("tunnel");
        assertThat(tunnel.path("outcome").asString()).isEqualTo("ok");
    }

    @Test
    void tlsServerIsReachedThroughTheProxyWithCredentials() {
        Call call = Asking.send(Asking.get("/"), "https://localhost:" + SECURE.port(), "--insecure", "--proxy",
                "http://rawbench:secret@127.0.0.1:" + SQUID.port("proxy"));
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.text()).isEqualTo("hello");
    }

    @Test
    void proxyThatRefusesIsNoConnectionAndItsAnswerIsTold() {
        Call call = Asking.send(Asking.get("/"), "https://localhost:" + SECURE.port(), "--insecure", "--proxy",
                proxy());
        assertThat(call.exit()).as(call.err()).isEqualTo(3);
        assertThat(call.err()).contains("proxy: HTTP/1.1 407", "wants credentials", "Basic realm=\"rawbench\"");
    }
}
