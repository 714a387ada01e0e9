package rawbench.ui.kit;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Style classes for text that looks like JSON: names, strings, numbers and words. It does not judge the JSON. */
public final class JsonColours {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?)(?<colon>\\s*+:)?|(?<number>-?\\d[\\d.eE+-]*+)|(?<word>true|false|null)");

    private JsonColours() {
    }

    /** The styles of the whole text, none for what is no token. */
    public static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        append(text, spans);
        return spans.create();
    }

    /** Appends the styles of the whole text. */
    public static void append(String text, StyleSpansBuilder<Collection<String>> spans) {
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            int end = token.group("string") != null ? token.end("string") : token.end();
            spans.add(List.of(), token.start() - at);
            spans.add(List.of(style(token)), end - token.start());
            at = end;
        }
        spans.add(List.of(), text.length() - at);
    }

    private static String style(Matcher token) {
        if (token.group("string") != null) {
            return token.group("colon") != null ? "json-name" : "json-string";
        }
        return token.group("number") != null ? "json-number" : "json-word";
    }
}
