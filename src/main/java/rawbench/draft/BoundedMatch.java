package rawbench.draft;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import rawbench.octets.BoundedText;
import rawbench.octets.Octets;

/**
 * A regular expression tried on octets that a stranger sent, within bounds: some expressions take time without end for
 * some texts. Octets that are UTF-8 are read as that, all others as one character each, so that no octet is lost.
 */
final class BoundedMatch {
    /** So many looks at a character are allowed, beside some for every octet. */
    private static final long LOOKS = 2_000_000;
    private static final int LOOKS_PER_OCTET = 16;
    private static final int LONGEST_EXPRESSION = 1000;

    private BoundedMatch() {
    }

    /**
     * Whether it is an expression, and short.
     *
     * @param directive what it stands in, for the sentence
     * @throws IllegalArgumentException with a sentence
     */
    static void check(String expression, String directive) {
        if (expression.length() > LONGEST_EXPRESSION) {
            throw new IllegalArgumentException(TemplateWords.LONG_REGEX.of(directive, LONGEST_EXPRESSION));
        }
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(
                    broken.getIndex() < 0 ? TemplateWords.NO_REGEX.of(expression, broken.getDescription())
                            : TemplateWords.NO_REGEX_AT.of(expression, broken.getDescription(), broken.getIndex() + 1),
                    broken);
        }
    }

    /** Whether an expression has this group, by number or name. */
    static boolean hasGroup(String expression, String group) {
        Pattern pattern = Pattern.compile(expression);
        return MatchGroups.isNumber(group) ? Integer.parseInt(group) <= pattern.matcher("").groupCount()
                : pattern.namedGroups().containsKey(group);
    }

    /** Tries it on all of the octets; {@code what} they are says who gives up. */
    static Asked.Fit whole(String expression, Octets octets, String what) {
        return tried(expression, octets, Matcher::matches, what);
    }

    /** Looks for it anywhere in the octets. */
    static Asked.Fit anywhere(String expression, Octets octets, String what) {
        return tried(expression, octets, Matcher::find, what);
    }

    private static Asked.Fit tried(String expression, Octets octets, Predicate<Matcher> way, String what) {
        String utf8 = octets.text(StandardCharsets.UTF_8);
        boolean same = Octets.utf8(utf8).equals(octets);
        String text = same ? utf8 : octets.latin1();
        try {
            Matcher matcher = Pattern.compile(expression)
                    .matcher(new BoundedText(text, LOOKS + (long) LOOKS_PER_OCTET * text.length()));
            return way.test(matcher) ? new Asked.Fit.Yes(Optional.of(new MatchGroups(matcher.toMatchResult(),
                    same ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1))) : new Asked.Fit.No();
        } catch (BoundedText.GivenUpException | StackOverflowError endless) {
            return new Asked.Fit.TooCostly(what);
        }
    }
}
