package rawbench.ui.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.junit.jupiter.api.Test;

import rawbench.exchange.NoReuse;
import rawbench.exchange.Phase;
import rawbench.http.Detail;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.Framing;
import rawbench.http.Rule;
import rawbench.lint.Lint;
import rawbench.octets.Octets;
import rawbench.octets.Sentence;
import rawbench.ui.request.RequestView;
import rawbench.wire.Endpoint;
import rawbench.wire.Step;
import rawbench.workbench.Sentences;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine says in English of findings, faults and outcomes, said in Chinese with the same values. */
class FindingTextsTest {
    private static final Texts CHINESE = new Texts(RequestView.class, new ReadOnlyObjectWrapper<>(Language.CHINESE));
    private static final Texts ENGLISH = new Texts(RequestView.class, new ReadOnlyObjectWrapper<>(Language.ENGLISH));

    /** Every pattern that the engine has, by its name. */
    private static Map<String, String> patterns() {
        Map<String, String> all = new TreeMap<>();
        for (Deviation what : Deviation.values()) {
            what.at(0, 1).says((key, english) -> kept(all, key, english));
            what.at(0, 1, Detail.literal("a"), Detail.literal("b")).says((key, english) -> kept(all, key, english));
        }
        for (Detail.Words words : Detail.Words.values()) {
            all.put(words.key(), words.english());
        }
        for (rawbench.http.Reader reader : rawbench.http.Reader.values()) {
            all.put(reader.detail().key(), reader.detail().english());
        }
        Sentences.all().forEach(one -> all.put(one.key(), one.english()));
        words("step", Step.values(), Step::says, all);
        words("phase", Phase.values(), Phase::says, all);
        words("no-reuse", NoReuse.values(), NoReuse::says, all);
        words("rule", Rule.values(), Rule::says, all);
        Stream.of(new Framing.None(), new Framing.ContentLength(5), new Framing.Chunked(), new Framing.UntilClose(),
                new Framing.Tunnel()).map(Framing::detail).forEach(one -> all.put(one.key(), one.english()));
        return all;
    }

    private static <E extends Enum<E>> void words(String kind, E[] words, Function<E, String> says,
            Map<String, String> all) {
        Stream.of(words)
                .forEach(one -> all.put(Sentences.key(kind, one), says.apply(one)));
    }

    private static String kept(Map<String, String> all, String key, String english) {
        all.put(key, english);
        return english;
    }

    @Test
    void everySentenceOfTheEngineHasItsChineseWithTheSameGapsAndNoOtherHas() throws IOException {
        Properties chinese = new Properties();
        for (String file : List.of("findings_zh.properties", "refusals_zh.properties")) {
            try (Reader in = new InputStreamReader(Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                Properties some = new Properties();
                some.load(in);
                assertThat(chinese.keySet()).as("in two files").doesNotContainAnyElementsOf(some.keySet());
                chinese.putAll(some);
            }
        }
        Map<String, String> english = patterns();
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.forEach((key, pattern) -> {
            assertThat(gaps(chinese.getProperty(key))).as(key).isEqualTo(gaps(pattern));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        });
    }

    private static List<String> gaps(String pattern) {
        return Sentence.GAP.matcher(pattern).results().map(MatchResult::group).sorted().toList();
    }

    /** Values stand as they are; each pattern is used with as many as it has gaps for, or this would not end. */
    @Test
    void whatLintFindsIsSaidInTheLanguageOfTheMoment() {
        List<Finding> found = Lint.of(Octets.latin1("PSOT / HTTP/1.1\nHost: a{0}\r\nx_y: 1\r\n\r\n"),
                new Endpoint.Tcp("b", 81));
        assertThat(found.stream().map(one -> one.says(CHINESE::pattern))).containsExactlyInAnyOrder(
                "方法不认识，与一个已知方法的写法只差一点：PSOT 不是 POST", "一行只以 LF 结束",
                "Host 不是带或不带端口的主机：\"a{0}\"", "字段名中有下划线，许多服务器会丢弃它：x_y 不是 x-y");
        assertThat(found).allSatisfy(one -> assertThat(one.says(ENGLISH::pattern)).isEqualTo(one.says()));
    }

    /** The calls in the sources: a gap more or less would be noticed only by who meets that finding. */
    @Test
    void allWordsAreGivenAsManyValuesAsTheyHaveGapsFor() throws IOException {
        Pattern call = Pattern.compile("(\\w*Words)\\.([A-Z_0-9]+)\\.of\\(");
        int calls = 0;
        for (Path source : sources()) {
            String code = Files.readString(source);
            for (MatchResult hit : call.matcher(code).results().toList()) {
                long gaps = gaps(english(hit.group(1), hit.group(2))).stream().distinct().count();
                assertThat(values(code, hit.end())).as("%s: %s", source, hit.group()).isEqualTo((int) gaps);
                calls++;
            }
        }
        assertThat(calls).isGreaterThan(150);
    }

    private static String english(String words, String name) {
        return Sentences.all()
                .filter(one -> one.getClass().getSimpleName().equals(words) && one.name().equals(name))
                .findFirst()
                .map(Sentence::english)
                .orElseGet(() -> Detail.Words.valueOf(name).english());
    }

    /** A sentence that is written where a fault is made would stay English in every window. */
    @Test
    void noFaultAndNoOutcomeIsMadeOfWordsThatHaveNoOtherLanguage() throws IOException {
        Pattern made = Pattern.compile("(new (WireFault|Outcome|CertificateTrouble|FirstOctets\\.Recognised)\\b[.\\w]*"
                + "|\\.refused)\\((?=[^)])");
        int seen = 0;
        for (Path source : sources()) {
            boolean engine = source.toString().matches(".*rawbench.(wire|exchange).\\w+\\.java");
            String code = engine ? Files.readString(source) : "";
            for (MatchResult hit : made.matcher(code).results().toList()) {
                assertThat(inside(code, hit.end())).as("%s: %s", source, hit.group())
                        .doesNotContainPattern("\"[^\"]*[A-Za-z]{2}[^\"]*\"");
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(60);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/rawbench"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** How many values are given between a parenthesis and the one that closes it. */
    private static int values(String code, int from) {
        String inside = inside(code, from);
        int depth = 0;
        int commas = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            commas += c == ',' && depth == 0 ? 1 : 0;
        }
        return inside.isBlank() ? 0 : commas + 1;
    }

    private static String inside(String code, int from) {
        int depth = 1;
        int at = from;
        for (; depth > 0; at++) {
            char c = code.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return code.substring(from, at - 1);
    }

    @Test
    void detailsInDetailsAreSaidToo() {
        Finding cut = Deviation.LENGTH_TOO_LONG.at(0, 1, Detail.Words.WAITS_FOR.of(Detail.Words.octets(7)));
        assertThat(cut.says(CHINESE::pattern)).isEqualTo("Content-Length 大于后面的字节数：服务器还会等待 7 个字节");
        assertThat(cut.says())
                .isEqualTo("Content-Length is more than what follows: the server will wait for 7 octets more");
    }
}
