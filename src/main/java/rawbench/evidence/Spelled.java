package rawbench.evidence;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/**
 * Text as it stands in a line of an evidence file: printable characters for themselves, all else as visible escapes. A
 * value is the rest of its line; of several words in a line, those with blanks stand in quotation marks.
 */
final class Spelled {
    private Spelled() {
    }

    /** A value to the end of its line; blanks at its edges survive editors that trim them. */
    static String value(String text) {
        return trimmed(Escapes.encode(Octets.utf8(text)));
    }

    /** Octets to the end of their line, whose first blanks nobody trims. */
    static String untrimmed(Octets octets) {
        return ended(Escapes.encode(octets));
    }

    private static String trimmed(String spelled) {
        return ended(spelled.startsWith(" ") ? "\\x20" + spelled.substring(1) : spelled);
    }

    private static String ended(String spelled) {
        return spelled.endsWith(" ") ? spelled.substring(0, spelled.length() - 1) + "\\x20" : spelled;
    }

    /** Words with a blank between. */
    static String words(List<String> words) {
        return String.join(" ", words.stream().map(Spelled::word).toList());
    }

    private static String word(String text) {
        String spelled = Escapes.encode(Octets.utf8(text));
        boolean plain = !spelled.isEmpty() && spelled.indexOf(' ') < 0 && spelled.indexOf('"') < 0;
        return plain ? spelled : '"' + spelled.replace("\"", "\\\"") + '"';
    }

    /** What a spelled text stands for, as octets. */
    static Octets octets(long line, String spelled) throws EvidenceException {
        try {
            return Escapes.decode(spelled);
        } catch (Escapes.MalformedEscapeException wrong) {
            throw new EvidenceException(line, wrong.getMessage());
        }
    }

    /** What a spelled text stands for. */
    static String text(long line, String spelled) throws EvidenceException {
        return octets(line, spelled).text(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The words of a line. */
    static List<String> words(long line, String spelled) throws EvidenceException {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < spelled.length()) {
            if (spelled.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean quoted = spelled.charAt(at) == '"';
            int from = quoted ? at + 1 : at;
            int to = end(line, spelled, from, quoted);
            String word = spelled.substring(from, to);
            words.add(text(line, quoted ? word.replace("\\\"", "\"") : word));
            at = to + 1;
        }
        return words;
    }

    private static int end(long line, String spelled, int from, boolean quoted) throws EvidenceException {
        int at = from;
        while (at < spelled.length() && spelled.charAt(at) != (quoted ? '"' : ' ')) {
            at += spelled.charAt(at) == '\\' ? 2 : 1;
        }
        if (quoted && at >= spelled.length()) {
            throw new EvidenceException(line, EvidenceWords.QUOTE_OPEN.of());
        }
        return Math.min(at, spelled.length());
    }
}
