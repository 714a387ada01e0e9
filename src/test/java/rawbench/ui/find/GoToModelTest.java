package rawbench.ui.find;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.octets.LineIndex;
import rawbench.octets.Octets;
import rawbench.ui.find.GoToModel.Kind;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.viewer.ViewerModel;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed leads to a line or an offset, or the bar says why not. */
class GoToModelTest {
    private final ViewerModel viewer = new ViewerModel(new InlineWork());
    private final GoToModel model = new GoToModel(new SimpleObjectProperty<>(viewer));

    private Kind typed(String text) {
        model.open();
        model.textProperty().set(text);
        Kind kind = model.lookProperty().get().kind();
        model.go();
        return kind;
    }

    private long caret() {
        return viewer.selectionProperty().get().caret();
    }

    @Test
    void goesToLinesOffsetsAndParts() {
        viewer.show(Octets.utf8("one\ntwo\r\nthree"));
        assertThat(typed("3")).isEqualTo(Kind.LINE);
        assertThat(caret()).isEqualTo(9);
        assertThat(model.openProperty().get()).isFalse();
        assertThat(typed("0x2")).isEqualTo(Kind.OFFSET);
        assertThat(caret()).isEqualTo(2);
        assertThat(typed("+3")).isEqualTo(Kind.OFFSET);
        assertThat(caret()).isEqualTo(5);
        assertThat(typed("100%")).isEqualTo(Kind.OFFSET);
        assertThat(caret()).isEqualTo(14);
        viewer.formProperty().set(ViewerModel.Form.HEX);
        assertThat(typed("7")).isEqualTo(Kind.OFFSET);
        assertThat(caret()).isEqualTo(7);
    }

    @Test
    void staysWhereThereIsNoSuchPlace() {
        viewer.show(Octets.utf8("one\ntwo"));
        assertThat(typed("3")).isEqualTo(Kind.NO_SUCH_LINE);
        assertThat(model.lookProperty().get().lines()).isEqualTo(2);
        assertThat(typed("@8")).isEqualTo(Kind.NO_SUCH_OFFSET);
        assertThat(typed("-1")).isEqualTo(Kind.NO_SUCH_OFFSET);
        assertThat(typed("somewhere")).isEqualTo(Kind.ODD);
        assertThat(caret()).isZero();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(typed("")).isEqualTo(Kind.HERE);
    }

    @Test
    void saysWhereTheCaretIs() {
        viewer.show(Octets.utf8("one\ntwo"));
        viewer.select(5, 5);
        model.open();
        assertThat(model.lookProperty().get().line()).isEqualTo(2);
        assertThat(model.lookProperty().get().offset()).isEqualTo(5);
    }

    @Test
    void goesOnceTheLineIsCounted() {
        byte[] content = new byte[1 << 20];
        content[700_000] = '\n';
        Octets text = Octets.owning(content);
        LateWork work = new LateWork();
        ViewerModel slow = new ViewerModel(work);
        GoToModel late = new GoToModel(new SimpleObjectProperty<>(slow));
        slow.show(text);
        late.open();
        late.textProperty().set("2");
        assertThat(late.lookProperty().get().kind()).isEqualTo(Kind.COUNTING);
        late.go();
        assertThat(late.openProperty().get()).isTrue();
        work.end(LineIndex.of(text, slow.text()).whole());
        assertThat(late.openProperty().get()).isFalse();
        assertThat(slow.selectionProperty().get().caret()).isEqualTo(700_001);
    }

    @Test
    void whatIsWaitedForIsNotLookedForInOtherOctets() {
        ViewerModel slow = new ViewerModel(new LateWork());
        GoToModel late = new GoToModel(new SimpleObjectProperty<>(slow));
        slow.show(Octets.owning(new byte[1 << 20]));
        late.open();
        late.textProperty().set("2");
        late.go();
        slow.show(Octets.utf8("one\ntwo"));
        assertThat(late.openProperty().get()).isTrue();
        assertThat(late.lookProperty().get().kind()).isEqualTo(Kind.LINE);
    }
}
