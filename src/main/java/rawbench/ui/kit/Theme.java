package rawbench.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/**
 * The look of the whole window: AtlantaFX's Primer in light or dark, the fonts, and the zoom.
 *
 * <p>Colours are AtlantaFX's tokens ({@code -color-fg-muted} and so on), which both themes define. Style sheets cannot
 * list fonts to choose from, so the first installed one of each stack is written into a small sheet of its own; what
 * that font lacks (Chinese, mostly) the platform takes from another.
 */
public final class Theme {
    /** Which of the two looks is wanted. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final List<String> TEXT = List.of("Inter", "Segoe UI", "SF Pro Text", ".AppleSystemUIFont",
            "Cantarell", "Ubuntu", "Noto Sans", "Roboto", "Liberation Sans", "DejaVu Sans");
    private static final List<String> MONO = List.of("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas",
            "Ubuntu Mono", "DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono");
    private static final double TEXT_SIZE = 13;
    private static final double ICON_SIZE = 14;
    /** Of the fixed-width font, in pixels, unless another is chosen. */
    public static final double CODE_SIZE = 12.5;

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final StringProperty font = new SimpleStringProperty(this, "font", "");
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size", CODE_SIZE);
    private final BooleanProperty calm = new SimpleBooleanProperty(this, "calm");
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    /** Held here alone: the platform outlives every theme, and would keep each with its windows. */
    private final InvalidationListener system = _ -> choose();

    /** Must be made on the FX thread, after the toolkit was started. */
    public Theme() {
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(system));
        choice.subscribe(_ -> choose());
    }

    private void choose() {
        boolean now = choice.get() == Choice.DARK
                || choice.get() == Choice.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        dark.set(now);
        Application.setUserAgentStylesheet(
                now ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** 1 for the size as designed; text and what is measured by it follow. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** The family of the fixed-width font; empty, or not installed, for the first installed one of the usual ones. */
    public StringProperty fontProperty() {
        return font;
    }

    /** The size of the fixed-width font, in pixels while the zoom is 1. */
    public DoubleProperty sizeProperty() {
        return size;
    }

    /** Whether nothing moves that need not, also where the system does not ask for that. */
    public BooleanProperty calmProperty() {
        return calm;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private static void mark(Scene scene, String style, boolean on) {
        scene.getRoot().getStyleClass().remove(style);
        if (on) {
            scene.getRoot().getStyleClass().add(style);
        }
    }

    /** Gives a scene the kit's sheet, the fonts, and the sheets of these panes ({@code pane.css} beside each class). */
    public void dress(Scene scene, Class<?>... panes) {
        scene.getStylesheets().add(Theme.class.getResource("kit.css").toExternalForm());
        for (Class<?> pane : panes) {
            scene.getStylesheets().add(pane.getResource("pane.css").toExternalForm());
        }
        dark.subscribe(now -> mark(scene, "dark", now));
        calm.subscribe(now -> mark(scene, "calm", now || Platform.getPreferences().isReducedMotion()));
        int fonts = scene.getStylesheets().size();
        scene.getStylesheets().add(fontSheet());
        Stream.<ObservableValue<?>>of(zoom, font, size)
                .forEach(each -> each.subscribe((_, _) -> scene.getStylesheets().set(fonts, fontSheet())));
    }

    private String fontSheet() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        // Style sheets write a point where some people's language has a comma.
        String sheet = String.format(Locale.ROOT, """
            .root { -fx-font-family: "%s"; -fx-font-size: %.1fpx; }
            .root .mono, .root .code-area { -fx-font-family: "%s"; -fx-font-size: %.2fpx; }
            """, first(TEXT, installed, "System"), TEXT_SIZE * zoom.get(),
                mono(installed), size.get() * zoom.get());
        // An icon is a letter of a font of its own, for which em means nothing.
        if (zoom.get() != 1) {
            sheet += String.format(Locale.ROOT, ".root .ikonli-font-icon { -fx-icon-size: %.1fpx !important; }\n",
                    ICON_SIZE * zoom.get());
        }
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private String mono(Set<String> installed) {
        return installed.contains(font.get()) ? font.get() : first(MONO, installed, "Monospaced");
    }

    private static String first(List<String> stack, Set<String> installed, String otherwise) {
        return stack.stream().filter(installed::contains).findFirst().orElse(otherwise);
    }
}
