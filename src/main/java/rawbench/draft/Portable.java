package rawbench.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/**
 * A message that other editors send as it is when its lines stand in a template: its head, and how its body is kept.
 *
 * <p>Two things are let through that not every editor knows: methods of one's own, and a field name given twice.
 *
 * @param head the request line and the field lines
 * @param body the body's form
 */
record Portable(List<String> head, BodyForm body) {
    private static final Octets HEAD_END = Octets.latin1("\r\n\r\n");
    private static final Octets BRACES = Octets.latin1("{{");
    private static final int LONGEST_HEAD = 256_000;
    /** The request-target as RFC 9112 3.2.1 spells origin-form: anything else some editor would escape. */
    private static final Pattern REQUEST_LINE = Pattern
            .compile("[A-Z][A-Z-]* /[A-Za-z0-9._~!$&'()*+,;=:@%/?-]* HTTP/1\\.1");
    private static final Pattern REQUEST_LINE_WITH_VARIABLES = Pattern
            .compile("[A-Z][A-Z-]* (?:/|\\{\\{)[A-Za-z0-9._~!$&'()*+,;=:@%/?{}-]* HTTP/1\\.1");
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[0-9]\\.[0-9] [0-9]{3}(?: \\S.*)?");
    /** A name that begins with # would be a comment. */
    private static final Pattern FIELD = Pattern
            .compile("([!$%&'*+.^_`|~0-9A-Za-z-][!#$%&'*+.^_`|~0-9A-Za-z-]*): ([^ \t].*)");

    /** The portable form; empty where the message has to be spelled octet for octet. */
    static Optional<Portable> of(Octets message, boolean variables) {
        long end = message.indexOf(HEAD_END, 0);
        if (end < 0 || end > LONGEST_HEAD || !variables && message.indexOf(BRACES, 0) >= 0) {
            return Optional.empty();
        }
        return text(message.slice(0, end)).map(head -> List.of(head.split("\r\n", -1)))
                .filter(head -> requestLine(head.getFirst(), variables) && fields(head, variables))
                .map(head -> new Portable(head, BodyForm.of(message.from(end + HEAD_END.length()), variables)));
    }

    /**
     * The form in which lines keep a reply. No other editor sends it, so its fields may be any that stay whole as lines;
     * but the line ends of chunks are worth seeing.
     */
    static Optional<Portable> ofReply(Octets message, boolean variables) {
        long end = message.indexOf(HEAD_END, 0);
        if (end < 0 || end > LONGEST_HEAD || !variables && message.indexOf(BRACES, 0) >= 0) {
            return Optional.empty();
        }
        return text(message.slice(0, end)).map(head -> List.of(head.split("\r\n", -1)))
                .filter(head -> STATUS_LINE.matcher(head.getFirst()).matches() && plain(head.getFirst(), variables)
                        && head.stream().skip(1).allMatch(f -> replyField(f) && plain(f, variables)))
                .map(head -> new Portable(head, BodyForm.of(message.from(end + HEAD_END.length()), variables)));
    }

    private static boolean replyField(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches() && !field.group(1).equalsIgnoreCase("transfer-encoding");
    }

    private static boolean requestLine(String line, boolean variables) {
        return (variables ? REQUEST_LINE_WITH_VARIABLES : REQUEST_LINE).matcher(line).matches();
    }

    private static boolean fields(List<String> head, boolean variables) {
        Set<String> names = new HashSet<>();
        for (String line : head.subList(1, head.size())) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches() || !plain(line, variables)) {
                return false;
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            if (!names.add(name) && name.equals("host")) {
                return false;
            }
        }
        return names.contains("host") && !names.contains("transfer-encoding");
    }

    /** Whether a line keeps its octets in any editor: no control character but TAB, nothing to trim at its end. */
    static boolean plain(String line, boolean variables) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) && c != '\t' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return (line.isEmpty() || !blank(line.charAt(line.length() - 1)))
                && (variables || !line.contains("{{") && !line.contains("}}"));
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** The text of octets that are UTF-8. */
    static Optional<String> text(Octets octets) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(octets.toByteArray());
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
