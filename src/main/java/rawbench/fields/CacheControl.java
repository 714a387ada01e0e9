package rawbench.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import rawbench.http.HeaderSection;
import rawbench.http.Lists;

/** The directives of all Cache-Control fields of a message, in order, duplicates kept (RFC 9111 5.2). */
public record CacheControl(List<Directive> directives) {
    /** More seconds than can be counted stand for this many (RFC 9111 1.2.2). */
    static final long MOST_SECONDS = 1L << 31;

    /** A directive: its name in lower case, its argument without quotes, empty where it has none. */
    public record Directive(String name, String argument) {}

    public CacheControl {
        directives = List.copyOf(directives);
    }

    public static CacheControl of(HeaderSection head) {
        List<Directive> directives = new ArrayList<>();
        for (String member : head.list("Cache-Control")) {
            int equals = member.indexOf('=');
            String name = (equals < 0 ? member : member.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            directives.add(new Directive(name,
                    equals < 0 ? "" : Lists.unquoted(member.substring(equals + 1).strip())));
        }
        return new CacheControl(directives);
    }

    /** Whether a directive is there, with an argument or without. */
    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** Whether a directive is there without field names that would narrow it, as in {@code private="Set-Cookie"}. */
    boolean whole(String name) {
        return first(name).filter(d -> d.argument.isEmpty()).isPresent();
    }

    /**
     * The seconds that a directive names: of several the first (RFC 9111 4.2.1); 0 where the argument is no number, since
     * what cannot be read is better taken for stale.
     */
    public OptionalLong seconds(String name) {
        return first(name).map(d -> OptionalLong.of(seconds(d.argument, 0))).orElse(OptionalLong.empty());
    }

    private Optional<Directive> first(String name) {
        return directives.stream().filter(d -> d.name.equals(name)).findFirst();
    }

    /** Delta-seconds (RFC 9111 1.2.2), or {@code otherwise} where the text is none. */
    static long seconds(String text, long otherwise) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        return digits.length() > 10 ? MOST_SECONDS : Math.min(MOST_SECONDS, Long.parseLong(digits));
    }
}
