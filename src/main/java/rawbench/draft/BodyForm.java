package rawbench.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** How the body of a portable head is kept: as lines of the template, or in a file beside it. */
sealed interface BodyForm {
    /** Longer bodies, and longer raw requests, lie beside the template. */
    int LONGEST_INLINE = 256_000;

    /**
     * Lines of the template.
     *
     * @param lines from the first to the last that is not blank
     * @param crlf whether the lines are sent with CRLF between them, not LF
     * @param tail what follows the last line
     */
    record Inline(List<String> lines, boolean crlf, Octets tail) implements BodyForm {}

    /** A file of its own. */
    record Beside(Octets octets) implements BodyForm {}

    /** What some editor takes for a comment, a script, a file, a variable or the next request. */
    Pattern TAKEN = Pattern.compile("[\\s\\p{Z}\\uFEFF]*(?:#|//|/\\*|>|<>|<--->|===|\\?\\?|@|HTTP/|\\{\\{|\\}\\}"
            + "|[A-Z][A-Z-]+[\\s\\p{Z}]+\\S|<[@\\s\\p{Z}])");

    static BodyForm of(Octets body, boolean variables) {
        if (body.length() > LONGEST_INLINE) {
            return new Beside(body);
        }
        return Portable.text(body).flatMap(text -> inline(text, variables)).orElseGet(() -> new Beside(body));
    }

    private static Optional<BodyForm> inline(String text, boolean variables) {
        int end = text.length();
        while (end > 0 && " \t\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String trimmed = text.substring(0, end);
        Octets tail = Octets.utf8(text.substring(end));
        if (trimmed.isEmpty()) {
            return Optional.of(new Inline(List.of(), false, tail));
        }
        boolean crlf = trimmed.contains("\r\n");
        List<String> lines = List.of(trimmed.split(crlf ? "\r\n" : "\n", -1));
        boolean kept = !lines.getFirst().isEmpty() && lines.stream()
                .allMatch(line -> Portable.plain(line, variables) && !TAKEN.matcher(line).lookingAt());
        return kept ? Optional.of(new Inline(lines, crlf, tail)) : Optional.empty();
    }
}
