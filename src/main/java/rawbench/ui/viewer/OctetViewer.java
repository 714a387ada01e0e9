package rawbench.ui.viewer;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** Draws the octets of a {@link ViewerModel}, as text or as hex: only the rows that are seen. */
public final class OctetViewer extends Region {
    private final ViewerModel model;
    private final Texts texts;

    public OctetViewer(ViewerModel model, ObservableValue<Language> language) {
        this.model = model;
        this.texts = new Texts(OctetViewer.class, language);
        getStyleClass().add("octet-viewer");
    }

    public ViewerModel model() {
        return model;
    }

    Texts texts() {
        return texts;
    }
}
