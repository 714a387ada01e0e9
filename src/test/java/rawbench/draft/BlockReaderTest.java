package rawbench.draft;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import rawbench.draft.BlockLine.Kind;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class BlockReaderTest {
    @Test
    void tellsTheLinesOfAnOrdinaryBlockApart() {
        assertThat(kinds("""
            ### title
            # note
            // @name x
            @a = 1
            < {% script %}

            GET / HTTP/1.1
            # note
            Host: a

            body

            more

            # after
            > {% handler %}
            """)).containsExactly(Kind.TITLE, Kind.NOTE, Kind.DIRECTIVE, Kind.VARIABLE, Kind.NOTE, Kind.NOTE, Kind.HEAD,
                Kind.NOTE, Kind.HEAD, Kind.GAP, Kind.BODY, Kind.BODY, Kind.BODY, Kind.AFTER, Kind.AFTER, Kind.AFTER);
    }

    @Test
    void tellsTheLinesOfARawBlockApart() {
        assertThat(kinds("""
            # @rb-raw escaped
            GET /not-read HTTP/1.1
            #| GET /
            # @name late
            # note
              #| indented

            # after
            """)).containsExactly(Kind.DIRECTIVE, Kind.NOTE, Kind.RAW, Kind.DIRECTIVE, Kind.NOTE, Kind.RAW, Kind.AFTER,
                Kind.AFTER);
    }

    @Test
    void aBarWithoutTheDirectiveIsAComment() {
        assertThat(kinds("#| GET /\nGET / HTTP/1.1\n")).containsExactly(Kind.NOTE, Kind.HEAD);
    }

    @Test
    void aScriptEndsWhereItSaysSo() {
        assertThat(kinds("< {%\nGET / HTTP/1.1\n%}\nGET / HTTP/1.1\n")).containsExactly(Kind.NOTE, Kind.NOTE, Kind.NOTE,
                Kind.HEAD);
        assertThat(kinds("< {%\nGET / HTTP/1.1\n")).containsExactly(Kind.NOTE, Kind.NOTE);
    }

    @Test
    void aCommentThatStandsInTheBodyIsOfTheBody() {
        assertThat(kinds("POST / HTTP/1.1\n\na: 1\n# end\n")).containsExactly(Kind.HEAD, Kind.GAP, Kind.BODY,
                Kind.BODY);
        assertThat(kinds("POST / HTTP/1.1\n\n# alone\n")).containsExactly(Kind.HEAD, Kind.GAP, Kind.AFTER);
    }

    @Test
    void losesNoLineOfAnyText() {
        for (int seed = 0; seed < Rounds.of(5000); seed++) {
            String text = new RequestGenerator(new Random(seed)).next().latin1();
            List<TextLine> lines = TextLine.of(text);
            assertThat(lines.stream().map(line -> line.text() + line.end()).collect(Collectors.joining()))
                    .as("seed %d", seed)
                    .isEqualTo(text);
            assertThat(BlockReader.read(lines).stream().map(BlockLine::line)).as("seed %d", seed)
                    .containsExactlyElementsOf(lines);
        }
    }

    @Test
    void directivesAreCommentsThatBeginWithAnAt() {
        assertThat(Directive.of("# @name  two words ")).contains(new Directive("name", "two words"));
        assertThat(Directive.of("//@no-log")).contains(new Directive("no-log", ""));
        for (String none : List.of("@name x", "# name", "# @ name", "# @1", "## @name x", "#| @name x")) {
            assertThat(Directive.of(none)).as(none).isEmpty();
        }
    }

    private static List<Kind> kinds(String text) {
        return BlockReader.read(TextLine.of(text)).stream().map(BlockLine::kind).toList();
    }
}
