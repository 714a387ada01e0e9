package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import rawbench.wire.ProxyPeer;
import rawbench.wire.TestKeyStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The options that choose the way to the peer: proxies, this side's certificate, addresses. */
final class WayTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;
    private String request;

    @BeforeEach
    void writeTheRequest() throws IOException {
        request = Files.writeString(folder.resolve("r"), "GET / HTTP/1.1\r\nHost: h\r\n\r\n").toString();
    }

    @Test
    void goesThroughAProxyAndTellsSoInJson() throws Exception {
        try (Peer peer = Peer.answering(OK, Peer.Then.CLOSE); ProxyPeer proxy = ProxyPeer.socks5("ann:secret")) {
            String given = "socks5://ann:secret@" + proxy.authority();
            Call call = Call.of("send", "--request-file", request, "--target", peer.target(), "--proxy", given,
                    "--json");
            assertThat(call.exit()).isZero();
            JsonNode told = call.json().get("proxy");
            assertThat(told.get("target").stringValue()).isEqualTo("socks5://ann@" + proxy.authority());
            assertThat(told.get("forwarded").booleanValue()).isFalse();
            assertThat(told.get("answer").stringValue()).startsWith("\5\2\1\0\5\0");
            assertThat(call.text()).doesNotContain("secret");
            assertThat(proxy.asked()).containsExactly(peer.authority());
        }
    }

    @Test
    void withoutAProxyThereIsNoSuchMember() throws Exception {
        try (Peer peer = Peer.answering(OK, Peer.Then.CLOSE)) {
            Call call = Call.of("send", "--request-file", request, "--target", peer.target(), "--json");
            assertThat(call.json().has("proxy")).isFalse();
        }
    }

    @Test
    void aProxyThatRefusesIsThreeAndItsAnswerIsShown() throws Exception {
        try (ProxyPeer proxy = ProxyPeer.http("ann:secret")) {
            Call call = Call.of("send", "--request-file", request, "--target", "https://h:1", "--proxy",
                    "http://" + proxy.authority());
            assertThat(call.exit()).isEqualTo(3);
            assertThat(call.out().isEmpty()).isTrue();
            assertThat(call.err()).contains("- proxy: HTTP/1.1 407 Who Are You",
                    "- proxy: Proxy-Authenticate: Basic realm=\"test\"",
                    "rawbench: The proxy " + proxy.authority() + " wants credentials");
            JsonNode json = Call.of("send", "--request-file", request, "--target", "https://h:1", "--proxy",
                    "http://" + proxy.authority(), "--json").json();
            assertThat(json.get("outcome").stringValue()).isEqualTo("no-connection");
            assertThat(json.get("status").isNull()).isTrue();
            assertThat(json.get("proxy").get("answer").stringValue()).endsWith("\r\n\r\nwho?\n");
        }
    }

    @Test
    void aRequestInAbsoluteFormThatLacksCredentialsSaysWhoWritesThem() throws Exception {
        Path absolute = Files.writeString(folder.resolve("a"), "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n");
        try (Peer proxy = Peer.answering("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n", Peer.Then.CLOSE)) {
            Call call = Call.of("send", "--request-file", absolute.toString(), "--target", "http://h", "--proxy",
                    "http://ann:x@" + proxy.authority());
            assertThat(call.exit()).isZero();
            assertThat(call.err()).contains("write a Proxy-Authorization field into the request");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--proxy socks4://h:1|only http://, https:// or socks5://",
            "--proxy http://u:secret@h:x|a port is a number", "--key K|name it with --cert", "--cert none.pem|none.pem",
            "--cert R|neither in PEM nor in PKCS#12", "--cert P|wants a password",
            "--cert P --cert-password wrong|does not open the PKCS#12", "--cert P --cert-password-file F|does not open",
            "--cert P --cert-password a --cert-password-file F|cannot both be given", "--resolve a:1:b|no IPv4",
            "--cert R --key R|no certificate in the file"})
    void wordsThatAreOffAreTwoWithASentence(String words, String says) throws IOException {
        Path store = Files.write(folder.resolve("p.p12"), TestKeyStore.pkcs12().toByteArray());
        Path wrong = Files.writeString(folder.resolve("f"), "shut\nand more\n");
        String all = ("send --request-file R --target http://127.0.0.1:1 " + words).replace(" R", " " + request)
                .replace(" P", " " + store)
                .replace(" F", " " + wrong);
        Call call = Call.of(all.split(" "));
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).startsWith("rawbench: ").contains(says).doesNotContain("Exception", "secret", "shut");
        assertThat(call.out().isEmpty()).isTrue();
    }

    @Test
    void aProxyForDatagramsIsRefused() {
        Call call = Call.of("send", "--request-file", request, "--target", "udp://127.0.0.1:9", "--proxy",
                "http://h:1");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("--proxy cannot be used for udp://127.0.0.1:9");
    }

    @Test
    void thePasswordOfACertificateComesFromAFile() throws Exception {
        Path store = Files.write(folder.resolve("p.p12"), TestKeyStore.pkcs12().toByteArray());
        Path right = Files.writeString(folder.resolve("f"), TestKeyStore.PASSWORD + "\n");
        try (Peer peer = Peer.answering(OK, Peer.Then.CLOSE)) {
            Call call = Call.of("send", "--request-file", request, "--target", peer.target(), "--cert",
                    store.toString(),
                    "--cert-password-file", right.toString());
            assertThat(call.exit()).isZero();
        }
    }

    @Test
    void anAddressMayBeGivenForOnePort() throws Exception {
        try (Peer peer = Peer.answering(OK, Peer.Then.CLOSE)) {
            String port = peer.authority().substring(peer.authority().indexOf(':'));
            Call call = Call.of("send", "--request-file", request, "--target", "http://name.invalid" + port,
                    "--resolve",
                    "name.invalid" + port + ":127.0.0.1");
            assertThat(call.exit()).isZero();
            assertThat(call.text()).isEqualTo("ok");
        }
    }
}
