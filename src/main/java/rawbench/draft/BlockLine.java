package rawbench.draft;

import java.util.Optional;

/**
 * A line of a block, and what it is there for.
 *
 * @param directive what it says, where it is a directive
 */
record BlockLine(TextLine line, Kind kind, Optional<Directive> directive) {
    enum Kind {
        /** The {@code ###} line. */
        TITLE,
        /** A comment, an empty line, another editor's script: kept, not read. */
        NOTE,
        /** A comment that says {@code @word}. */
        DIRECTIVE,
        /** {@code @name = value}. */
        VARIABLE,
        /** The request line, or a field line. */
        HEAD,
        /** The empty line after the head. */
        GAP,
        /** A line of the body, or the name of its side file. */
        BODY,
        /** A {@code #|} line. */
        RAW,
        /** What follows the request: empty lines, comments, another editor's response handlers. */
        AFTER
    }

    String text() {
        return line.text();
    }

    /** Whether it is the directive of that word. */
    boolean says(String word) {
        return directive.isPresent() && directive.get().word().equals(word);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the line spells octets of the request. */
    boolean ofRequest() {
        return switch (kind) {
            case HEAD, GAP, BODY, RAW -> true;
            case TITLE, NOTE, DIRECTIVE, VARIABLE, AFTER -> false;
        };
    }
}
