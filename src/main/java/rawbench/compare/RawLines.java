package rawbench.compare;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of markup that are no markup though they look like it: of scripts and styles, of comments and sections
 * that go over several lines. They mean what they are.
 */
final class RawLines {
    private static final Pattern OPENS = Pattern.compile(
            "<!--|<!\\[CDATA\\[|<(script|style|xmp|iframe|noembed|noframes|plaintext)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);

    private final boolean html;
    private final Set<String> lines = new HashSet<>();
    /** What ends that in which the next line begins, in lower case; empty outside of such. */
    private String end = "";

    private RawLines(boolean html) {
        this.html = html;
    }

    /** What lines of two texts mean: those that are no markup what they are, others what a function makes of them. */
    static UnaryOperator<String> kept(LineColumn a, LineColumn b, boolean html, UnaryOperator<String> sense) {
        RawLines raw = new RawLines(html);
        raw.look(a);
        raw.look(b);
        return line -> raw.lines.contains(line) ? line : sense.apply(line);
    }

    private void look(LineColumn column) {
        end = "";
        for (int row = 0; row < column.size(); row++) {
            String line = new String(column.shown(row).toByteArray(), column.charset());
            if (look(line) && (line.indexOf('<') >= 0 || line.indexOf('&') >= 0)) {
                lines.add(line);
            }
        }
    }

    /** Whether a part of the line is no markup and goes over its end, or has what looks like some. */
    private boolean look(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean raw = false;
        int at = 0;
        if (!end.isEmpty()) {
            int over = lower.indexOf(end);
            if (over < 0) {
                return true;
            }
            raw = over > 0;
            at = over + end.length();
            end = "";
        }
        Matcher opens = OPENS.matcher(line);
        while (opens.find(at)) {
            boolean element = opens.group(1) != null;
            if (element && !html) {
                at = opens.end();
                continue;
            }
            end = element ? "</" + opens.group(1).toLowerCase(Locale.ROOT)
                    : opens.group().startsWith("<!-") ? "-->" : "]]>";
            int tag = element ? lower.indexOf('>', opens.end()) + 1 : opens.end();
            int over = tag <= 0 ? -1 : lower.indexOf(end, tag);
            if (over < 0) {
                return true;
            }
            raw |= element && lower.substring(tag, over).matches("(?s).*[<&].*");
            at = over + end.length();
            end = "";
        }
        return raw;
    }
}
