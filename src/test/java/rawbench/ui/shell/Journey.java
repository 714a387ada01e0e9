package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.store.Places;

/** The real window in a home of its own, for the tests that do what a person does in it. */
@ExtendWith(ApplicationExtension.class)
abstract class Journey<P extends Person> {
    @TempDir
    static Path temp;
    final FxRobot robot = new FxRobot();
    final P person;
    Path home;
    Stage stage;
    Desk desk;

    Journey(P person) {
        this.person = person;
    }

    /**
     * The headless platform throws where it paints over the edge of its screen, as for a tooltip of a test before; TestFX
     * would hand that to the next one that asks.
     */
    @BeforeAll
    static void forgetWhatOthersThrew() {
        WaitForAsyncUtils.clearExceptions();
    }

    /** Opens the window; TestFX asks the test's own class for its start, so each has one that calls this. */
    final void begin(Stage first) throws Exception {
        home = Files.createTempDirectory(temp, "home");
        open(first);
    }

    @AfterEach
    void close() {
        robot.interact(() -> {
            leave();
            return null;
        });
    }

    private void leave() throws Exception {
        stage.hide();
        desk.close();
        // The toolkit remembers windows; what was drawn in this one need not be among that.
        stage.setScene(null);
    }

    private void open(Stage on) throws Exception {
        stage = on;
        desk = new Desk(on, Places.below(home), person);
        desk.open(List.of());
    }

    /** Closes the window and opens another one on the same home. */
    void restart() {
        robot.interact(() -> {
            leave();
            open(new Stage());
            return null;
        });
    }

    /** Looks into this window only: those of other tests may still be there. */
    NodeQuery inWindow(String query) {
        return robot.from(stage.getScene().getRoot()).lookup(query);
    }

    /** Waits for what the FX thread can see. */
    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException never) {
            throw new AssertionError("it did not come about within 30 s", never);
        }
    }
}
