package rawbench.evidence;

import rawbench.octets.Sentence;

/** The sentences about evidence files that cannot be read. */
public enum EvidenceWords implements Sentence {
    AT_LINE(Form.of("Line {0} of the evidence file: {1}", 1)),

    // The file and its sections
    NO_EVIDENCE("it should be \"{0}\""),
    OTHER_VERSION("its version is \"{0}\", and this Rawbench knows version {1} alone: open "
            + "it with a newer one"),
    TITLE_OPEN("the title of a section ends with \"]\""),
    SECTION_TWICE("[{0}] stands twice"),
    SECTION_MISSING("the file ends, and there is no section [{0}]: it was cut or changed"),
    NO_SECTION_BEFORE("there is no section [{0}] before it"),
    NO_SECTION_OF_ONE("there is no section [{0}] for one of them"),
    LINE_TWICE("\"{0}\" stands twice in [{1}]"),
    LINE_MISSING("[{0}] has no line \"{1} = …\""),
    LONG_LINE("it is longer than any line of an evidence file"),

    // Events and octets
    TOO_MANY_EVENTS("there are more than {0} events"),
    OTHER_NUMBER_OF_EVENTS("{0} events are announced, but [events] has {1}: the file was "
            + "cut or changed"),
    MORE_THAN_THE_REQUEST("{0} octets are said to have gone, but the request has {1}"),
    NO_BASE64("what stands behind \"=\" is no Base64"),
    OTHER_LENGTH("[{0}] should have {1} octets and has {2}: the file was cut or changed"),
    OTHER_OCTETS("the octets of [{0}] are others than were written down, their SHA-256 "
            + "says: the file was changed"),

    // Values
    NO_YES_NO("\"{0}\" is neither yes nor no"),
    NO_MOMENT_WITH_ZONE("\"{0}\" is no moment such as 2026-01-31T12:00:00.123+01:00"),
    NO_MOMENT("\"{0}\" is no moment such as 2026-01-31T12:00:00Z"),
    NO_WRITE_POINT("\"{0}\" is no write point"),
    NO_OUTCOME("\"{0}\" is no outcome"),
    QUOTE_OPEN("a quotation mark is not closed"),
    NO_NUMBER("\"{0}\" is no number from 0 on, as {1} wants"),
    NO_TIME("\"{0}\" is no time in milliseconds, such as 12.345678"),
    NO_DURATION("\"{0}\" is no duration such as PT30S"),
    NONE_OF("\"{0}\" is none of {1}");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    EvidenceWords(String english) {
        this(Form.of(english));
    }

    EvidenceWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public Form form() {
        return form;
    }
}
