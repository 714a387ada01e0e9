package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * A variable where it stands in a text or in octets, from its first brace to behind its last.
 *
 * @param name what stands between the braces, without blanks around it
 * @param from offset of the first brace
 * @param to offset behind the last
 */
public record VariablePlace(String name, int from, int to) {
    /** A variable with a longer name is not looked for where it is typed. */
    private static final int LONGEST_NAME = 1_000;
    private static final Octets BRACES = Octets.latin1("{{");
    /** On one line, and no braces within: JSON is full of them. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}\\r\\n]*+)\\}\\}");

    /** The variables of a text, in order. Braces around nothing are just braces. */
    public static List<VariablePlace> in(String text) {
        List<VariablePlace> places = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            if (!variable.group(1).isBlank()) {
                places.add(new VariablePlace(variable.group(1).strip(), variable.start(), variable.end()));
            }
        }
        return places;
    }

    /** Whether octets have braces as a variable begins with. */
    public static boolean any(Octets octets) {
        return octets.indexOf(BRACES, 0) >= 0;
    }

    /**
     * Whether edits may have made a variable: only what is around them is looked at, for a request may be long.
     *
     * @param now the octets after the edits, which are said in offsets of those before
     */
    public static boolean any(Octets now, List<Edit> edits) {
        long grown = 0;
        for (Edit edit : edits) {
            long at = edit.at() + grown;
            if (any(now.slice(Math.max(0, at - LONGEST_NAME),
                    Math.min(now.length(), at + edit.by().length() + LONGEST_NAME)))) {
                return true;
            }
            grown += edit.by().length() - edit.length();
        }
        return false;
    }

    /** The variables of octets, whatever stands around them; the names are read as UTF-8. */
    public static List<VariablePlace> in(Octets octets) {
        if (!any(octets)) {
            return List.of();
        }
        return in(octets.latin1()).stream()
                .map(place -> new VariablePlace(Octets.latin1(place.name).text(StandardCharsets.UTF_8), place.from,
                        place.to))
                .toList();
    }
}
