package rawbench.workbench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.workbench.HelpTopic.Piece;
import rawbench.workbench.HelpTopic.Style;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTopicsTest {
    private static IntStream topics() {
        return IntStream.range(0, HelpTopics.IDS.size());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void bothLanguagesSayTheSameThingsInTheSameForm(int at) {
        HelpTopic english = HelpTopics.all(Locale.ENGLISH).get(at);
        HelpTopic chinese = HelpTopics.all(Locale.SIMPLIFIED_CHINESE).get(at);
        assertThat(english.title()).isNotBlank().isNotEqualTo(chinese.title());
        assertThat(english.blocks()).isNotEmpty();
        assertThat(chinese.blocks().stream().map(Object::getClass))
                .as(english.id())
                .containsExactlyElementsOf(english.blocks().stream().<Class<?>>map(Object::getClass).toList());
        assertThat(chinese.title()).matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void samplesAndCommandsAreTheSameInBothLanguages(int at) {
        HelpTopic english = HelpTopics.all(Locale.ENGLISH).get(at);
        HelpTopic chinese = HelpTopics.all(Locale.SIMPLIFIED_CHINESE).get(at);
        assertThat(codes(chinese)).as(english.id()).containsExactlyInAnyOrderElementsOf(codes(english));
    }

    private static List<String> codes(HelpTopic topic) {
        return topic.blocks().stream().flatMap(block -> switch (block) {
            case HelpTopic.Sample(List<String> lines) -> lines.stream();
            case HelpTopic.Paragraph(List<Piece> pieces) -> codes(pieces);
            case HelpTopic.Item(List<Piece> pieces) -> codes(pieces);
            case HelpTopic.Heading _ -> java.util.stream.Stream.<String>empty();
        }).toList();
    }

    private static java.util.stream.Stream<String> codes(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.style() == Style.CODE).map(Piece::text);
    }

    @Test
    void readsTheMarkdownThatTopicsAreWrittenIn() {
        HelpTopic topic = HelpReader.read("x", """
            # Title

            Plain `code` and **strong**, *name*.

            ## Part

            - one
            - two

                $.items[*].id
                  deeper
            """);
        assertThat(topic.title()).isEqualTo("Title");
        assertThat(topic.blocks()).containsExactly(
                new HelpTopic.Paragraph(List.of(new Piece("Plain ", Style.PLAIN), new Piece("code", Style.CODE),
                        new Piece(" and ", Style.PLAIN), new Piece("strong", Style.STRONG),
                        new Piece(", ", Style.PLAIN), new Piece("name", Style.NAME), new Piece(".", Style.PLAIN))),
                new HelpTopic.Heading("Part"), new HelpTopic.Item(List.of(new Piece("one", Style.PLAIN))),
                new HelpTopic.Item(List.of(new Piece("two", Style.PLAIN))),
                new HelpTopic.Sample(List.of("$.items[*].id", "  deeper")));
        assertThat(topic.plain()).startsWith("Title\nPlain code and strong, name.\nPart\none");
    }
}
