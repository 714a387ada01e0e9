package rawbench.ui.framing;

import javafx.scene.layout.Region;

import rawbench.ui.kit.Mark;

/** A small square in the colour of a kind of octets; always beside words that say the same. */
final class Swatch extends Region {
    Swatch() {
        getStyleClass().add("swatch");
    }

    Swatch(Mark.Kind kind) {
        this();
        show(kind);
    }

    void show(Mark.Kind kind) {
        getStyleClass().setAll("swatch", kind.styleClass());
    }
}
