package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.draft.ReplyAct.AwaitRequest;
import rawbench.draft.ReplyAct.Drip;
import rawbench.draft.ReplyAct.Repeat;
import rawbench.draft.ReplyAct.Send;
import rawbench.draft.ReplyAct.Wait;
import rawbench.draft.ReplyCondition.Part;
import rawbench.draft.RequestMatch.Unit;
import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Canned replies in a template: how they are read and written, and the promise that each comes back as it was. */
class ReplyFormatTest {
    private static final SideFiles NONE = SideFiles.of("t", Map.of());

    @Test
    void anOrdinaryReplyIsItsStatusLineFieldsAndBody() throws TemplateException {
        ReplyDraft reply = only("""
            ### hello
            # @rb-reply GET /hello(/.*)?
            # @rb-body-tail \\n
            HTTP/1.1 200 OK
            Content-Length: 3

            hi
            """);
        assertThat(reply.name()).isEqualTo("hello");
        assertThat(reply.match()).isEqualTo(match("GET", "/hello(/.*)?"));
        assertThat(reply.acts()).containsExactly(send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi\n"));
        assertThat(reply.variables().on()).isFalse();
    }

    @Test
    void aRawReplyIsActsBetweenOctets() throws TemplateException {
        ReplyDraft reply = only("""
            ### faults
            # @rb-reply
            # @rb-raw escaped
            # @rb-do wait request
            #| HTTP/1.1 200 OK\\r\\n
            #| Content-Length: 10\\r\\n\\r\\n
            # @rb-do drip 1 every 20 ms
            #| ab\\n
            #| cd
            # @rb-do wait 5 ms
            #| ef
            # @rb-do rst
            """);
        assertThat(reply.match()).isEqualTo(RequestMatch.ANY);
        assertThat(reply.acts()).containsExactly(new AwaitRequest(),
                send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"),
                new Drip(Octets.latin1("ab\ncd"), 1, Duration.ofMillis(20)), wait(5), send("ef"), new ReplyAct.Rst());
    }

    @Test
    void aReplyInBarsNeedsNoFurtherWord() throws TemplateException {
        assertThat(only("# @rb-reply\n#| a\\n\n#| b\n# @rb-do alert 40\n").acts())
                .containsExactly(send("a\nb"), new ReplyAct.Alert(40));
        assertThat(only("# @rb-reply\n#| {{a}}\n").variables().on()).as("literal in a raw block").isFalse();
    }

    @Test
    void repeatTakesWhatFollowsUpToTheNextOctets() throws TemplateException {
        assertThat(only("""
            # @rb-reply
            # @rb-do repeat forever
            # @rb-do wait request
            # @rb-do repeat 2
            # @rb-do wait 7 ms
            #| tick
            # @rb-do close-without-notify
            """).acts()).containsExactly(new Repeat(
                List.of(new AwaitRequest(), new Repeat(List.of(wait(7), send("tick")), 2)), ReplyAct.FOREVER),
                new ReplyAct.CloseWithoutNotify());
    }

    @Test
    void actsBeforeAnOrdinaryReplyAreOfTheWholeOfIt() throws TemplateException {
        assertThat(only("# @rb-reply POST\n# @rb-do drip 2 every 3 ms\nHTTP/1.1 204 No\n").acts()).containsExactly(
                new Drip(Octets.latin1("HTTP/1.1 204 No\r\n\r\n"), 2, Duration.ofMillis(3)));
    }

    @Test
    void aReplyMayLieInAFileAndHaveVariables() throws TemplateException {
        SideFiles beside = SideFiles.of("t", Map.of("./r.raw", Octets.latin1("\0reply")));
        assertThat(parse("# @rb-reply\n# @rb-do wait 9 ms\n# @rb-raw file ./r.raw\n").replies()
                .getFirst()
                .reply(beside)
                .acts()).containsExactly(wait(9), send("\0reply"));
        ReplyDraft reply = only("@who = me\n\n###\n# @rb-reply /x\nHTTP/1.1 200 OK\nServer: {{who}}\n");
        assertThat(reply.variables()).isEqualTo(new Variables(true, Map.of("who", "me")));
    }

    @Test
    void requestsOfTheSameFileStayRequests() throws TemplateException {
        TemplateFile file = parse("GET / HTTP/1.1\nHost: a\n\n### r\n# @rb-reply\nHTTP/1.1 200 OK\n");
        assertThat(file.blocks()).hasSize(1);
        assertThat(file.replies()).extracting(TemplateBlock::name).containsExactly("r");
        assertThat(parse("### no reply\n# @rb-do rst\n#| a bar that is a comment\nGET / HTTP/1.1\nHost: a\n").blocks()
                .getFirst()
                .draft(NONE)
                .octets()
                .latin1()).isEqualTo("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @Test
    void mistakesAreToldWithTheirLineAndWhatToDo() {
        assertRefusal("# @rb-reply\n# @rb-do drop\n#| a\n", 2, "\"drip N every M ms\"", "not \"drop\"");
        assertRefusal("# @rb-reply\n#| a\n# @rb-do drip 1 every 5 ms\n", 3, "octets right behind");
        assertRefusal("# @rb-reply\n# @rb-do drip 0 every 5 ms\n#| a\n", 2, "at least one octet");
        assertRefusal("# @rb-reply\n# @rb-do repeat 0\n#| a\n", 2, "a number from 1");
        assertRefusal("# @rb-reply\n# @rb-do repeat 2\n# @rb-do wait 5 ms\n", 2, "octets behind it");
        assertRefusal("# @rb-reply\n# @rb-do repeat 2\n# @rb-do rst\n#| a\n", 2, "nothing but waits");
        assertRefusal("# @rb-reply\n" + "# @rb-do repeat 2\n".repeat(17) + "#| a\n", 18, "no more than 16");
        assertRefusal("# @rb-reply\n# @rb-do alert 256\n", 2, "alert N");
        assertRefusal("# @rb-reply\n# @rb-do fin\n#| late\n", 3, "nothing can be sent after @rb-do fin");
        assertRefusal("# @rb-reply\n#| a\n# @rb-do rst\n# @rb-do wait 1 ms\n", 4, "over after @rb-do rst");
        assertRefusal("# @rb-reply get\n# @rb-do\nHTTP/1.1 200 OK\n", 2, "@rb-do wants");
        assertRefusal("# @rb-reply /(\n#| a\n", 1, "no regular expression", "backslash");
        assertRefusal("# @rb-reply /" + "a".repeat(1000) + "\n#| a\n", 1, "longer than 1000");
        assertRefusal("# @rb-reply\nGET / HTTP/1.1\n", 2, "begins with a status line");
        assertRefusal("### empty\n# @rb-reply\n", 1, "does nothing");
        assertRefusal("# @rb-reply\nHTTP/1.1 200 OK\n# @rb-do rst\nServer: a\n", 3, "spell this reply in #| lines");
        assertRefusal("# @rb-reply\nHTTP/1.1 200 OK\n\nbody\n\n# @rb-do rst\n", 6, "spell this reply in #| lines");
        assertRefusal("# @rb-reply\n# @rb-content-length auto\nHTTP/1.1 200 OK\n", 1, "as it is written");
        assertRefusal("# @rb-reply\n#| \\q\n", 2, "no escape");
        assertRefusal("# @rb-reply\n# @rb-raw file ./gone\n", 2, "./gone is not there");
        assertRefusal("# @rb-reply\n# @rb-raw file ./gone\n#| not read\n", 2, "./gone is not there");
        assertRefusal("# @rb-reply\n# @rb-raw hex\n#| 00\n", 2, "\"escaped\" or \"file ./name\"");
    }

    @Test
    void whatANewBlockLooksLike() throws TemplateException {
        TemplateFile file = parse("GET / HTTP/1.1\nHost: a\n")
                .plusReply(new ReplyDraft("plain", match("GET", "/x"),
                        List.of(wait(10), send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"))), NONE)
                .plusReply(new ReplyDraft("", RequestMatch.ANY, List.of(new Drip(Octets.latin1("a\r\nb"), 1,
                        Duration.ofMillis(5)), send("c"), new ReplyAct.Fin())), NONE);
        assertThat(file.octets().text(StandardCharsets.UTF_8)).isEqualTo("""
            GET / HTTP/1.1
            Host: a

            ### plain
            # @rb-reply GET /x
            # @rb-do wait 10 ms
            HTTP/1.1 200 OK
            Content-Length: 2

            hi

            ###
            # @rb-reply
            # @rb-raw escaped
            # @rb-do drip 1 every 5 ms
            #| a\\r\\n
            #| b
            # @rb-do wait 0 ms
            #| c
            # @rb-do fin
            """);
    }

    @Test
    void onlyTheChangedPartsOfAReplyAreRewritten() throws TemplateException {
        TemplateFile file = parse("""
            ### one
            # a comment
            # @rb-reply GET /x
            # @rb-ignore header:Date
            # @rb-do rst-later
            #| a

            ### two
            GET / HTTP/1.1
            """);
        ReplyDraft mended = new ReplyDraft("one", match("PUT", "/y"), List.of(send("b"), new ReplyAct.Rst()));
        TemplateFile after = file.withReply(0, mended, NONE);
        assertThat(after.octets().text(StandardCharsets.UTF_8)).isEqualTo("""
            ### one
            # a comment
            # @rb-reply PUT /y
            # @rb-ignore header:Date
            # @rb-raw escaped
            #| b
            # @rb-do rst

            ### two
            GET / HTTP/1.1
            """);
        assertThat(after.withReply(0, mended, NONE)).isSameAs(after);
    }

    @Test
    void everyReplyComesBackAsItWas() throws TemplateException {
        for (int seed = 0; seed < Rounds.of(20_000); seed++) {
            ReplyDraft reply = new ReplyGenerator(new Random(seed)).next();
            TemplateFile file = parse("").plusReply(reply, NONE);
            SideFiles beside = SideFiles.of("t", file.sideFiles());
            String text = file.octets().latin1();
            String trimmed = text.replaceAll("(?m)[ \t]+$", "");
            for (String way : List.of(text, trimmed, text.replace("\n", "\r\n"), trimmed.replace("\n", "\r\n"))) {
                assertThat(TemplateFile.parse(Octets.latin1(way)).replies().getFirst().reply(beside))
                        .as("seed %d", seed)
                        .isEqualTo(reply);
            }
        }
    }

    @Test
    void everyWayOfWritingIsMetByTheRandomReplies() throws TemplateException {
        int[] met = new int[3];
        for (int seed = 0; seed < 3000; seed++) {
            String text = parse("").plusReply(new ReplyGenerator(new Random(seed)).next(), NONE).octets().latin1();
            met[text.contains("# @rb-raw escaped") ? 0 : text.contains("# @rb-body-sha256") ? 1 : 2]++;
        }
        assertThat(met).doesNotContain(0);
    }

    @Test
    void changesOfOneReplyLeaveItReadableAndTheOthersAlone() throws TemplateException {
        String other = "### other\n# @rb-reply /o\n#| o\n";
        for (int seed = 0; seed < Rounds.of(500); seed++) {
            ReplyGenerator generator = new ReplyGenerator(new Random(seed));
            TemplateFile file = parse(
                    "### it\n# a comment\n# @rb-reply GET\nHTTP/1.1 200 OK\n# among the fields\nA: b\n\nx\n" + other);
            for (int i = 0; i < 5; i++) {
                ReplyDraft reply = generator.next();
                file = file.withReply(0, reply, SideFiles.of("t", file.sideFiles()));
                TemplateFile again = TemplateFile.parse(file.octets());
                assertThat(again.replies().getFirst().reply(SideFiles.of("t", file.sideFiles())))
                        .as("seed %d", seed)
                        .isEqualTo(reply);
                assertThat(again.octets().text(StandardCharsets.UTF_8)).contains("# a comment\n").endsWith(other);
            }
        }
    }

    @Test
    void neverFailsOnAnyTextButWithASentenceAndALine() throws TemplateException {
        List<String> lines = List.of("# @rb-reply", "# @rb-reply GET /a", "# @rb-do wait request", "# @rb-do fin",
                "# @rb-do repeat 3", "# @rb-do drip 1 every 1 ms", "#| a\\r\\n", "#|", "HTTP/1.1 200 OK", "", "A: b",
                "# @rb-raw escaped", "# @rb-raw file x", "< ./y", "@a = {{a}}", "# @rb-do", "<", "{{a}}");
        for (int seed = 0; seed < Rounds.of(5000); seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("# @rb-reply\n");
            for (int i = random.nextInt(10); i >= 0; i--) {
                text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            try {
                assertThat(only(text.toString()).acts()).isNotEmpty();
            } catch (TemplateException refused) {
                assertThat(refused.line()).as(text.toString()).isPositive();
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void whatIsAnsweredIsSpelledInOneWay() throws TemplateException {
        ReplyDraft reply = only("""
            # @rb-reply POST /a
            # @rb-when header:Accept json
            # @rb-when query:id
            # @rb-when body "id": *[0-9]+
            HTTP/1.1 200 OK
            """);
        assertThat(reply.match().conditions()).containsExactly(
                new ReplyCondition(Part.HEADER, "Accept", Optional.of("json")),
                new ReplyCondition(Part.QUERY, "id", Optional.empty()),
                new ReplyCondition(Part.BODY, "", Optional.of("\"id\": *[0-9]+")));
        assertThat(only("# @rb-reply raw ^PING\n#| PONG\n").match())
                .isEqualTo(new RequestMatch(Unit.RAW, Optional.empty(), Optional.of("^PING"), List.of()));
        assertThat(only("# @rb-reply connect\n#| 220 ready\\r\\n\n").match()).isEqualTo(new RequestMatch(Unit.CONNECT));
        assertThat(only("# @rb-reply line\n#| x\n").match()).isEqualTo(new RequestMatch(Unit.LINE));
        assertThat(only("# @rb-reply /raw\n#| x\n").match().unit()).isEqualTo(Unit.REQUEST);
        assertRefused("# @rb-reply raw\n# @rb-when body x\n#| y\n", "@rb-when asks about requests in HTTP");
        assertRefused("# @rb-reply\n# @rb-when path x\n#| y\n", "header:NAME REGEX");
        assertRefused("# @rb-reply\n# @rb-when body\n#| y\n", "header:NAME REGEX");
        assertRefused("# @rb-reply\n# @rb-when body (\n#| y\n", "\"(\" is no regular expression");
        assertRefused("# @rb-reply connect now\n#| y\n", "not \"connect now\"");
    }

    @Test
    void bracesInRawOctetsAreLiteralUnlessTheBlockSaysThatTheyAreNot() throws TemplateException {
        assertThat(only("# @rb-reply\n#| {{a}}\n").variables().on()).isFalse();
        ReplyDraft reply = only("@a = 1\n# @rb-reply\n# @rb-vars on\n#| {{a}}\n# @rb-do fin\n");
        assertThat(reply.variables()).isEqualTo(new Variables(true, Map.of("a", "1")));
        TemplateFile file = parse("").plusReply(reply, NONE);
        assertThat(file.replies().getFirst().reply(NONE)).as(file.octets().latin1()).isEqualTo(reply);
        ReplyDraft literal = new ReplyDraft("", RequestMatch.ANY, List.of(send("{{b}}")));
        TemplateFile changed = file.withReply(0, literal, NONE);
        assertThat(changed.replies().getFirst().reply(NONE)).isEqualTo(literal);
    }

    private static void assertRefused(String text, String says) {
        assertThatThrownBy(() -> only(text)).isInstanceOf(TemplateException.class).hasMessageContaining(says);
    }

    private static RequestMatch match(String method, String path) {
        return new RequestMatch(Optional.of(method), Optional.of(path));
    }

    private static Send send(String latin1) {
        return new Send(Octets.latin1(latin1));
    }

    private static Wait wait(int milliseconds) {
        return new Wait(Duration.ofMillis(milliseconds));
    }

    private static void assertRefusal(String text, int line, String... reasons) {
        assertThatThrownBy(() -> only(text)).isInstanceOfSatisfying(TemplateException.class, e -> {
            assertThat(e.getMessage()).contains(reasons);
            assertThat(e.line()).as(text).isEqualTo(line);
        });
    }

    private static ReplyDraft only(String text) throws TemplateException {
        return parse(text).replies().getFirst().reply(NONE);
    }

    private static TemplateFile parse(String text) throws TemplateException {
        return TemplateFile.parse(Octets.utf8(text));
    }
}
