package rawbench.ui.find;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.junit.jupiter.api.Test;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

import static org.assertj.core.api.Assertions.assertThat;

class ReplaceModelTest {
    private final Pane pane = new Pane("one two one two one");
    private final FindModel find = new FindModel(new InlineWork(), pane);
    private final ReplaceModel replacing = find.replacing();

    private void open(String wanted, String by) {
        find.open();
        replacing.show();
        find.wantedProperty().set(wanted);
        replacing.byProperty().set(by);
    }

    @Test
    void allAreReplacedInOneStepAndCounted() {
        open("one", "three");
        replacing.replaceAll();
        assertThat(pane.text()).isEqualTo("three two three two three");
        assertThat(pane.steps).isEqualTo(1);
        assertThat(replacing.saidProperty().get()).isEqualTo(new ReplaceModel.Said.Replaced(3));
    }

    @Test
    void theChosenOneIsReplacedAndTheNextOneIsChosen() {
        open("one", "o");
        assertThat(pane.chosen()).isEqualTo(new Selection(0, 3));
        replacing.replaceOne();
        assertThat(pane.text()).isEqualTo("o two one two one");
        assertThat(pane.chosen()).isEqualTo(new Selection(6, 9));
        pane.choose(0, 0);
        replacing.replaceOne();
        assertThat(pane.text()).as("nothing was chosen").isEqualTo("o two one two one");
        assertThat(pane.chosen()).isEqualTo(new Selection(6, 9));
    }

    @Test
    void onlyWhatWasSelectedIsReplacedInWhereThatIsWanted() {
        pane.choose(4, 15);
        open("two", "2");
        assertThat(replacing.scopedProperty().get()).isTrue();
        find.wantedProperty().set("one");
        replacing.withinProperty().set(true);
        replacing.replaceAll();
        assertThat(pane.text()).isEqualTo("one two 2 two one");
        find.wantedProperty().set("two");
        replacing.replaceAll();
        assertThat(pane.text()).as("the range went along").isEqualTo("one 2 2 2 one");
    }

    @Test
    void groupsAndDigitsCanBePutIn() {
        open("(o)(n)e", "$2$1");
        find.expressionProperty().set(true);
        replacing.replaceAll();
        assertThat(pane.text()).isEqualTo("no two no two no");
        find.digitsProperty().set(true);
        find.wantedProperty().set("20 6e");
        replacing.byProperty().set("0d 0a");
        replacing.replaceAll();
        assertThat(pane.text()).isEqualTo("no two\r\no two\r\no");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsReplaced() {
        open("one", "$7");
        find.expressionProperty().set(true);
        replacing.replaceAll();
        assertThat(pane.steps).isZero();
        assertThat(replacing.saidProperty().get()).isInstanceOfSatisfying(ReplaceModel.Said.Trouble.class,
                said -> assertThat(said.sentence()).contains("no group 7"));
    }

    @Test
    void aPaneThatCannotBeChangedHasNoLineForIt() {
        pane.open = false;
        replacing.show();
        assertThat(replacing.openProperty().get()).isFalse();
    }

    private static final class Pane implements Replaceable {
        private final ObjectProperty<Octets> octets;
        private Selection chosen = Selection.START;
        private boolean open = true;
        private int steps;

        Pane(String text) {
            octets = new SimpleObjectProperty<>(Octets.latin1(text));
        }

        String text() {
            return octets.get().latin1();
        }

        @Override
        public ObservableValue<Octets> octets() {
            return octets;
        }

        @Override
        public ObservableValue<Charset> charset() {
            return new SimpleObjectProperty<>(StandardCharsets.UTF_8);
        }

        @Override
        public Selection chosen() {
            return chosen;
        }

        @Override
        public void choose(long from, long to) {
            chosen = new Selection(from, to);
        }

        @Override
        public void mark(Marks hits) {
            // What is marked is FindModel's; it is tested there.
        }

        @Override
        public void focus() {
            // There is no control.
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void replace(List<Edit> edits) {
            steps++;
            octets.set(Edit.applied(octets.get(), edits));
        }
    }
}
