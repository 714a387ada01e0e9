package rawbench.curl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text that a shell would read, walked through once: its words so far, and what they could not say. */
final class ShellText {
    private final String text;
    private int at;
    private int line = 1;
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int wordLine = 1;
    private final List<ShellWord> words = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();

    /** @param text one character an octet, line ends LF */
    ShellText(String text) {
        this.text = text;
    }

    boolean more() {
        return at < text.length();
    }

    /** The next character; NUL behind the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    boolean sees(String wanted) {
        return text.startsWith(wanted, at);
    }

    char take() {
        char next = text.charAt(at++);
        line += next == '\n' ? 1 : 0;
        return next;
    }

    void skip(int count) {
        for (int i = 0; i < count && more(); i++) {
            take();
        }
    }

    int line() {
        return line;
    }

    /** The text up to the next such character, or to the end. */
    String until(char end) {
        int to = text.indexOf(end, at);
        String found = text.substring(at, to < 0 ? text.length() : to);
        skip(found.length());
        return found;
    }

    void begin() {
        if (!begun) {
            begun = true;
            wordLine = line;
        }
    }

    void add(char octet) {
        begin();
        word.append(octet);
    }

    void add(String octets) {
        begin();
        word.append(octets);
    }

    boolean inWord() {
        return begun;
    }

    String wordSoFar() {
        return word.toString();
    }

    void endWord() {
        if (begun) {
            words.add(ShellWord.of(word.toString(), wordLine));
        }
        word.setLength(0);
        begun = false;
    }

    void operator(String symbol) {
        endWord();
        words.add(ShellWord.operator(symbol, line));
    }

    /** A name whose value the shell would put in: a template's variable stands for it. */
    void variable(String name) {
        variables.add(name);
        add("{{" + name + "}}");
    }

    void remark(String sentence) {
        remarks.add("line " + line + ": " + sentence);
    }

    List<ShellWord> words() {
        endWord();
        return words;
    }

    Set<String> remarks() {
        return remarks;
    }

    Set<String> variables() {
        return variables;
    }
}
