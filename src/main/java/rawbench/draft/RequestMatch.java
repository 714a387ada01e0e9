package rawbench.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a canned reply answers, as {@code @rb-reply} and {@code @rb-when} say.
 *
 * <ul>
 * <li>{@code @rb-reply [METHOD] [path REGEX]}: requests in HTTP;
 * <li>{@code @rb-reply raw [REGEX]}: each piece that comes, HTTP or not: over UDP a datagram, else what one read brings;
 * <li>{@code @rb-reply line [REGEX]}: each line that comes, with its LF;
 * <li>{@code @rb-reply connect}: nothing that comes: it speaks first.
 * </ul>
 *
 * @param unit what is answered
 * @param method the method, in capital letters; empty for every method
 * @param path a regular expression for the whole path, with or without its query, or one that is found anywhere in the
 *        piece or line; empty for every one
 * @param conditions of a request in HTTP; all must hold
 */
public record RequestMatch(Unit unit, Optional<String> method, Optional<String> path, List<ReplyCondition> conditions) {
    /** What a reply answers. */
    public enum Unit {
        /** A request in HTTP. */
        REQUEST(""),
        /** What one read brings, over UDP a datagram. */
        RAW("raw"),
        /** A line, with its LF. */
        LINE("line"),
        /** Nothing: it speaks first. */
        CONNECT("connect");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    private static final Pattern UNIT = Pattern.compile("(raw|line|connect)(?:\\s+(.*))?");
    private static final Pattern VALUE = Pattern.compile("(?:([A-Z][A-Z0-9_-]*)(?:\\s+|$))?(.*)");
    /** Every request. */
    public static final RequestMatch ANY = new RequestMatch(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException with a sentence, where this cannot be spelled, or is no regular expression */
    public RequestMatch {
        conditions = List.copyOf(conditions);
        path.ifPresent(regex -> BoundedMatch.check(regex, "@rb-reply"));
        String spelled = spelled(unit, method, path);
        if (unit == Unit.REQUEST ? !requestSpelled(spelled, method, path) : !unitSpelled(unit, spelled, method, path)) {
            throw new IllegalArgumentException(TemplateWords.STRANGE_REPLY.of(spelled));
        }
        if (unit != Unit.REQUEST && !conditions.isEmpty()) {
            throw new IllegalArgumentException(TemplateWords.WHEN_WITHOUT_REQUEST.of(unit.word));
        }
    }

    /** Requests in HTTP, whatever else they have. */
    public RequestMatch(Optional<String> method, Optional<String> path) {
        this(Unit.REQUEST, method, path, List.of());
    }

    /** What is no request in HTTP. */
    public RequestMatch(Unit unit) {
        this(unit, Optional.empty(), Optional.empty(), List.of());
    }

    private static boolean requestSpelled(String spelled, Optional<String> method, Optional<String> path) {
        Matcher read = VALUE.matcher(spelled);
        return !UNIT.matcher(spelled).matches() && read.matches()
                && method.equals(Optional.ofNullable(read.group(1))) && path.orElse("").equals(read.group(2))
                && path.filter(String::isEmpty).isEmpty();
    }

    private static boolean unitSpelled(Unit unit, String spelled, Optional<String> method, Optional<String> path) {
        Matcher read = UNIT.matcher(spelled);
        return method.isEmpty() && read.matches() && read.group(1).equals(unit.word)
                && (unit != Unit.CONNECT || path.isEmpty())
                && path.equals(Optional.ofNullable(read.group(2)));
    }

    /** @throws IllegalArgumentException with a sentence */
    static RequestMatch of(String value, List<String> conditions) {
        List<ReplyCondition> all = conditions.stream().map(ReplyCondition::of).toList();
        Matcher unit = UNIT.matcher(value.strip());
        if (unit.matches()) {
            return new RequestMatch(Unit.valueOf(unit.group(1).toUpperCase(java.util.Locale.ROOT)), Optional.empty(),
                    Optional.ofNullable(unit.group(2)), all);
        }
        Matcher read = VALUE.matcher(value.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException(TemplateWords.ONE_LINE.of());
        }
        return new RequestMatch(Unit.REQUEST, Optional.ofNullable(read.group(1)),
                Optional.of(read.group(2)).filter(path -> !path.isEmpty()), all);
    }

    /** As it stands after {@code @rb-reply}. */
    public String spelled() {
        return spelled(unit, method, path);
    }

    private static String spelled(Unit unit, Optional<String> method, Optional<String> path) {
        return (unit.word + " " + (method.orElse("") + " " + path.orElse("")).strip()).strip();
    }
}
