package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.content.Rendering.Kind;
import rawbench.ui.viewer.Colours;

/** The colours of a layout, line by line: they tell tokens apart and do not judge them. */
final class LineColours implements Colours {
    /** Layouts of more octets stay plain. */
    private static final long MOST = 2 << 20;
    private static final String STRING = "(\"(?:[^\"\\\\]|\\\\.)*+\"?+)";
    private static final String STRINGS = "(\"(?:[^\"\\\\]|\\\\.)*+\"?+|'(?:[^'\\\\]|\\\\.)*+'?+)";

    private static final LineColours JSON = new LineColours("(\"(?:[^\"\\\\]|\\\\.)*+\")(?=\\s*+:)|" + STRING
            + "|(-?\\d[\\d.eE+-]*+)|(true|false|null)",
            Token.NAME, Token.STRING, Token.NUMBER, Token.WORD);
    private static final LineColours MARKUP = new LineColours("(<!--.*?(?:-->|$))"
            + "|(</?[^\\s<>/!?=\"']++|/?>|<[!?][^\\s>]*+|\\?>)"
            + "|([^\\s<>=\"'/]++)(?==\\s*+[\"'])|((?<==)\\s*+(?:\"[^\"]*+\"?+|'[^']*+'?+))|(&#?\\w++;)",
            Token.COMMENT, Token.NAME, Token.WORD, Token.STRING, Token.NUMBER);
    private static final LineColours SCRIPT = new LineColours("(/\\*.*?(?:\\*/|$)|//.*$)|" + STRINGS
            + "|(`(?:[^`\\\\]|\\\\.)*+`?+)|((?<![\\w$#])(?:0x[\\da-fA-F]++|\\d[\\d.]*+(?:[eE][+-]?\\d++)?+))"
            + "|((?<![\\w$.])(?:async|await|break|case|catch|class|const|continue|default|delete|do|else|export"
            + "|extends|false|finally|for|from|function|if|import|in|instanceof|let|new|null|of|return|static|super"
            + "|switch|this|throw|true|try|typeof|undefined|var|void|while|yield)(?![\\w$]))",
            Token.COMMENT, Token.STRING, Token.STRING, Token.NUMBER, Token.WORD);
    private static final LineColours STYLE = new LineColours("(/\\*.*?(?:\\*/|$))|" + STRINGS
            + "|(^\\s*+-*+[a-zA-Z][\\w-]*+)(?=\\s*+:(?!.*\\{\\s*+$))|(@[\\w-]++|!important)"
            + "|(#[\\da-fA-F]{3,8}(?![\\w-])|(?<![\\w#-])-?(?:\\d++\\.?\\d*+|\\.\\d++)(?:%|[a-zA-Z]++)?+)",
            Token.COMMENT, Token.STRING, Token.NAME, Token.WORD, Token.NUMBER);
    /** Lines of name and value. */
    private static final LineColours FIELDS = new LineColours("^\\s*+([!-9;<>-~]++)(?=\\s*+[:=](?:\\s|$))|" + STRING
            + "|((?<![\\w.-])-?\\d[\\d.]*+(?![\\w.-]))",
            Token.NAME, Token.STRING, Token.NUMBER);

    private final Pattern pattern;
    /** What each group of the pattern is. */
    private final Token[] tokens;

    private LineColours(String pattern, Token... tokens) {
        this.pattern = Pattern.compile(pattern);
        this.tokens = tokens;
    }

    /** The colours of a layout of so many octets. */
    static Colours of(Kind kind, long octets) {
        if (octets > MOST) {
            return PLAIN;
        }
        return switch (kind) {
            case JSON, JSON_LINES, EVENT_STREAM -> JSON;
            case XML, HTML, SVG -> MARKUP;
            case CSS -> STYLE;
            case JAVASCRIPT -> SCRIPT;
            case FORM, MULTIPART, YAML, PROTOBUF -> FIELDS;
            case EMPTY, TEXT, PNG, JPEG, GIF, WEBP, BMP, BINARY -> PLAIN;
        };
    }

    /** The colours of an event's data, which looks like JSON. */
    static Colours json() {
        return JSON;
    }

    @Override
    public List<Run> of(String line) {
        List<Run> runs = new ArrayList<>();
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            for (int group = 1; group <= tokens.length; group++) {
                if (found.start(group) >= 0 && found.end(group) > found.start(group)) {
                    runs.add(new Run(found.start(group), found.end(group), tokens[group - 1]));
                }
            }
        }
        return runs;
    }
}
