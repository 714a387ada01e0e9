package rawbench.ui.request;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import rawbench.rewrite.Remark.What;

import static org.assertj.core.api.Assertions.assertThat;

class ActionTextsTest {
    @Test
    void everythingThatCanBeToldAndOfferedHasItsSentence() throws IOException {
        for (String name : new String[]{"actions.properties", "actions_zh.properties"}) {
            Properties texts = load(name);
            Set<String> remarks = new TreeSet<>();
            Arrays.stream(What.values()).map(Offer::text).forEach(remarks::add);
            assertThat(below(texts, "remark.")).as(name).isEqualTo(remarks);
            Set<String> offers = new TreeSet<>(Set.of("offer.not"));
            Offer.all().stream().map(Offer::text).forEach(offers::add);
            assertThat(below(texts, "offer.")).as(name).isEqualTo(offers);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSameGaps() throws IOException {
        Properties english = load("actions.properties");
        Properties chinese = load("actions_zh.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(chinese.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    /** Which values a text takes. */
    private static Set<String> gaps(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noApostropheIsEaten() throws IOException {
        assertThat(load("actions.properties").values()).allMatch(v -> !v.toString().contains("'"));
    }

    private static Set<String> below(Properties texts, String prefix) {
        Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
        keys.removeIf(k -> !k.startsWith(prefix));
        return keys;
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(RequestView.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
