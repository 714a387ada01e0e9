package rawbench.http;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and scripts are told: words that differ, with the section of the RFC behind them. */
class WordsTest {
    private static final String RFC = "RFC [0-9]+ [0-9.]+( item [0-9])?|RFC 9842";

    @ParameterizedTest
    @EnumSource
    void everyDeviationNamesItsSectionAndItself(Deviation deviation) {
        assertThat(deviation.rfc()).matches(RFC);
        assertThat(deviation.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        Finding finding = deviation.at(7, 3, "more");
        assertThat(finding).isEqualTo(new Finding(deviation, 7, 3, List.of(Detail.literal("more"))));
        assertThat(finding.says()).isEqualTo(deviation.says() + ": more");
        assertThat(deviation.at(7, 3).says()).isEqualTo(deviation.says()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasWordsAndAllButOneASection(Rule rule) {
        assertThat(rule.says()).isNotBlank();
        assertThat(rule.rfc()).matches(rule == Rule.RAW ? "" : RFC);
    }

    @ParameterizedTest
    @EnumSource
    void everySpanHasANameAndASection(Span.Kind kind) {
        assertThat(kind.says()).isNotBlank();
        assertThat(kind.rfc()).matches(RFC);
    }

    @Test
    void valuesAreChangedInFindingsWithinSentencesToo() {
        Finding inner = Deviation.BARE_LF.at(1, 1, "secret");
        Finding outer = Deviation.BARE_CR.at(7, 3, Detail.Words.REFUSES.of("secret", inner));
        Finding told = outer.told(8, 4, value -> value.replace("secret", "••••"));
        assertThat(told).isEqualTo(Deviation.BARE_CR.at(8, 4,
                Detail.Words.REFUSES.of("••••", Deviation.BARE_LF.at(1, 1, "••••"))));
        assertThat(told.says()).isEqualTo(outer.says().replace("secret", "••••"));
    }

    @Test
    void noTwoSayTheSame() {
        assertThat(Stream.of(Deviation.values()).map(Deviation::says)).doesNotHaveDuplicates();
        assertThat(Stream.of(Rule.values()).map(Rule::says)).doesNotHaveDuplicates();
        assertThat(Stream.of(Span.Kind.values()).map(Span.Kind::says)).doesNotHaveDuplicates();
        assertThat(Stream.of(End.values()).map(End::says)).doesNotHaveDuplicates().doesNotContain("");
        assertThat(Stream.of(Verdict.Completeness.values()).map(Verdict.Completeness::code))
                .containsExactly("yes", "no", "ambiguous");
    }

    @Test
    void scriptsKnowTheConstantsInLowerCaseWithHyphens() {
        assertThat(Deviation.BARE_LF.code()).isEqualTo("bare-lf");
        assertThat(Rule.CODING_UNTIL_CLOSE.code()).isEqualTo("coding-until-close");
        assertThat(End.NO_CLOSE_NOTIFY.code()).isEqualTo("no-close-notify");
    }

    @Test
    void framingsHaveAWordForScriptsAndWordsForPeople() {
        List<Framing> all = List.of(new Framing.None(), new Framing.ContentLength(5), new Framing.Chunked(),
                new Framing.UntilClose(), new Framing.Tunnel());
        assertThat(all).extracting(Framing::code).containsExactly("none", "length", "chunked", "close", "tunnel");
        assertThat(all).extracting(Framing::says)
                .containsExactly("no body", "Content-Length 5", "the last chunk", "until close",
                        "another protocol follows");
    }

    @Test
    void aVerdictSaysItAllInOneLine() {
        assertThat(new Verdict(Verdict.Completeness.COMPLETE, Rule.CHUNKED, End.OPEN).says())
                .isEqualTo("Complete · the last chunk (RFC 9112 6.3 item 4) · still open");
        assertThat(new Verdict(Verdict.Completeness.AMBIGUOUS, Rule.RAW, End.FIN).says())
                .isEqualTo("Ambiguous · octets without framing: until the peer ended · closed by the server");
        assertThat(new Verdict(Verdict.Completeness.AMBIGUOUS, Rule.RAW, End.FIN).complete()).isTrue();
    }

    @Test
    void aDeviationThatComesOverAndOverIsListedTwentyTimesAndThenCounted() {
        for (int lines : new int[]{18, 19, 24}) {
            List<Finding> findings = Feeding.read("HTTP/1.1 200 OK\n" + "A: b\n".repeat(lines - 2) + "A : b\n\n",
                    End.FIN).findings();
            List<Finding> lf = findings.stream().filter(f -> f.what() == Deviation.BARE_LF).toList();
            if (lines < 20) {
                assertThat(lf).hasSize(lines + 1);
            } else {
                assertThat(lf).hasSize(21);
                assertThat(lf.getLast().says()).endsWith(": and " + (lines - 19) + " more like it");
                assertThat(lf.getLast().length()).isZero();
                assertThat(lf.getLast().at()).isEqualTo(lf.get(19).at());
            }
            assertThat(findings).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
        }
    }
}
