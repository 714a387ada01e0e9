package rawbench.curl;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class CurlImportTest {
    private static final SideFiles NONE = SideFiles.of("none", Map.of());
    /** What these send depends on an answer, or on what is not in the command: it is said instead. */
    private static final List<String> TALKS = List.of("--ntlm", "--digest -u a:b -d", "--anyauth -u a:b -d",
            "--aws-sigv4");
    /** What is no HTTP/1.1 request of its own, or not in the command: it is said instead. */
    private static final List<String> SAID = List.of("--haproxy-protocol", "--http2-prior-knowledge", "-z file ",
            "encoder=quoted-printable");
    /** Taken as they are typed: an address spelled oddly, and a variable that may have a value. */
    private static final Set<String> AS_TYPED = Set.of("curl http://0x7f.1/", "curl -H \"X: $NOVAR\" http://e.com");

    @TestFactory
    Stream<DynamicTest> importsTheManualsOwnExamplesToTheOctetsThatCurlSends() throws IOException {
        return same(Recorded.of("manual.txt"));
    }

    @TestFactory
    Stream<DynamicTest> importsWhatElseCurlWasSeenSending() throws IOException {
        return same(Recorded.of("more.txt"));
    }

    private static Stream<DynamicTest> same(List<Recorded> all) {
        return all.stream()
                .filter(one -> !one.sent().isEmpty())
                .filter(one -> TALKS.stream().noneMatch(one.command()::contains))
                .filter(one -> SAID.stream().noneMatch(one.command()::contains) && !AS_TYPED.contains(one.command()))
                .map(one -> dynamicTest(one.command(), () -> {
                    CurlImport made = CurlImport.of(one.command(), Recorded.files());
                    assertThat(made.requests().stream().map(RequestDraft::octets).map(Recorded::normal))
                            .as("%s", made.remarks())
                            .isEqualTo(one.normal());
                }));
    }

    @Test
    void theManualHasManyExamplesOfHttp() throws IOException {
        assertThat(Recorded.of("manual.txt").stream().filter(one -> !one.sent().isEmpty())).hasSizeGreaterThan(180);
    }

    @TestFactory
    Stream<DynamicTest> saysSomethingWhereALoginTalksFirst() throws IOException {
        return Stream.concat(Recorded.of("manual.txt").stream(), Recorded.of("more.txt").stream())
                .filter(one -> TALKS.stream().anyMatch(one.command()::contains))
                .map(one -> dynamicTest(one.command(), () -> assertThat(CurlImport.of(one.command(), NONE).remarks())
                        .anyMatch(remark -> remark.contains("without its Authorization field"))));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatItCannotMakeOfAnOption() throws IOException {
        return Stream.concat(Recorded.of("manual.txt").stream(), Recorded.of("more.txt").stream())
                .filter(one -> SAID.stream().anyMatch(one.command()::contains))
                .map(one -> dynamicTest(one.command(),
                        () -> assertThat(CurlImport.of(one.command(), NONE).remarks()).isNotEmpty()));
    }

    private static CurlImport read(String command) {
        return CurlImport.of(command, NONE);
    }

    private static String only(String command) {
        assertThat(read(command).requests()).as("%s", read(command).remarks()).hasSize(1);
        return read(command).requests().getFirst().octets().latin1();
    }

    @Test
    void readsWhatABrowserCopiesForCmd() {
        String chrome = "curl ^\"https://example.com/a?b=1^&c=2^\" ^\r\n  -H ^\"accept: */*^\" ^\r\n"
                + "  -H ^\"sec-ch-ua: ^\\^\"Chromium^\\^\";v=^\\^\"1^\\^\"^\" ^\r\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"";
        assertThat(Shell.of(chrome)).isEqualTo(Shell.CMD);
        assertThat(only(chrome)).startsWith("POST /a?b=1&c=2 HTTP/1.1\r\nHost: example.com\r\n")
                .contains("\r\nsec-ch-ua: \"Chromium\";v=\"1\"\r\n")
                .endsWith("\r\n\r\n{\"a\":1}");
    }

    @Test
    void readsWhatABrowserCopiesForPowerShellsCurl() {
        String text = "curl.exe 'https://example.com/' `\n -H 'X-A: it''s' `\n -d \"a`tb`\"c`\"\"";
        assertThat(Shell.of(text)).isEqualTo(Shell.POWERSHELL);
        assertThat(only(text)).contains("\r\nX-A: it's\r\n").endsWith("\r\n\r\na\tb\"c\"");
    }

    @Test
    void takesOnlyCurlsPartOfAPipeline() {
        String text = "$ TOKEN=x sudo curl -s 'http://a.example/' 2>/dev/null | jq . && curl http://b.example/ # and so on\n";
        assertThat(read(text).requests()).extracting(RequestDraft::target)
                .containsExactly("http://a.example", "http://b.example");
    }

    @Test
    void readsAHereDocumentAsStandardInput() {
        assertThat(only("curl http://a.example -d @- <<'END'\n{\"a\":\n1}\nEND\n")).endsWith("\r\n\r\n{\"a\":1}");
        assertThat(only("curl http://a.example --data-binary @- <<END\none\ntwo\nEND\necho done"))
                .endsWith("\r\n\r\none\ntwo\n");
    }

    @Test
    void makesTemplateVariablesOfTheShells() {
        RequestDraft draft = read("curl -H \"Authorization: Bearer $TOKEN\" \"https://${HOST}/x\" -d 'cost $5'")
                .requests()
                .getFirst();
        assertThat(draft.target()).isEqualTo("https://{{HOST}}");
        assertThat(draft.settings().variables().on()).isTrue();
        assertThat(draft.settings().autoLength()).isTrue();
        assertThat(draft.octets().latin1()).contains("Bearer {{TOKEN}}\r\n").endsWith("cost $5");
    }

    @Test
    void saysEachOptionThatItCannotFollow() {
        List<String> remarks = read(
                "curl -sSL --retry 3 --cert me.pem --mystery -o out http://a.example --limit-rate 1k").remarks();
        assertThat(remarks).anyMatch(one -> one.contains("--mystery") && one.contains("no option"))
                .anyMatch(one -> one.contains("-s") && one.contains("-o out") && one.contains("--limit-rate"))
                .anyMatch(one -> one.contains("-L") && one.contains("redirects"))
                .anyMatch(one -> one.contains("--cert me.pem"))
                .anyMatch(one -> one.contains("--retry"));
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThat(read("curl -d @gone.json http://a.example").remarks()).anyMatch(one -> one.contains("gone.json"));
    }

    @Test
    void leavesOtherProtocolsOutAndSaysSo() {
        CurlImport made = read("curl ftp://ftp.example/file");
        assertThat(made.requests()).isEmpty();
        assertThat(made.remarks()).anyMatch(one -> one.contains("ftp is no HTTP"));
    }

    @Test
    void sendsToAnotherPlaceWhereTheCommandSaysSo() {
        assertThat(read("curl --unix-socket /run/a.sock http://localhost/x").requests().getFirst().target())
                .isEqualTo("unix:/run/a.sock");
        RequestDraft moved = read("curl --resolve 'a.example:443:127.0.0.1' -k https://a.example").requests()
                .getFirst();
        assertThat(moved.target()).isEqualTo("https://127.0.0.1:443");
        assertThat(moved.settings().sni()).contains("a.example");
        assertThat(moved.settings().insecure()).isTrue();
    }

    @Test
    void neverThrowsWhateverTheTextIs() {
        String pieces = " \t\n'\"\\$`^%{}[]()<>|&;#@=-:/?.,!~aXdHF0curl";
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("curl ");
            String[] words = {"-d ", "-H ", "-F ", "-T ", "http://a/", "--next ", "-K ", "-z ", "-b ", "-x ", "-C ",
                    "-r ", "--json ", "<<E\n", "$'\\x", "@-"};
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(random.nextInt(3) == 0 ? words[random.nextInt(words.length)]
                        : pieces.charAt(random.nextInt(pieces.length())));
            }
            for (Shell shell : Shell.values()) {
                assertThat(CurlImport.of(text.toString(), shell, NONE)).as("seed %d: %s", seed, text).isNotNull();
            }
        }
    }

    @Test
    void boundsWhatARangeOfUrlsMeans() {
        CurlImport made = read("curl 'http://a.example/[1-999999999]'");
        assertThat(made.requests()).hasSize(CurlImport.MOST);
        assertThat(made.remarks()).anyMatch(one -> one.contains("more than"));
    }

    @Test
    void knowsACommandWhenItSeesOne() {
        assertThat(Stream.of("curl http://a", "  $ curl 'x'", "curl.exe a", "curl \\\n x"))
                .allMatch(CurlImport::looksLike);
        assertThat(Stream.of("GET / HTTP/1.1", "curlew", "see curl x", "")).noneMatch(CurlImport::looksLike);
    }
}
