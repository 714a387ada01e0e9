package rawbench.ui.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import rawbench.store.SessionView;
import rawbench.ui.kit.Theme;

/**
 * What the window shows while its content is made: itself, in its place and its shade. It is there as soon as an empty
 * window can be, so that whoever started Rawbench sees that it starts.
 */
final class FirstFrame {
    /** Where it is drawn without a graphics card, the frame comes to the screen by way of this very thread, later. */
    private static final int FRAMES = 5;

    private final Stage stage;

    FirstFrame(Stage stage) {
        this.stage = stage;
    }

    /** Shows the window as it was left, without content, and goes on once that was painted. */
    void show(SessionView left, Runnable painted) {
        Scene scene = new Scene(new StackPane(), DeskLook.WIDTH, DeskLook.HEIGHT,
                shade(left.choices().getOrDefault("theme", Theme.Choice.SYSTEM.name())));
        scene.setCursor(Cursor.WAIT);
        stage.setScene(scene);
        new WindowPlace(stage).restore(left);
        stage.show();
        Awaited.frames(FRAMES, painted);
    }

    /** The system's own colours, for no style sheet has been read yet: the darker of the two where it is to be dark. */
    private static Color shade(String theme) {
        Platform.Preferences system = Platform.getPreferences();
        Color one = system.getBackgroundColor();
        Color other = system.getForegroundColor();
        boolean dark = theme.equals(Theme.Choice.DARK.name())
                || theme.equals(Theme.Choice.SYSTEM.name()) && system.getColorScheme() == ColorScheme.DARK;
        return dark == one.getBrightness() < other.getBrightness() ? one : other;
    }
}
