package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.draft.RequestDraft;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralCaretsTest {
    private static final String THREE = "A: 1\r\nBc: 22\r\nDef: 333\r\n\r\n";

    private final InlineWork work = new InlineWork();
    private RequestModel model;
    private RequestView view;
    private OctetArea area;

    private void shown(Octets octets) {
        model = new RequestModel(new Workbench(), work, new RequestDraft("", "http://127.0.0.1:1", octets));
        view = Fx.shown(
                new RequestView(model, new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))),
                700, 500);
        area = (OctetArea) (CodeArea) view.lookup("#request");
    }

    private void shown(String text, long caret) {
        shown(Octets.latin1(text));
        area.select(new Selection(caret, caret));
    }

    private void press(KeyCode code, String with) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, with.contains("S"), with.contains("C"),
                with.contains("A"), false));
    }

    private void type(String text) {
        text.chars()
                .forEach(c -> area.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "",
                        KeyCode.UNDEFINED, false, false, false, false)));
    }

    private List<Selection> all() {
        return area.several().all();
    }

    private static List<Selection> carets(long... offsets) {
        return LongStream.of(offsets).mapToObj(at -> new Selection(at, at)).toList();
    }

    private String text() {
        return model.draft().octets().latin1();
    }

    @Test
    void whatIsTypedComesToEveryCaretAndEachKeyIsOneStep() throws Exception {
        Fx.on(() -> {
            shown(THREE, 0);
            view.act(EditorAction.CARET_BELOW);
            view.act(EditorAction.CARET_BELOW);
            assertThat(all()).isEqualTo(carets(0, 6, 14));
            type("X-");
            assertThat(text()).isEqualTo("X-A: 1\r\nX-Bc: 22\r\nX-Def: 333\r\n\r\n");
            assertThat(all()).isEqualTo(carets(2, 10, 20));
            assertThat(area.getText()).isEqualTo(OctetText.of(model.draft().octets()));
            model.undo();
            assertThat(text()).isEqualTo("XA: 1\r\nXBc: 22\r\nXDef: 333\r\n\r\n");
            assertThat(all()).as("the carets stay where they were typing").isEqualTo(carets(1, 8, 17));
            model.undo();
            assertThat(text()).isEqualTo(THREE);
            model.redo();
            assertThat(text()).isEqualTo("XA: 1\r\nXBc: 22\r\nXDef: 333\r\n\r\n");
            return null;
        });
    }

    @Test
    void theKeysThatDeleteDoSoAtEveryCaretByWholeCells() throws Exception {
        Fx.on(() -> {
            shown("a\0b\r\nc\u00ffd\r\n", 2);
            view.act(EditorAction.CARET_BELOW);
            press(KeyCode.BACK_SPACE, "");
            assertThat(text()).isEqualTo("ab\r\ncd\r\n");
            press(KeyCode.DELETE, "");
            assertThat(text()).isEqualTo("a\r\nc\r\n");
            press(KeyCode.DELETE, "");
            assertThat(text()).as("a line end is one cell").isEqualTo("ac");
            assertThat(all()).isEqualTo(carets(1, 2));
            press(KeyCode.BACK_SPACE, "");
            assertThat(text()).isEmpty();
            assertThat(all()).as("carets that meet are one").isEqualTo(carets(0));
            return null;
        });
    }

    @Test
    void wordsGoAtEveryCaret() throws Exception {
        Fx.on(() -> {
            shown("one two\r\nsix ten\r\n", 7);
            view.act(EditorAction.CARET_BELOW);
            press(KeyCode.BACK_SPACE, "C");
            assertThat(text()).isEqualTo("one \r\nsix \r\n");
            return null;
        });
    }

    @Test
    void arrowsMoveAllShiftChoosesFromAllAndWhatIsTypedReplacesIt() throws Exception {
        Fx.on(() -> {
            shown(THREE, 0);
            view.act(EditorAction.CARET_BELOW);
            view.act(EditorAction.CARET_BELOW);
            press(KeyCode.END, "");
            assertThat(all()).isEqualTo(carets(4, 12, 22));
            press(KeyCode.LEFT, "CS");
            assertThat(all()).containsExactly(new Selection(4, 3), new Selection(12, 10), new Selection(22, 19));
            assertThat(area.several().marks(0, 100)).hasSize(2).allMatch(mark -> mark.kind() == Mark.Kind.HIT);
            type("x");
            assertThat(text()).isEqualTo("A: x\r\nBc: x\r\nDef: x\r\n\r\n");
            press(KeyCode.HOME, "");
            press(KeyCode.DOWN, "");
            assertThat(all()).isEqualTo(carets(6, 13, 21));
            return null;
        });
    }

    @Test
    void escapeLeavesTheOneAndSoDoesGoingElsewhere() throws Exception {
        Fx.on(() -> {
            shown(THREE, 0);
            view.act(EditorAction.CARET_BELOW);
            assertThat(view.closeBar()).isTrue();
            assertThat(all()).isEqualTo(carets(0));
            assertThat(view.closeBar()).isFalse();
            view.act(EditorAction.CARET_BELOW);
            press(KeyCode.ESCAPE, "");
            assertThat(area.several().any()).isFalse();
            view.act(EditorAction.CARET_BELOW);
            area.moveTo(3);
            assertThat(all()).isEqualTo(carets(3));
            type("y");
            assertThat(text()).startsWith("A: y1\r\nBc");
            return null;
        });
    }

    @Test
    void aDragWithAltChoosesAColumnAndAClickWithItPutsACaret() throws Exception {
        Fx.on(() -> {
            shown(THREE, 0);
            Fx.laidOut(view);
            mouse(MouseEvent.MOUSE_PRESSED, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 17);
            mouse(MouseEvent.MOUSE_RELEASED, 17);
            assertThat(all()).containsExactly(new Selection(1, 3), new Selection(7, 9), new Selection(15, 17));
            press(KeyCode.DELETE, "");
            assertThat(text()).isEqualTo("A1\r\nB 22\r\nD: 333\r\n\r\n");
            mouse(MouseEvent.MOUSE_PRESSED, 0);
            mouse(MouseEvent.MOUSE_RELEASED, 0);
            assertThat(all()).isEqualTo(carets(0, 1, 5, 11));
            mouse(MouseEvent.MOUSE_PRESSED, 0);
            mouse(MouseEvent.MOUSE_RELEASED, 0);
            assertThat(all()).isEqualTo(carets(1, 5, 11));
            return null;
        });
    }

    private void mouse(EventType<MouseEvent> type, long offset) {
        Fx.laidOut(view);
        int at = area.position(offset);
        Bounds place = area.localToScene(
                area.screenToLocal(area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow()));
        area.fireEvent(new MouseEvent(type, place.getMinX() + 0.5, place.getCenterY(), 0, 0, MouseButton.PRIMARY, 1,
                false, false, true, false, true, false, false, false, false, true, null));
    }

    @Test
    void linesCopiedFromAColumnGoBackToAsManyCarets() throws Exception {
        Fx.on(() -> {
            shown(THREE, 0);
            area.several().column(area.position(0), area.position(15));
            area.copy();
            press(KeyCode.END, "");
            area.paste();
            assertThat(text()).isEqualTo("A: 1A\r\nBc: 22B\r\nDef: 333D\r\n\r\n");
            area.clipboard().paste("1\n2");
            assertThat(text()).as("another number of lines goes to each whole")
                    .startsWith("A: 1A1\r\n2\r\nBc: 22B1\r\n2\r\n");
            return null;
        });
    }

    @Test
    void copyingNothingAtSeveralCaretsLeavesTheClipboardAlone() throws Exception {
        Fx.on(() -> {
            Clipboard clipboard = Clipboard.getSystemClipboard();
            clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, "kept"));
            shown(THREE, 0);
            view.act(EditorAction.CARET_BELOW);
            area.copy();
            area.cut();
            assertThat(clipboard.getString()).isEqualTo("kept");
            assertThat(text()).isEqualTo(THREE);
            return null;
        });
    }

    static List<Long> seeds() {
        return LongStream.range(0, 40).boxed().toList();
    }

    /** Whatever octets stand there and wherever the carets: every one has it typed, and undo takes all back. */
    @ParameterizedTest
    @MethodSource("seeds")
    void typingAtManyPlacesIsWhatEditsThereAre(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] some = new byte[40 + random.nextInt(200)];
        for (int i = 0; i < some.length; i++) {
            some[i] = (byte) "ab \r\n\0\u00c3\u00a9:".charAt(random.nextInt(9));
        }
        Octets octets = Octets.owning(some);
        Fx.on(() -> {
            shown(octets);
            for (int i = 0; i < 8; i++) {
                area.several().toggle(random.nextInt(area.getLength() + 1));
            }
            TreeSet<Long> places = new TreeSet<>(all().stream().map(Selection::caret).toList());
            List<Edit> edits = new ArrayList<>();
            places.forEach(at -> edits.add(Edit.insertion(at, Octets.latin1("\0z"))));
            area.several().typed(Octets.latin1("\0z"));
            assertThat(model.draft().octets()).as("seed %d", seed).isEqualTo(Edit.applied(octets, edits));
            assertThat(area.getText()).isEqualTo(OctetText.of(model.draft().octets()));
            model.undo();
            assertThat(model.draft().octets()).isEqualTo(octets);
            return null;
        });
    }
}
