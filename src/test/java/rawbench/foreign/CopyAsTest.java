package rawbench.foreign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.curl.Copied;
import rawbench.curl.RealCurl;
import rawbench.draft.DraftSettings;
import rawbench.exchange.Target;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class CopyAsTest {
    @TempDir
    private Path folder;

    /** Every octet there is, and what shells, printf and string literals take for their own. */
    private static Octets everything() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return Octets.latin1("GET /%s?'\"$HOME`x`\\n HTTP/1.1\r\nHost : a\n b\r\nX: %d %% \\ \\u0041 ${y} !!\r\n\r\n")
                .concat(Octets.of(all))
                .concat(Octets.latin1("\\061'7 \u00ff7\u00008"));
    }

    private static Copied copied(CopyAs how, String target, Octets octets) throws Exception {
        return how.copied(Target.parse(target), DraftSettings.DEFAULT, octets);
    }

    private void sends(CopyAs how, String file, String... program) throws Exception {
        Octets request = everything();
        try (RealCurl peer = new RealCurl()) {
            Path script = folder.resolve(file);
            Files.writeString(script, copied(how, "tcp://127.0.0.1:" + peer.port(), request).text());
            String[] words = new String[program.length + 1];
            System.arraycopy(program, 0, words, 0, program.length);
            words[program.length] = script.toString();
            assertThat(peer.sent(request.length(), words)).isEqualTo(request);
        }
    }

    @Test
    void pythonSendsTheSameOctets() throws Exception {
        assumeTrue(RealCurl.there("python3", "--version"), "python3 is not installed");
        sends(CopyAs.PYTHON, "request.py", "python3");
    }

    @Test
    void javaSendsTheSameOctets() throws Exception {
        sends(CopyAs.JAVA, "Request.java", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1");
    }

    @Test
    void ncSendsTheSameOctets() throws Exception {
        assumeTrue(RealCurl.there("nc", "-h"), "nc is not installed");
        sends(CopyAs.NC, "request.sh", "sh");
    }

    @Test
    void printfGivesOpensslTheSameOctets() throws Exception {
        assumeTrue(RealCurl.there("sh", "-c", "true"), "there is no sh");
        String command = copied(CopyAs.OPENSSL, "tls://a.example:443", everything()).text();
        assertThat(command).contains("openssl s_client -quiet -connect a.example:443 -servername a.example");
        Process process = new ProcessBuilder("sh", "-c", command.substring(0, command.lastIndexOf(" |\n"))).start();
        assertThat(Octets.ofStream(process.getInputStream())).isEqualTo(everything());
    }

    @Test
    void programsForTlsAndUnixSocketsAreWellFormed() throws Exception {
        for (String target : new String[]{"https://a.example", "unix:/run/it's.sock", "udp://127.0.0.1:53",
                "http://[::1]:8080"}) {
            Path script = folder.resolve("Request.java");
            Files.writeString(script, copied(CopyAs.JAVA, target, everything()).text());
            Process javac = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                    "-Xlint:none", "-d", folder.toString(), script.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(javac.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .as(target)
                    .isEmpty();
            if (RealCurl.there("python3", "--version")) {
                Path program = folder.resolve("request.py");
                Files.writeString(program, copied(CopyAs.PYTHON, target, everything()).text());
                Process python = new ProcessBuilder("python3", "-m", "py_compile", program.toString())
                        .redirectErrorStream(true)
                        .start();
                assertThat(new String(python.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .as(target)
                        .isEmpty();
            }
        }
    }

    @Test
    void saysWhatAToolCannot() throws Exception {
        assertThat(copied(CopyAs.NC, "https://a", everything()).remarks().getFirst()).contains("no TLS");
        assertThat(copied(CopyAs.OPENSSL, "http://a", everything()).remarks().getFirst()).contains("TLS only");
        assertThat(copied(CopyAs.CURL, "http://a", everything()).able()).isFalse();
    }

    @Test
    void anyOctetsComeOutOfPrintf() throws Exception {
        assumeTrue(RealCurl.there("sh", "-c", "true"), "there is no sh");
        for (int seed = 0; seed < 40; seed++) {
            byte[] octets = new byte[new Random(seed).nextInt(6000)];
            new Random(seed).nextBytes(octets);
            String command = copied(CopyAs.NC, "tcp://a:1", Octets.of(octets)).text();
            Process process = new ProcessBuilder("sh", "-c", command.substring(0, command.lastIndexOf(" |\n"))).start();
            assertThat(Octets.ofStream(process.getInputStream())).as("seed %d", seed).isEqualTo(Octets.of(octets));
        }
    }

    @Test
    void aNameForTheHandshakeGoesAlong() throws Exception {
        DraftSettings other = DraftSettings.DEFAULT.withSni(Optional.of("b.example")).withInsecure(true);
        for (CopyAs how : new CopyAs[]{CopyAs.CURL, CopyAs.OPENSSL, CopyAs.PYTHON, CopyAs.JAVA}) {
            Octets request = Octets.latin1("GET / HTTP/1.1\r\nHost: b.example\r\n\r\n");
            assertThat(how.copied(Target.parse("https://10.0.0.1:8443"), other, request).text()).as("%s", how)
                    .contains("b.example")
                    .contains("10.0.0.1");
        }
    }
}
