package rawbench.ui.framing;

import java.util.Arrays;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.content.CodingStep;
import rawbench.http.End;
import rawbench.http.Framing;
import rawbench.http.Reader;
import rawbench.http.Rule;
import rawbench.http.Span;
import rawbench.http.Verdict;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantThatIsSaidHasItsWords(Language language) {
        Texts texts = new Texts(FramingView.class, new SimpleObjectProperty<>(language));
        Stream<String> keys = Stream.of(keys("rule.", Rule.values()), keys("end.", End.values()),
                keys("verdict.", Verdict.Completeness.values()), keys("checksum.", CodingStep.Checksum.values()),
                keys("reader.", Reader.values()), keys("kind.", Span.Kind.values()),
                keys("side.", FramingModel.Side.values()),
                Arrays.stream(CodingStep.Ending.values())
                        .filter(ending -> ending != CodingStep.Ending.DECODED)
                        .map(ending -> "ending." + ending),
                framings("framing."), framings("request."),
                Arrays.stream(Span.Kind.values()).map(kind -> "legend." + Colour.of(kind)))
                .flatMap(all -> all);
        assertThat(keys).allSatisfy(key -> assertThat(texts.text(key, 1, 1)).isNotBlank());
    }

    private static Stream<String> framings(String prefix) {
        return Stream.of(new Framing.None(), new Framing.ContentLength(1), new Framing.Chunked(),
                new Framing.UntilClose(), new Framing.Tunnel()).map(framing -> prefix + framing.code());
    }

    private static Stream<String> keys(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(c -> prefix + c.name());
    }
}
