package rawbench.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for in the history; everything that is named must hold.
 *
 * @param words texts that must stand in target, request or answer, in any case; in quotation marks with their blanks
 * @param host a part of the host; empty for any
 * @param method the method; empty for any
 * @param statusFrom the lowest status code; 0 finds what has no answer too
 * @param statusTo the highest status code
 * @param from the first moment
 * @param to the moment after the last
 * @param pinned whether only what is pinned is wanted
 */
public record Query(List<String> words, String host, String method, int statusFrom, int statusTo,
        Optional<Instant> from, Optional<Instant> to, boolean pinned) {
    /** Everything. */
    public static final Query ALL = new Query(List.of(), "", "", 0, 999, Optional.empty(), Optional.empty(), false);

    private static final Pattern WORD = Pattern.compile("(?:(host|method|status):)?(?:\"([^\"]*)\"?|(\\S+))",
            Pattern.CASE_INSENSITIVE);

    public Query {
        words = List.copyOf(words);
    }

    /**
     * What a person typed: words, and among them {@code host:example}, {@code method:POST}, {@code status:404} or
     * {@code status:4xx}; {@code status:none} is what got no answer.
     */
    public static Query parse(String typed) {
        Query query = ALL;
        List<String> words = new ArrayList<>();
        Matcher next = WORD.matcher(typed);
        while (next.find()) {
            String text = next.group(2) != null ? next.group(2) : next.group(3);
            String kind = next.group(1) == null ? "" : next.group(1).toLowerCase(Locale.ROOT);
            Optional<Query> narrower = query.narrowed(kind, text);
            if (narrower.isPresent()) {
                query = narrower.get();
            } else if (!text.isBlank()) {
                words.add(kind.isEmpty() ? text : kind + ":" + text);
            }
        }
        return query.withWords(words);
    }

    private Optional<Query> narrowed(String kind, String text) {
        return switch (kind) {
            case "host" -> Optional.of(new Query(words, text, method, statusFrom, statusTo, from, to, pinned));
            case "method" -> Optional.of(withMethod(text.toUpperCase(Locale.ROOT)));
            case "status" -> text.equalsIgnoreCase("none") ? Optional.of(withStatus(0, 0)) : status(text);
            default -> Optional.empty();
        };
    }

    private Optional<Query> status(String text) {
        OptionalInt low = number(text.replaceAll("(?i)x", "0"));
        OptionalInt high = number(text.replaceAll("(?i)x", "9"));
        return text.length() == 3 && low.isPresent() && high.isPresent()
                ? Optional.of(withStatus(low.getAsInt(), high.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt number(String digits) {
        return digits.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    public Query withWords(List<String> other) {
        return new Query(other, host, method, statusFrom, statusTo, from, to, pinned);
    }

    public Query withMethod(String other) {
        return new Query(words, host, other, statusFrom, statusTo, from, to, pinned);
    }

    public Query withStatus(int low, int high) {
        return new Query(words, host, method, low, high, from, to, pinned);
    }

    public Query withTime(Optional<Instant> first, Optional<Instant> after) {
        return new Query(words, host, method, statusFrom, statusTo, first, after, pinned);
    }

    public Query withPinned(boolean only) {
        return new Query(words, host, method, statusFrom, statusTo, from, to, only);
    }
}
