package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class RequestViewTest {
    private static final int BIG = 20 << 20;

    @Test
    void anotherLineEndIsOneStepForUndo() throws Exception {
        Octets before = Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        AtomicReference<Octets> after = new AtomicReference<>();
        RequestModel model = Fx.on(() -> {
            RequestModel one = model(before);
            OctetArea area = area(one);
            area.selectRange(0, area.getLength());
            area.end(LineEnd.LF);
            after.set(one.draft().octets());
            assertThat(area.getSelection().getLength()).isEqualTo(area.getLength());
            area.end(LineEnd.CR);
            assertThat(one.draft().octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\rHost: a\r\r"));
            area.undo();
            assertThat(one.draft().octets()).isEqualTo(after.get());
            area.undo();
            assertThat(area.isUndoAvailable()).isFalse();
            return one;
        });
        assertThat(after.get()).isEqualTo(Octets.latin1("GET / HTTP/1.1\nHost: a\n\n"));
        assertThat(model.draft().octets()).isEqualTo(before);
    }

    @Test
    void theLineEndThatIsThereAlreadyIsNoEdit() throws Exception {
        Fx.on(() -> {
            RequestModel model = model(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            OctetArea area = area(model);
            area.end(LineEnd.CRLF);
            assertThat(area.isUndoAvailable()).isFalse();
            return null;
        });
    }

    @Test
    void aRequestOfTwentyMegabytesLosesNoOctetAndIsNotLaidOut() throws Exception {
        byte[] octets = new byte[BIG];
        new Random(20).nextBytes(octets);
        staysWhole(Octets.owning(octets));
    }

    @Test
    void aLineOfAMegabyteLosesNoOctetAndIsNotLaidOut() throws Exception {
        staysWhole(Octets.latin1("POST / HTTP/1.1\r\n\r\n" + "x".repeat(1 << 20)));
    }

    private static void staysWhole(Octets all) throws Exception {
        Fx.on(() -> {
            RequestModel model = model(all);
            OctetArea area = area(model);
            area.replaceSelection("typed");
            area.end(LineEnd.LF);
            assertThat(model.draft().octets()).isEqualTo(all);
            assertThat(area.isEditable()).isFalse();
            assertThat(viewer(area).octetsProperty().get()).isEqualTo(all);
            model.show(model.draft().named("other"));
            assertThat(model.draft().octets()).isEqualTo(all);
            return null;
        });
    }

    @Test
    void aKeyStylesItsOwnLineAloneWhereLinesBelowHaveSomethingOdd() throws Exception {
        Fx.on(() -> {
            RequestModel model = model(Octets.latin1("POST / HTTP/1.1\r\nHost: a\r\nX_Odd: 1\r\nX_Odder: 1\r\n"
                    + "Content-Length: 5\r\n\r\n12345678"));
            OctetArea area = area(model);
            model.analyse();
            assertThat(marked(area)).containsExactly(1, 2, 3, 6);
            List<Integer> changed = new ArrayList<>();
            area.richChanges()
                    .subscribe(change -> changed.add(area.offsetToPosition(change.getPosition(), Bias.Forward)
                            .getMajor()));
            area.insertText(6, "x");
            model.analyse();
            assertThat(changed).isNotEmpty().allMatch(line -> line == 0);
            assertThat(marked(area)).containsExactly(1, 2, 3, 6);
            return null;
        });
    }

    @Test
    void whatIsUndoneBeforeItWasLookedAtIsMarkedAgain() throws Exception {
        Fx.on(() -> {
            RequestModel model = model(Octets.latin1("GET / HTTP/1.1\r\nHost: a\r\nX_Odd: 1\r\n\r\n"));
            OctetArea area = area(model);
            model.analyse();
            assertThat(marked(area)).containsExactly(1, 2);
            area.deleteText(area.position(25), area.position(34));
            area.undo();
            model.analyse();
            assertThat(marked(area)).containsExactly(1, 2);
            return null;
        });
    }

    /** The lines with a mark of something odd. */
    private static List<Integer> marked(OctetArea area) {
        String odd = Mark.Kind.WARNING.styleClass();
        return IntStream.range(0, area.getParagraphs().size())
                .filter(line -> area.getParagraph(line)
                        .getStyleSpans()
                        .stream()
                        .anyMatch(span -> span.getStyle().contains(odd)))
                .boxed()
                .toList();
    }

    @Test
    void hexShowsTheOctetsOfTheEditorWithTheCaretAtTheSameOne() throws Exception {
        Octets all = Octets.latin1("GET / HTTP/1.1\r\nHost: \u00e9\r\n\r\n");
        Fx.on(() -> {
            RequestView view = view(model(all));
            view.caret(23);
            tab(view, 1).fire();
            ViewerModel viewer = ((OctetViewer) view.lookup(".octet-viewer")).model();
            assertThat(viewer.octetsProperty().get()).isEqualTo(all);
            assertThat(viewer.formProperty().get()).isEqualTo(ViewerModel.Form.HEX);
            assertThat(viewer.selectionProperty().get().caret()).isEqualTo(23);
            viewer.select(16, 16);
            assertThat(view.caret()).isEqualTo(16);
            tab(view, 0).fire();
            assertThat(view.lookup(".octet-viewer").getParent().isVisible()).isFalse();
            assertThat(view.caret()).isEqualTo(16);
            return null;
        });
    }

    @Test
    void whatIsFoundIsChosenAndMarkedCellByCell() throws Exception {
        Fx.on(() -> {
            RequestModel model = model(Octets.latin1("GET /a HTTP/1.1\r\nA: \u0001a\r\n\r\na"));
            OctetArea area = area(model);
            EditorFindable editor = new EditorFindable(model, area, () -> {});
            editor.mark(hits(5, 20, 21, 26));
            assertThat(editor.marks(0, 27)).extracting(m -> area.getText(area.position(m.offset()),
                    area.position(m.end()))).containsExactly("a", "\u203901\u203A", "a", "a");
            editor.choose(20, 22);
            assertThat(area.getSelectedText()).isEqualTo("\u203901\u203Aa");
            assertThat(editor.chosen()).isEqualTo(new Selection(20, 22));
            assertThat(editor.marks(20, 22)).hasSize(2);
            return null;
        });
    }

    /** Hits of one octet each. */
    private static Marks hits(long... offsets) {
        return new Marks() {
            @Override
            public List<Mark> in(long from, long to, int most) {
                return Arrays.stream(offsets)
                        .filter(at -> at >= from && at < to)
                        .mapToObj(at -> new Mark(at, 1, Mark.Kind.HIT, ""))
                        .limit(most)
                        .toList();
            }

            @Override
            public Optional<Mark.Kind> weightiest(long from, long to) {
                return in(from, to, 1).stream().map(Mark::kind).findFirst();
            }
        };
    }

    private static ToggleButton tab(RequestView view, int number) {
        return (ToggleButton) view.lookupAll(".strip-tab").toArray()[number];
    }

    private static ViewerModel viewer(OctetArea area) {
        return ((OctetViewer) area.getScene().lookup(".octet-viewer")).model();
    }

    private static RequestModel model(Octets octets) {
        return new RequestModel(new Workbench(), new InlineWork(), new RequestDraft("", "http://127.0.0.1:1", octets));
    }

    private static OctetArea area(RequestModel model) {
        return (OctetArea) (CodeArea) view(model).lookup("#request");
    }

    private static RequestView view(RequestModel model) {
        return Fx.shown(
                new RequestView(model, new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))),
                600, 400);
    }
}
