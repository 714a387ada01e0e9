package rawbench.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import rawbench.http.Tokens;

/** A rule of what a comparison folds away, as it stands behind {@code @rb-ignore} in a template. */
public sealed interface Ignore {
    /** The rule as it is written. */
    String spelled();

    /** What the rule is called where it is said what it folded away. */
    String name();

    /** The fields of that name, whatever they hold. */
    record Field(String name) implements Ignore {
        @Override
        public String spelled() {
            return "header:" + name;
        }
    }

    /** The values of JSON that a path names, with all that is in them. */
    record JsonPath(PathPattern path) implements Ignore {
        @Override
        public String spelled() {
            return "json:" + path.spelled();
        }

        @Override
        public String name() {
            return path.spelled();
        }
    }

    /**
     * Whatever a regular expression matches in a line, a field value or a value of JSON.
     *
     * @param name that of the expression's first named group; else the expression itself
     */
    record Regex(Pattern pattern, String name) implements Ignore {
        private static final Pattern NAMED = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

        static Regex of(Pattern pattern) {
            Matcher named = NAMED.matcher(pattern.pattern());
            return new Regex(pattern, named.find() ? named.group(1) : pattern.pattern());
        }

        @Override
        public String spelled() {
            return "regex:" + pattern.pattern();
        }
    }

    /** How much white space there is in a line. */
    record WhiteSpace() implements Ignore {
        @Override
        public String spelled() {
            return name();
        }

        @Override
        public String name() {
            return "whitespace";
        }
    }

    /** In which order fields and the elements of arrays stand. */
    record Order() implements Ignore {
        @Override
        public String spelled() {
            return name();
        }

        @Override
        public String name() {
            return "order";
        }
    }

    /**
     * Reads a rule: {@code header:NAME}, {@code json:PATH}, {@code regex:RE}, {@code whitespace} or {@code order}.
     *
     * @throws IgnoreException when it is none; says what a rule looks like
     */
    static Ignore parse(String spelled) throws IgnoreException {
        String rule = spelled.strip();
        int colon = rule.indexOf(':');
        String rest = colon < 0 ? "" : rule.substring(colon + 1).strip();
        return switch (colon < 0 ? rule : rule.substring(0, colon)) {
            case "header" -> field(rest);
            case "json" -> new JsonPath(PathPattern.parse(rest));
            case "regex" -> regex(rest);
            case "whitespace" -> new WhiteSpace();
            case "order" -> new Order();
            default -> throw new IgnoreException(RefusalWords.NO_RULE.of(spelled));
        };
    }

    private static Ignore field(String name) throws IgnoreException {
        if (!Tokens.isToken(name)) {
            throw new IgnoreException(RefusalWords.NO_NAME.of(name));
        }
        return new Field(name);
    }

    private static Ignore regex(String expression) throws IgnoreException {
        if (expression.isEmpty()) {
            throw new IgnoreException(RefusalWords.NO_EXPRESSION.of());
        }
        try {
            return Regex.of(Pattern.compile(expression));
        } catch (PatternSyntaxException wrong) {
            throw new IgnoreException(wrong.getIndex() < 0
                    ? RefusalWords.ODD_EXPRESSION.of(expression, wrong.getDescription())
                    : RefusalWords.ODD_EXPRESSION_AT.of(expression, wrong.getDescription(), wrong.getIndex() + 1));
        }
    }
}
