package rawbench.fields;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands in a field: something can be read of it, and nothing is thrown. */
class TotalTest {
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
    private static final Uri BASE = Uri.of("https://www.example.com/a/b?c");
    private static final String SIGNS = "<>\"'=;,:/?#@[]%. -0129aZmGT\u00e9\u0000\t*\\";
    private static final List<String> NAMES = List.of("Location", "Link", "Refresh", "Reporting-Endpoints", "Expires",
            "Set-Cookie", "Cache-Control", "Server-Timing", "Content-Security-Policy", "Vary", "Content-Type");

    @Test
    void randomOctetsAreRead() {
        Random random = new Random(9111);
        for (int i = 0; i < Rounds.of(3_000); i++) {
            byte[] octets = new byte[random.nextInt(60)];
            random.nextBytes(octets);
            read(Octets.owning(octets).latin1());
        }
    }

    @Test
    void randomSignsOfTheGrammarAreRead() {
        Random random = new Random(6265);
        for (int i = 0; i < Rounds.of(6_000); i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            read(text.toString());
        }
    }

    @Test
    void valuesWithoutEndAreReadInOnePass() {
        for (String sign : new String[]{"/..", "\"", "<>,", ";", "=", "a=b;", "\\\"", "9", ":", "%", "<a>;rel=\"",
                "//"}) {
            read(sign.repeat(100_000));
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "rawbench.corpus", matches = ".+")
    void naughtyStringsAreRead() throws IOException {
        Path file = Path.of(System.getProperty("rawbench.corpus"), "naughty-strings.json");
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            read(Octets.utf8(line).latin1());
        }
    }

    private static void read(String text) {
        Uri uri = Uri.of(text);
        assertThat(uri.spelled()).isEqualTo(text);
        Uri meant = BASE.resolve(uri);
        assertThat(meant.target()).startsWith("/").matches(t -> t.chars().allMatch(c -> c > ' ' && c < 0x7F));
        assertThat(Uri.asked(true, text, text).host()).isNotNull();
        if (meant.openable()) {
            assertThat(meant.port()).isBetween(1, 65535);
            assertThat(meant.host()).isNotEmpty();
        }
        HttpDate.read(text, NOW).ifPresent(date -> assertThat(date.at()).isNotNull());
        SetCookie cookie = SetCookie.read(text);
        assertThat(cookie.spelled()).isEqualTo(text);
        assertThat(cookie.fate(BASE, NOW)).isNotNull();
        assertThat(cookie.fate(uri, NOW)).isNotNull();
        assertThat(CookiePair.in(text)).allSatisfy(p -> assertThat(p.name() + p.value()).isNotNull());
        for (String name : NAMES) {
            for (FieldLink link : FieldLink.in(name, text, BASE)) {
                assertThat(link.from()).isBetween(0, link.to());
                assertThat(link.to()).isLessThanOrEqualTo(text.length());
            }
            assertThat(FieldPart.of(name, text)).doesNotContainNull();
        }
        cached(text);
    }

    private static void cached(String text) {
        CacheQuestion question = Heads.question(text, Heads.head("Cache-Control:" + text), text.length(),
                "Cache-Control:" + text, "Age:" + text, "Date:" + text, "Expires:" + text, "Last-Modified:" + text,
                "Vary:" + text, "ETag:" + text);
        for (Cache cache : Cache.values()) {
            Freshness freshness = Freshness.of(question, cache, NOW);
            assertThat(freshness.age().current()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(freshness.lifetime().length()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(FreshnessSum.of(freshness, question).steps()).hasSize(FreshnessSum.Term.values().length);
        }
        assertThat(Revalidation.of(question).keys()).isNotNull();
        assertThat(ClockSkew.of(question.response(), question.asked(), question.answered())).isNotNull();
    }
}
