package rawbench.ui.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.viewer.Selection;

import static org.assertj.core.api.Assertions.assertThat;

class LineActionsTest {
    private static LineActions at(String octets, long from, long to) {
        return LineActions.of(Octets.latin1(plain(octets)), new Selection(from, to));
    }

    private static String done(LineActions lines, LineActions.Done done) {
        return Edit.applied(lines.octets(), done.edits()).latin1().replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String plain(String escaped) {
        return escaped.replace("\\r", "\r").replace("\\n", "\n");
    }

    @ParameterizedTest
    @CsvSource({"a\\nb\\r\\nc, 2, b\\r\\na\\nc", "a\\nb, 2, b\\na", "a\\r\\nb\\r, 3, b\\ra\\r\\n"})
    void aLineMovedUpKeepsItsEnd(String octets, long caret, String wanted) {
        LineActions lines = at(octets, caret, caret);
        assertThat(done(lines, lines.up().orElseThrow())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"a\\nb\\r\\nc, 0, b\\r\\na\\nc", "a\\r\\nb, 0, b\\r\\na", "a\\nb\\nc\\n, 2, a\\nc\\nb\\n"})
    void aLineMovedDownKeepsItsEnd(String octets, long caret, String wanted) {
        LineActions lines = at(octets, caret, caret);
        assertThat(done(lines, lines.down().orElseThrow())).isEqualTo(wanted);
    }

    @Test
    void theFirstLineGoesNoHigherAndTheLastNoLower() {
        assertThat(at("a\\nb", 0, 0).up()).isEmpty();
        assertThat(at("a\\nb", 2, 2).down()).isEmpty();
    }

    @Test
    void whatIsChosenMovesAlong() {
        LineActions lines = at("a\\r\\nbcd\\ne", 4, 6);
        assertThat(lines.up().orElseThrow().chosen()).isEqualTo(new Selection(1, 3));
        assertThat(lines.down().orElseThrow().chosen()).isEqualTo(new Selection(6, 8));
    }

    @Test
    void aCopyStandsBelowWithTheSameEnd() {
        LineActions lines = at("a\\nb\\r\\nc", 2, 2);
        assertThat(done(lines, lines.duplicated())).isEqualTo("a\\nb\\r\\nb\\r\\nc");
        assertThat(lines.duplicated().chosen()).isEqualTo(new Selection(5, 5));
        LineActions last = at("a\\nb", 2, 2);
        assertThat(done(last, last.duplicated())).isEqualTo("a\\nb\\r\\nb");
    }

    @Test
    void linesGoWithTheirEndsAndOneInWhichTheChoiceEndsStays() {
        LineActions lines = at("a\\nb\\r\\nc", 0, 2);
        assertThat(done(lines, lines.deleted())).isEqualTo("b\\r\\nc");
        LineActions more = at("a\\nb\\r\\nc", 0, 3);
        assertThat(done(more, more.deleted())).isEqualTo("c");
    }

    @Test
    void onlyLinesOfTheBodyAreIndented() {
        LineActions all = at("A\\n\\nb\\n\\n  c\\n", 0, 10);
        assertThat(done(all, all.indented())).isEqualTo("A\\n\\n  b\\n\\n    c\\n");
        assertThat(done(all, all.unindented())).isEqualTo("A\\n\\nb\\n\\nc\\n");
        LineActions tabs = at("A\\n\\n\tb\\nc\\n", 3, 8);
        assertThat(done(tabs, tabs.indented())).isEqualTo("A\\n\\n\t\tb\\n\tc\\n");
        assertThat(done(tabs, tabs.unindented())).isEqualTo("A\\n\\nb\\nc\\n");
    }

    @Test
    void joinedLinesHaveASpaceInPlaceOfTheEnd() {
        LineActions one = at("a\\r\\n  b\\nc", 0, 0);
        assertThat(done(one, one.joined())).isEqualTo("a b\\nc");
        LineActions all = at("a\\r\\n  b\\nc\\n", 0, 9);
        assertThat(done(all, all.joined())).isEqualTo("a b c\\n");
        LineActions last = at("a\\nb", 2, 2);
        assertThat(done(last, last.joined())).isEqualTo("a\\nb");
    }
}
