package rawbench.curl;

/**
 * Words as they come to a program under cmd.exe: first cmd takes its carets and variables out, then the program takes
 * the line apart by quotes, and by backslashes before quotes.
 */
final class CmdWords {
    private final ShellText text;
    /** Between quotes for cmd, where its special characters are plain. */
    private boolean cmdQuoted;
    /** Between quotes for the program, where blanks are plain. */
    private boolean quoted;

    CmdWords(ShellText text) {
        this.text = text;
    }

    void read() {
        while (text.more()) {
            char next = text.peek();
            if (next == '^' && !cmdQuoted) {
                text.take();
                caret();
            } else if (next == '\n') {
                text.take();
                cmdQuoted = false;
                quoted = false;
                text.operator("\n");
            } else if (!cmdQuoted && "&|<>".indexOf(next) >= 0) {
                operator();
            } else if (next == '%') {
                percent();
            } else {
                text.take();
                cmdQuoted ^= next == '"';
                given(next);
            }
        }
        text.endWord();
    }

    private void operator() {
        String symbol = text.sees("&&") || text.sees("||") || text.sees(">>") ? "" + text.take() + text.take()
                : "" + text.take();
        text.operator(symbol);
    }

    /** The character behind a caret loses its meaning for cmd; a line end is taken away, and then the next one counts. */
    private void caret() {
        while ((text.peek() == ' ' || text.peek() == '\t') && text.peek(1) == '\n') {
            text.take();
        }
        boolean continued = text.peek() == '\n';
        if (continued) {
            text.take();
        }
        boolean plainEnd = continued && text.peek() != '\n';
        if (text.more() && !plainEnd) {
            given(text.take());
        }
    }

    private void percent() {
        text.take();
        int ahead = 0;
        while (Character.isLetterOrDigit(text.peek(ahead)) || text.peek(ahead) == '_') {
            ahead++;
        }
        if (text.peek() == '%') {
            text.take();
            given('%');
        } else if (ahead > 0 && text.peek(ahead) == '%' && !Character.isDigit(text.peek())) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < ahead; i++) {
                name.append(text.take());
            }
            text.take();
            text.variable(name.toString());
        } else {
            given('%');
        }
    }

    /** One character as the program gets it. */
    private void given(char next) {
        if (next == '\\') {
            backslashes();
        } else if (next == '"') {
            quote();
        } else if (!quoted && (next == ' ' || next == '\t')) {
            text.endWord();
        } else {
            text.add(next);
        }
    }

    private void quote() {
        text.begin();
        if (quoted && text.peek() == '"' || quoted && !cmdQuoted && text.sees("^\"")) {
            skipQuote();
            text.add('"');
        } else {
            quoted = !quoted;
        }
    }

    private void skipQuote() {
        if (text.peek() == '^') {
            text.take();
        } else {
            cmdQuoted = !cmdQuoted;
        }
        text.take();
    }

    /** Backslashes count only before a quote: two make one, and one left over makes the quote plain. */
    private void backslashes() {
        int count = 1;
        while (text.peek() == '\\' || !cmdQuoted && text.sees("^\\")) {
            text.skip(text.peek() == '^' ? 2 : 1);
            count++;
        }
        boolean careted = !cmdQuoted && text.sees("^\"");
        boolean beforeQuote = text.peek() == '"' || careted;
        text.add("\\".repeat(beforeQuote ? count / 2 : count));
        if (beforeQuote && count % 2 == 1) {
            skipQuote();
            text.add('"');
        }
    }
}
