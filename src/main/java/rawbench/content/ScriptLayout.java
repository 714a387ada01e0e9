package rawbench.content;

import java.util.Optional;
import java.util.Set;

/**
 * Lays JavaScript out plainly, with a statement a line, octet for octet: line ends come behind braces, semicolons and the
 * commas between them, where they mean nothing, and none that was there goes. Strings, templates, regular expressions and
 * comments stay as they are. Where a token cannot be told from another without reading the grammar, all that follows
 * stays as it is.
 */
final class ScriptLayout implements Layout {
    /** Behind these words a slash begins a regular expression, behind others it divides. */
    private static final Set<String> BEFORE_VALUES = Set.of("return", "typeof", "case", "in", "of", "delete", "void",
            "throw", "new", "do", "else", "instanceof", "yield", "await");
    /** Behind the brackets of these a statement begins. */
    private static final Set<String> WITH_BRACKETS = Set.of("if", "while", "for", "with");
    private static final int MAX_WORD = 16;
    private static final byte[] SLASH = {'/'};
    private static final String NO_BREAK_BEFORE = ")];,.?:=&|+-*/<>%^([`";

    private enum At {
        CODE,
        SLASH,
        LINE_COMMENT,
        COMMENT,
        STRING,
        TEMPLATE,
        REGEX,
        REGEX_CLASS,
        UNSURE
    }

    private final LinePen pen;
    private final ScriptBrackets open = new ScriptBrackets();
    /** The last word, until something but white space and comments stands behind it. */
    private final StringBuilder word = new StringBuilder();
    private At at = At.CODE;
    private boolean escaped;
    private byte quote;
    /** The last octet that is no white space and stands outside of comments; a quote for every literal. */
    private byte last;
    /** Whether it is the second of two equal ones, as in {@code i++}. */
    private boolean twice;
    /** Whether white space or a comment stands behind it. */
    private boolean gap;
    /** The octet before, within a comment or literal. */
    private byte before;
    private boolean justOpened;
    private boolean afterBlock;
    private long offset;
    private long unsureAt = -1;
    private String unsure = "";

    ScriptLayout(Sink sink) {
        this.pen = new LinePen(sink);
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to) {
            if (at == At.UNSURE) {
                pen.rest(octets, index, to - index);
                index = to;
            } else if (at == At.SLASH ? afterSlash(octets[index]) : take(octets[index])) {
                index++;
                offset++;
            }
        }
        return true;
    }

    /** Takes an octet; false where it must be looked at again. */
    private boolean take(byte octet) throws StopException {
        switch (at) {
            case CODE -> {
                if (!Layout.blank(octet)) {
                    return code(octet);
                }
                pen.blank(octet);
                gap = true;
            }
            case LINE_COMMENT -> {
                if (octet == '\n' || octet == '\r') {
                    at = At.CODE;
                    return false;
                }
                pen.inside(octet);
            }
            case COMMENT -> {
                pen.inside(octet);
                at = octet == '/' && before == '*' ? At.CODE : At.COMMENT;
                before = octet;
            }
            default -> literal(octet);
        }
        return true;
    }

    private void literal(byte octet) throws StopException {
        pen.inside(octet);
        if (escaped) {
            escaped = false;
            before = 0;
            return;
        }
        escaped = octet == '\\';
        if (octet == '\n' && at != At.TEMPLATE) {
            unsure(offset, LayoutWords.LINE_OPEN.of());
        } else if (at == At.REGEX && octet == '[') {
            at = At.REGEX_CLASS;
        } else if (at == At.REGEX_CLASS && octet == ']') {
            at = At.REGEX;
        } else if (at == At.TEMPLATE && octet == '{' && before == '$') {
            value((byte) '{');
            nest((byte) '`', false);
        } else if (octet == quote && at != At.REGEX_CLASS) {
            value((byte) '"');
        }
        before = octet;
    }

    /** Goes on in the code behind a token that ends with an octet. */
    private void value(byte octet) {
        at = At.CODE;
        last = octet;
        twice = false;
        gap = false;
        word.setLength(0);
    }

    /** Takes the octet behind a slash; false where it must be looked at again. */
    private boolean afterSlash(byte octet) throws StopException {
        if (octet == '/' || octet == '*') {
            pen.put((byte) '/', open.depth());
            pen.inside(octet);
            at = octet == '/' ? At.LINE_COMMENT : At.COMMENT;
            before = 0;
            gap = true;
            justOpened = false;
            return true;
        }
        if (afterBlock) {
            pen.rest(SLASH, 0, 1);
            unsure(offset - 1, LayoutWords.SLASH.of());
            return false;
        }
        boolean divides = divides();
        pen.put((byte) '/', open.depth());
        justOpened = false;
        value((byte) '/');
        if (!divides) {
            at = At.REGEX;
            quote = '/';
        }
        return false;
    }

    /** Whether a value stands before the place, so that a slash divides it. */
    private boolean divides() {
        if (!word.isEmpty()) {
            return !BEFORE_VALUES.contains(word.toString());
        }
        return switch (last) {
            case ')' -> !open.closedStatement();
            case ']', '"' -> true;
            case '+', '-' -> twice;
            default -> false;
        };
    }

    private boolean code(byte octet) throws StopException {
        if (octet == '/') {
            at = At.SLASH;
            return true;
        }
        if (afterBlock && NO_BREAK_BEFORE.indexOf(octet) >= 0) {
            pen.wantNoLine();
        }
        afterBlock = false;
        switch (octet) {
            case '{', '(', '[' -> open(octet);
            case '}', ')', ']' -> close(octet);
            case ';', ',' -> {
                pen.put(octet, open.depth());
                value(octet);
                lineOutsideBrackets();
            }
            default -> other(octet);
        }
        justOpened = octet == '{';
        return true;
    }

    private void open(byte octet) throws StopException {
        pen.put(octet, open.depth());
        boolean statement = WITH_BRACKETS.contains(word.toString());
        value(octet);
        nest(octet, statement);
        if (octet == '{') {
            lineOutsideBrackets();
        }
    }

    private void nest(byte bracket, boolean statement) {
        if (!open.open(bracket, statement)) {
            unsure(offset, LayoutWords.TOO_MANY_BRACKETS.of());
        }
    }

    private void close(byte octet) throws StopException {
        boolean template = octet == '}' && open.inTemplate();
        boolean breaks = octet == '}' && open.breaks();
        if (!open.close(octet)) {
            pen.rest(new byte[]{octet}, 0, 1);
            unsure(offset, LayoutWords.STRAY_BRACKET.of());
            return;
        }
        if (breaks && justOpened) {
            pen.drop();
        } else if (breaks) {
            pen.wantLine();
        }
        pen.put(octet, open.depth());
        value(octet);
        if (template) {
            at = At.TEMPLATE;
            quote = '`';
            before = 0;
        } else if (octet == '}') {
            afterBlock = true;
            lineOutsideBrackets();
        }
    }

    private void other(byte octet) throws StopException {
        boolean name = octet < 0 || Character.isLetterOrDigit(octet) || octet == '_' || octet == '$';
        pen.put(octet, open.depth());
        if (gap || !name) {
            word.setLength(0);
        }
        if (name && word.length() < MAX_WORD) {
            word.append((char) octet);
        }
        twice = octet == last && !gap;
        last = octet;
        gap = false;
        if (octet == '"' || octet == '\'' || octet == '`') {
            at = octet == '`' ? At.TEMPLATE : At.STRING;
            quote = octet;
            before = 0;
        }
    }

    private void lineOutsideBrackets() {
        if (open.breaks()) {
            pen.wantLine();
        }
    }

    private void unsure(long where, String why) {
        at = At.UNSURE;
        unsureAt = where;
        unsure = why;
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        if (at == At.SLASH) {
            pen.put((byte) '/', open.depth());
        }
        pen.flush();
        return unsureAt < 0 ? Optional.empty()
                : Optional.of(new Wrong(LayoutWords.SCRIPT_LEFT, unsureAt, unsure));
    }

    @Override
    public boolean laid() {
        return pen.laid();
    }
}
