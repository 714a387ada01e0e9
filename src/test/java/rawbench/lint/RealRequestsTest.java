package rawbench.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.draft.Tutorial;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.ReplyCorpus;
import rawbench.octets.Escapes;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/** No false alarms: about what real clients send, nothing is said. */
class RealRequestsTest {
    private static final Endpoint THERE = new Endpoint.Tcp("a.example", 80);

    /** What a client sent, and which one it was. */
    record Recorded(String client, Octets request) {
        @Override
        public String toString() {
            return client;
        }
    }

    static List<Recorded> recorded() {
        try (InputStream in = RealRequestsTest.class.getResourceAsStream("real.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith("# ") || line.startsWith("> "))
                    .toList();
            return IntStream.range(0, lines.size() / 2)
                    .mapToObj(i -> new Recorded(lines.get(2 * i).substring(2),
                            octets(lines.get(2 * i + 1).substring(2))))
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Octets octets(String spelled) {
        try {
            return Escapes.decode(spelled);
        } catch (Escapes.MalformedEscapeException wrong) {
            throw new IllegalStateException(spelled, wrong);
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void saysNothingAboutWhatAClientSent(Recorded one) {
        assertThat(Lint.of(one.request(), THERE)).isEmpty();
    }

    @Test
    void knowsMoreThanThirtyOfThem() {
        assertThat(recorded()).hasSizeGreaterThan(30);
    }

    /** What is told there was looked at one by one, and is so: requests for proxies, cut off, or odd on purpose. */
    @Test
    @EnabledIfSystemProperty(named = ReplyCorpus.FOLDER, matches = ".+", disabledReason = ReplyCorpus.ABSENT)
    void saysAboutTheRequestsOfTheCorpusOnlyWhatIsSo() throws IOException {
        Destination anywhere = new Destination(new Endpoint.UnixSocket(Path.of("s")), false);
        Map<String, Set<String>> told = new TreeMap<>();
        for (ReplyCorpus.Case one : ReplyCorpus.cases()) {
            Lint.advice(one.request(), anywhere)
                    .forEach(advice -> told.computeIfAbsent(advice.finding().what().code(), _ -> new TreeSet<>())
                            .add(one.id()));
        }
        Set<String> forProxies = told.remove("absolute-form");
        Set<String> cut = told.remove("length-too-long");
        assertThat(forProxies).hasSize(11);
        assertThat(cut).hasSize(6);
        assertThat(told).isEqualTo(new TreeMap<>(Map.ofEntries(Map.entry("borders-differ", Set.of("curl-60")),
                Map.entry("length-and-transfer-coding", Set.of("curl-60")),
                Map.entry("octets-after-end", Set.of("curl-304")),
                Map.entry("field-name-space", Set.of("curl-1294")),
                Map.entry("content-without-length", Set.of("curl-1976")),
                Map.entry("host-invalid", Set.of("curl-2088")), Map.entry("cookie-separator", Set.of("curl-6")),
                Map.entry("cookie-octet", Set.of("curl-8")), Map.entry("cookie-syntax", Set.of("curl-8")),
                Map.entry("target-character", Set.of("curl-214", "curl-1290")),
                Map.entry("target-form", Set.of("curl-1298")),
                Map.entry("content-not-form", Set.of("curl-268", "curl-784")))));
    }

    @Test
    void saysOfThePrintedTutorialOnlyWhatIsWrongWithIt() {
        Set<Deviation> told = EnumSet.noneOf(Deviation.class);
        Endpoint news = new Endpoint.Tcp("www.baidu.com", 80);
        Tutorial.drafts()
                .forEach(draft -> Lint.of(draft.octets(), news).stream().map(Finding::what).forEach(told::add));
        assertThat(told).containsExactlyInAnyOrder(Deviation.BARE_LF, Deviation.NAME_BEGINS_WITH_LF,
                Deviation.OCTETS_AFTER_END, Deviation.NAME_WITH_UNDERSCORE, Deviation.CONTENT_WITHOUT_LENGTH,
                Deviation.ABSOLUTE_FORM, Deviation.BORDERS_DIFFER);
    }
}
