package rawbench.ui.shell;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.store.Places;
import rawbench.ui.Fx;

import static org.assertj.core.api.Assertions.assertThat;

/** Windows may be opened and closed in one process, as these tests do: of a closed one nothing is kept. */
class ClosedWindowTest {
    private static final int TRIES = 50;
    private static final long PATIENCE = 200;

    @TempDir
    Path home;

    @Test
    void nothingHoldsWhatAClosedWindowShowedThoughItsStageIsHeld() throws Exception {
        Stage stage = Fx.on(Stage::new);
        ReferenceQueue<Object> gone = new ReferenceQueue<>();
        Set<Reference<?>> held = openedAndClosed(stage, gone);
        assertThat(held).as("the desk and its views").hasSizeGreaterThan(4);
        for (int i = 0; i < TRIES && !held.isEmpty(); i++) {
            System.gc();
            for (Reference<?> one = gone.remove(PATIENCE); one != null; one = gone.poll()) {
                held.remove(one);
            }
        }
        assertThat(held.stream().map(Reference::get)).as("what is still held").isEmpty();
        assertThat(Fx.on(stage::isShowing)).isFalse();
    }

    private Set<Reference<?>> openedAndClosed(Stage stage, ReferenceQueue<Object> gone) throws Exception {
        return Fx.on(() -> {
            Desk desk = new Desk(stage, Places.below(home), new Someone());
            desk.open(List.of());
            desk.workspace().newTab();
            Fx.laidOut(desk.content());
            Set<Reference<?>> held = new HashSet<>();
            held.add(new WeakReference<>(desk, gone));
            for (String shown : List.of(".tab-page", ".request-view", ".response", ".octet-viewer")) {
                for (Node node : desk.content().lookupAll(shown)) {
                    held.add(new WeakReference<>(node, gone));
                }
            }
            stage.hide();
            desk.close();
            stage.setScene(null);
            return held;
        });
    }
}
