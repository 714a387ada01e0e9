package rawbench.ui.viewer;

import java.util.EnumMap;
import java.util.Map;

import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleableObjectProperty;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours of one viewer as its style sheets give them now. */
final class Inks {
    private final Map<Ink, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Ink.class);

    /** @param changed is called when a colour has become another */
    Inks(OctetViewer viewer, Runnable changed) {
        for (Ink ink : Ink.values()) {
            StyleableObjectProperty<Paint> paint = new SimpleStyleableObjectProperty<>(ink.css(), viewer, ink.name(),
                    Color.GRAY);
            paint.subscribe((_, _) -> changed.run());
            paints.put(ink, paint);
        }
    }

    StyleableObjectProperty<Paint> property(Ink ink) {
        return paints.get(ink);
    }

    Paint of(Ink ink) {
        return paints.get(ink).get();
    }
}
