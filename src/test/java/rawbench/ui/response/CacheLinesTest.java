package rawbench.ui.response;

import java.time.Instant;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.fields.CacheQuestion;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class CacheLinesTest {
    private final Texts texts = new Texts(ResponseView.class, new SimpleObjectProperty<>(Language.ENGLISH));

    @Test
    void theSumEndsInTheVerdict() {
        CacheLines lines = lines("Age: 400", "Cache-Control: max-age=300, s-maxage=4000, stale-if-error=60",
                "Vary: Accept-Encoding, Cookie", "ETag: \"a\"");
        assertThat(verdicts(lines)).containsExactly("stale for 1 min 40 s; usable 1 min longer if the server fails",
                "fresh for 1 h");
        assertThat(lines.sum()).extracting(s -> s.name().text(texts))
                .containsSubsequence("freshness_lifetime", "age_value", "apparent_age", "current_age", "remaining",
                        "freshness_lifetime, shared", "remaining, shared");
        assertThat(value(lines, "freshness_lifetime")).isEqualTo("5 min");
        assertThat(value(lines, "age_value")).isEqualTo("6 min 40 s");
        assertThat(value(lines, "remaining")).isEqualTo("−1 min 40 s");
        assertThat(lines.keys()).extracting(k -> k.text(texts))
                .containsExactly("Accept-Encoding: gzip", "Cookie not sent");
        assertThat(lines.revalidation()).containsExactly("If-None-Match: \"a\"");
    }

    @Test
    void whatIsNotStoredHasNoSum() {
        CacheLines lines = lines("Cache-Control: no-store", "ETag: \"a\"", "Vary: Cookie");
        assertThat(verdicts(lines)).containsExactly("not stored: no-store", "not stored: no-store");
        assertThat(lines.verdicts()).extracting(CacheLines.Verdict::section).containsOnly("RFC 9111 §5.2.2.5");
        assertThat(lines.sum()).isEmpty();
        assertThat(lines.keys()).isEmpty();
        assertThat(lines.revalidation()).isEmpty();
    }

    @Test
    void aGuessIsSaidToBeOne() {
        CacheLines lines = lines("Last-Modified: " + HeadStates.date(-86_400 * 200));
        assertThat(verdicts(lines).getFirst()).isEqualTo("fresh for 20 days; a guess, since nothing says so");
        assertThat(verdicts(lines("X: y")).getFirst()).startsWith("stored; nothing says for how long");
    }

    private List<String> verdicts(CacheLines lines) {
        return lines.verdicts().stream().map(v -> v.says().text(texts)).toList();
    }

    private String value(CacheLines lines, String name) {
        return lines.sum()
                .stream()
                .filter(s -> s.name().text(texts).equals(name))
                .map(s -> s.value().text(texts))
                .findFirst()
                .orElseThrow();
    }

    /** As they are at the moment when the answer came. */
    private static CacheLines lines(String... fields) {
        Exchange exchange = HeadStates.answered(fields);
        CacheQuestion question = HeadContext.of(exchange).question(exchange).orElseThrow();
        Instant then = question.answered();
        return CacheLines.of(new CacheQuestion(question.method(), question.request(), question.status(),
                question.response(), then, then), then);
    }
}
