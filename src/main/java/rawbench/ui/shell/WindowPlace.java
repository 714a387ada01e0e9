package rawbench.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

import rawbench.store.SessionView;

/** Where the window stands on the screens there are: as it was left, or in sight again where that screen is gone. */
final class WindowPlace {
    /** What must be in sight of a window for a person to take hold of it, in pixels. */
    private static final double GRIP = 80;

    private final Stage stage;
    /** As it was before it filled the screen. */
    private Optional<SessionView.Bounds> usual = Optional.empty();

    WindowPlace(Stage stage) {
        this.stage = stage;
    }

    void restore(SessionView left) {
        List<SessionView.Bounds> screens = Screen.getScreens().stream().map(s -> of(s.getVisualBounds())).toList();
        usual = left.window().map(bounds -> inSight(bounds, screens));
        usual.ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
        });
        stage.setMaximized(left.maximized());
    }

    private static SessionView.Bounds of(Rectangle2D screen) {
        return new SessionView.Bounds(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight());
    }

    /**
     * The bounds themselves where a person can take hold of the window's upper edge on one of the screens; else as large as
     * fits and in the middle of the first.
     */
    static SessionView.Bounds inSight(SessionView.Bounds left, List<SessionView.Bounds> screens) {
        if (screens.isEmpty() || screens.stream().anyMatch(screen -> reached(left, screen))) {
            return left;
        }
        SessionView.Bounds first = screens.getFirst();
        double width = Math.clamp(left.width(), Math.min(400, first.width()), first.width());
        double height = Math.clamp(left.height(), Math.min(300, first.height()), first.height());
        return new SessionView.Bounds(first.x() + (first.width() - width) / 2,
                first.y() + (first.height() - height) / 2, width, height);
    }

    private static boolean reached(SessionView.Bounds window, SessionView.Bounds screen) {
        double across = Math.min(window.x() + window.width(), screen.x() + screen.width())
                - Math.max(window.x(), screen.x());
        boolean top = window.y() >= screen.y() - 1 && window.y() <= screen.y() + screen.height() - GRIP;
        return across >= GRIP && top;
    }

    /** As the session keeps it; where the window fills the screen, as it was before. */
    Optional<SessionView.Bounds> bounds() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            usual = Optional
                    .of(new SessionView.Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
        return usual;
    }

    boolean maximized() {
        return stage.isMaximized();
    }

    Subscription onChange(Runnable changed) {
        return Subscription.combine(Stream
                .of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(),
                        stage.maximizedProperty())
                .map(kept -> kept.subscribe(changed))
                .toArray(Subscription[]::new));
    }
}
