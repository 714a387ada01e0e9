package rawbench.ui.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a body is read to be coloured, a line at a time: plainly, and judging nothing. */
enum Syntax {
    PLAIN(new Mode("(?!)", null)),
    JSON(new Mode("(?<name>\"(?:[^\"\\\\]|\\\\.)*+\"(?=\\s*+:))|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?)"
            + "|(?<number>-?\\d[\\d.eE+-]*+)|(?<word>\\b(?:true|false|null)\\b)", null)),
    FORM(new Mode("(?<name>[^=&%+]++(?=[^&=]*+=))|(?<number>%[0-9A-Fa-f]{2}|\\+)|(?<mark>[&=])|[^=&%+]++", null)),
    MARKUP(new Mode("(?<first><!--)|(?<third><!\\[CDATA\\[)|(?<second></?[\\w:.-]++|<[?!][\\w:.-]*+)"
            + "|(?<number>&[#\\w]++;)", null),
            new Mode("(?<leave>-->)", Token.MARK),
            new Mode("(?<leave>[/?]?>)|(?<string>\"[^\"]*+\"?|'[^']*+'?)|(?<number>[\\w:.-]++(?=\\s*+=))|[\\w:.-]++",
                    null),
            new Mode("(?<leave>\\]\\]>)", Token.STRING)),
    SCRIPT(new Mode("(?<first>/\\*)|(?<mark>//.*+)|(?<second>`)"
            + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?)|(?<number>\\b\\d[\\w.]*+)"
            + "|(?<word>\\b(?:await|async|break|case|catch|class|const|continue|default|delete|do|else|export|extends"
            + "|false|finally|for|function|if|import|in|instanceof|let|new|null|of|return|static|super|switch|this"
            + "|throw|true|try|typeof|undefined|var|void|while|yield)\\b)", null),
            new Mode("(?<leave>\\*/)", Token.MARK), new Mode("(?<leave>`)|(?<escape>\\\\.)", Token.STRING)),
    STYLE(new Mode("(?<first>/\\*)|(?<string>\"[^\"]*+\"?|'[^']*+'?)|(?<word>@[\\w-]++|![\\w-]++)"
            + "|(?<number>#[0-9a-fA-F]{3,8}\\b|\\b\\d[\\w.%]*+)|(?<name>[\\w-]++(?=\\s*+:))|[\\w-]++", null),
            new Mode("(?<leave>\\*/)", Token.MARK));

    /** What stands in a body, by its style class. */
    private static final class Token {
        static final String MARK = "remark";
        static final String STRING = "json-string";
    }

    /**
     * A way to read on.
     *
     * @param rest the style of what is no token; null for none
     */
    private record Mode(Pattern token, String rest) {
        Mode(String token, String rest) {
            this(Pattern.compile(token), rest);
        }
    }

    private static final Map<String, String> STYLES = Map.of("name", "json-name", "string", "json-string", "number",
            "json-number", "word", "json-word", "mark", "remark", "escape", "json-number");
    private static final List<String> ENTERED = List.of("first", "second", "third");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Mode> modes;

    Syntax(Mode... modes) {
        this.modes = List.of(modes);
    }

    /** What takes the tokens of a line: what stands up to there has this style, which may be null. */
    @FunctionalInterface
    interface Styled {
        void upTo(int end, String style);
    }

    /**
     * Reads a line, its end not among it.
     *
     * @param inside the mode it begins in, as the line before gave it; 0 at first
     * @return the mode the next line begins in
     */
    int line(String line, int inside, Styled out) {
        int mode = inside;
        int at = 0;
        Matcher token = modes.get(mode).token.matcher(line);
        while (token.find(at)) {
            out.upTo(token.start(), modes.get(mode).rest);
            int next = entered(token, mode);
            String rest = modes.get(next == 0 ? mode : next).rest;
            out.upTo(token.end(), next == mode ? style(token) : rest == null ? "json-name" : rest);
            at = token.end();
            if (next != mode) {
                mode = next;
                token = modes.get(mode).token.matcher(line);
            }
        }
        out.upTo(line.length(), modes.get(mode).rest);
        return mode;
    }

    private int entered(Matcher token, int mode) {
        if (mode > 0) {
            return token.group("leave") != null ? 0 : mode;
        }
        for (int i = 1; i < modes.size(); i++) {
            if (token.group(ENTERED.get(i - 1)) != null) {
                return i;
            }
        }
        return 0;
    }

    private static String style(Matcher token) {
        for (Map.Entry<String, Integer> group : token.namedGroups().entrySet()) {
            if (token.group(group.getValue()) != null && STYLES.containsKey(group.getKey())) {
                return STYLES.get(group.getKey());
            }
        }
        return null;
    }

    /** How a body of that media type is read; {@link #PLAIN} for those without colours. */
    static Syntax of(String mediaType) {
        String type = mediaType.strip().toLowerCase(Locale.ROOT).replaceFirst("[;,\\s].*", "");
        if (type.equals("application/x-www-form-urlencoded")) {
            return FORM;
        }
        if (type.matches(".*[/+]json([-+].*)?|application/(x-)?ndjson|.*/json-.*")) {
            return JSON;
        }
        if (type.matches(".*[/+]xml|text/html|.*\\+xml-.*")) {
            return MARKUP;
        }
        return type.matches("(text|application)/((x-)?java|ecma)script") ? SCRIPT
                : type.equals("text/css") ? STYLE : PLAIN;
    }

    /** How a body is read of which nobody said what it is. */
    static Syntax guessed(String line) {
        String start = line.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? JSON : start.startsWith("<") ? MARKUP : PLAIN;
    }
}
