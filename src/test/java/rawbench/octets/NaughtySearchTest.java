package rawbench.octets;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Every one of the big list of naughty strings as what is searched: found where it stands among all the others. */
@EnabledIfSystemProperty(named = "rawbench.corpus", matches = ".+")
class NaughtySearchTest {
    private static List<String> strings() throws IOException {
        Path file = Path.of(System.getProperty("rawbench.corpus"), "naughty-strings.json");
        List<String> strings = new ArrayList<>(
                List.of(new ObjectMapper().readValue(Files.readAllBytes(file), String[].class)));
        strings.removeIf(String::isEmpty);
        assertThat(strings).hasSizeGreaterThan(400);
        return strings;
    }

    private static List<Long> found(Octets octets, Wanted wanted) {
        Search.Found found = Search.run(octets, wanted, () -> false, _ -> {});
        assertThat(found.stop()).isEqualTo(Search.Stop.END);
        List<Long> places = new ArrayList<>();
        for (SpanTable.Cursor hit = found.hits().atNumber(0); hit.valid(); hit.next()) {
            places.add(hit.from());
        }
        return places;
    }

    /** Where a text stands, each behind the one before, told in octets of the charset. */
    private static List<Long> naive(String all, String wanted, Charset charset) {
        List<Long> places = new ArrayList<>();
        for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length())) {
            places.add((long) all.substring(0, at).getBytes(charset).length);
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "GB18030"})
    void isFoundWhereverItStands(String name) throws Exception {
        Charset charset = Charset.forName(name);
        List<String> strings = strings();
        String all = String.join("\n", strings);
        Octets octets = Octets.owning(all.getBytes(charset));
        assertThat(octets.text(charset)).as("the charset has every character").isEqualTo(all);
        for (String wanted : strings) {
            assertThat(found(octets, Wanted.text(wanted, charset, false, false))).as(wanted)
                    .isEqualTo(naive(all, wanted, charset))
                    .isNotEmpty();
        }
    }

    @Test
    void isFoundInAnyCaseAndAsAnExpressionWhereItStandsAlone() throws Exception {
        for (String wanted : strings()) {
            Octets octets = Octets.utf8("\n\n" + wanted + "\n\n");
            assertThat(found(octets, Wanted.text(wanted, StandardCharsets.UTF_8, true, false))).as(wanted)
                    .containsExactly(2L);
            assertThat(found(octets,
                    Wanted.expression(Pattern.quote(wanted), StandardCharsets.UTF_8, false, false))).as(wanted)
                    .containsExactly(2L);
        }
    }

    @Test
    void isReadAsAnExpressionOrRefusedInWords() throws IOException {
        int refused = 0;
        for (String spelled : strings()) {
            try {
                Wanted wanted = Wanted.expression(spelled, StandardCharsets.UTF_8, true, true);
                assertThat(Search.run(Octets.utf8(spelled), wanted, () -> false, _ -> {}).stop()).as(spelled)
                        .isEqualTo(Search.Stop.END);
            } catch (WantedException said) {
                refused++;
                assertThat(said.getMessage()).as(spelled).startsWith("The expression cannot be read at character ");
            }
        }
        assertThat(refused).isPositive();
    }
}
