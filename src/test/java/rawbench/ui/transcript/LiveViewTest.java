package rawbench.ui.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.wire.TranscriptRecorder;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of a transcript while it grows. */
class LiveViewTest {
    private final TranscriptRecorder recorder = new TranscriptRecorder();
    private final InlineWork work = new InlineWork();
    private final TranscriptModel model = new TranscriptModel(work);

    @Test
    void theEndIsFollowedUntilAPersonScrollsAway() throws Exception {
        TranscriptView view = shown();
        come(view, 200);
        assertThat(last(view)).isEqualTo(199);
        Fx.on(() -> {
            touched(view.rows());
            view.rows().scrollTo(20);
            Fx.laidOut(view);
            return null;
        });
        come(view, 100);
        assertThat(last(view)).isLessThan(100);
        assertThat(Fx.on(() -> view.lookup("#to-end").isVisible())).isTrue();
        Fx.on(() -> {
            ((javafx.scene.control.Button) view.lookup("#to-end")).fire();
            Fx.laidOut(view);
            return null;
        });
        assertThat(last(view)).isEqualTo(299);
        come(view, 10);
        assertThat(last(view)).isEqualTo(309);
    }

    @Test
    void aChosenRowStaysChosenAndInSightWhileMoreCome() throws Exception {
        TranscriptView view = shown();
        come(view, 200);
        Fx.on(() -> {
            view.rows().scrollTo(100);
            view.rows().getSelectionModel().select(105);
            Fx.laidOut(view);
            return null;
        });
        come(view, 500);
        assertThat(Fx.on(() -> view.rows().getSelectionModel().getSelectedIndices()).stream().toList())
                .isEqualTo(java.util.List.of(105));
        assertThat(model.chosenProperty().get().number()).isEqualTo(106);
        assertThat(last(view)).isLessThan(200);
    }

    @Test
    void aMillionRowsGrowWithoutACopy() throws Exception {
        TranscriptView view = shown();
        for (int i = 0; i < 500_000; i++) {
            sent("a");
            received("b");
        }
        Rows rows = model.rowsProperty().get();
        come(view, 1);
        come(view, 1);
        assertThat((Object) model.rowsProperty().get()).as("the same list").isSameAs(rows);
        // So late neighbours that go the same way are one event.
        assertThat(rows.size()).isEqualTo(1_000_000);
        assertThat(last(view)).isEqualTo(999_999);
    }

    private TranscriptView shown() throws Exception {
        return Fx.on(() -> {
            TranscriptView view = Fx.shown(
                    new TranscriptView(model, new SimpleObjectProperty<>(Language.ENGLISH)), 700, 500);
            model.live(recorder::snapshot);
            Fx.laidOut(view);
            return view;
        });
    }

    private void come(TranscriptView view, int rows) throws Exception {
        Fx.on(() -> {
            for (int i = 0; i < rows; i++) {
                received("row " + i);
            }
            work.letTimePass();
            model.changed();
            work.letTimePass();
            Fx.laidOut(view);
            return null;
        });
    }

    /** The last row in sight. */
    private static int last(TranscriptView view) throws Exception {
        return Fx.on(() -> ((VirtualFlow<?>) view.rows().lookup(".virtual-flow")).getLastVisibleCell().getIndex());
    }

    /** A person presses the mouse somewhere on the list. */
    private static void touched(ListView<?> rows) {
        rows.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, false, false, true, null));
    }

    private void received(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        try {
            recorder.received(octets, 0, octets.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sent(String text) throws IOException {
        recorder.sent(recorder.now(), Octets.utf8(text).toByteArray(), 0, 1);
    }
}
