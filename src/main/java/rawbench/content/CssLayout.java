package rawbench.content;

import java.util.Optional;

/**
 * Lays a style sheet out with a declaration a line, octet for octet: white space changes only where CSS has none that
 * counts, beside braces and behind semicolons, and a line end that was there gets the indent of its depth. Strings,
 * comments, escapes and what stands in round brackets stay as they are.
 */
final class CssLayout implements Layout {
    private enum At {
        CODE,
        SLASH,
        COMMENT,
        STRING,
        ADDRESS
    }

    private final LinePen pen;
    private At at = At.CODE;
    private boolean escaped;
    private byte quote;
    private byte last;
    /** The last letters, in lower case, eight bits each: an address without quotes begins behind {@code url(}. */
    private int word;
    private int depth;
    private int brackets;

    CssLayout(Sink sink) {
        this.pen = new LinePen(sink);
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        for (int i = from; i < to; i++) {
            byte octet = octets[i];
            if (at == At.SLASH) {
                afterSlash(octet);
            } else if (at != At.CODE) {
                inside(octet);
            } else if (escaped) {
                pen.inside(octet);
                escaped = false;
            } else if (Layout.blank(octet)) {
                pen.blank(octet);
            } else {
                code(octet);
                last = octet;
            }
        }
        return true;
    }

    private void inside(byte octet) throws StopException {
        pen.inside(octet);
        if (at == At.COMMENT) {
            at = octet == '/' && last == '*' ? At.CODE : At.COMMENT;
            last = octet;
        } else if (escaped) {
            escaped = false;
        } else if (octet == '\\') {
            escaped = true;
        } else if (octet == (at == At.ADDRESS ? ')' : quote) || at == At.STRING && octet == '\n') {
            at = At.CODE;
            last = octet;
        }
    }

    private void afterSlash(byte octet) throws StopException {
        if (octet == '*') {
            pen.inside(octet);
            at = At.COMMENT;
            last = 0;
            return;
        }
        at = At.CODE;
        if (Layout.blank(octet)) {
            pen.blank(octet);
        } else {
            code(octet);
            last = octet;
        }
    }

    private void code(byte octet) throws StopException {
        if (octet == '}' && brackets == 0) {
            close();
            return;
        }
        boolean address = brackets > 0 && last == '(' && word == ('u' << 16 | 'r' << 8 | 'l');
        pen.put(octet, depth);
        if (address && octet != '"' && octet != '\'') {
            at = octet == ')' ? At.CODE : At.ADDRESS;
            escaped = octet == '\\';
            brackets--;
            return;
        }
        if (octet != '(') {
            word = (word << 8 | octet | 0x20) & 0xFFFFFF;
        }
        switch (octet) {
            case '"', '\'' -> {
                at = At.STRING;
                quote = octet;
            }
            case '/' -> at = At.SLASH;
            case '\\' -> escaped = true;
            case '(' -> brackets++;
            case ')' -> brackets = Math.max(0, brackets - 1);
            case '{' -> {
                depth += brackets == 0 ? 1 : 0;
                lineOutsideBrackets();
            }
            case ';' -> lineOutsideBrackets();
            default -> {
                // Any other octet is part of a selector, a property or a value.
            }
        }
    }

    private void lineOutsideBrackets() {
        if (brackets == 0) {
            pen.wantLine();
        }
    }

    private void close() throws StopException {
        depth = Math.max(0, depth - 1);
        if (last == '{') {
            pen.drop();
        } else {
            pen.wantLine();
        }
        pen.put((byte) '}', depth);
        pen.wantLine();
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        pen.flush();
        return Optional.empty();
    }

    @Override
    public boolean laid() {
        return pen.laid();
    }
}
