package rawbench.ui.viewer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class OctetViewerTest {
    private OctetViewer viewer;
    private ViewerModel model;

    /** Runs a test on the FX thread with a viewer in a window. */
    private void with(Octets octets, Callable<Void> test) throws Exception {
        Fx.on(() -> {
            model = new ViewerModel(new InlineWork());
            viewer = new OctetViewer(model, new SimpleObjectProperty<>(Language.ENGLISH));
            Fx.shown(viewer, 500, 300);
            try {
                model.show(octets);
                lay();
                viewer.requestFocus();
                return test.call();
            } finally {
                viewer.getScene().getWindow().hide();
            }
        });
    }

    @Test
    void theArrowsMoveTheCaretAndWithShiftTheyChoose() throws Exception {
        with(Octets.utf8("日本\nsecond line\n"), () -> {
            press(KeyCode.RIGHT);
            assertThat(caret()).isEqualTo(3);
            press(KeyCode.DOWN);
            assertThat(caret()).isEqualTo(9);
            press(KeyCode.RIGHT, "shift");
            press(KeyCode.RIGHT, "shift", "ctrl");
            assertThat(model.selectionProperty().get()).isEqualTo(new Selection(9, 14));
            press(KeyCode.LEFT);
            assertThat(model.selectionProperty().get()).isEqualTo(new Selection(9, 9));
            press(KeyCode.END, "shift");
            assertThat(model.selected()).isEqualTo(Octets.latin1("cond line"));
            press(KeyCode.HOME);
            assertThat(caret()).isEqualTo(7);
            return null;
        });
    }

    @Test
    void allIsChosenWithoutMovingTheViewAndIsCopiedAsItIs() throws Exception {
        with(lines(1_000), () -> {
            press(KeyCode.A, "ctrl");
            assertThat(model.selected()).isEqualTo(model.octetsProperty().get());
            assertThat(model.placeProperty().get()).isZero();
            press(KeyCode.C, "ctrl");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(lines(1_000).latin1());
            return null;
        });
    }

    @Test
    void theEndAndThePagesAreReachedByKeys() throws Exception {
        with(lines(1_000), () -> {
            press(KeyCode.END, "ctrl");
            lay();
            assertThat(caret()).isEqualTo(model.octetsProperty().get().length());
            assertThat(viewer.viewing().sight().atEnd()).isTrue();
            press(KeyCode.HOME, "ctrl");
            int page = viewer.viewing().sight().page() - 1;
            press(KeyCode.PAGE_DOWN);
            lay();
            assertThat(model.linesProperty().get().lineAt(caret())).hasValue(page);
            assertThat(model.linesProperty().get().lineAt(model.placeProperty().get())).hasValue(page);
            press(KeyCode.PAGE_UP);
            assertThat(caret()).isZero();
            return null;
        });
    }

    @Test
    void theMouseChoosesCharactersWordsAndLines() throws Exception {
        with(Octets.latin1("GET /path HTTP/1.1\r\nHost: a\r\n"), () -> {
            List<Long> pressed = new ArrayList<>();
            model.onPressed(pressed::add);
            mouse(MouseEvent.MOUSE_PRESSED, 4.2, 0, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 9.1, 0, 1);
            mouse(MouseEvent.MOUSE_RELEASED, 9.1, 0, 1);
            assertThat(model.selected()).isEqualTo(Octets.latin1("/path"));
            mouse(MouseEvent.MOUSE_PRESSED, 6.5, 0, 2);
            assertThat(model.selected()).isEqualTo(Octets.latin1("path"));
            mouse(MouseEvent.MOUSE_PRESSED, 1.5, 1, 3);
            assertThat(model.selected()).isEqualTo(Octets.latin1("Host: a\r\n"));
            assertThat(pressed).containsExactly(4L, 6L, 21L);
            return null;
        });
    }

    @Test
    void hoveringTellsTheOctetAndLeavingTellsNone() throws Exception {
        with(Octets.latin1("abc\ndef"), () -> {
            model.marksProperty().set(marks(new Mark(4, 2, Mark.Kind.NOTE, "two letters")));
            mouse(MouseEvent.MOUSE_MOVED, 1.5, 1, 0);
            assertThat(model.hoverProperty().get()).isEqualTo(5);
            mouse(MouseEvent.MOUSE_MOVED, 9, 1, 0);
            assertThat(model.hoverProperty().get()).isEqualTo(-1);
            return null;
        });
    }

    @Test
    void theWheelScrollsByPixelsAndTheBarGoesAnywhere() throws Exception {
        with(lines(10_000), () -> {
            double row = viewer.viewing().sight().rowHeight();
            wheel(-2.5 * row);
            lay();
            assertThat(viewer.viewing().sight().firstY()).isCloseTo(-row / 2,
                    within(0.01));
            ScrollBar bar = (ScrollBar) viewer.lookupAll(".scroll-bar:vertical").iterator().next();
            bar.setValue(bar.getMax() / 2);
            lay();
            long length = model.octetsProperty().get().length();
            assertThat(model.placeProperty().get()).isBetween(length / 2 - 1_000, length / 2 + 1_000);
            bar.setValue(bar.getMax());
            lay();
            assertThat(viewer.viewing().sight().atEnd()).isTrue();
            return null;
        });
    }

    @Test
    void theThumbOfTheBarCanBeTakenHoldOfHoweverLittleIsInSight() throws Exception {
        with(lines(200_000), () -> {
            ScrollBar bar = (ScrollBar) viewer.lookupAll(".scroll-bar:vertical").iterator().next();
            assertThat(bar.getVisibleAmount() / bar.getMax() * bar.getHeight()).isGreaterThan(20);
            return null;
        });
    }

    @Test
    void anotherFormCharsetAndWrapKeepTheFirstOctetInSight() throws Exception {
        with(lines(10_000), () -> {
            model.placeProperty().set(50_000);
            lay();
            long place = model.placeProperty().get();
            model.charsetProperty().set(StandardCharsets.ISO_8859_1);
            lay();
            assertThat(model.placeProperty().get()).isEqualTo(place);
            model.wrapProperty().set(false);
            lay();
            assertThat(model.placeProperty().get()).isEqualTo(place);
            model.formProperty().set(ViewerModel.Form.HEX);
            lay();
            assertThat(model.placeProperty().get()).isEqualTo(place - place % 16);
            return null;
        });
    }

    @Test
    void whoIsAtTheEndStaysThereWhileTheOctetsGrowAndOthersAreLeftAlone() throws Exception {
        with(lines(1_000), () -> {
            model.grow(lines(1_100));
            lay();
            assertThat(model.placeProperty().get()).isZero();
            press(KeyCode.END, "ctrl");
            lay();
            model.grow(lines(1_200));
            model.grow(lines(1_300));
            lay();
            assertThat(viewer.viewing().sight().inSight().getLast().to()).isEqualTo(lines(1_300).length());
            return null;
        });
    }

    @Test
    void whatIsChosenBeforeTheViewHasASizeComesIntoSight() throws Exception {
        Fx.on(() -> {
            model = new ViewerModel(new InlineWork());
            viewer = new OctetViewer(model, new SimpleObjectProperty<>(Language.ENGLISH));
            model.show(lines(1_000));
            model.select(5_000, 5_003);
            Fx.shown(viewer, 500, 300);
            assertThat(viewer.viewing().sight().inSight()).anyMatch(r -> r.from() <= 5_003 && 5_003 < r.to());
            viewer.getScene().getWindow().hide();
            return null;
        });
    }

    @Test
    void linesAreFoldedByTheMouseAndByKeys() throws Exception {
        with(Octets.latin1("{\n  a {\n    b\n  }\n}\n"), () -> {
            model.foldingProperty().set(true);
            lay();
            mouse(MouseEvent.MOUSE_PRESSED, -1.5, 1, 1);
            lay();
            assertThat(viewer.viewing().sight().inSight()).extracting(Row::spoken)
                    .containsExactly("{", "  a {", "  }", "}", "");
            press(KeyCode.OPEN_BRACKET, "ctrl");
            lay();
            assertThat(viewer.viewing().sight().inSight()).extracting(Row::spoken).containsExactly("{", "}", "");
            press(KeyCode.CLOSE_BRACKET, "ctrl");
            lay();
            assertThat(viewer.viewing().sight().inSight()).hasSize(6);
            return null;
        });
    }

    @Test
    void aScreenReaderHearsWhatIsInSight() throws Exception {
        with(Octets.utf8("first\nsec\u0000nd 日本\nthird"), () -> {
            model.select(8, 16);
            lay();
            String heard = (String) viewer.queryAccessibleAttribute(AccessibleAttribute.TEXT);
            int from = (Integer) viewer.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START);
            int to = (Integer) viewer.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET);
            assertThat(heard).startsWith("first\nsec").endsWith("third\n");
            assertThat(heard.substring(from, to)).startsWith("c").endsWith("日").contains("nd ");
            int line = (Integer) viewer.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, from);
            assertThat(line).isEqualTo(1);
            assertThat(heard.substring((Integer) viewer.queryAccessibleAttribute(AccessibleAttribute.LINE_START, 2),
                    (Integer) viewer.queryAccessibleAttribute(AccessibleAttribute.LINE_END, 2))).isEqualTo("third");
            viewer.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 0, 5);
            assertThat(model.selected()).isEqualTo(Octets.latin1("first"));
            return null;
        });
    }

    @Test
    void moreThanAClipboardTakesIsSaidAndOfferedToBeSaved() throws Exception {
        with(Octets.owning(new byte[20 << 20]), () -> {
            List<Octets> saved = new ArrayList<>();
            model.onSave(saved::add);
            press(KeyCode.A, "ctrl");
            press(KeyCode.C, "ctrl");
            lay();
            Node notice = viewer.lookup(".viewer-notice");
            assertThat(notice.isVisible()).isTrue();
            ((Hyperlink) notice.lookup(".hyperlink")).fire();
            assertThat(saved).containsExactly(model.octetsProperty().get());
            assertThat(notice.isVisible()).isFalse();
            return null;
        });
    }

    @Test
    void aViewerThatIsInNoWindowHoldsNoPicture() throws Exception {
        with(lines(10), () -> {
            Pane area = (Pane) viewer.getChildrenUnmodifiable().getFirst();
            assertThat(area.getChildren()).hasSize(1);
            StackPane other = new StackPane();
            viewer.getScene().setRoot(other);
            assertThat(area.getChildren()).isEmpty();
            other.getChildren().add(viewer);
            Fx.laidOut(other);
            assertThat(area.getChildren()).singleElement(type(Canvas.class)).matches(c -> c.getHeight() > 200);
            return null;
        });
    }

    private long caret() {
        return model.selectionProperty().get().caret();
    }

    private void lay() {
        Fx.laidOut(viewer);
    }

    private void press(KeyCode code, String... with) {
        List<String> held = List.of(with);
        lay();
        Event.fireEvent(viewer, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, held.contains("shift"),
                held.contains("ctrl"), held.contains("alt"), false));
    }

    /** The mouse at a column and a row, left of which is the gutter. */
    private void mouse(EventType<MouseEvent> type, double column, int row, int clicks) {
        lay();
        Node area = viewer.getChildrenUnmodifiable().getFirst();
        Geometry geometry = viewer.viewing().geometry();
        double x = column < 0 ? geometry.gutter() + column * geometry.metrics().column() : geometry.x(column);
        double y = (row + 0.5) * geometry.metrics().row();
        Event.fireEvent(area, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, clicks, false, false, false, false,
                true, false, false, true, false, true, null));
    }

    private void wheel(double pixels) {
        Event.fireEvent(viewer, new ScrollEvent(ScrollEvent.SCROLL, 50, 50, 50, 50, false, false, false, false, true,
                false, 0, pixels, 0, pixels, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private static Octets lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("line number ").append(i).append('\n');
        }
        return Octets.latin1(lines.toString());
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
}
