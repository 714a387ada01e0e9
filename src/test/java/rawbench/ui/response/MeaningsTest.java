package rawbench.ui.response;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.fields.CookieFate;
import rawbench.fields.FieldMeaning;
import rawbench.fields.Freshness;
import rawbench.fields.FreshnessSum;
import rawbench.fields.HttpDate;
import rawbench.fields.Lifetime;
import rawbench.fields.Storing;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class MeaningsTest {
    @ParameterizedTest
    @ValueSource(strings = {"meanings.properties", "meanings_zh.properties"})
    void everyKnownFieldHasItsSentenceAndNoOtherHas(String name) throws IOException {
        Properties meanings = load(name);
        assertThat(meanings.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(FieldMeaning.all().stream().map(FieldMeaning::key).toList());
        assertThat(meanings.values()).allSatisfy(
                says -> assertThat((String) says).matches("(?s).+[.。]").doesNotContain("'", "{"));
    }

    @Test
    void sentencesFollowTheLanguage() {
        SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
        Texts meanings = new Texts(FieldsView.class, "meanings", language);
        assertThat(meanings.text("vary")).startsWith("The fields of the request");
        language.set(Language.CHINESE);
        assertThat(meanings.text("vary")).contains("缓存");
    }

    @Test
    void everyConstantThatIsSaidHasItsWords() throws IOException {
        Stream<String> keys = Stream.of(keys("cookie.reason.", CookieFate.Reason.values()),
                keys("cookie.why.", CookieFate.Reason.values()), keys("cookie.remark.", CookieFate.Remark.values()),
                keys("date.", HttpDate.Oddity.values()), keys("sum.lifetime.", Lifetime.Source.values()),
                keys("sum.tip.", FreshnessSum.Term.values()), keys("field.use.", FieldMeaning.Use.values()),
                Stream.of("cache." + Freshness.State.NO_CACHE, "cache." + Freshness.State.VARY_ANY,
                        "cache." + Freshness.State.UNKNOWN),
                Stream.of(Storing.Reason.values())
                        .filter(r -> !new Storing(r).allowed())
                        .map(r -> "cache.reason." + r))
                .flatMap(s -> s);
        assertThat(load("texts.properties").stringPropertyNames()).containsAll(keys.toList());
    }

    private static Stream<String> keys(String prefix, Enum<?>... constants) {
        return Stream.of(constants).map(c -> prefix + c.name());
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(ResponseView.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
