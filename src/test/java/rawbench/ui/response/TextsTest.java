package rawbench.ui.response;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import rawbench.content.CodingStep;
import rawbench.exchange.Phase;
import rawbench.http.End;
import rawbench.http.Rule;
import rawbench.http.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {
    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(load("texts_zh.properties").keySet()).isEqualTo(load("texts.properties").keySet());
    }

    @Test
    void everyConstantThatIsSaidHasItsWords() throws IOException {
        assertThat(load("texts.properties").stringPropertyNames()).containsAll(Stream.of(keys("phase.", Phase.values()),
                keys("rule.", Rule.values()), keys("end.", End.values()),
                keys("verdict.", Verdict.Completeness.values()),
                keys("checksum.", CodingStep.Checksum.values()), keys("ending.", CodingStep.Ending.values()))
                .flatMap(s -> s)
                .toList());
    }

    private static Stream<String> keys(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(c -> prefix + c.name());
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(ResponseView.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
