package rawbench.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window of the usual size with nothing in it: a peer of {@link StartSpeed}. */
final class EmptyWindow {
    private EmptyWindow() {
    }

    /** What the toolkit starts; public, since it makes one. */
    public static final class Empty extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(), 1440, 900));
            stage.show();
        }
    }

    public static void main(String[] args) {
        Application.launch(Empty.class);
    }
}
