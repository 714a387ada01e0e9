package rawbench.ui.shell;

import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** Two pages of the window at once: the client's end and the listener's; one over the other where it is narrow. */
final class BothEnds extends SplitPane {
    /** Narrower than this, the listener stands below the client. */
    private static final double NARROW = 900;

    BothEnds() {
        getStyleClass().add("both-ends");
        // Narrower than both want to be, it gives way and not the window.
        setMinWidth(0);
        widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .subscribe(narrow -> setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    }

    /** Shows these. */
    BothEnds of(List<Node> pages) {
        if (!getItems().equals(pages)) {
            getItems().setAll(pages);
            setDividerPositions(0.5);
        }
        return this;
    }
}
