package rawbench.ui.response;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Rounds;
import rawbench.ui.viewer.Colours;

import static org.assertj.core.api.Assertions.assertThat;

class LineColoursTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
        JSON       | "a\\"b": "c", 1.0e5, true     | NAME "a\\"b" STRING "c" NUMBER 1.0e5 WORD true
        JSON       | "open                         | STRING "open
        HTML       | <a href="x&amp;y">&lt;b</a>   | NAME <a WORD href STRING "x&amp;y" NAME > NUMBER &lt; NAME </a NAME >
        XML        | <!-- note --><?xml v='1'?>    | COMMENT <!-- note --> NAME <?xml WORD v STRING '1' NAME ?>
        CSS        | color: #fff; /* x */ @media   | NAME color NUMBER #fff COMMENT /* x */ WORD @media
        CSS        | margin:-1.5em;                | NAME margin NUMBER -1.5em
        CSS        | a:hover{                      | $$
        JAVASCRIPT | if (a1 === 2) return 'x' // y | WORD if NUMBER 2 WORD return STRING 'x' COMMENT // y
        FORM       | name = a 12                   | NAME name NUMBER 12
        TEXT       | "a": 1                        | $$
        """)
    void tellsTokensApart(Kind kind, String line, String expected) {
        List<Colours.Run> runs = LineColours.of(kind, 10).of(line);
        assertThat(runs.stream()
                .map(run -> run.token() + " " + line.substring(run.from(), run.to()))
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @Test
    void runsAreInOrderWithoutOverlapWhateverTheLineIs() {
        String alphabet = "\"'`\\/<>!-?=&;:#@.0aeiftn{}[]() \t*";
        for (int seed = 0; seed < Rounds.of(500); seed++) {
            Random random = new Random(seed);
            String line = random.ints(random.nextInt(200), 0, alphabet.length())
                    .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                    .collect(Collectors.joining());
            for (Kind kind : Kind.values()) {
                int at = 0;
                for (Colours.Run run : LineColours.of(kind, 10).of(line)) {
                    assertThat(run.from()).as("seed %d, %s", seed, kind).isGreaterThanOrEqualTo(at);
                    assertThat(run.to()).isGreaterThan(run.from()).isLessThanOrEqualTo(line.length());
                    at = run.to();
                }
            }
        }
    }

    @Test
    void noLineTakesLongerThanItsCharacters() {
        String[] bad = {"\"", "\\", "'", "<", "<!--", "a=", "-", "/*", "&", "a-", "1e", "`\\"};
        for (String each : bad) {
            String line = each.repeat(5_000 / each.length());
            Arrays.stream(Kind.values()).forEach(kind -> assertThat(LineColours.of(kind, 10).of(line)).isNotNull());
        }
    }
}
