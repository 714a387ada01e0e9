package rawbench.ui.viewer;

import java.util.List;

/** Colours for the characters of one line, which the viewer asks for as the line comes into sight; knows no other line. */
@FunctionalInterface
public interface Colours {
    /** A text of one colour. */
    Colours PLAIN = _ -> List.of();

    /** What a run of characters is. */
    enum Token {
        NAME,
        STRING,
        NUMBER,
        WORD,
        COMMENT
    }

    /** Characters from {@code from} to before {@code to} that are one token. */
    record Run(int from, int to, Token token) {}

    /** The tokens of a line in order, without overlap; what is in none has the usual colour. */
    List<Run> of(String line);
}
