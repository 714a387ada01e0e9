package rawbench.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which requests a canned reply answers, as {@code @rb-reply [METHOD] [path REGEX]} says.
 *
 * @param method the method, in capital letters; empty for every method
 * @param path a regular expression for the whole path, with or without its query; empty for every path
 */
public record RequestMatch(Optional<String> method, Optional<String> path) {
    private static final Pattern VALUE = Pattern.compile("(?:([A-Z][A-Z0-9_-]*)(?:\\s+|$))?(.*)");
    private static final int LONGEST_PATH = 1000;
    /** A request-target longer than this is not looked at. */
    private static final int LONGEST_TARGET = 16 * 1024;
    /** Some expressions take time without end for some texts: so many looks at a character are all they get. */
    private static final int LOOKS = 2_000_000;
    /** Every request. */
    public static final RequestMatch ANY = new RequestMatch(Optional.empty(), Optional.empty());

    /** Whether a request fits. */
    public enum Fit {
        YES,
        NO,
        /** The regular expression takes too long with this path, or the path is too long, to know. */
        TOO_COSTLY
    }

    /** @throws IllegalArgumentException with a sentence, where this cannot be spelled, or is no regular expression */
    public RequestMatch {
        path.ifPresent(RequestMatch::check);
        Matcher read = VALUE.matcher(spelled(method, path));
        boolean same = read.matches() && method.equals(Optional.ofNullable(read.group(1)))
                && path.orElse("").equals(read.group(2));
        if (!same || path.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("@rb-reply wants a method in capital letters and a regular expression"
                    + " for the path, such as \"GET /users/[0-9]+\", not \"" + spelled(method, path) + "\"");
        }
    }

    private static void check(String path) {
        if (path.length() > LONGEST_PATH) {
            throw new IllegalArgumentException("the regular expression of @rb-reply is longer than " + LONGEST_PATH
                    + " characters; a shorter one, such as /users/.*, will do");
        }
        try {
            Pattern.compile(path);
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("\"" + path + "\" is no regular expression: " + broken.getDescription()
                    + (broken.getIndex() < 0 ? "" : " at character " + (broken.getIndex() + 1))
                    + "; write such characters with a backslash before them", broken);
        }
    }

    /** @throws IllegalArgumentException with a sentence */
    static RequestMatch of(String value) {
        Matcher read = VALUE.matcher(value.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("@rb-reply is one line");
        }
        return new RequestMatch(Optional.ofNullable(read.group(1)),
                Optional.of(read.group(2)).filter(path -> !path.isEmpty()));
    }

    /** As it stands after {@code @rb-reply}. */
    public String spelled() {
        return spelled(method, path);
    }

    private static String spelled(Optional<String> method, Optional<String> path) {
        return (method.orElse("") + " " + path.orElse("")).strip();
    }

    /** Whether a request with this method and request-target fits. */
    public Fit fits(String asked, String target) {
        if (method.isPresent() && !method.get().equals(asked)) {
            return Fit.NO;
        }
        if (path.isEmpty()) {
            return Fit.YES;
        }
        if (target.length() > LONGEST_TARGET) {
            return Fit.TOO_COSTLY;
        }
        int query = target.indexOf('?');
        Pattern pattern = Pattern.compile(path.get());
        try {
            boolean fits = pattern.matcher(new Looked(target)).matches()
                    || query >= 0 && pattern.matcher(new Looked(target.substring(0, query))).matches();
            return fits ? Fit.YES : Fit.NO;
        } catch (TooManyLooksException | StackOverflowError endless) {
            return Fit.TOO_COSTLY;
        }
    }

    private static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooksException() {
            super("too many looks", null, false, false);
        }
    }

    /** A text that can be looked at a bounded number of times. */
    private static final class Looked implements CharSequence {
        private final String text;
        private int looks;

        Looked(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS) {
                throw new TooManyLooksException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
