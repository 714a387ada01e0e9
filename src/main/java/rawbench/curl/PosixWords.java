package rawbench.curl;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** Words as sh reads them: quotes of four kinds, backslashes, comments, continued lines, operators, here-documents. */
final class PosixWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String[] OPERATORS = {"&&", "||", "|&", ";;", "<<<", "<<-", "<<", "&>", ">>", ">&", "<&", ">|",
            ";", "|", "&", "(", ")", "<", ">", "\n"};

    private final ShellText text;
    /** The end of a here-document that begins behind this line; empty where none does. */
    private String hereEnd = "";
    private boolean hereNext;
    private boolean hereTabs;

    PosixWords(ShellText text) {
        this.text = text;
    }

    void read() {
        while (text.more()) {
            char next = text.peek();
            if (next == ' ' || next == '\t') {
                text.take();
                ended();
            } else if (next == '#' && !text.inWord()) {
                text.until('\n');
            } else if (!quoted(next) && !operator()) {
                text.add(text.take());
            }
        }
        text.endWord();
    }

    /** A word has ended: behind {@code <<} it names the end of a here-document. */
    private void ended() {
        if (hereNext && text.inWord()) {
            hereEnd = text.wordSoFar();
            hereNext = false;
        }
        text.endWord();
    }

    private boolean operator() {
        for (String symbol : OPERATORS) {
            if (text.sees(symbol)) {
                ended();
                text.operator(symbol);
                text.skip(symbol.length());
                hereNext = symbol.equals("<<") || symbol.equals("<<-");
                hereTabs = hereNext ? symbol.equals("<<-") : hereTabs;
                if (symbol.equals("\n") && !hereEnd.isEmpty()) {
                    hereDocument();
                }
                return true;
            }
        }
        return false;
    }

    private void hereDocument() {
        StringBuilder document = new StringBuilder();
        boolean ends = false;
        while (text.more() && !ends) {
            String line = text.until('\n');
            String plain = hereTabs ? line.replaceFirst("^\t+", "") : line;
            ends = plain.equals(hereEnd);
            document.append(ends ? "" : plain + "\n");
            text.skip(1);
        }
        text.operator("here " + document);
        text.operator("\n");
        hereEnd = "";
    }

    /** Reads what begins with a quoting character; false where none stands here. */
    private boolean quoted(char next) {
        switch (next) {
            case '\\' -> backslash();
            case '\'' -> single();
            case '"' -> twofold();
            case '$' -> dollar(false);
            case '`' -> {
                text.take();
                text.remark("`" + text.until('`') + "` would be run by the shell; here it stands for nothing");
                text.skip(1);
                text.begin();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void backslash() {
        text.take();
        if (text.peek() == '\n') {
            text.take();
        } else if (text.more()) {
            text.add(text.take());
        }
    }

    private void single() {
        int line = text.line();
        text.take();
        text.add(text.until('\''));
        closed('\'', line);
    }

    private void twofold() {
        int line = text.line();
        text.take();
        text.begin();
        while (text.more() && text.peek() != '"') {
            char next = text.peek();
            if (next == '\\' && "$`\"\\\n".indexOf(text.peek(1)) >= 0) {
                backslash();
            } else if (next == '$') {
                dollar(true);
            } else if (next == '`') {
                quoted(next);
            } else {
                text.add(text.take());
            }
        }
        closed('"', line);
    }

    private void closed(char quote, int line) {
        if (!text.more()) {
            text.remark("the quote " + quote + " of line " + line + " is never closed; the text ends in it");
        }
        text.skip(1);
    }

    private void dollar(boolean within) {
        if (!within && text.sees("$'")) {
            text.skip(2);
            ansi();
        } else if (!within && text.sees("$\"")) {
            text.take();
            twofold();
        } else if (text.sees("$(")) {
            text.skip(2);
            text.remark("$(" + text.until(')') + ") would be run by the shell; here it stands for nothing");
            text.skip(1);
            text.begin();
        } else {
            variable();
        }
    }

    private void variable() {
        text.take();
        boolean braced = text.peek() == '{';
        int ahead = braced ? 1 : 0;
        StringBuilder name = new StringBuilder();
        while (Character.isLetterOrDigit(text.peek(ahead)) && text.peek(ahead) < 0x80 || text.peek(ahead) == '_') {
            name.append(text.peek(ahead++));
        }
        Matcher known = NAME.matcher(name);
        if (known.matches() && (!braced || text.peek(ahead) == '}')) {
            text.skip(ahead + (braced ? 1 : 0));
            text.variable(name.toString());
        } else {
            text.add('$');
        }
    }

    /** {@code $'…'}: the escapes of C. */
    private void ansi() {
        int line = text.line();
        text.begin();
        while (text.more() && text.peek() != '\'') {
            char next = text.take();
            if (next != '\\' || !text.more()) {
                text.add(next);
            } else {
                escape();
            }
        }
        closed('\'', line);
    }

    private void escape() {
        char kind = text.take();
        int plain = "abefnrtvE\\'\"?".indexOf(kind);
        if (plain >= 0) {
            text.add("\u0007\b\u001B\f\n\r\t\u000B\u001B\\'\"?".charAt(plain));
        } else if (kind == 'x' && HexFormat.isHexDigit(text.peek())) {
            text.add((char) number(16, 2));
        } else if ((kind == 'u' || kind == 'U') && HexFormat.isHexDigit(text.peek())) {
            int character = number(16, kind == 'u' ? 4 : 8);
            boolean known = Character.isValidCodePoint(character);
            text.add(known ? Octets.utf8(Character.toString(character)).latin1() : "?");
        } else if (kind >= '0' && kind <= '7') {
            int first = kind - '0';
            int digits = digits(8, 2);
            int rest = digits == 0 ? 0 : number(8, digits);
            text.add((char) ((first * (int) Math.pow(8, digits) + rest) & 0xFF));
        } else if (kind == 'c' && text.more()) {
            text.add((char) (text.take() & 0x1F));
        } else {
            text.add('\\');
            text.add(kind);
        }
    }

    private int digits(int radix, int most) {
        int count = 0;
        while (count < most && text.peek(count) < 0x80 && Character.digit(text.peek(count), radix) >= 0) {
            count++;
        }
        return count;
    }

    private int number(int radix, int most) {
        int value = 0;
        for (int left = digits(radix, most); left > 0; left--) {
            value = value * radix + Character.digit(text.take(), radix);
        }
        return value;
    }
}
