package rawbench.ui.compare;

import java.util.List;
import java.util.stream.IntStream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;

import org.junit.jupiter.api.Test;

import rawbench.compare.IgnoreException;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class CompareViewTest {
    private final CompareModel model = new CompareModel(new InlineWork());

    @Test
    void onlyTheRowsInSightAreMadeHoweverManyThereAre() throws Exception {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            a.append("a").append(i).append('\n');
            b.append("b").append(i).append('\n');
        }
        CompareView view = view(a.toString(), b.toString());
        assertThat(model.comparedProperty().get().rows()).hasSizeGreaterThan(50_000);
        assertThat(Fx.on(() -> view.rows().inSight().size())).isBetween(5, 100);
        Fx.on(() -> {
            model.choose(Integer.MAX_VALUE);
            Fx.laidOut(view);
            return null;
        });
        assertThat(Fx.on(() -> view.rows().inSight().getLast().face().left().text())).isEqualTo("a49999");
        assertThat(Fx.on(() -> view.rows().inSight().size())).isBetween(5, 100);
    }

    @Test
    void rowsForWhichThereIsNoTimeComeOneByOneAndStay() throws Exception {
        view("a\nb\nc\nd\n", "A\nb\nC\nd\n");
        Fx.on(() -> {
            Compared compared = model.comparedProperty().get();
            Faces faces = new Faces(compared,
                    new Texts(CompareView.class, new SimpleObjectProperty<>(Language.ENGLISH)));
            SeenRows rows = new SeenRows(compared, faces, new RowMeasure(Font.getDefault(), Font.getDefault()),
                    RowHits.NONE);
            long over = System.nanoTime() - 1;
            for (int made = 1; made < 5; made++) {
                assertThat(rows.bring(0, 5, over)).isFalse();
                assertThat(rows.all()).extracting(SeenRow::index).containsExactlyElementsOf(upTo(made));
            }
            SeenRow first = rows.at(0);
            assertThat(rows.bring(0, 5, over)).isTrue();
            assertThat(rows.at(0)).isSameAs(first);
            return null;
        });
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void keysStepThroughTheDifferences() throws Exception {
        CompareView view = view("a\nb\nc\n", "A\nb\nC\n");
        press(view, KeyCode.F7, false);
        assertThat(model.stopProperty().get()).isEqualTo(1);
        press(view, KeyCode.F7, true);
        assertThat(model.stopProperty().get()).isZero();
    }

    @Test
    void arrowsGoFromRowToRowAndEnterOpensAFold() throws Exception {
        CompareView view = view("same\n".repeat(100) + "a\n", "same\n".repeat(100) + "b\n");
        int before = model.comparedProperty().get().rows().size();
        while (!(model.comparedProperty().get().rows().get(model.atProperty().get()) instanceof Row.Fold)) {
            press(view, KeyCode.UP, false);
        }
        press(view, KeyCode.ENTER, false);
        assertThat(model.comparedProperty().get().rows()).hasSize(before + 93);
    }

    @Test
    void aRowSaysItsSignItsLineAndBothTexts() throws Exception {
        CompareView view = view("one\ntwo\n", "one\n2\n");
        List<String> spoken = Fx.on(() -> view.rows().inSight().stream().map(row -> heard(view, row)).toList());
        assertThat(spoken).contains("changed: left line 2: two; right line 2: 2", "same: line 1: one");
    }

    @Test
    void whatIsLookedForIsFoundInBothColumnsAndInsideFolds() throws Exception {
        String lines = "same\n".repeat(50) + "needle\n" + "same\n".repeat(50);
        CompareView view = view(lines + "a\n", lines + "b needle\n");
        Fx.on(() -> {
            FindPane find = (FindPane) view.lookup(".find-pane");
            find.find();
            find.model().wantedProperty().set("needle");
            Fx.laidOut(view);
            return null;
        });
        FindPane find = Fx.on(() -> (FindPane) view.lookup(".find-pane"));
        assertThat(find.model().lookProperty().get().hits()).isEqualTo(3);
        Row.Line chosen = (Row.Line) model.comparedProperty().get().rows().get(model.atProperty().get());
        assertThat(chosen.a()).isEqualTo(50);
        Fx.on(() -> {
            find.model().next();
            find.model().next();
            return null;
        });
        Row.Line last = (Row.Line) model.comparedProperty().get().rows().get(model.atProperty().get());
        assertThat(last.b()).isEqualTo(101);
    }

    @Test
    void octetsBehindAnInsertionStandAtTheirOwnOffsets() throws Exception {
        String common = "0123456789abcdef".repeat(40);
        CompareView view = view("start" + common, "started" + common);
        Fx.on(() -> {
            ((ToggleButton) view.lookup("#layout-hex")).fire();
            return null;
        });
        press(view, KeyCode.F7, false);
        OctetPanes octets = view.octets();
        assertThat(Fx.on(() -> octets.right().selected().latin1())).isEqualTo("ed");
        assertThat(Fx.on(() -> octets.left().selected().isEmpty())).isTrue();
        Fx.on(() -> {
            octets.left().select(105, 105);
            return null;
        });
        assertThat(Fx.on(() -> octets.right().selectionProperty().get().caret())).isEqualTo(107);
    }

    @Test
    void aRuleThatCannotBeReadIsSaidWhereItIsTyped() throws Exception {
        CompareView view = view("a\n", "b\n");
        String said = Fx.on(() -> {
            ((ToggleButton) view.lookup(".ignored")).fire();
            javafx.scene.control.TextField field = (javafx.scene.control.TextField) view.lookup("#ignore-field");
            field.setText("colour:red");
            field.fireEvent(new javafx.event.ActionEvent());
            return ((Labeled) view.lookup(".ignores .find-trouble")).getText();
        });
        assertThat(said).contains("colour:red").contains("header:NAME");
    }

    private static String heard(CompareView view, SeenRow row) {
        return ((Node) view.rows().queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, row.index()))
                .getAccessibleText();
    }

    private static void press(CompareView view, KeyCode code, boolean shift) throws Exception {
        Fx.on(() -> {
            view.rows().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            return null;
        });
    }

    private CompareView view(String a, String b) throws Exception {
        return Fx.on(() -> {
            CompareView view = new CompareView(model, new SimpleObjectProperty<>(Language.ENGLISH));
            model.ignore(rules());
            model.compare(new Subject.Stored("a", answer(a)), new Subject.Stored("b", answer(b)));
            return Fx.shown(view, 1200, 700);
        });
    }

    private static rawbench.compare.Ignores rules() throws IgnoreException {
        return rawbench.compare.Ignores.parse(List.of("header:Content-Length"));
    }

    private static Octets answer(String body) {
        return Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
