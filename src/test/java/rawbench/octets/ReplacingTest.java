package rawbench.octets;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReplacingTest {
    private static Wanted.Expression expression(String spelled) throws WantedException {
        return Wanted.expression(spelled, StandardCharsets.UTF_8, false, false);
    }

    private static Octets replaced(Octets octets, Wanted wanted, Replacement by) {
        Replacing.Made made = Replacing.edits(octets, wanted, by, () -> false);
        assertThat(made.stop()).isEqualTo(Search.Stop.END);
        return Edit.applied(octets, made.edits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"(\\w+)=(\\w+)|$2=$1|b=a&d=c",
            "(?<name>\\w)=|${name}:|a:b&c:d", "[a-d]|[$0]|[a]=[b]&[c]=[d]",
            "(x)?a|<$1>|<>=b&c=d", "(a)|$10|a0=b&c=d", "^|x|a=b&c=d"})
    void groupsOfAnExpressionCanBePutIn(String wanted, String by, String result) throws WantedException {
        Wanted.Expression expression = expression(wanted);
        assertThat(replaced(Octets.latin1("a=b&c=d"), expression, Replacement.expression(by, expression)))
                .isEqualTo(Octets.latin1(result));
    }

    @Test
    void octetsAndSignsCanBePutInByTheirEscapes() throws WantedException {
        Wanted.Expression expression = expression("&");
        assertThat(replaced(Octets.latin1("a&b"), expression,
                Replacement.expression("\\x00\\r\\n\\xff\\$\\\\", expression)))
                .isEqualTo(Octets.latin1("a\0\r\n\u00ff$\\b"));
    }

    @Test
    void aGroupIsPutInAsTheOctetsItMatched() throws WantedException {
        Wanted.Expression expression = expression("a(.)b");
        Octets octets = Octets.utf8("é").concat(Octets.latin1("a\u00ffb")).concat(Octets.utf8("a€b"));
        assertThat(replaced(octets, expression, Replacement.expression("$1$1", expression))).isEqualTo(
                Octets.utf8("é").concat(Octets.latin1("\u00ff\u00ff")).concat(Octets.utf8("€€")));
    }

    @Test
    void whatIsFoundIsWhatIsReplaced() throws WantedException {
        Octets octets = Octets.utf8("cat concat cat\u00e9 Cat cat");
        for (Wanted wanted : new Wanted[]{expression("cat"),
                Wanted.expression("cat", StandardCharsets.UTF_8, true, true),
                Wanted.text("cat", StandardCharsets.UTF_8, true, true), Wanted.digits("63 ?1")}) {
            Search.Found found = Search.run(octets, wanted, () -> false, _ -> {});
            Replacing.Made made = Replacing.edits(octets, wanted, Replacement.of(Octets.empty()), () -> false);
            assertThat(made.edits()).as("%s", wanted).hasSize((int) found.hits().count());
            for (int i = 0; i < made.edits().size(); i++) {
                assertThat(made.edits().get(i).at()).isEqualTo(found.hits().atNumber(i).from());
                assertThat(made.edits().get(i).end()).isEqualTo(found.hits().atNumber(i).to());
            }
        }
    }

    @Test
    void onlyThoseWithinARangeCanBeTaken() throws WantedException {
        Replacing.Made made = Replacing.edits(Octets.latin1("aXaXa"), Wanted.digits("61"),
                Replacement.digits("62 63"), () -> false);
        assertThat(made.within(1, 4)).containsExactly(new Edit(2, 1, Octets.latin1("bc")));
    }

    @Test
    void aReplacementThatCannotBeReadSaysWhere() throws WantedException {
        Wanted.Expression expression = expression("(a)");
        assertThatThrownBy(() -> Replacement.expression("x$2", expression)).isInstanceOf(WantedException.class)
                .hasMessageContaining("no group 2");
        assertThatThrownBy(() -> Replacement.expression("${no}", expression)).hasMessageContaining("no group {no}");
        assertThatThrownBy(() -> Replacement.expression("x\\", expression)).hasMessageContaining("ends with \\");
        assertThatThrownBy(() -> Replacement.expression("\\xg0", expression)).hasMessageContaining("two hexadecimal");
        assertThatThrownBy(() -> Replacement.digits("6?")).hasMessageContaining("?");
    }
}
