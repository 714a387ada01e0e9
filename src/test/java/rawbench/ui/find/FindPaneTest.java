package rawbench.ui.find;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;

import static org.assertj.core.api.Assertions.assertThat;

/** The bars over a viewer, by keys. */
class FindPaneTest {
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ViewerModel viewer = new ViewerModel(new InlineWork());

    private FindPane pane() {
        OctetViewer shown = new OctetViewer(viewer, language);
        viewer.show(Octets.utf8("one two\nthree two one\n"));
        return Fx.shown(FindPane.over(shown, language), 600, 300);
    }

    private static void press(javafx.scene.Node node, KeyCode code, boolean shift) {
        javafx.event.Event.fireEvent(node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static void close(FindPane pane) {
        pane.getScene().getWindow().hide();
    }

    @Test
    void findsByKeysAndGivesTheKeyboardBack() throws Exception {
        Fx.on(() -> {
            FindPane pane = pane();
            assertThat(pane.bar().isVisible()).isFalse();
            pane.find();
            pane.bar().input().setText("two");
            assertThat(pane.bar().count().getText()).isEqualTo("1 of 2");
            press(pane.bar().input(), KeyCode.ENTER, false);
            assertThat(pane.bar().count().getText()).isEqualTo("2 of 2");
            assertThat(viewer.selectionProperty().get()).isEqualTo(new Selection(14, 17));
            press(pane.bar().input(), KeyCode.ENTER, true);
            assertThat(viewer.selectionProperty().get()).isEqualTo(new Selection(4, 7));
            pane.bar().input().setText("four");
            assertThat(pane.bar().count().getText()).isEqualTo("No hits");
            language.set(Language.CHINESE);
            assertThat(pane.bar().count().getText()).isEqualTo("没有匹配");
            press(pane.bar().input(), KeyCode.ESCAPE, false);
            assertThat(pane.bar().isVisible()).isFalse();
            assertThat(pane.getScene().getFocusOwner()).isInstanceOf(OctetViewer.class);
            close(pane);
            return null;
        });
    }

    @Test
    void wherePlacesAreNotGoneToNoBarIsMadeForThat() throws Exception {
        Fx.on(() -> {
            OctetViewer shown = new OctetViewer(viewer, language);
            FindPane pane = FindPane.over(shown, new ViewerFindable(new SimpleObjectProperty<>(shown)),
                    new InlineWork(), language);
            pane.goTo();
            assertThat(pane.getChildren()).containsExactly(shown);
            return null;
        });
    }

    @Test
    void saysWhatCannotBeSearchedFor() throws Exception {
        Fx.on(() -> {
            FindPane pane = pane();
            pane.find();
            pane.model().digitsProperty().set(true);
            pane.bar().input().setText("4");
            assertThat(pane.bar().trouble().isVisible()).isTrue();
            assertThat(pane.bar().trouble().getText()).startsWith("The octet before character 2 has one digit");
            pane.bar().input().setText("74 ?7");
            assertThat(pane.bar().trouble().isVisible()).isFalse();
            assertThat(pane.bar().count().getText()).isEqualTo("1 of 2");
            close(pane);
            return null;
        });
    }

    @Test
    void hitsLieOverTheMarksOfThePane() throws Exception {
        Fx.on(() -> {
            FindPane pane = pane();
            Marks own = marks(new Mark(0, 3, Mark.Kind.FIELD, "name"));
            viewer.marksProperty().set(own);
            pane.find();
            pane.bar().input().setText("two");
            assertThat(kinds()).containsExactly(Mark.Kind.FIELD, Mark.Kind.HIT, Mark.Kind.HIT);
            assertThat(viewer.marksProperty().get().weightiest(0, 20)).contains(Mark.Kind.HIT);
            assertThat(viewer.marksProperty().get().weightiest(0, 3)).contains(Mark.Kind.FIELD);
            viewer.marksProperty().set(marks(new Mark(8, 5, Mark.Kind.ERROR, "odd")));
            assertThat(kinds()).containsExactly(Mark.Kind.HIT, Mark.Kind.ERROR, Mark.Kind.HIT);
            pane.close();
            assertThat(kinds()).containsExactly(Mark.Kind.ERROR);
            close(pane);
            return null;
        });
    }

    private List<Mark.Kind> kinds() {
        return viewer.marksProperty().get().in(0, 100, 10).stream().map(Mark::kind).toList();
    }

    private static Marks marks(Mark mark) {
        return new Marks() {
            @Override
            public List<Mark> in(long from, long to, int most) {
                return mark.offset() < to && mark.end() > from ? List.of(mark) : List.of();
            }

            @Override
            public Optional<Mark.Kind> weightiest(long from, long to) {
                return in(from, to, 1).stream().map(Mark::kind).findFirst();
            }
        };
    }

    @Test
    void followsTheViewerInFront() throws Exception {
        Fx.on(() -> {
            OctetViewer first = new OctetViewer(viewer, language);
            ViewerModel other = new ViewerModel(new InlineWork());
            OctetViewer second = new OctetViewer(other, language);
            viewer.show(Octets.utf8("two"));
            other.show(Octets.utf8("two two"));
            SimpleObjectProperty<OctetViewer> front = new SimpleObjectProperty<>(first);
            FindPane pane = Fx.shown(FindPane.over(new StackPane(first, second), front, new InlineWork(), language),
                    600, 300);
            pane.find();
            pane.bar().input().setText("two");
            assertThat(pane.model().lookProperty().get().hits()).isEqualTo(1);
            front.set(second);
            assertThat(pane.model().lookProperty().get().hits()).isEqualTo(2);
            assertThat(viewer.marksProperty().get()).isEqualTo(Marks.NONE);
            assertThat(other.marksProperty().get().in(0, 10, 10)).hasSize(2);
            front.set(null);
            assertThat(pane.model().lookProperty().get().hits()).isZero();
            assertThat(other.marksProperty().get()).isEqualTo(Marks.NONE);
            assertThat(FindPane.around(first)).isEmpty();
            assertThat(FindPane.nearest(first)).isEmpty();
            pane.goTo();
            assertThat(pane.goToBar().orElseThrow().isVisible()).isFalse();
            front.set(first);
            assertThat(FindPane.around(first)).contains(pane);
            assertThat(FindPane.nearest(pane.getScene().getRoot())).contains(pane);
            close(pane);
            return null;
        });
    }

    @Test
    void goesToALineAndSaysWhatIsThere() throws Exception {
        Fx.on(() -> {
            FindPane pane = pane();
            pane.goTo();
            GoToBar bar = pane.goToBar().orElseThrow();
            assertThat(bar.says().getText()).isEqualTo("Line 1 of 3, offset 0");
            bar.input().setText("2");
            assertThat(bar.says().getText()).isEqualTo("Line 2 of 3, offset 8");
            bar.input().setText("9");
            assertThat(bar.says().getText()).isEqualTo("There are 3 lines.");
            press(bar.input(), KeyCode.ENTER, false);
            assertThat(bar.isVisible()).isTrue();
            bar.input().setText("0x10");
            assertThat(bar.says().getText()).isEqualTo("Offset 16 (0x10), line 2");
            press(bar.input(), KeyCode.ENTER, false);
            assertThat(bar.isVisible()).isFalse();
            assertThat(viewer.selectionProperty().get()).isEqualTo(new Selection(16, 16));
            close(pane);
            return null;
        });
    }
}
