package rawbench.ui.request;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.FxWork;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class OctetAreaTest {
    private final InlineWork work = new InlineWork();
    private RequestModel model;
    private RequestView view;
    private OctetArea area;

    private void shown(Octets octets) {
        shown(octets, work);
    }

    private void shown(Octets octets, Work by) {
        model = new RequestModel(new Workbench(), by, new RequestDraft("", "http://127.0.0.1:1", octets));
        view = Fx.shown(
                new RequestView(model, new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))),
                700, 500);
        area = (OctetArea) (CodeArea) view.lookup("#request");
    }

    private void press(KeyCode code, String with) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, with.contains("S"), with.contains("C"),
                with.contains("A"), false));
        Fx.laidOut(view);
    }

    private void at(long anchor, long caret) {
        area.select(new Selection(anchor, caret));
    }

    private Octets octets() {
        return model.draft().octets();
    }

    /** Where the caret is after a key: "RIGHT C" is Ctrl and the key. */
    @ParameterizedTest
    @CsvSource({"RIGHT,0,1", "RIGHT,1,3", "RIGHT,3,4", "RIGHT,4,5", "LEFT,5,4", "LEFT,4,3", "LEFT,3,1", "END,0,1",
            "END,1,1", "END,4,6", "HOME,6,3", "RIGHT C,5,6", "LEFT C,5,3", "LEFT C,3,1", "RIGHT C,1,3", "DOWN,1,3",
            "UP,5,1", "END C,0,6", "LEFT,0,0", "RIGHT,6,6"})
    void theCaretStopsOnceForALineEndAndForAnOctet(String key, long from, long to) throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("a\r\n\0\u00ffb"));
            at(from, from);
            String[] keys = key.split(" ");
            press(KeyCode.valueOf(keys[0]), keys.length > 1 ? keys[1] : "");
            assertThat(area.selection()).isEqualTo(new Selection(to, to));
            return null;
        });
    }

    @Test
    void choosingByKeysTakesWholeCells() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("a\r\n\0\u00ffb"));
            at(1, 1);
            press(KeyCode.RIGHT, "S");
            press(KeyCode.RIGHT, "S");
            assertThat(area.selection()).isEqualTo(new Selection(1, 4));
            press(KeyCode.LEFT, "S");
            assertThat(area.selection()).isEqualTo(new Selection(1, 3));
            press(KeyCode.END, "S");
            assertThat(area.selection()).isEqualTo(new Selection(1, 6));
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "3,3,4", "4,4,5", "5,5,7"})
    void aDoubleClickTakesAWordOrOneOctet(long place, long from, long to) throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("a\r\n\0\u00ffbc"));
            at(place, place);
            area.selectWord();
            assertThat(area.selection()).isEqualTo(new Selection(from, to));
            return null;
        });
    }

    @Test
    void deletingTakesAWholeCellToEitherSide() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("a\r\n\0\u00ffb"));
            at(1, 1);
            press(KeyCode.DELETE, "");
            assertThat(octets()).isEqualTo(Octets.latin1("a\0\u00ffb"));
            press(KeyCode.DELETE, "");
            assertThat(octets()).isEqualTo(Octets.latin1("a\u00ffb"));
            at(3, 3);
            press(KeyCode.BACK_SPACE, "");
            press(KeyCode.BACK_SPACE, "");
            assertThat(octets()).isEqualTo(Octets.latin1("a"));
            assertThat(area.selection()).isEqualTo(new Selection(1, 1));
            return null;
        });
    }

    @Test
    void aWordIsDeletedAsTheCaretWouldGo() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("one two\r\nthree"));
            at(7, 7);
            press(KeyCode.BACK_SPACE, "C");
            assertThat(octets()).isEqualTo(Octets.latin1("one \r\nthree"));
            press(KeyCode.DELETE, "C");
            assertThat(octets()).isEqualTo(Octets.latin1("one three"));
            return null;
        });
    }

    @Test
    void enterTypesTheLineEndOfItsPart() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("A: b\r\n\r\nc\nd"));
            at(4, 4);
            press(KeyCode.ENTER, "");
            at(octets().length(), octets().length());
            press(KeyCode.ENTER, "");
            assertThat(octets()).isEqualTo(Octets.latin1("A: b\r\n\r\n\r\nc\nd\n"));
            return null;
        });
    }

    @Test
    void aRepairKeepsCaretChoiceAndScroll() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n" + "line\n".repeat(200)));
            at(800, 803);
            area.showParagraphAtTop(120);
            Fx.laidOut(view);
            int top = area.firstVisibleParToAllParIndex();
            String chosen = area.getSelectedText();
            model.apply(List.of(Edit.insertion(23, Octets.latin1(":8080")),
                    new Edit(octets().length() - 5, 5, Octets.latin1("end\n"))));
            Fx.laidOut(view);
            assertThat(area.selection()).isEqualTo(new Selection(805, 808));
            assertThat(area.getSelectedText()).isEqualTo(chosen);
            assertThat(area.firstVisibleParToAllParIndex()).isEqualTo(top);
            area.undo();
            assertThat(area.isUndoAvailable()).isFalse();
            assertThat(area.selection()).isEqualTo(new Selection(800, 803));
            return null;
        });
    }

    @Test
    void theTextIsTheSpellingOfTheOctetsWhateverIsDone() throws Exception {
        Fx.on(() -> {
            shown(Octets.empty());
            for (int seed = 0; seed < 40; seed++) {
                Random random = new Random(seed);
                model.octetsProperty().set(OctetTextTest.random(random, 60));
                for (int i = 0; i < 25; i++) {
                    act(random);
                    assertThat(area.getText()).as("seed %d", seed).isEqualTo(OctetText.of(octets()));
                    assertThat(area.lines()).as("seed %d", seed).hasToString(OctetLines.of(octets()).toString());
                    int caret = area.getCaretPosition();
                    assertThat(area.position(area.offset(caret))).as("seed %d", seed).isEqualTo(caret);
                }
            }
            return null;
        });
    }

    private void act(Random random) {
        int a = random.nextInt(area.getLength() + 1);
        int b = random.nextInt(area.getLength() + 1);
        area.selectRange(a, b);
        switch (random.nextInt(10)) {
            case 0 -> area.deletePreviousChar();
            case 1 -> area.deleteNextChar();
            case 2 -> area.replaceSelection("x\ny");
            case 3 -> area.undo();
            case 4 -> area.redo();
            case 5 -> area.moveSelectedText(random.nextInt(area.getLength() + 1));
            case 6 -> area.end(LineEnd.values()[random.nextInt(3)]);
            case 7 -> area.clipboard().paste("p\r\nq\nr\rs");
            case 8 -> view.act(EditorAction.values()[random.nextInt(7) + EditorAction.DUPLICATE.ordinal()]);
            default -> area.replaceText(Math.min(a, b), Math.max(a, b), "\u202E\u21B5");
        }
    }

    @Test
    void undoGoesThroughSavingAnotherViewAndAnotherDraft() throws Exception {
        Fx.on(() -> {
            Octets first = Octets.latin1("GET / HTTP/1.1\r\n\r\n");
            shown(first);
            at(4, 4);
            area.replaceSelection("a");
            model.saved(model.draft());
            area.replaceSelection("b");
            model.show(new RequestDraft("n", "https://other", Octets.latin1("other")));
            RequestView again = Fx.shown(new RequestView(model,
                    new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))), 600, 400);
            OctetArea anew = (OctetArea) (CodeArea) again.lookup("#request");
            anew.undo();
            assertThat(model.draft().target()).isEqualTo("http://127.0.0.1:1");
            assertThat(octets()).isEqualTo(Octets.latin1("GET ab/ HTTP/1.1\r\n\r\n"));
            anew.undo();
            assertThat(model.dirtyProperty().get()).isFalse();
            anew.undo();
            assertThat(octets()).isEqualTo(first);
            assertThat(anew.getText()).isEqualTo(OctetText.of(first));
            return null;
        });
    }

    @Test
    void aPastedTextSaysWhatBecameOfItsLineFeedsAndCanBeHadOtherwise() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            at(16, 16);
            area.clipboard().paste("A: b\nC: d\r\n");
            assertThat(octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\nC: d\r\n\r\n"));
            assertThat(((rawbench.ui.kit.Notice) view.lookup("#pasted")).said()).contains("1 line feeds became CRLF");
            ((javafx.scene.control.Button) view.lookup("#paste-other")).fire();
            assertThat(octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n"));
            assertThat(view.lookup("#pasted").isVisible()).isTrue();
            area.replaceSelection("x");
            assertThat(view.lookup("#pasted").isVisible()).isFalse();
            area.undo();
            area.undo();
            assertThat(octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            return null;
        });
    }

    @Test
    void anyOctetCanBePutInAndChanged() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("ab"));
            at(1, 1);
            view.act(EditorAction.INSERT_OCTETS);
            TextField field = (TextField) view.lookup("#octets-field");
            field.setText("00 ff");
            field.fireEvent(new javafx.event.ActionEvent());
            assertThat(octets()).isEqualTo(Octets.latin1("a\0\u00ffb"));
            at(1, 1);
            view.act(EditorAction.CHANGE_OCTETS);
            assertThat(field.getText()).isEqualTo("00");
            field.setText("7");
            field.fireEvent(new javafx.event.ActionEvent());
            assertThat(octets()).as("a digit is missing").isEqualTo(Octets.latin1("a\0\u00ffb"));
            field.setText("0d0a");
            field.fireEvent(new javafx.event.ActionEvent());
            assertThat(octets()).isEqualTo(Octets.latin1("a\r\n\u00ffb"));
            assertThat(view.closeBar()).isFalse();
            return null;
        });
    }

    @Test
    void theRulerIsQuietWhileEndsAreUsualAndRepairsOnePart() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\nc\nd\n"));
            work.letTimePass();
            MenuButton head = (MenuButton) view.lookup("#ends-head");
            MenuButton body = (MenuButton) view.lookup("#ends-body");
            assertThat(head.getText()).isEqualTo("Head 3 CRLF");
            assertThat(body.getText()).isEqualTo("Body 2 LF");
            assertThat(head.getGraphic()).isNull();
            model.apply(MessageEnds.ended(octets(), 0, 16, LineEnd.LF));
            work.letTimePass();
            assertThat(head.getText()).isEqualTo("Head 2 CRLF · 1 LF");
            assertThat(head.getGraphic()).isNotNull();
            head.getItems().getFirst().fire();
            assertThat(octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\nc\nd\n"));
            body.getItems().getFirst().fire();
            assertThat(octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\nc\r\nd\r\n"));
            area.undo();
            assertThat(octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\nc\nd\n"));
            at(27, 27);
            assertThat(((Labeled) view.lookup(".end-place")).getText()).isEqualTo("5:2 · octet 27");
            return null;
        });
    }

    @Test
    void theBracketsThatBelongTogetherAreMarked() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("A\r\n\r\n{\"a\": [1, [2]]}"));
            at(11, 11);
            assertThat(Brackets.pair(octets(), 11)).extracting(rawbench.ui.kit.Mark::offset).containsExactly(11L, 18L);
            assertThat(area.getStyleOfChar(area.position(18))).contains("mark-note");
            at(8, 8);
            assertThat(area.getStyleOfChar(area.position(18))).doesNotContain("mark-note");
            return null;
        });
    }

    @Test
    void whatGrowsTooLongIsShownAndComesBackByUndo() throws Exception {
        Fx.on(() -> {
            shown(Octets.latin1("a\r\n\r\n"));
            area.clipboard().paste("x".repeat(30_000));
            assertThat(area.isEditable()).isFalse();
            assertThat(octets().length()).isEqualTo(30_005);
            view.act(EditorAction.UNDO);
            assertThat(area.isEditable()).isTrue();
            assertThat(octets()).isEqualTo(Octets.latin1("a\r\n\r\n"));
            assertThat(area.getText()).isEqualTo(OctetText.of(octets()));
            return null;
        });
    }

    @Test
    void aMegabyteTakesKeysOneByOneAndGivesThemBackInOneStep() throws Exception {
        StringBuilder json = new StringBuilder("POST / HTTP/1.1\r\nContent-Type: application/json\r\n\r\n[\n");
        while (json.length() < 1 << 20) {
            json.append("  {\"name\": \"value ").append(json.length()).append("\", \"n\": 12},\n");
        }
        Octets all = Octets.latin1(json.toString());
        try (FxWork real = new FxWork(trouble -> {
            throw new AssertionError(trouble);
        })) {
            Fx.on(() -> {
                shown(all, real);
                at(all.length() / 2, all.length() / 2);
                area.requestFollowCaret();
                return null;
            });
            for (int key = 0; key < 20; key++) {
                Fx.on(() -> {
                    area.replaceSelection("\"");
                    Fx.laidOut(view);
                    return null;
                });
            }
            // A worker reads what the lines above say about the one at the caret.
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.on(
                    () -> area.getStyleOfChar(area.position(all.length() / 2)).contains("json-string")));
            Fx.on(() -> {
                assertThat(octets().length()).isEqualTo(all.length() + 20);
                area.undo();
                assertThat(octets()).isEqualTo(all);
                assertThat(area.getText()).isEqualTo(OctetText.of(all));
                return null;
            });
        }
    }
}
