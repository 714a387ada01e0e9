package rawbench.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import rawbench.ui.kit.Theme;

/** The toolkit for tests of views: started once, without a screen. */
public final class Fx {
    private static Stage shown;

    private Fx() {
    }

    /** Does something on the FX thread and hands its result, or what it threw, over. */
    public static <T> T on(Callable<T> action) throws Exception {
        FxToolkit.registerPrimaryStage();
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    /**
     * Puts a view into a dressed window of that size, in place of the one before, and lays it out; to be called on the FX
     * thread.
     */
    public static <V extends Parent> V shown(V view, double width, double height) {
        Scene scene = new Scene(view, width, height);
        new Theme().dress(scene, view.getClass());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        if (shown != null) {
            shown.hide();
            // Views let go of their pictures when they are in no window.
            shown.setScene(null);
        }
        shown = stage;
        laidOut(view);
        return view;
    }

    /** Lays a view out now instead of with the next frame. */
    public static void laidOut(Parent view) {
        view.applyCss();
        view.layout();
    }
}
