package rawbench.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import rawbench.content.CharacterReference;

/**
 * What a line of XML or HTML means, whatever the way in which it is spelled: white space inside tags, the order of
 * attributes, quotes and references to characters do not count, in XML {@code <a/>} is {@code <a></a>}, and in HTML the
 * case of names does not count.
 *
 * <p>It is a pure function of one line, total: what is no tag that ends in the line, or none that XML allows, stays as it
 * is. References to entities
 * other than those that XML itself knows are never looked up.
 */
final class MarkupSense {
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param", "source", "track", "wbr");

    private final boolean html;
    private final String line;
    private final StringBuilder sense = new StringBuilder();
    private int at;
    /** The name of the element whose start tag came last and that nothing stands in yet, and where that tag's end stands. */
    private String opened = "";
    private int openedEnd;

    /** An attribute; without a value in HTML it has an empty one. */
    private record Attribute(String name, String value) {}

    private MarkupSense(String line, boolean html) {
        this.html = html;
        // Both languages read CRLF as LF.
        this.line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    static String ofXml(String line) {
        return new MarkupSense(line, false).made();
    }

    static String ofHtml(String line) {
        return new MarkupSense(line, true).made();
    }

    private String made() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        if (at == line.length() || line.charAt(at) != '<') {
            // White space before text may be a part of it.
            at = 0;
        }
        while (at < line.length()) {
            if (line.charAt(at) != '<' || !markup()) {
                text();
            }
        }
        return sense.toString();
    }

    private boolean markup() {
        return section("<!--", "-->") || section("<![CDATA[", "]]>") || declaration() || tag();
    }

    /** A section stays as it is; what it holds as text is what that text means. */
    private boolean section(String begin, String end) {
        int to = line.startsWith(begin, at) ? line.indexOf(end, at + begin.length()) : -1;
        if (to < 0) {
            return false;
        }
        if (begin.equals("<![CDATA[") && !html) {
            escape(line.substring(at + begin.length(), to));
        } else {
            sense.append(line, at, to + end.length());
        }
        opened = "";
        at = to + end.length();
        return true;
    }

    private boolean declaration() {
        int to = line.startsWith("<!", at) && html ? line.indexOf('>', at) : -1;
        if (to < 0) {
            return false;
        }
        sense.append(line.substring(at, to + 1).toLowerCase(Locale.ROOT));
        at = to + 1;
        return true;
    }

    private void text() {
        int end = line.indexOf('<', at + 1);
        end = end < 0 ? line.length() : end;
        escape(resolved(line.substring(at, end)));
        opened = "";
        at = end;
    }

    /** A tag, or a processing instruction that is spelled like one; false where it does not end here. */
    private boolean tag() {
        int mark = line.startsWith("</", at) || line.startsWith("<?", at) ? 2 : 1;
        int name = nameEnd(at + mark);
        List<Attribute> attributes = new ArrayList<>();
        int end = name == at + mark ? -1 : attributes(name, attributes);
        if (end < 0) {
            return false;
        }
        boolean slash = line.charAt(end - 1) == '/' && mark == 1;
        write(named(line.substring(at + mark, name)), mark == 2 ? line.substring(at, at + 2) : "<", attributes, slash);
        at = end + 1;
        return true;
    }

    private void write(String name, String begin, List<Attribute> attributes, boolean slash) {
        if (begin.equals("</") && name.equals(opened) && openedEnd == sense.length() && !html) {
            sense.setLength(sense.length() - 1);
            sense.append("/>");
            opened = "";
            return;
        }
        sense.append(begin).append(name);
        attributes.sort(Comparator.comparing(Attribute::name));
        for (Attribute attribute : attributes) {
            sense.append(' ').append(attribute.name()).append("=\"");
            escape(attribute.value());
            sense.append('"');
        }
        sense.append(slash && !(html && VOID.contains(name)) ? "/>" : ">");
        opened = begin.equals("<") && !slash ? name : "";
        openedEnd = sense.length();
    }

    /** Reads attributes; the place of the {@code >} behind them, or -1. */
    private int attributes(int from, List<Attribute> into) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '>') {
                return i;
            }
            boolean last = (c == '/' || c == '?') && i + 1 < line.length() && line.charAt(i + 1) == '>';
            if (Character.isWhitespace(c) || last || html && (c == '/' || c == '?')) {
                i++;
                continue;
            }
            int end = nameEnd(i);
            if (end == i || !html && !Character.isWhitespace(line.charAt(i - 1))) {
                return -1;
            }
            String name = named(line.substring(i, end));
            int equals = blanksEnd(end);
            if (equals == line.length() || line.charAt(equals) != '=') {
                if (!html) {
                    return -1;
                }
                into.add(new Attribute(name, ""));
                i = end;
                continue;
            }
            i = value(name, blanksEnd(equals + 1), into);
            if (i < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Reads a value; what stands behind it, or -1. */
    private int value(String name, int from, List<Attribute> into) {
        if (from == line.length()) {
            return -1;
        }
        char quote = line.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = line.indexOf(quote, from + 1);
            if (end >= 0) {
                into.add(new Attribute(name, resolved(line.substring(from + 1, end))));
            }
            return end < 0 ? -1 : end + 1;
        }
        if (!html) {
            return -1;
        }
        int end = from;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && line.charAt(end) != '>') {
            end++;
        }
        into.add(new Attribute(name, resolved(line.substring(from, end))));
        return end;
    }

    private int blanksEnd(int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < line.length() && !Character.isWhitespace(line.charAt(i)) && "=<>/\"'?".indexOf(line.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private String named(String name) {
        return html ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** A text with its references to characters resolved. What refers to anything else keeps a mark of its own. */
    private String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            int character = end < 0 ? -1 : CharacterReference.of(text.substring(i + 1, end));
            if (character >= 0) {
                resolved.appendCodePoint(character);
                i = end;
            } else if (end >= 0 && !html) {
                // An ampersand that is none of the text: another entity.
                resolved.append('\uFFFE');
            } else {
                resolved.append(text.charAt(i));
            }
        }
        return resolved.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> sense.append("&amp;");
                case '<' -> sense.append("&lt;");
                case '>' -> sense.append("&gt;");
                case '"' -> sense.append("&quot;");
                default -> sense.append(c);
            }
        }
    }
}
