package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.WritePoint;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How a template is written and read: the facts of the format. */
class TemplateFormatTest {
    private static final SideFiles NONE = SideFiles.of("t", Map.of());
    private static final String EXAMPLE = """
        @base = 127.0.0.1:8080

        ### Get user
        # @name getUser
        # @rb-target http://127.0.0.1:8080
        # @timeout 30 s
        # @connection-timeout 5 s
        GET /users/42 HTTP/1.1
        Host: api.example.com

        ### Create user
        # @name createUser
        # @rb-target https://{{base}}
        # @rb-body-eol lf
        # @rb-body-tail \\r\\n
        POST /users HTTP/1.1
        Host: {{base}}
        Content-Type: application/json

        { "name": "李雷" }

        ### Upload
        # @name upload
        # @rb-target http://127.0.0.1:8080
        # @rb-body-sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
        PUT /bin HTTP/1.1
        Host: 127.0.0.1:8080
        Content-Type: application/octet-stream

        < ./upload.body.bin

        ### Smuggling probe (no other tool can send this)
        # @name probe1
        # @rb-target http://127.0.0.1:8080
        # @rb-raw escaped
        #| POST / HTTP/1.1\\r\\n
        #| Host : 127.0.0.1\\r\\n
        #| Transfer-Encoding:\\x0bchunked\\r\\n
        #| \\r\\n
        #| 0\\r\\n
        #| \\r\\n
        #| G
        """;

    @Test
    void readsTheExampleOfTheFormat() throws TemplateException {
        TemplateFile file = parse(EXAMPLE);
        SideFiles beside = SideFiles.of("t", Map.of("./upload.body.bin", Octets.latin1("test")));
        assertThat(file.blocks()).extracting(TemplateBlock::name)
                .containsExactly("getUser", "createUser", "upload", "probe1");
        assertThat(file.blocks()).extracting(TemplateBlock::method).containsExactly("GET", "POST", "PUT", "POST");
        assertThat(file.blocks()).extracting(TemplateBlock::line).containsExactly(3, 11, 22, 32);
        RequestDraft get = file.blocks().get(0).draft(beside);
        assertThat(get.octets()).isEqualTo(
                Octets.latin1("GET /users/42 HTTP/1.1\r\nHost: api.example.com\r\n\r\n"));
        assertThat(get.target()).isEqualTo("http://127.0.0.1:8080");
        assertThat(get.settings().timeout()).contains(Duration.ofSeconds(30));
        assertThat(get.settings().connectionTimeout()).contains(Duration.ofSeconds(5));
        RequestDraft create = file.blocks().get(1).draft(beside);
        assertThat(create.octets()).isEqualTo(Octets.utf8("POST /users HTTP/1.1\r\nHost: {{base}}\r\n"
                + "Content-Type: application/json\r\n\r\n{ \"name\": \"李雷\" }\r\n"));
        assertThat(create.settings().variables()).isEqualTo(new Variables(true, Map.of("base", "127.0.0.1:8080")));
        assertThat(file.blocks().get(2).draft(beside).octets().latin1()).endsWith("octet-stream\r\n\r\ntest");
        assertThat(file.blocks().get(3).draft(beside).octets()).isEqualTo(Octets.latin1(
                "POST / HTTP/1.1\r\nHost : 127.0.0.1\r\nTransfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\nG"));
    }

    @Test
    void writesBackWhatItReadOctetForOctet() throws TemplateException {
        for (String text : List.of(EXAMPLE, EXAMPLE.replace("\n", "\r\n"), EXAMPLE.replace("\n", "\r"),
                "\uFEFF" + EXAMPLE, EXAMPLE + "### no end", "", "\n", "# only a comment", "### a\n### b\r\n### c\r")) {
            assertThat(parse(text).octets()).isEqualTo(Octets.utf8(text));
        }
    }

    @Test
    void takesByteOrderMarkAndEveryLineEnd() throws TemplateException {
        Octets plain = parse(EXAMPLE).blocks().get(3).draft(NONE).octets();
        assertThat(parse("\uFEFF" + EXAMPLE).blocks().get(3).draft(NONE).octets()).isEqualTo(plain);
        assertThat(parse(EXAMPLE.replace("\n", "\r")).blocks().get(3).draft(NONE).octets()).isEqualTo(plain);
        assertThat(parse(EXAMPLE.replace("\n", "\r\n")).blocks().get(3).draft(NONE).octets()).isEqualTo(plain);
    }

    @Test
    void anOrdinaryRequestIsWrittenAsOtherEditorsWriteIt() throws TemplateException {
        RequestDraft draft = new RequestDraft("Create", "http://127.0.0.1:8080",
                Octets.latin1("POST /a HTTP/1.1\r\nHost: x\r\n\r\n{\n  \"a\": 1\n}"));
        assertThat(written(draft)).isEqualTo("""
            ### Create
            # @rb-target http://127.0.0.1:8080
            POST /a HTTP/1.1
            Host: x

            {
              "a": 1
            }
            """);
    }

    @Test
    void aBodyWithCrlfAndALineEndAtItsEndSaysSo() throws TemplateException {
        RequestDraft draft = new RequestDraft("", "",
                Octets.latin1("POST /a HTTP/1.1\r\nHost: x\r\n\r\na\r\nb \t\r\n\r\n"));
        assertThat(written(draft)).isEqualTo("""
            ###
            # @rb-body-eol crlf
            # @rb-body-tail \\x20\\t\\r\\n\\r\\n
            POST /a HTTP/1.1
            Host: x

            a
            b
            """);
    }

    @Test
    void whatOthersWouldChangeIsSpelledOctetForOctet() throws TemplateException {
        RequestDraft draft = new RequestDraft("Probe", "tcp://h:1",
                Octets.latin1("GET / HTTP/1.1\r\nHost : x \n\rA\\\t\u00a0 \r\r\n "));
        assertThat(written(draft)).isEqualTo("""
            ### Probe
            # @rb-target tcp://h:1
            # @rb-raw escaped
            #| GET / HTTP/1.1\\r\\n
            #| Host : x \\n
            #| \\r
            #| A\\\\\\t\\xa0 \\r
            #| \\r\\n
            #| \\x20
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb\nc", "\nfirst line blank", "# comment\nx", "x\n> {% %}", "POST /x", "a \nb",
            "{\"a\":{}}",
            "< ./x", "\u0001", "\ud83d\ude00\nHTTP/1.1 200 OK", "lone\rcr", "\u2028"})
    void aBodyThatOthersWouldChangeLiesBesideTheTemplate(String body) throws TemplateException {
        Octets octets = Octets.utf8("POST /a HTTP/1.1\r\nHost: x\r\n\r\n" + body.replace("{}", "{\"b\":1}"));
        TemplateFile file = TemplateFile.of("up load", new RequestDraft("", "", octets));
        String name = file.sideFiles().keySet().iterator().next();
        Octets beside = file.sideFiles().get(name);
        assertThat(name).matches("\\./up_load\\.[0-9a-f]{12}\\.body\\.bin");
        assertThat(text(file)).isEqualTo("###\n# @rb-body-sha256 " + beside.sha256()
                + "\nPOST /a HTTP/1.1\nHost: x\n\n< " + name + "\n");
        assertThat(octets.endsWith(beside)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0", "GET http://a/ HTTP/1.1", "get / HTTP/1.1", "GET  / HTTP/1.1", "GET /",
            "GET / HTTP/1.1\r\nHost: b", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked", "GET / HTTP/1.1\r\nA:b",
            "GET / HTTP/1.1\r\nA: ", "GET / HTTP/1.1\r\nA: b ", "GET / HTTP/1.1\r\nA:  b", "GET / HTTP/1.1\r\n#a: b",
            "GET / HTTP/1.1\r\n a: b", "GET / HTTP/1.1\r\na b: b", "GET / HTTP/1.1\r\na: {{b}}", "GET /\u00fc HTTP/1.1",
            "GET / HTTP/1.1\r\na: \u0001b", "GET / HTTP/1.1\r\na: b\nc: d"})
    void aHeadThatOthersWouldChangeIsRaw(String head) throws TemplateException {
        assertThat(written(new RequestDraft("", "", Octets.utf8(head + "\r\nHost: x\r\n\r\n"))))
                .contains("@rb-raw escaped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PURGE / HTTP/1.1", "QUERY /a?b=c%20d HTTP/1.1", "GET / HTTP/1.1\r\nA: b\r\na: c",
            "GET / HTTP/1.1\r\nA: 李雷", "GET / HTTP/1.1\r\nA: b\tc  d", "M-SEARCH / HTTP/1.1"})
    void ownMethodsAndRepeatedNamesAreFriendly(String head) throws TemplateException {
        assertThat(written(new RequestDraft("", "", Octets.utf8(head + "\r\nHost: x\r\n\r\n"))))
                .doesNotContain("@rb-raw");
    }

    @Test
    void doubleBracesAreRawUnlessTheyAreVariables() throws TemplateException {
        Octets octets = Octets.latin1("POST / HTTP/1.1\r\nHost: x\r\n\r\n[{{a}}]");
        assertThat(written(new RequestDraft("", "", octets))).contains("@rb-raw escaped", "#| [{{a}}]");
        DraftSettings on = DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of("a", "1")));
        RequestDraft draft = new RequestDraft("", "http://x", octets, on);
        TemplateFile file = TemplateFile.of("t", draft);
        assertThat(text(file)).isEqualTo(
                "###\n# @rb-target http://x\n@a = 1\nPOST / HTTP/1.1\nHost: x\n\n[{{a}}]\n");
        assertThat(file.blocks().getFirst().draft(NONE)).isEqualTo(draft);
    }

    @Test
    void variablesAreNotMadeLiteralInSilence() {
        DraftSettings on = DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of()));
        RequestDraft bareLf = new RequestDraft("", "", Octets.latin1("GET / HTTP/1.1\nHost: {{a}}\n\n"), on);
        assertThatThrownBy(() -> TemplateFile.of("t", bareLf)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("{{ is literal");
        RequestDraft bodyBeside = new RequestDraft("", "",
                Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n# {{a}}"), on);
        assertThatThrownBy(() -> TemplateFile.of("t", bodyBeside)).isInstanceOf(TemplateException.class);
    }

    @Test
    void aLongRawRequestLiesBesideTheTemplate() throws TemplateException {
        Octets octets = Octets.owning(new byte[256_001]);
        TemplateFile file = TemplateFile.of("long", new RequestDraft("Zeros", "tcp://h:1", octets));
        String name = file.sideFiles().keySet().iterator().next();
        assertThat(text(file)).isEqualTo("### Zeros\n# @rb-target tcp://h:1\n# @rb-body-sha256 " + octets.sha256()
                + "\n# @rb-raw file " + name + "\n");
        assertThat(file.blocks().getFirst().draft(SideFiles.of("long", file.sideFiles())).octets()).isEqualTo(octets);
    }

    @Test
    void onlyTheChangedPartsOfABlockAreRewritten() throws TemplateException {
        String text = """
            // a preamble
            @a = 1

            ###   One
            # @no-redirect
            # @timeout   30 s
            // a comment
            GET /one HTTP/1.1
            # between the fields
            Host: x

            ###Two
            GET /two HTTP/1.1
            Host: x
            """;
        TemplateFile file = parse(text);
        RequestDraft one = file.blocks().getFirst().draft(NONE);
        RequestDraft changed = one.named("First")
                .to("https://y:1")
                .with(Octets.latin1("GET /first HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n"));
        assertThat(text(file.with(0, changed, NONE))).isEqualTo("""
            // a preamble
            @a = 1

            ### First
            # @no-redirect
            # @timeout   30 s
            # @rb-target https://y:1
            // a comment
            GET /first HTTP/1.1
            # between the fields
            Host: x
            Accept: */*

            ###Two
            GET /two HTTP/1.1
            Host: x
            """);
    }

    @Test
    void anUnchangedDraftLeavesTheFileAlone() throws TemplateException {
        TemplateFile file = parse(EXAMPLE);
        assertThat(file.with(3, file.blocks().get(3).draft(NONE), NONE)).isSameAs(file);
    }

    @Test
    void aNewBlockTakesTheLineEndsOfItsFile() throws TemplateException {
        TemplateFile file = parse("### a\r\nGET / HTTP/1.1\r\nHost: x");
        RequestDraft draft = new RequestDraft("b", "", Octets.latin1("GET /b HTTP/1.1\r\nHost: y\r\n\r\n"));
        assertThat(text(file.plus(draft, NONE)))
                .isEqualTo("### a\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n### b\r\nGET /b HTTP/1.1\r\nHost: y\r\n");
    }

    @Test
    void aBodyFileThatIsNotTouchedStaysTheBody() throws TemplateException {
        SideFiles beside = SideFiles.of("t", Map.of("./data.json", Octets.latin1("{}\n")));
        TemplateFile file = parse("POST / HTTP/1.1\nHost: x\n\n< ./data.json\n");
        RequestDraft draft = file.blocks().getFirst().draft(beside);
        assertThat(draft.octets().latin1()).endsWith("\r\n\r\n{}\n");
        TemplateFile after = file.with(0,
                draft.with(Octets.latin1("POST /other HTTP/1.1\r\nHost: x\r\n\r\n{}\n")), beside);
        assertThat(text(after)).isEqualTo("POST /other HTTP/1.1\nHost: x\n\n< ./data.json\n");
        assertThat(after.sideFiles()).isEmpty();
    }

    @Test
    void settingsComeBack() throws TemplateException {
        DraftSettings settings = new DraftSettings(Optional.of("other.example"), true, List.of("h2", "http/1.1"),
                Optional.of(Duration.ofMillis(1500)), Optional.of(Duration.ofMinutes(2)), true, Variables.OFF,
                List.of("header:Date", "json:$.id"));
        RequestDraft draft = new RequestDraft("Everything", "tls://h:443", Octets.latin1("x"), settings);
        TemplateFile file = TemplateFile.of("t", draft);
        assertThat(text(file)).contains("# @rb-sni other.example\n# @rb-tls insecure\n# @rb-alpn h2,http/1.1\n"
                + "# @rb-content-length auto\n# @timeout 1500 ms\n# @connection-timeout 120 s\n"
                + "# @rb-ignore header:Date\n# @rb-ignore json:$.id\n");
        assertThat(file.blocks().getFirst().draft(NONE)).isEqualTo(draft);
        TemplateFile plain = file.with(0, draft.with(DraftSettings.DEFAULT), NONE);
        assertThat(text(plain)).isEqualTo("### Everything\n# @rb-target tls://h:443\n# @rb-raw escaped\n#| x\n");
    }

    @Test
    void writePointsComeBackAndLeaveTheRequestReadableForOthers() throws TemplateException {
        RequestDraft draft = new RequestDraft("P", "http://h", Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"),
                DraftSettings.DEFAULT.withPoints(List.of(new WritePoint(20, new WritePoint.Act.HalfClose()),
                        new WritePoint(5, new WritePoint.Act.Wait(Duration.ofSeconds(1))))));
        TemplateFile file = TemplateFile.of("t", draft);
        assertThat(text(file)).isEqualTo("### P\n# @rb-target http://h\n# @rb-write 5 wait 1000 ms\n"
                + "# @rb-write 20 half-close\nGET / HTTP/1.1\nHost: h\n");
        assertThat(file.blocks().getFirst().draft(NONE)).isEqualTo(draft);
        assertThatThrownBy(() -> parse("# @rb-write 5 sleep\nGET / HTTP/1.1\nHost: h\n").blocks()
                .getFirst()
                .draft(NONE)).hasMessageContaining("@rb-write wants an offset and flush, wait N ms");
    }

    @Test
    void namesLiveInTheirDirectiveElseInTheTitle() throws TemplateException {
        TemplateFile file = parse("### Title\n# @name n\nGET / HTTP/1.1\nHost: x\n");
        RequestDraft draft = file.blocks().getFirst().draft(NONE);
        assertThat(text(file.with(0, draft.named("other"), NONE)))
                .isEqualTo("### Title\n# @name other\nGET / HTTP/1.1\nHost: x\n");
        assertThat(text(parse("GET / HTTP/1.1\nHost: x\n").with(0, draft.named("new").to("http://x"), NONE)))
                .isEqualTo("# @name new\nGET / HTTP/1.1\nHost: x\n");
        for (String name : List.of("# hash", "###", "李雷 😀", "a\nb\tc", "  blanks ", "")) {
            RequestDraft named = draft.named(name);
            assertThat(TemplateFile.of("t", named).blocks().getFirst().draft(NONE).name()).isEqualTo(named.name());
        }
    }

    @Test
    void withoutATargetTheHostFieldSaysWhereItGoes() throws TemplateException {
        assertThat(parse("GET / HTTP/1.1\nHost: a:81\n").blocks().getFirst().draft(NONE).target())
                .isEqualTo("http://a:81");
        assertThat(parse("GET / HTTP/1.1\n").blocks().getFirst().draft(NONE).target()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET http://a/x HTTP/1.1\nHost: a\n", "GET http://a/x", "http://a/x", "GET /x\nHost: a"})
    void aRequestLineThatOthersCompleteIsNotSentInSilence(String text) throws TemplateException {
        TemplateBlock block = parse(text).blocks().getFirst();
        assertThat(block.incomplete()).isPresent();
        RequestDraft draft = block.draft(NONE);
        assertThat(draft.target()).isEmpty();
        assertThatThrownBy(() -> Composer.target(draft, Map.of())).hasMessage(block.incomplete().get());
        TemplateBlock aimed = parse("# @rb-target http://p:1\n" + text).blocks().getFirst();
        assertThat(aimed.incomplete()).isEmpty();
        assertThat(aimed.draft(NONE).target()).isEqualTo("http://p:1");
    }

    @Test
    void othersScriptsAndCommentsAreKeptAndNotSent() throws TemplateException {
        String text = """
            ### scripted
            < {%
                request.variables.set("a", "b")
            %}
            POST /a HTTP/1.1
            Host: x

            body
            # not a comment: it stands in the body

            > {%
                client.log(response.status)
            %}
            <> 2026-11-23.200.json
            """;
        TemplateFile file = parse(text);
        RequestDraft draft = file.blocks().getFirst().draft(NONE);
        assertThat(draft.octets().latin1()).endsWith("\r\n\r\nbody\n# not a comment: it stands in the body");
        Octets other = Octets.latin1("POST /a HTTP/1.1\r\nHost: x\r\n\r\nchanged");
        assertThat(text(file.with(0, draft.with(other), NONE)))
                .isEqualTo(text.replace("body\n# not a comment: it stands in the body", "changed"));
        RequestDraft head = parse("GET / HTTP/1.1\nHost: x\n\n# what comes next\n\n###\n").blocks()
                .getFirst()
                .draft(NONE);
        assertThat(head.octets().latin1()).isEqualTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @Test
    void lineSeparatorsThatOnlyUnicodeKnowsEndNoLine() throws TemplateException {
        RequestDraft draft = parse("// @name one\u0085two\n# @rb-target http://a/\u0085b\n@v = x\u2028y\n"
                + "GET / HTTP/1.1\nHost: {{v}}\n").blocks().getFirst().draft(NONE);
        assertThat(draft.name()).isEqualTo("one\u0085two");
        assertThat(draft.target()).isEqualTo("http://a/\u0085b");
        assertThat(draft.settings().variables().values()).containsEntry("v", "x\u2028y");
        RequestDraft named = new RequestDraft("# \u0085", "http://a\u0085b", Octets.latin1("x"));
        assertThat(TemplateFile.of("t", named).blocks().getFirst().draft(NONE)).isEqualTo(named);
    }

    @Test
    void timesHaveAUnit() throws TemplateException {
        for (String time : List.of("2", "2s", "2 s", "2000 ms")) {
            assertThat(parse("# @timeout " + time + "\nGET / HTTP/1.1\n").blocks()
                    .getFirst()
                    .draft(NONE)
                    .settings()
                    .timeout()).as(time).contains(Duration.ofSeconds(2));
        }
        assertThat(parse("# @connection-timeout 2m\nGET / HTTP/1.1\n").blocks()
                .getFirst()
                .draft(NONE)
                .settings()
                .connectionTimeout()).contains(Duration.ofMinutes(2));
    }

    @Test
    void theLastDirectiveOfAWordCounts() throws TemplateException {
        RequestDraft draft = parse("# @name a\n# @rb-alpn ,h2,, http/1.1\n# @rb-sni\n# @name b\n# @rb-vars off\n"
                + "GET /{{x}} HTTP/1.1\nHost: x\n").blocks().getFirst().draft(NONE);
        assertThat(draft.name()).isEqualTo("b");
        assertThat(draft.settings().alpn()).containsExactly("h2", "http/1.1");
        assertThat(draft.settings().sni()).isEmpty();
        assertThat(draft.settings().variables()).isEqualTo(Variables.OFF);
    }

    @Test
    void aRawLineSpellsWhatFollowsTheBarAndOneSpace() throws TemplateException {
        RequestDraft draft = parse("# @rb-raw escaped\n#|a\n#| b\n#|  c \t\n#|\n#| \n#|\t\n#| \\x20\n  #| d").blocks()
                .getFirst()
                .draft(NONE);
        assertThat(draft.octets()).isEqualTo(Octets.latin1("ab c d"));
    }

    @Test
    void aTargetMayHaveVariablesWhereTheRequestHasNone() throws TemplateException {
        String text = "@a = 1\n# @rb-target http://{{a}}\nGET / HTTP/1.1\nHost: x\n";
        RequestDraft draft = parse(text).blocks().getFirst().draft(NONE);
        assertThat(draft.settings().variables()).isEqualTo(new Variables(false, Map.of("a", "1")));
        assertThat(parse(text.replace("{{a}}", "a")).blocks().getFirst().draft(NONE).settings().variables())
                .isEqualTo(Variables.OFF);
    }

    @Test
    void onlyATitleOrADirectiveIsAName() throws TemplateException {
        assertThat(parse("# note\nGET / HTTP/1.1\n").blocks().getFirst().name()).isEmpty();
        assertThat(parse("#### more hashes\nGET / HTTP/1.1\n").blocks().getFirst().name()).isEqualTo("more hashes");
        assertThat(parse("###\nGET / HTTP/1.1\n").blocks().getFirst().name()).isEmpty();
    }

    @Test
    void tellsWhichFileARequestLiesIn() throws TemplateException {
        List<TemplateBlock> blocks = parse("""
            ### a
            POST / HTTP/1.1

            < ./a b.bin
            ### b
            # @rb-raw file ./b.raw
            ### c
            # @rb-raw escaped
            #| < ./c
            ### d
            GET / HTTP/1.1

            < ./d
            and more
            """).blocks();
        assertThat(blocks).extracting(TemplateBlock::beside)
                .containsExactly(Optional.of("./a b.bin"), Optional.of("./b.raw"), Optional.empty(), Optional.empty());
        assertThat(blocks).extracting(TemplateBlock::method).containsExactly("POST", "", "", "GET");
        assertThat(blocks).extracting(TemplateBlock::name).containsExactly("a", "b", "c", "d");
        assertThat(blocks.get(1).draft(SideFiles.of("t", Map.of("./b.raw", Octets.latin1("raw")))).octets())
                .isEqualTo(Octets.latin1("raw"));
    }

    @Test
    void aHeadWithVariablesDoesNotSendBracesOfItsBodyFile() throws TemplateException {
        SideFiles beside = SideFiles.of("t", Map.of("./f", Octets.latin1("{{no}}")));
        String text = "POST /{{a}} HTTP/1.1\nHost: x\n\n< ./f\n";
        assertThatThrownBy(() -> parse(text).blocks().getFirst().draft(beside)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("add @rb-vars off");
        assertThat(parse("# @rb-vars off\n" + text).blocks().getFirst().draft(beside).octets().latin1())
                .endsWith("\r\n\r\n{{no}}");
    }

    @Test
    void aVariableWithAnotherValueInTheFileIsRefused() throws TemplateException {
        TemplateFile file = parse("@a = 1\n### x\nGET / HTTP/1.1\nHost: x\n");
        RequestDraft same = variable("1");
        assertThat(text(file.plus(same, NONE))).endsWith("\n\n###\nGET /{{a}} HTTP/1.1\nHost: x\n");
        assertThatThrownBy(() -> file.plus(variable("2"), NONE)).isInstanceOfSatisfying(TemplateException.class,
                e -> assertThat(e.says()).startsWith("the variable {{a}} has another value in this file"));
    }

    private static RequestDraft variable(String value) {
        return new RequestDraft("", "", Octets.latin1("GET /{{a}} HTTP/1.1\r\nHost: x\r\n\r\n"),
                DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of("a", value))));
    }

    @Test
    void aRequestThatGoesTakesItsLinesAlongAndLeavesTheRest() throws TemplateException {
        TemplateFile file = parse("### a\nGET /a HTTP/1.1\nHost: x\n\n### b\n@v = 1\nGET /b HTTP/1.1\nHost: x\n");
        assertThat(text(file.without(0))).isEqualTo("### b\n@v = 1\nGET /b HTTP/1.1\nHost: x\n");
        assertThat(text(file.without(1))).isEqualTo("### a\nGET /a HTTP/1.1\nHost: x\n\n###\n@v = 1\n");
        assertThat(file.without(0).without(0).blocks()).isEmpty();
    }

    @Test
    void bodiesAndRawRequestsStayInTheTextUpToTheirLongest() throws TemplateException {
        String head = "POST / HTTP/1.1\r\nHost: x\r\n\r\n";
        assertThat(TemplateFile.of("t", new RequestDraft("", "", Octets.latin1(head + "b".repeat(256_000))))
                .sideFiles()).isEmpty();
        assertThat(TemplateFile.of("t", new RequestDraft("", "", Octets.latin1(head + "b".repeat(256_001))))
                .sideFiles()).hasSize(1);
        assertThat(TemplateFile.of("t", new RequestDraft("", "", Octets.owning(new byte[256_000]))).sideFiles())
                .isEmpty();
    }

    @Test
    void repliesAndEmptyPartsAreNoRequests() throws TemplateException {
        TemplateFile file = parse("""
            # nothing here
            ### a reply
            # @rb-reply GET /x
            HTTP/1.1 200 OK

            ### a request
            GET / HTTP/1.1
            Host: x

            ### nothing either
            """);
        assertThat(file.blocks()).extracting(TemplateBlock::name).containsExactly("a request");
    }

    @Test
    void aRequestIsTakenOutOfItsFile() throws TemplateException {
        TemplateFile file = parse(EXAMPLE).without(1);
        assertThat(file.blocks()).extracting(TemplateBlock::name).containsExactly("getUser", "upload", "probe1");
        assertThat(text(file)).startsWith("@base = 127.0.0.1:8080\n\n### Get user\n");
        assertThat(text(parse("@a = 1\nGET / HTTP/1.1\n").without(0))).isEqualTo("@a = 1\n");
    }

    @Test
    void mistakesAreToldWithTheirLine() throws TemplateException {
        assertRefusal("# @rb-raw escaped\n#| a\n#| \\q\n", 3, "\"\\q\" is no escape");
        assertRefusal("# @rb-raw escaped\n#| \\x2\n", 2, "hexadecimal");
        assertRefusal("# @rb-raw hex\n", 1, "\"escaped\" or \"file ./name\"");
        assertRefusal("# @timeout soon\nGET / HTTP/1.1\n", 1, "\"soon\"");
        assertRefusal("\n# @rb-tls maybe\nGET / HTTP/1.1\n", 2, "\"verify\" or \"insecure\"");
        assertRefusal("# @rb-body-tail \\\nGET / HTTP/1.1\n", 1, "no escape");
        assertRefusal("POST / HTTP/1.1\nHost: a\n\n< ./gone\n", 4, "./gone is not there");
        assertRefusal("POST / HTTP/1.1\nHost: a\n\n--x\n< ./gone\n--x--", 5, "in the midst of a body");
        assertThatThrownBy(() -> TemplateFile.parse(Octets.latin1("GET / HTTP/1.1\n\n\u00ff")))
                .isInstanceOfSatisfying(TemplateException.class, e -> assertThat(e.says())
                        .startsWith("line 3: octet 0xff at offset 16 is no UTF-8"));
        assertThatThrownBy(() -> TemplateFile.parse(Octets.latin1("GET\n\u00e6\u009d")))
                .isInstanceOfSatisfying(TemplateException.class, e -> assertThat(e.line()).isEqualTo(2));
    }

    @Test
    void aSideFileThatWasChangedStopsTheReading() throws TemplateException {
        SideFiles beside = SideFiles.of("t", Map.of("./upload.body.bin", Octets.latin1("changed")));
        TemplateBlock upload = parse(EXAMPLE).blocks().get(2);
        assertThatThrownBy(() -> upload.draft(beside)).isInstanceOf(TemplateException.class)
                .hasMessageContaining("./upload.body.bin was changed elsewhere");
    }

    @Test
    void aBadBlockDoesNotHideTheOthers() throws TemplateException {
        TemplateFile file = parse("### bad\n# @rb-raw escaped\n#| \\q\n### good\nGET / HTTP/1.1\nHost: x\n");
        assertThat(file.blocks().get(1).draft(NONE).octets().latin1()).startsWith("GET / ");
        RequestDraft mended = new RequestDraft("mended", "http://x",
                Octets.latin1("GET /m HTTP/1.1\r\nHost: x\r\n\r\n"));
        assertThat(text(file.with(0, mended, NONE))).isEqualTo("### mended\n# @rb-target http://x\nGET /m HTTP/1.1\n"
                + "Host: x\n### good\nGET / HTTP/1.1\nHost: x\n");
    }

    private static void assertRefusal(String text, int line, String reason) throws TemplateException {
        TemplateBlock block = parse(text).blocks().getFirst();
        assertThatThrownBy(() -> block.draft(NONE)).isInstanceOfSatisfying(TemplateException.class, e -> {
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.getMessage()).contains(reason);
        });
    }

    private static TemplateFile parse(String text) throws TemplateException {
        return TemplateFile.parse(Octets.utf8(text));
    }

    private static String written(RequestDraft draft) throws TemplateException {
        return text(TemplateFile.of("t", draft));
    }

    private static String text(TemplateFile file) {
        return file.octets().text(StandardCharsets.UTF_8);
    }
}
