package rawbench.ui.request;

import java.util.List;
import java.util.Random;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.OctetViewer;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class ViewerEditingTest {
    private static final Octets FIRST = Octets.latin1("GET / HTTP/1.1\r\n\r\n");
    private RequestModel model;
    private RequestView view;
    private OctetViewer viewer;

    private void open(Octets octets, boolean hex) {
        model = new RequestModel(new Workbench(), new InlineWork(), new RequestDraft("", "http://h", octets));
        view = new RequestView(model, new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH)));
        viewer = (OctetViewer) view.lookup(".octet-viewer");
        view.place(new RequestView.Place(rawbench.ui.viewer.Selection.START, 0, hex));
    }

    @Test
    void digitsPutOctetsInAndAreOneStepForUndo() throws Exception {
        Fx.on(() -> {
            open(FIRST, true);
            view.caret(3);
            type("00fF");
            assertThat(octets()).isEqualTo(Octets.latin1("GET\0\u00ff / HTTP/1.1\r\n\r\n"));
            assertThat(view.caret()).isEqualTo(5);
            press(KeyCode.Z, true);
            assertThat(octets()).isEqualTo(FIRST);
            return null;
        });
    }

    @Test
    void oneDigitIsAnOctetAlreadyAndAnotherPlaceBeginsAnotherOne() throws Exception {
        Fx.on(() -> {
            open(FIRST, true);
            view.caret(0);
            type("4");
            assertThat(octets()).isEqualTo(Octets.latin1("@").concat(FIRST));
            viewer.model().select(0, 0);
            type("41");
            assertThat(octets()).isEqualTo(Octets.latin1("A@").concat(FIRST));
            return null;
        });
    }

    @Test
    void digitsOverwriteWhereThatIsChosenAndGoOnBehindTheEnd() throws Exception {
        Fx.on(() -> {
            open(Octets.latin1("ab"), true);
            press(KeyCode.INSERT, false);
            assertThat(((ToggleButton) view.lookup("#over")).isSelected()).isTrue();
            view.caret(0);
            type("31");
            type("3");
            assertThat(octets()).as("the second digit stays").isEqualTo(Octets.latin1("12"));
            type("33");
            assertThat(octets()).isEqualTo(Octets.latin1("130"));
            return null;
        });
    }

    @Test
    void deletingTakesOneOctetOrWhatIsChosen() throws Exception {
        Fx.on(() -> {
            open(FIRST, true);
            view.caret(3);
            press(KeyCode.BACK_SPACE, false);
            press(KeyCode.DELETE, false);
            assertThat(octets()).isEqualTo(Octets.latin1("GE/ HTTP/1.1\r\n\r\n"));
            viewer.model().select(0, 3);
            press(KeyCode.DELETE, false);
            assertThat(octets()).isEqualTo(Octets.latin1(" HTTP/1.1\r\n\r\n"));
            view.caret(0);
            press(KeyCode.BACK_SPACE, false);
            assertThat(octets()).isEqualTo(Octets.latin1(" HTTP/1.1\r\n\r\n"));
            return null;
        });
    }

    @Test
    void whatIsTooLongForTheEditorIsEditedAsTextByWholeCharacters() throws Exception {
        byte[] many = new byte[5 << 20];
        new Random(3).nextBytes(many);
        Octets body = Octets.owning(many);
        Octets head = Octets.latin1("POST / HTTP/1.1\r\n\r\n");
        Fx.on(() -> {
            open(head.concat(body), false);
            assertThat(viewer.getParent().isVisible()).isTrue();
            view.caret(15);
            press(KeyCode.ENTER, false);
            type("a: é");
            assertThat(octets()).isEqualTo(
                    Octets.join(java.util.List.of(Octets.utf8("POST / HTTP/1.1\r\na: é\r\n\r\n"), body)));
            press(KeyCode.BACK_SPACE, false);
            press(KeyCode.BACK_SPACE, false);
            press(KeyCode.BACK_SPACE, false);
            press(KeyCode.BACK_SPACE, false);
            press(KeyCode.BACK_SPACE, false);
            assertThat(octets().equals(head.concat(body))).as("CR LF went as one").isTrue();
            assertThat(view.caret()).isEqualTo(15);
            return null;
        });
    }

    private Octets octets() {
        return model.draft().octets();
    }

    @Test
    void whatIsTooMuchToCutStaysAndThatIsSaidUntilSomethingElseIsChosen() throws Exception {
        Fx.on(() -> {
            Octets much = Octets.owning(new byte[(int) Editable.MOST + 2]);
            open(much, true);
            viewer.model().select(0, much.length());
            press(KeyCode.X, true);
            assertThat(octets()).isEqualTo(much);
            assertThat(notices()).anyMatch(said -> said.startsWith("4,194,306 octets are too many to cut"));
            viewer.model().select(0, Editable.MOST);
            assertThat(notices()).noneMatch(said -> said.contains("cut"));
            press(KeyCode.X, true);
            assertThat(octets().length()).isEqualTo(2);
            return null;
        });
    }

    private List<String> notices() {
        return view.lookupAll(".notice").stream().map(notice -> ((Notice) notice).said()).toList();
    }

    private void type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(one -> Event.fireEvent(viewer, new KeyEvent(KeyEvent.KEY_TYPED, one, "", KeyCode.UNDEFINED,
                        false, false, false, false)));
    }

    private void press(KeyCode code, boolean shortcut) {
        Event.fireEvent(viewer, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }
}
