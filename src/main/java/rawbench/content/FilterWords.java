package rawbench.content;

import rawbench.octets.Sentence;

/** The sentences about contents that cannot be filtered by a path, or not be laid out. */
public enum FilterWords implements Sentence {
    TOO_LONG("The content has {0} MiB; a path is followed in up to {1} MiB. Search in it "
            + "instead, or save it and use a tool such as jq or xmllint."),
    STOPPED("The filter was stopped."),
    NO_ROOM("The temporary folder takes no more ({0}); free some room and filter again."),
    NO_PATH("The path cannot be read: {0}"),
    NOT_IN_THIS("The path cannot be followed in this content: {0}"),
    NOT_FOLLOWED(Form.of("The path cannot be followed: {0}", 0)),
    NOT_FILTERED(Form.of("The content cannot be filtered: {0}", 0)),
    TOO_DEEP("its elements are nested too deeply."),
    NO_JSON("The content is no JSON at line {0}, column {1}: {2}"),
    NO_XML("The content is no XML at line {0}, column {1}: {2}"),

    // Laying out
    NOTHING("There is nothing to lay out."),
    NO_LAYOUT(Form.of("There is no layout for {0}.", 0)),
    WITHOUT_TYPE("content without a type"),
    NO_LAYOUT_IN("There is no layout for text in {0}."),
    GIVEN_UP(Form.of("The layout was given up: {0}.", 0)),
    CANCELLED("The layout was cancelled.");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    FilterWords(String english) {
        this(Form.of(english));
    }

    FilterWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "filter";
    }

    @Override
    public Form form() {
        return form;
    }
}
