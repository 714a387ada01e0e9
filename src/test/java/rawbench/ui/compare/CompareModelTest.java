package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import rawbench.compare.IgnoreException;
import rawbench.compare.Ignores;
import rawbench.compare.Sign;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CompareModelTest {
    private static final String LINES = "line\n".repeat(40);
    private static final Subject ONE = answer("A: 1\r\nB: 2\r\n", "begin\n" + LINES + "end\n");
    private static final Subject OTHER = answer("a: 1\r\nB: 3\r\n", "begin\n" + LINES + "END\nmore\n");

    private final CompareModel model = new CompareModel(new InlineWork());

    @Test
    void equalRowsAreFoldedAndOpenOnDemand() {
        model.compare(ONE, OTHER);
        Row.Fold fold = fold();
        assertThat(fold.rows()).isEqualTo(41 - 6);
        int before = rows().size();
        model.open(fold, false);
        assertThat(rows()).hasSize(before + 34).noneMatch(Row.Fold.class::isInstance);
    }

    @Test
    void openingAFoldLeavesAPersonWhereTheyAre() {
        model.compare(ONE, OTHER);
        model.next();
        model.next();
        Row there = rows().get(model.atProperty().get());
        assertThat(there).isInstanceOf(Row.Line.class);
        model.open(fold(), false);
        assertThat(rows().get(model.atProperty().get())).isEqualTo(there);
    }

    @Test
    void eachRowTellsItsKindBySign() {
        model.compare(ONE, OTHER);
        assertThat(signs(Row.Field.class)).containsExactly(Sign.SPELLING, Sign.CHANGED, Sign.CHANGED);
        assertThat(rows().subList(rows().size() - 2, rows().size())).extracting(Row::sign)
                .containsExactly(Sign.CHANGED, Sign.ADDED);
    }

    @Test
    void inOneColumnWhatOnlyTheFirstHasComesBeforeWhatOnlyTheSecondHas() {
        model.compare(ONE, OTHER);
        model.layOut(layout -> layout.unified(true));
        assertThat(signs(Row.Field.class)).containsExactly(Sign.SPELLING, Sign.SPELLING, Sign.REMOVED, Sign.ADDED,
                Sign.REMOVED, Sign.ADDED);
        assertThat(rows().subList(rows().size() - 3, rows().size())).extracting(Row::sign)
                .containsExactly(Sign.REMOVED, Sign.ADDED, Sign.ADDED);
        assertThat(model.comparedProperty().get().stops().size()).isEqualTo(3);
    }

    @Test
    void onlyDifferencesHidesEqualFieldsAndRowsUntilTheyAreAskedFor() {
        model.compare(answer("A: 1\r\nC: 1\r\n", LINES + "x\n"), answer("A: 1\r\nC: 2\r\n", LINES + "y\n"));
        model.layOut(layout -> layout.onlyDifferences(true, 0));
        assertThat(rows()).filteredOn(Row.Fold.class::isInstance).hasSize(3);
        assertThat(rows()).filteredOn(row -> row instanceof Row.Line).hasSize(1);
        model.open(fold(), false);
        assertThat(rows()).filteredOn(Row.Field.class::isInstance).hasSize(3);
    }

    @Test
    void stepsGoThroughTheDifferencesThatCountAndStayAtTheEnds() {
        model.compare(ONE, OTHER);
        int stops = model.comparedProperty().get().stops().size();
        assertThat(stops).isEqualTo(3).isEqualTo((int) model.comparisonProperty().getValue().differences());
        assertThat(model.stopProperty().get()).isZero();
        model.previous();
        assertThat(model.stopProperty().get()).isZero();
        for (int i = 0; i < 9; i++) {
            model.next();
        }
        assertThat(model.stopProperty().get()).isEqualTo(stops - 1);
    }

    @Test
    void theNextDifferenceIsTheOneBelowWhereAPersonIs() {
        model.compare(ONE, OTHER);
        model.choose(rows().size() - 5);
        model.next();
        assertThat(model.stopProperty().get()).isEqualTo(2);
        model.previous();
        assertThat(model.stopProperty().get()).isEqualTo(1);
    }

    @Test
    void whereNothingButSpellingDiffersStepsGoThroughThat() {
        model.compare(answer("A: 1\r\n", "x"), answer("a: 1\r\n", "x"));
        assertThat(model.comparisonProperty().getValue().differences()).isZero();
        assertThat(rows().get(model.atProperty().get()).sign()).isEqualTo(Sign.SPELLING);
    }

    @Test
    void anAnswerWithItselfHasNothingToStepTo() {
        model.compare(ONE, ONE);
        assertThat(model.stopProperty().get()).isEqualTo(-1);
        model.next();
        model.previous();
        assertThat(model.stopProperty().get()).isEqualTo(-1);
        assertThat(model.comparisonProperty().getValue().whole().equal()).isTrue();
    }

    @Test
    void theSidesCanBeChanged() {
        model.compare(ONE, OTHER);
        model.swap();
        assertThat(model.leftProperty().get()).isSameAs(OTHER);
        assertThat(rows().getLast().sign()).isEqualTo(Sign.REMOVED);
    }

    @Test
    void aRuleFoldsADifferenceAwayAndTellsWhoKeepsTheRules() throws IgnoreException {
        List<List<String>> kept = new ArrayList<>();
        model.onIgnore(kept::add);
        model.compare(ONE, OTHER);
        model.ignore("header:b");
        assertThat(model.comparedProperty().get().ignored()).containsExactly(1L);
        assertThat(model.comparedProperty().get().stops().size()).isEqualTo(2);
        model.unignore(0);
        assertThat(model.comparedProperty().get().stops().size()).isEqualTo(3);
        assertThat(kept).containsExactly(List.of("header:b"), List.of());
        assertThatThrownBy(() -> model.ignore("nonsense")).isInstanceOf(IgnoreException.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void rulesOfATemplateAreGoneByWithoutTellingItsKeeper() throws IgnoreException {
        model.onIgnore(_ -> {
            throw new AssertionError("told");
        });
        model.ignore(Ignores.parse(List.of("header:B")));
        model.compare(ONE, OTHER);
        assertThat(model.comparedProperty().get().ignored()).containsExactly(1L);
    }

    @Test
    void aFailureIsSaidAndWhatWasComparedStays() {
        HeldWork work = new HeldWork();
        CompareModel held = new CompareModel(work);
        held.compare(ONE, ONE);
        work.finish();
        held.compare(ONE, OTHER);
        work.fail(new java.io.IOException("the file is gone"));
        assertThat(held.troubleProperty().get()).isEqualTo("the file is gone");
        assertThat(held.busyProperty().get()).isFalse();
        assertThat(held.comparisonProperty().getValue().whole().equal()).isTrue();
    }

    @Test
    void whatTakesLongCanBeGivenUp() {
        HeldWork work = new HeldWork();
        CompareModel slow = new CompareModel(work);
        slow.compare(ONE, OTHER);
        assertThat(slow.slowProperty().get()).isFalse();
        work.letTimePass();
        assertThat(slow.slowProperty().get()).isTrue();
        slow.giveUp();
        assertThat(slow.slowProperty().get()).isFalse();
        assertThat(slow.endedProperty().get()).isTrue();
        work.finish();
        assertThat(slow.comparedProperty().get()).isNull();
    }

    private Row.Fold fold() {
        return rows().stream().filter(Row.Fold.class::isInstance).map(Row.Fold.class::cast).findFirst().orElseThrow();
    }

    private List<Sign> signs(Class<? extends Row> kind) {
        return rows().stream().filter(kind::isInstance).map(Row::sign).collect(Collectors.toList());
    }

    private Rows rows() {
        return model.comparedProperty().get().rows();
    }

    private static Subject answer(String fields, String body) {
        return new Subject.Stored("answer", Octets.latin1(
                "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + body.length() + "\r\n\r\n" + body));
    }
}
