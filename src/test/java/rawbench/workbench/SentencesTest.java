package rawbench.workbench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.draft.TemplateWords;
import rawbench.exchange.ConnectWords;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.OutcomeWords;
import rawbench.exchange.Sending;
import rawbench.exchange.Sent;
import rawbench.exchange.Target;
import rawbench.http.LimitName;
import rawbench.http.Wording;
import rawbench.octets.Octets;
import rawbench.octets.Sentence;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.RequestView;
import rawbench.wire.Cancellation;
import rawbench.wire.FaultWords;
import rawbench.wire.Step;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences that were said in English, and what they are in another language. */
class SentencesTest {
    private static final Wording CHINESE = new Texts(RequestView.class,
            new ReadOnlyObjectWrapper<>(Language.CHINESE))::pattern;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Sentence> sentences() {
        return Sentences.all();
    }

    /** Where nothing but a blank stands behind a gap, as behind an offset, its values have none. */
    private static String value(Sentence sentence, int gap) {
        boolean blank = sentence.english().contains("{" + gap + "} {");
        return "[::1]:" + gap + (blank ? "{0}octets" : " {0} octets");
    }

    /** Values that look like gaps, ends of sentences and sentences; where words belong, there are some. */
    private static String said(Sentence sentence) {
        Object[] values = IntStream.range(0, 4)
                .mapToObj(gap -> sentence.worded(gap) ? OutcomeWords.THE_PROXY.of("h" + gap + ":1")
                        : value(sentence, gap))
                .toArray();
        return sentence.of(values);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceIsFoundAgainWithItsValues(Sentence sentence) {
        String english = said(sentence);
        assertThat(Sentences.says(english, Wording.ENGLISH)).isEqualTo(english);
        String chinese = Sentences.says(english, CHINESE);
        assertThat(chinese).isNotEqualTo(english).containsPattern(HAN);
        IntStream.range(0, 4)
                .filter(gap -> sentence.english().contains("{" + gap + "}"))
                .forEach(gap -> assertThat(chinese).contains(
                        sentence.worded(gap) ? "h" + gap + ":1（代理）" : value(sentence, gap)));
    }

    /** Values that people may have typed, and files be called. */
    private static final List<String> NAUGHTY = List.of("", "{0}", "{{id}}", "}{", "\"", "目标“{1}”", "$1\\E\\", ",",
            "a\"b", "\n", "(", ")", ";", "\uD83D");
    /** Values that are what stands between others, or are what the engine itself says: nobody can tell where they begin. */
    private static final List<String> MISLEADING = List.of(": ", "; ", ", ", ". ", "line 7: x", "x is not there",
            " cannot be read: ", "The target \"a\" has no host: write it as host:port", "it is damaged",
            "there is no a, after b", "Connection refused: nobody listens at h:1");

    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceWithNaughtyValuesIsFoundAgainWithThemOrStaysAsItIs(Sentence sentence) {
        for (int seed = 0; seed < 20; seed++) {
            List<String> values = naughty(sentence, NAUGHTY, seed);
            String english = sentence.of(values.toArray());
            assertThat(Sentences.says(english, Wording.ENGLISH)).as("seed %d", seed).isEqualTo(english);
            List<String> said = IntStream.range(0, 4)
                    .mapToObj(gap -> sentence.worded(gap) ? Sentences.says(values.get(gap), CHINESE) : values.get(gap))
                    .toList();
            assertThat(Sentences.says(english, CHINESE)).as("seed %d: %s", seed, english)
                    .isIn(english, CHINESE.says(sentence.key(), sentence.english(), said));
        }
    }

    /** However a text is read, each reading says all of it and nothing else. */
    @ParameterizedTest
    @MethodSource("sentences")
    void aSentenceWithValuesThatMisleadSaysNothingElse(Sentence sentence) {
        for (int seed = 0; seed < 20; seed++) {
            String english = sentence.of(naughty(sentence, MISLEADING, seed).toArray());
            assertThat(Sentences.says(english, Wording.ENGLISH)).as("seed %d", seed).isEqualTo(english);
        }
    }

    private static List<String> naughty(Sentence sentence, List<String> some, int seed) {
        Random random = new Random(sentence.key().hashCode() * 31L + seed);
        return IntStream.range(0, 4).mapToObj(gap -> {
            String value = some.get(random.nextInt(some.size()));
            return sentence.worded(gap) && random.nextBoolean() ? TemplateWords.WANTS_RAW.of(value) : value;
        }).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Connection refused: nobody listens at 127.0.0.1:1                            | 连接被拒绝：127.0.0.1:1 上没有人监听
        The connection was reset by h:1 (Connection reset), after 1 octet            | 连接被 h:1 重置（Connection reset），在 1 个字节之后
        Cancelled while sending, after 20 octets (3 octets of the body)              | 发送时取消，在 20 个字节之后（其中正文 3 个字节）
        Timed out after 0.5 s while receiving, after 7 octets                        | 接收时，0.5 s 后超时，在 7 个字节之后
        1 of 3 answers came: h:1 closed the connection                               | 3 个应答中来了 1 个：h:1 关闭了连接
        Answer 2 of 3: Cancelled while connecting                                    | 第 2 个应答（共 3 个）：连接时取消
        p:3128 (the proxy) closed the connection before the final answer: only interim answers came | p:3128（代理） 在最终应答之前关闭了连接：只收到临时应答
        Allow more time, in Settings (Time) or with --idle-timeout, or look into the server's log. | 在“设置”（时间）中或用 --idle-timeout 给更多时间，或者看看服务器的日志。
        The certificate of h is self-signed: nobody vouches for it                   | h 的证书是自签名的：没有人为它担保
        None of the 2 addresses of h:1 took the connection. Connection refused: nobody listens at ::1:1; h:1 cannot be reached: No route to host | h:1 的 2 个地址都没有接受连接。连接被拒绝：::1:1 上没有人监听；h:1 无法到达：No route to host
        Nobody has ever said this                                                    | Nobody has ever said this
        """)
    void sentencesInSentencesAreFoundTooAndOthersStayAsTheyAre(String english, String chinese) {
        assertThat(Sentences.says(english, CHINESE)).isEqualTo(chinese);
        assertThat(Sentences.says(english, Wording.ENGLISH)).isEqualTo(english);
    }

    @Test
    void limitsAndStepsAreSaidInOtherWords() {
        for (LimitName limit : LimitName.values()) {
            assertThat(Sentences.says(limit.advice(), CHINESE)).contains("--limit " + limit.spelled() + "=N")
                    .startsWith("如果");
        }
        for (Step step : Step.values()) {
            assertThat(Sentences.says(OutcomeWords.OR_LOG.of(step.advice()), CHINESE)).startsWith("在“设置”");
        }
    }

    /** What was found in an answer is known by the answer itself. */
    @Test
    void findingsOfAnAnswerAreSaidWithinItsOutcome() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: x{1}\r\n\r\n");
        })) {
            Sending sending = Sending.of(Target.parse("http://127.0.0.1:" + peer.port()),
                    Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
            Exchange exchange = new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
            assertThat(Sentences.says(exchange, exchange.outcome().says(), CHINESE))
                    .startsWith("应答无法确切读懂：Content-Length 无法读懂：\"x{1}\"，在第 ");
            assertThat(Sentences.says(exchange, exchange.outcome().says(), Wording.ENGLISH))
                    .isEqualTo(exchange.outcome().says());
        }
    }

    @Test
    void aTextOfAnyLengthIsShown() {
        String longest = "Connection refused: nobody listens at " + "; ".repeat(100_000);
        assertThat(Sentences.says(longest, CHINESE)).isEqualTo(longest);
        String strange = "a: b; c, after ".repeat(130);
        assertThat(Sentences.says(strange, CHINESE)).isEqualTo(strange);
    }

    /** What a peer says can be taken apart in so many ways that not all of them are tried. */
    @Test
    void whatIsMadeToBeTakenApartIsShownAsItIs() {
        StringBuilder phrase = new StringBuilder("599 1)");
        for (int i = 2; phrase.length() < 1900; i++) {
            phrase.append(": ").append(i).append(')');
        }
        assertThat(Sentences.says(phrase.toString(), CHINESE)).isEqualTo(phrase.toString());
        assertThat(Sentences.says(ConnectWords.REFUSED.of("p:1", "h:2", phrase), CHINESE))
                .isEqualTo("代理 p:1 拒绝连接到 h:2（" + phrase + "）");
    }

    /** Each part is a sentence, in which all that follow are looked for: on a small stack, that of who draws. */
    @ParameterizedTest
    @ValueSource(strings = {": done", "; done", ", after done", "; done: done"})
    void sentencesInSentencesEndHoweverDeepTheyAre(String joined) throws Exception {
        String deep = "done" + joined.repeat(2000 / joined.length());
        FutureTask<String> said = new FutureTask<>(() -> Sentences.says(deep, Wording.ENGLISH));
        new Thread(null, said, "small", 1 << 18).start();
        assertThat(said.get(20, TimeUnit.SECONDS)).isEqualTo(deep);
    }

    @Test
    void whatIsSaidOfTheRequestIsSaidBehindTheOutcomeToo() {
        String says = OutcomeWords.ALL_ANSWERED.of(2);
        assertThat(Sentences.says(FaultWords.JOINED.of(says, new Sent(7, 9, Sent.Expected.REFUSED).says(417)),
                CHINESE)).isEqualTo("2 个请求都得到了应答；服务器应答了 417，在正文之前：其中 2 个字节没有发送");
        for (Sent.Expected expected : Sent.Expected.values()) {
            for (int status : new int[]{-1, 200}) {
                for (long octets : new long[]{8, 9}) {
                    String english = new Sent(octets, 9, expected).says(status);
                    assertThat(Sentences.says(english, Wording.ENGLISH)).isEqualTo(english);
                    String chinese = Sentences.says(english, CHINESE);
                    assertThat(english.isEmpty() || HAN.matcher(chinese).find()).as(english).isTrue();
                }
            }
        }
    }
}
