package rawbench.curl;

/**
 * One word that a shell hands to a program: a part of a command line.
 *
 * @param text one character an octet
 * @param line where it begins, counted from 1
 * @param operator whether it is none of the words but stands between them, as a pipe does
 */
record ShellWord(String text, int line, boolean operator) {
    static ShellWord of(String text, int line) {
        return new ShellWord(text, line, false);
    }

    static ShellWord operator(String text, int line) {
        return new ShellWord(text, line, true);
    }

    boolean is(String symbol) {
        return operator && text.equals(symbol);
    }
}
