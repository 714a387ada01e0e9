package rawbench.ui.find;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.ObjectMapper;

import rawbench.octets.Octets;
import rawbench.octets.Search;
import rawbench.octets.SpanTable;
import rawbench.ui.find.FindModel.State;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.Selection;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed is found, counted, marked and gone through, in whatever a pane shows. */
class FindModelTest {
    private final Pane pane = new Pane();
    private final FindModel model = new FindModel(new InlineWork(), pane);

    /** A pane that remembers what was done with it. */
    private static final class Pane implements Findable {
        private final SimpleObjectProperty<Octets> octets = new SimpleObjectProperty<>(Octets.empty());
        private final SimpleObjectProperty<Charset> charset = new SimpleObjectProperty<>(StandardCharsets.UTF_8);
        private Selection chosen = Selection.START;
        private Marks marks = Marks.NONE;
        private int focused;

        @Override
        public ObservableValue<Octets> octets() {
            return octets;
        }

        @Override
        public ObservableValue<Charset> charset() {
            return charset;
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
            marks = hits;
        }

        @Override
        public void focus() {
            focused++;
        }

        void show(String text) {
            octets.set(Octets.utf8(text));
        }

        List<String> marked() {
            List<String> marked = new ArrayList<>();
            for (Mark mark : marks.in(0, octets.get().length(), 100)) {
                marked.add(octets.get().slice(mark.offset(), mark.end()).text(charset.get()));
            }
            return marked;
        }
    }

    private void typed(String wanted) {
        model.wantedProperty().set(wanted);
    }

    private State state() {
        return model.lookProperty().get().state();
    }

    private long hits() {
        return model.lookProperty().get().hits();
    }

    private long current() {
        return model.lookProperty().get().current();
    }

    @Test
    void findsWhatIsTypedFromTheCaretOn() {
        pane.show("one two one two one");
        pane.choose(6, 6);
        model.open();
        typed("one");
        assertThat(hits()).isEqualTo(3);
        assertThat(pane.chosen).isEqualTo(new Selection(8, 11));
        assertThat(current()).isEqualTo(1);
        assertThat(pane.marked()).containsExactly("one", "one", "one");
        typed("one t");
        assertThat(pane.chosen).isEqualTo(new Selection(8, 13));
        assertThat(pane.marked()).hasSize(2);
    }

    @Test
    void goesRoundInBothDirections() {
        pane.show("a b a b a");
        model.open();
        typed("a");
        assertThat(current()).isZero();
        model.next();
        model.next();
        assertThat(pane.chosen).isEqualTo(new Selection(8, 9));
        model.next();
        assertThat(pane.chosen).isEqualTo(new Selection(0, 1));
        model.previous();
        assertThat(current()).isEqualTo(2);
        model.previous();
        assertThat(pane.chosen).isEqualTo(new Selection(4, 5));
    }

    @Test
    void goesOnFromWhereAPersonHasPressed() {
        pane.show("a b a b a");
        model.open();
        typed("a");
        pane.choose(5, 5);
        model.next();
        assertThat(pane.chosen).isEqualTo(new Selection(8, 9));
        pane.choose(3, 3);
        model.previous();
        assertThat(pane.chosen).isEqualTo(new Selection(0, 1));
    }

    @Test
    void aPieceThatIsChosenBecomesWhatIsWanted() {
        pane.show("alpha beta alpha");
        pane.choose(0, 5);
        model.open();
        assertThat(model.wantedProperty().get()).isEqualTo("alpha");
        assertThat(hits()).isEqualTo(2);
        pane.show("alpha\nbeta");
        pane.choose(0, 10);
        model.open();
        assertThat(model.wantedProperty().get()).isEqualTo("alpha");
    }

    @Test
    void mindsCaseWordsExpressionsAndDigits() {
        pane.show("Log log BLOG 4c6f67");
        model.open();
        typed("log");
        assertThat(hits()).isEqualTo(3);
        model.matchCaseProperty().set(true);
        assertThat(hits()).isEqualTo(1);
        model.matchCaseProperty().set(false);
        model.wholeWordProperty().set(true);
        assertThat(hits()).isEqualTo(2);
        typed("L.g");
        assertThat(hits()).isZero();
        model.expressionProperty().set(true);
        assertThat(hits()).isEqualTo(2);
        model.digitsProperty().set(true);
        assertThat(model.expressionProperty().get()).isFalse();
        assertThat(state()).isEqualTo(State.TROUBLE);
        typed("4c 6f 67");
        assertThat(hits()).isEqualTo(1);
        model.expressionProperty().set(true);
        assertThat(model.digitsProperty().get()).isFalse();
    }

    @Test
    void saysWhatIsWrongAndMarksNothing() {
        pane.show("a(b");
        model.open();
        typed("a");
        model.expressionProperty().set(true);
        typed("a(b");
        assertThat(state()).isEqualTo(State.TROUBLE);
        assertThat(model.lookProperty().get().trouble()).contains("character 3").contains("Unclosed group");
        assertThat(pane.marked()).isEmpty();
        model.next();
        assertThat(state()).isEqualTo(State.TROUBLE);
        typed("");
        assertThat(state()).isEqualTo(State.IDLE);
    }

    @Test
    void closedItMarksNothingAndStillGoesOn() {
        pane.show("a b a");
        model.open();
        typed("a");
        model.close();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(pane.marked()).isEmpty();
        assertThat(pane.focused).isEqualTo(1);
        model.next();
        assertThat(pane.chosen).isEqualTo(new Selection(4, 5));
        assertThat(pane.marked()).isEmpty();
        pane.choose(0, 0);
        pane.show("b b a a");
        model.next();
        assertThat(pane.chosen).isEqualTo(new Selection(4, 5));
        assertThat(hits()).isEqualTo(2);
    }

    @Test
    void followsWhatThePaneShows() {
        pane.show("a b a");
        model.open();
        typed("a");
        pane.show("a b a a a");
        assertThat(hits()).isEqualTo(4);
        pane.show("nothing here");
        assertThat(hits()).isZero();
        assertThat(current()).isEqualTo(-1);
        assertThat(state()).isEqualTo(State.DONE);
        pane.choose(0, 0);
        pane.show("x a");
        assertThat(pane.marked()).containsExactly("a");
        assertThat(pane.chosen).isEqualTo(Selection.START);
    }

    @Test
    void readsInTheCharsetOfThePane() {
        pane.octets.set(Octets.latin1("caf\u00e9"));
        model.open();
        typed("\u00e9");
        assertThat(hits()).isZero();
        pane.charset.set(StandardCharsets.ISO_8859_1);
        assertThat(hits()).isEqualTo(1);
        typed("\u65e5");
        assertThat(model.lookProperty().get().trouble()).contains("ISO-8859-1");
    }

    @Test
    void remembersWhatWasWanted() {
        pane.show("text");
        model.open();
        typed("t");
        model.next();
        typed("te");
        model.next();
        typed("t");
        model.close();
        assertThat(model.remembered()).containsExactly("t", "te");
        for (int i = 0; i < 30; i++) {
            typed("x" + i);
            model.next();
        }
        assertThat(model.remembered()).hasSize(20).startsWith("x29");
    }

    private static Search.Found found(long looked, Search.Stop stop, long... from) {
        SpanTable.Builder hits = new SpanTable.Builder();
        for (long hit : from) {
            hits.add(hit, hit + 1);
        }
        return new Search.Found(hits.build(), looked, stop);
    }

    @Test
    void waitsForTheHitThatIsWantedWhileTheSearchGoesOn() {
        LateWork late = new LateWork();
        FindModel slow = new FindModel(late, pane);
        pane.show(" ".repeat(1000));
        pane.choose(500, 500);
        slow.open();
        slow.wantedProperty().set("x");
        late.soFar(found(100, Search.Stop.NOT_YET, 7, 50));
        assertThat(slow.lookProperty().get()).isEqualTo(new FindModel.Look(State.SEARCHING, 2, false, -1, 0.1, ""));
        assertThat(pane.chosen).isEqualTo(new Selection(500, 500));
        slow.previous();
        assertThat(pane.chosen).as("there may be one nearer").isEqualTo(new Selection(500, 500));
        late.soFar(found(600, Search.Stop.NOT_YET, 7, 50, 420, 510));
        assertThat(pane.chosen).isEqualTo(new Selection(420, 421));
        slow.previous();
        assertThat(pane.chosen).isEqualTo(new Selection(50, 51));
        slow.previous();
        slow.previous();
        assertThat(pane.chosen).isEqualTo(new Selection(7, 8));
        late.end(found(1000, Search.Stop.END, 7, 50, 420, 510, 990));
        assertThat(pane.chosen).isEqualTo(new Selection(990, 991));
        assertThat(slow.lookProperty().get()).isEqualTo(new FindModel.Look(State.DONE, 5, false, 4, 1, ""));
    }

    @Test
    void whatASearchForSomethingElseFoundIsPassedOver() {
        LateWork late = new LateWork();
        FindModel slow = new FindModel(late, pane);
        pane.show("text");
        slow.open();
        slow.wantedProperty().set("x");
        slow.wantedProperty().set("y");
        late.endOfFirst(found(4, Search.Stop.END, 1));
        assertThat(slow.lookProperty().get().state()).isEqualTo(State.SEARCHING);
        assertThat(slow.lookProperty().get().hits()).isZero();
        late.end(found(4, Search.Stop.FULL, 2));
        assertThat(slow.lookProperty().get().more()).isTrue();
    }

    @Test
    void octetsThatGrowAreSearchedAgainOnceTheSearchIsOver() {
        LateWork late = new LateWork();
        FindModel slow = new FindModel(late, pane);
        pane.show("text");
        slow.open();
        slow.wantedProperty().set("x");
        pane.show("text and");
        pane.show("text and more");
        assertThat(late.started()).isEqualTo(1);
        late.end(found(4, Search.Stop.END, 2));
        assertThat(late.started()).isEqualTo(2);
        pane.show("another");
        assertThat(late.started()).isEqualTo(3);
    }

    @Test
    @EnabledIfSystemProperty(named = "rawbench.corpus", matches = ".+")
    void findsEveryNaughtyStringWhereItStands() throws IOException {
        Path corpus = Path.of(System.getProperty("rawbench.corpus"), "naughty-strings.json");
        String[] strings = new ObjectMapper().readValue(Files.readAllBytes(corpus), String[].class);
        assertThat(strings).hasSizeGreaterThan(400);
        model.open();
        model.matchCaseProperty().set(true);
        for (String wanted : strings) {
            String text = "> " + wanted + "\n" + wanted + " <";
            pane.show(text);
            pane.choose(0, 0);
            typed("");
            typed(wanted);
            if (wanted.isEmpty()) {
                assertThat(state()).isEqualTo(State.IDLE);
                continue;
            }
            long from = Octets.utf8(text.substring(0, text.indexOf(wanted))).length();
            assertThat(state()).as(wanted).isEqualTo(State.DONE);
            assertThat(pane.chosen).as(wanted).isEqualTo(new Selection(from, from + Octets.utf8(wanted).length()));
            assertThat(hits()).as(wanted).isGreaterThanOrEqualTo(2);
            assertThat(pane.marked()).as(wanted).containsOnly(wanted);
        }
    }
}
