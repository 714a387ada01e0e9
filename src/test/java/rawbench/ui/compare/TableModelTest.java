package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rawbench.compare.AnswerTable;
import rawbench.compare.Aspect;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class TableModelTest {
    private final TableModel model = new TableModel(new InlineWork());
    private final Subject one = answer("one", 200, "{\"id\":1}");
    private final Subject two = answer("two", 404, "{\"id\":2}");
    private final Subject three = answer("three", 200, "{\"id\":1}");

    @BeforeEach
    void show() {
        model.show(List.of(one, two, three));
    }

    @Test
    void eachSubjectHasARowAndTheOddOneIsMarked() {
        assertThat(rows()).extracting(TableModel.Row::subject).containsExactly(one, two, three);
        assertThat(rows()).extracting(row -> row.odd(0)).containsExactly(false, true, false);
        assertThat(rows().get(1).odd()).isGreaterThan(rows().get(0).odd());
    }

    @Test
    void whatIsThereIsAddedOnlyOnceAndCanBeTakenAway() {
        model.add(List.of(two, answer("four", 500, "")));
        assertThat(rows()).extracting(row -> row.subject().name()).containsExactly("one", "two", "three", "four");
        model.remove(List.of(one, two));
        assertThat(rows()).extracting(row -> row.subject().name()).containsExactly("three", "four");
    }

    @Test
    void whatWasTakenApartIsNotTakenApartAgain() {
        Object before = model.shownProperty().get().sides().getFirst();
        model.add(List.of(answer("four", 500, "")));
        model.addColumn("Content-Type");
        assertThat(model.shownProperty().get().sides().getFirst()).isSameAs(before);
    }

    @Test
    void aColumnOfAFieldOrAJsonPathComesAtTheEndAndGoesAgain() {
        assertThat(model.addColumn("$.id")).isTrue();
        assertThat(model.addColumn("$.id")).isTrue();
        int last = AnswerTable.USUAL.size();
        assertThat(model.shownProperty().get().aspects()).hasSize(last + 1);
        assertThat(rows()).extracting(row -> row.value(last).text()).containsExactly("1", "2", "1");
        model.removeColumn(new Aspect.Path("$.id"));
        assertThat(model.shownProperty().get().aspects()).isEqualTo(AnswerTable.USUAL);
    }

    @Test
    void aColumnThatCannotBeIsSaidInASentence() {
        assertThat(model.addColumn("a b")).isFalse();
        assertThat(model.troubleProperty().get()).contains("a b").contains("Cache-Control");
        assertThat(model.shownProperty().get().aspects()).isEqualTo(AnswerTable.USUAL);
        model.addColumn("ETag");
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void twoRowsAreComparedInTheOrderOfTheTable() {
        List<Subject> pair = new ArrayList<>();
        model.onPair((a, b) -> pair.addAll(List.of(a, b)));
        model.compare(List.of(rows().get(2), rows().get(0)), "two, please");
        assertThat(pair).containsExactly(one, three);
    }

    @Test
    void anotherNumberOfRowsIsNotCompared() {
        List<Subject> pair = new ArrayList<>();
        model.onPair((a, b) -> pair.addAll(List.of(a, b)));
        model.compare(rows(), "two, please");
        assertThat(pair).isEmpty();
        assertThat(model.troubleProperty().get()).isEqualTo("two, please");
    }

    @Test
    void forASpreadsheetEveryCellStaysInItsPlace() {
        model.addColumn("$");
        List<String> heads = new ArrayList<>(java.util.Collections.nCopies(AnswerTable.USUAL.size() + 2, "h\tead"));
        String[] lines = model.tsv(heads).split("\n");
        assertThat(lines).hasSize(4)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(heads.size()));
        assertThat(lines[2]).startsWith("two\t404\tHTTP/1.1\t");
    }

    @Test
    void nothingIsHeldOnceItIsReleased() {
        model.release();
        assertThat(rows()).isEmpty();
        assertThat(model.subjects()).isEmpty();
    }

    private List<TableModel.Row> rows() {
        return model.shownProperty().get().rows();
    }

    private static Subject answer(String name, int status, String body) {
        return new Subject.Stored(name, Octets.latin1("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body));
    }
}
