package rawbench.curl;

/** Words as PowerShell hands them to a program: backticks escape, apostrophes quote without escapes. */
final class PowerShellWords {
    private final ShellText text;

    PowerShellWords(ShellText text) {
        this.text = text;
    }

    void read() {
        while (text.more()) {
            char next = text.peek();
            switch (next) {
                case ' ', '\t' -> {
                    text.take();
                    text.endWord();
                }
                case '`' -> backtick();
                case '\'' -> quoted('\'');
                case '"' -> quoted('"');
                case '\n', ';', '|', '&', '>', '<' -> {
                    text.operator("" + next);
                    text.take();
                }
                case '$' -> variable();
                case '#' -> comment();
                default -> text.add(text.take());
            }
        }
        text.endWord();
    }

    private void comment() {
        if (text.inWord()) {
            text.add(text.take());
        } else {
            text.until('\n');
        }
    }

    private void backtick() {
        text.take();
        while ((text.peek() == ' ' || text.peek() == '\t') && text.peek(1) == '\n') {
            text.take();
        }
        if (text.peek() == '\n') {
            text.take();
        } else if (text.more()) {
            char kind = text.take();
            int at = "0abefnrtv".indexOf(kind);
            text.add(at < 0 ? kind : "\0\u0007\b\u001B\f\n\r\t\u000B".charAt(at));
        }
    }

    private void quoted(char quote) {
        int line = text.line();
        text.take();
        text.begin();
        boolean open = true;
        while (text.more() && open) {
            char next = text.peek();
            if (next == quote && text.peek(1) == quote) {
                text.skip(2);
                text.add(quote);
            } else if (next == quote) {
                text.take();
                open = false;
            } else if (quote == '"' && next == '`') {
                backtick();
            } else if (quote == '"' && next == '\\' && text.peek(1) == '`') {
                text.take(); // curl.exe gets \" where an older PowerShell wants \`"
            } else if (quote == '"' && next == '$') {
                variable();
            } else {
                text.add(text.take());
            }
        }
        if (open) {
            text.remark("the quote " + quote + " of line " + line + " is never closed; the text ends in it");
        }
    }

    private void variable() {
        text.take();
        boolean environment = text.sees("env:");
        text.skip(environment ? 4 : 0);
        StringBuilder name = new StringBuilder();
        while (Character.isLetterOrDigit(text.peek()) || text.peek() == '_') {
            name.append(text.take());
        }
        if (name.isEmpty()) {
            text.add('$');
        } else {
            text.variable(name.toString());
        }
    }
}
