package rawbench.store;

import java.util.Map;
import java.util.Optional;

/**
 * How the window was left.
 *
 * @param window its bounds, unless it never was shown
 * @param maximized whether it filled the screen
 * @param dividers the places of splitters, 0 to 1, by name
 * @param choices what was chosen (theme, language, orientation, library, wrap …), by name
 */
public record SessionView(Optional<Bounds> window, boolean maximized, Map<String, Double> dividers,
        Map<String, String> choices) {
    /** Nothing chosen yet. */
    public static final SessionView NONE = new SessionView(Optional.empty(), false, Map.of(), Map.of());

    public SessionView {
        dividers = Map.copyOf(dividers);
        choices = Map.copyOf(choices);
    }

    /** Place and size on the screen. */
    public record Bounds(double x, double y, double width, double height) {}
}
