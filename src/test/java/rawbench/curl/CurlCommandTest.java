package rawbench.curl;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;
import rawbench.exchange.Target;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CurlCommandTest {
    private static final SideFiles NONE = SideFiles.of("none", Map.of());

    private static Copied copied(String target, String request) throws Exception {
        return CurlCommand.of(Target.parse(target), DraftSettings.DEFAULT, Octets.latin1(request), Shell.POSIX);
    }

    @Test
    void writesAPlainRequestInFewWords() throws Exception {
        assertThat(copied("http://a.example:8080",
                "GET /x?y=1 HTTP/1.1\r\nHost: a.example:8080\r\nUser-Agent: me\r\nAccept: */*\r\n\r\n").text())
                .isEqualTo("curl 'http://a.example:8080/x?y=1' \\\n  -H 'User-Agent: me' \\\n  -H 'Accept: */*'");
        assertThat(copied("https://a.example",
                "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
                .text())
                .isEqualTo(
                        "curl --http1.1 https://a.example/ \\\n  -H User-Agent: \\\n  -H Accept: \\\n  -H 'Content-Type: application/json' \\\n  --data-raw '{\"a\":1}'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET / HTTP/1.1\\nHost: a\\r\\n\\r\\n | bare LF
        GET / HTTP/1.1\\r\\nHost: a\\r\\nA: b\\r\\n c\\r\\n\\r\\n | obs-fold
        GET / HTTP/1.1\\r\\nA: b\\r\\nHost: a\\r\\n\\r\\n | Host stands behind
        GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n | 2 Host fields
        GET / HTTP/1.1\\r\\nHost: a\\r\\n | no end
        GET / HTTP/2.0\\r\\nHost: a\\r\\n\\r\\n | request line
        GET  / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n | request line
        GET / HTTP/1.1\\r\\nHost: a\\r\\nnothing\\r\\n\\r\\n | no name and colon
        GET / HTTP/1.1\\r\\nHost: a\\r\\nA:  \\r\\n\\r\\n | blanks only
        POST / HTTP/1.1\\r\\nHost: a\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\na\\r\\n1\\r\\nb\\r\\n0\\r\\n\\r\\n | chunks that curl
        GET / HTTP/1.1\\r\\nHost: a\\r\\nA: \\x00\\r\\n\\r\\n | NUL
        """)
    void saysWhyCurlCannot(String request, String reason) throws Exception {
        Octets octets = rawbench.octets.Escapes.decode(request);
        Copied copied = CurlCommand.of(Target.parse("http://a"), DraftSettings.DEFAULT, octets, Shell.POSIX);
        assertThat(copied.able()).isFalse();
        assertThat(copied.remarks().getFirst()).contains(reason);
    }

    @Test
    void saysThatUdpIsNotForCurl() throws Exception {
        assertThat(copied("udp://a:1", "x").remarks().getFirst()).contains("UDP");
    }

    /** A request as people may type it, most of them within what curl can be told. */
    private static String request(Random random) {
        String[] methods = {"GET", "POST", "PUT", "DELETE", "PURGE", "get", "HEAD"};
        String[] targets = {"/", "/a/../b?x=[1]", "/%7e{x}", "*", "http://o/p", "/a b", "/\u00e9#f", "//x"};
        String[] fields = {"User-Agent: me", "Accept: */*", "X-It: it's \"so\" $HOME `x` \\", "A:b", "Empty:",
                "A:  two ", "Cookie: a=b", "Authorization: Basic eA==",
                "X-Octets: \u00ff\u0001", "Space : x", "Expect: 100-continue", "content-type: text/plain",
                "Connection: close", "TE: x", "Referer: http://r"};
        StringBuilder text = new StringBuilder(methods[random.nextInt(methods.length)]).append(' ')
                .append(targets[random.nextInt(targets.length)])
                .append(random.nextInt(5) == 0 ? " HTTP/1.0" : " HTTP/1.1")
                .append(random.nextInt(6) == 0 ? "" : random.nextBoolean() ? "\r\nHost: other.example" : "\r\nhost:h");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append("\r\n").append(fields[random.nextInt(fields.length)]);
        }
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(40) : 0; i > 0; i--) {
            body.append(random.nextInt(3) == 0 ? (char) random.nextInt(256) : "ab%'\\\"$\n@".charAt(random.nextInt(9)));
        }
        boolean head = text.toString().startsWith("HEAD");
        if (!body.isEmpty() && !head && random.nextInt(8) > 0) {
            text.append("\r\nContent-Length: ").append(body.length());
        }
        return text + "\r\n\r\n" + (head ? "" : body);
    }

    @Test
    void whatItWritesIsReadBackAsTheSameOctets() throws Exception {
        int able = 0;
        for (int seed = 0; seed < 1500; seed++) {
            String request = request(new Random(seed));
            for (Shell shell : new Shell[]{Shell.POSIX, Shell.CMD}) {
                Copied copied = CurlCommand.of(Target.parse("http://a.example"), DraftSettings.DEFAULT,
                        Octets.latin1(request), shell);
                boolean piped = copied.text().contains("printf ");
                if (copied.able() && !piped) {
                    able++;
                    CurlImport made = CurlImport.of(copied.text(), shell, NONE);
                    assertThat(made.requests()).as("seed %d %s: %s %s", seed, shell, copied.text(), made.remarks())
                            .hasSize(1);
                    RequestDraft draft = made.requests().getFirst();
                    assertThat(draft.octets()).as("seed %d %s: %s", seed, shell, copied.text())
                            .isEqualTo(Octets.latin1(request));
                    assertThat(draft.target()).isEqualTo("http://a.example");
                }
            }
        }
        assertThat(able).isGreaterThan(800);
    }

    @Test
    void realCurlSendsTheSameOctets() throws Exception {
        assumeTrue(RealCurl.there("curl", "--version"), "curl is not installed");
        int able = 0;
        for (int seed = 0; seed < 60; seed++) {
            Octets request = Octets.latin1(request(new Random(seed)));
            try (RealCurl peer = new RealCurl()) {
                Copied copied = CurlCommand.of(Target.parse("http://127.0.0.1:" + peer.port()), DraftSettings.DEFAULT,
                        request, Shell.POSIX);
                if (copied.able()) {
                    able++;
                    String quiet = copied.text()
                            .replaceFirst("curl ", "curl -q -s --max-time 15 --expect100-timeout 0.05 ");
                    assertThat(peer.sent(request.length(), "sh", "-c", quiet)).as("seed %d: %s", seed, copied.text())
                            .isEqualTo(request);
                }
            }
        }
        assertThat(able).isGreaterThan(30);
    }
}
