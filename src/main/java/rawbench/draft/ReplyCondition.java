package rawbench.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request has to have beside method and path, as {@code @rb-when header:NAME [REGEX]}, {@code @rb-when query:NAME
 * [REGEX]} or {@code @rb-when body REGEX} says. Several in one block must all hold.
 *
 * @param part where it looks
 * @param name of the field or query parameter; empty for the body
 * @param expression a regular expression that is found anywhere in it; empty where being there is enough
 */
public record ReplyCondition(Part part, String name, Optional<String> expression) {
    /** Where a condition looks. */
    public enum Part {
        HEADER,
        QUERY,
        BODY
    }

    private static final Pattern VALUE = Pattern.compile("(?:(header|query):(\\S+)|(body))(?:\\s+(\\S.*))?");

    /** @throws IllegalArgumentException with a sentence, where this cannot be spelled, or is no regular expression */
    public ReplyCondition {
        expression.ifPresent(regex -> BoundedMatch.check(regex, "@rb-when"));
        Matcher read = VALUE.matcher(spelled(part, name, expression));
        boolean same = read.matches() && (part == Part.BODY) == (read.group(3) != null)
                && (part == Part.BODY || name.equals(read.group(2)))
                && expression.equals(Optional.ofNullable(read.group(4)));
        if (!same || part == Part.BODY && (expression.isEmpty() || !name.isEmpty())) {
            throw unreadable(spelled(part, name, expression));
        }
    }

    private static IllegalArgumentException unreadable(String value) {
        return new IllegalArgumentException(TemplateWords.STRANGE_WHEN.of(value));
    }

    /** @throws IllegalArgumentException with a sentence */
    static ReplyCondition of(String value) {
        Matcher read = VALUE.matcher(value.strip());
        if (!read.matches()) {
            throw unreadable(value);
        }
        Part part = read.group(3) != null ? Part.BODY : "header".equals(read.group(1)) ? Part.HEADER : Part.QUERY;
        return new ReplyCondition(part, part == Part.BODY ? "" : read.group(2), Optional.ofNullable(read.group(4)));
    }

    /** As it stands after {@code @rb-when}. */
    public String spelled() {
        return spelled(part, name, expression);
    }

    private static String spelled(Part part, String name, Optional<String> expression) {
        String where = switch (part) {
            case HEADER -> "header:" + name;
            case QUERY -> "query:" + name;
            case BODY -> "body" + name;
        };
        return where + expression.map(regex -> " " + regex).orElse("");
    }
}
