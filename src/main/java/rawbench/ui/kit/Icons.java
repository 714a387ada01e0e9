package rawbench.ui.kit;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, all from one pack (Feather), coloured and sized by the style sheets. */
public final class Icons {
    private Icons() {
    }

    /** An icon that repeats what a text beside it says. */
    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /** Makes a button one of an icon alone; its text becomes the tooltip and what a screen reader says. */
    public static <B extends ButtonBase> B only(B button, Feather icon,
            javafx.beans.value.ObservableValue<String> text) {
        button.setGraphic(of(icon));
        button.getStyleClass().add("icon-only");
        button.accessibleTextProperty().bind(text);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        button.setTooltip(tooltip);
        return button;
    }
}
