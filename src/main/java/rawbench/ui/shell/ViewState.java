package rawbench.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.store.SessionView;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Theme;
import rawbench.ui.settings.LookModel;

/** How the window looks by a person's own choice: what the session keeps beside the tabs. */
final class ViewState {
    static final String TEMPLATES = "templates";
    static final String HISTORY = "history";
    /** The zoom's steps; the ends are where text is still text. */
    private static final double[] ZOOMS = {0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2};

    private static final String ENVIRONMENT = "environment ";

    /** Light, dark, or as the system has it; by the name of the kit's choice. */
    final ObjectProperty<String> theme = new SimpleObjectProperty<>(this, "theme", "SYSTEM");
    final ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language", Language.ENGLISH);
    final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    final BooleanProperty stacked = new SimpleBooleanProperty(this, "stacked");
    /** Whether long lines of an answer go on in the next row. */
    final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
    /** The family of the fixed-width font; empty for the usual one. */
    final StringProperty font = new SimpleStringProperty(this, "font", "");
    /** The size of the fixed-width font, in pixels at the usual zoom. */
    final DoubleProperty size = new SimpleDoubleProperty(this, "size", Theme.CODE_SIZE);
    /** Whether nothing moves that need not. */
    final BooleanProperty calm = new SimpleBooleanProperty(this, "calm");
    /** What was chosen from the palette lately, the last first. */
    final ObjectProperty<List<String>> recent = new SimpleObjectProperty<>(this, "recent", List.of());
    /** Whether the first steps are still to be shown. */
    final BooleanProperty hints = new SimpleBooleanProperty(this, "hints");
    /** What the sidebar shows: templates or history. */
    final ObjectProperty<String> beside = new SimpleObjectProperty<>(this, "beside", TEMPLATES);
    final BooleanProperty sidebar = new SimpleBooleanProperty(this, "sidebar", true);
    /** The environment that is chosen for each folder of templates: its name alone, by the folder's path. */
    final ObjectProperty<Map<String, String>> environments = new SimpleObjectProperty<>(this, "environments",
            Map.of());
    final DoubleProperty sidebarDivider = new SimpleDoubleProperty(this, "sidebarDivider", 0.166);
    final DoubleProperty divider = new SimpleDoubleProperty(this, "divider", 0.435);
    /** What the headers of an answer have of its height. */
    final DoubleProperty headDivider = new SimpleDoubleProperty(this, "headDivider", 0.38);
    final DoubleProperty stackedDivider = new SimpleDoubleProperty(this, "stackedDivider", 0.42);

    ViewState(Locale system) {
        language.set(Language.of(system));
    }

    void restore(SessionView left) {
        Map<String, String> choices = left.choices();
        Optional.ofNullable(choices.get("theme")).ifPresent(theme::set);
        Optional.ofNullable(choices.get("language")).ifPresent(name -> language.set(languageOf(name)));
        stacked.set("stacked".equals(choices.get("orientation")));
        wrap.set(!"off".equals(choices.get("wrap")));
        font.set(choices.getOrDefault("font", ""));
        calm.set("on".equals(choices.get("calm")));
        hints.set("shown".equals(choices.get("hints")));
        recent.set(choices.getOrDefault("recent", "").lines().toList());
        beside.set(HISTORY.equals(choices.get("beside")) ? HISTORY : TEMPLATES);
        sidebar.set(!"hidden".equals(choices.get("sidebar")));
        Map<String, String> chosen = new HashMap<>();
        choices.forEach((name, choice) -> {
            if (name.startsWith(ENVIRONMENT)) {
                chosen.put(name.substring(ENVIRONMENT.length()), choice);
            }
        });
        environments.set(Map.copyOf(chosen));
        Map<String, Double> dividers = left.dividers();
        size.set(Math.clamp(dividers.getOrDefault("font", Theme.CODE_SIZE), 6, 40));
        zoom.set(Math.clamp(dividers.getOrDefault("zoom", 1.0), ZOOMS[0], ZOOMS[ZOOMS.length - 1]));
        sidebarDivider.set(dividers.getOrDefault("sidebar", sidebarDivider.get()));
        divider.set(dividers.getOrDefault("request", divider.get()));
        headDivider.set(dividers.getOrDefault("head", headDivider.get()));
        stackedDivider.set(dividers.getOrDefault("request.stacked", stackedDivider.get()));
    }

    private static Language languageOf(String name) {
        return Language.CHINESE.name().equals(name) ? Language.CHINESE : Language.ENGLISH;
    }

    SessionView left(Optional<SessionView.Bounds> window, boolean maximized, String library) {
        Map<String, String> choices = new HashMap<>();
        choices.put("theme", theme.get());
        choices.put("language", language.get().name());
        choices.put("orientation", stacked.get() ? "stacked" : "beside");
        choices.put("wrap", wrap.get() ? "on" : "off");
        choices.put("sidebar", sidebar.get() ? "shown" : "hidden");
        choices.put("beside", beside.get());
        choices.put("font", font.get());
        choices.put("calm", calm.get() ? "on" : "off");
        choices.put("hints", hints.get() ? "shown" : "away");
        choices.put("recent", String.join("\n", recent.get()));
        choices.put("library", library);
        environments.get().forEach((folder, name) -> choices.put(ENVIRONMENT + folder, name));
        Map<String, Double> dividers = Map.of("zoom", zoom.get(), "font", size.get(), "sidebar", sidebarDivider.get(),
                "request",
                divider.get(), "request.stacked", stackedDivider.get(), "head", headDivider.get());
        return new SessionView(window, maximized, dividers, choices);
    }

    /** What of it the settings change. */
    LookModel look() {
        return new LookModel(theme, language, font, size, zoom, wrap, calm);
    }

    void zoomBy(int steps) {
        int at = 0;
        while (at < ZOOMS.length - 1 && ZOOMS[at] < zoom.get() - 0.01) {
            at++;
        }
        zoom.set(ZOOMS[Math.clamp(at + steps, 0, ZOOMS.length - 1)]);
    }

    /** Everything that the session keeps of it. */
    Observable[] all() {
        return new Observable[]{theme, language, zoom, stacked, wrap, font, size, calm, recent, hints, beside, sidebar,
                environments, sidebarDivider, divider, stackedDivider, headDivider};
    }
}
