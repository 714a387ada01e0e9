package rawbench.compare;

import rawbench.octets.Sentence;

/** The sentences about rules of what to ignore, and about what is to be compared, that cannot be read. */
public enum RefusalWords implements Sentence {
    NO_RULE("\"{0}\" is no rule of what to ignore: write header:NAME, json:PATH, "
            + "regex:EXPRESSION, whitespace or order"),
    NO_NAME("header: wants the name of a field, as in header:Date, but got \"{0}\""),
    NO_EXPRESSION("regex: wants a regular expression, as in regex:\\d+ ms"),
    ODD_EXPRESSION("The regular expression {0} cannot be read: {1}"),
    ODD_EXPRESSION_AT("The regular expression {0} cannot be read: {1} at character {2}"),

    // Paths
    TOO_MANY_STEPS("The path {0} has more than {1} steps"),
    ODD_PATH(Form.of("The path \"{0}\" cannot be read at character {1}: {2}", 2)),
    BEGINS_WITH_DOLLAR("a path begins with $, as in json:$.orders[*].id"),
    STEP_WANTED("\".\" or \"[\" is wanted"),
    NAME_WANTED("a name, * or [ is wanted"),
    BRACKET_WANTED("\"]\" is wanted"),
    QUOTE_OPEN("the name in quotes is not ended"),
    HEX_WANTED("four hexadecimal digits are wanted"),
    INDEX_WANTED("an index from 0, *, or a name in quotes is wanted (filters and slices "
            + "are not known here)"),

    // What is to be seen of each
    NO_JSON_PATH("\"{0}\" cannot be read as a JSON path: write one as in $.page.total or "
            + "$.items[*].id"),
    NOTHING_WRITTEN("Write the name of a field, as in Cache-Control, or a JSON path, as in "
            + "$.page.total"),
    NEITHER("\"{0}\" is neither the name of a field, as in Cache-Control, nor a JSON path, "
            + "as in $.page.total");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    RefusalWords(String english) {
        this(Form.of(english));
    }

    RefusalWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "ignore";
    }

    @Override
    public Form form() {
        return form;
    }
}
