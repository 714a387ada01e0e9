package rawbench.content;

import rawbench.octets.Sentence;

/** The sentences about contents that are laid out to a place only, and what is wrong there. */
public enum LayoutWords implements Sentence {
    // JSON
    JSON_BROKEN(Form.of("This is not valid JSON. At octet {0} {1}.", 1)),
    JSON_ENDS_IN_VALUE("This is not valid JSON. It ends after {0} octets in the middle of "
            + "a value."),
    JSON_ENDS_WITHIN("This is not valid JSON. It ends after {0} octets in the middle of an "
            + "array or object."),
    CONTROL_CHARACTER("a control character stands in a string"),
    NO_VALUE("a value is missing"),
    TOO_DEEP("it is nested deeper than {0} levels"),
    NO_NUMBER("a number cannot be read"),
    HALF_MARK("half a byte order mark stands"),
    NO_LITERAL("neither true nor false nor null stands"),
    NO_NAME("a member's name is missing"),
    NO_COLON("the colon after a member's name is missing"),
    NO_COMMA("a comma or closing bracket is missing"),
    SURPLUS("something follows the value"),
    NO_ESCAPE("an escape in a string cannot be read"),

    // XML
    XML_BROKEN(Form.of("This is not well-formed XML. At octet {0} {1}.", 1)),
    ENDS_AMID("it ends in the middle of what begins there"),
    NOT_CLOSED("it ends, and {0} is not closed"),
    NO_ELEMENT("it ends without an element"),
    TEXT_OUTSIDE("text stands outside of the root element"),
    SECOND_ROOT("a second root element stands"),
    NO_START_TAG("the end tag of {0} has no start tag"),
    OTHER_END_TAG("the end tag of {0} stands where {1} is to be closed"),

    // Parts
    NO_BOUNDARY("Content-Type names no boundary, and the first line is none, so the parts "
            + "cannot be told apart."),
    BOUNDARY_MISSING("No line is the boundary that Content-Type names."),

    // Tags and scripts
    NO_TAG("a < begins no tag"),
    NO_NAME_OF_END("an end tag has no name"),
    LONG_NAME("a tag has a name of more than {0} octets"),
    SCRIPT_LEFT(Form.of("From octet {0} on the script is left as it is, since there {1}.", 1)),
    LINE_OPEN("a string or regular expression does not end on its line"),
    SLASH("a / divides or begins a regular expression"),
    TOO_MANY_BRACKETS("too many brackets are open"),
    STRAY_BRACKET("a bracket closes none that is open");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    LayoutWords(String english) {
        this(Form.of(english));
    }

    LayoutWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "layout";
    }

    @Override
    public Form form() {
        return form;
    }
}
