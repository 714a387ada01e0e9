package rawbench.octets;

/** The sentences about what is to be found, put in or spelled in octets, and cannot be read. */
public enum WantedWords implements Sentence {
    // Octets in digits
    NO_DIGITS("There are no digits yet; write octets as 48 65 ?? 6c."),
    ONE_DIGIT("The octet before character {0} has one digit; an octet has two, such as 0A "
            + "or ??."),
    NO_DIGIT("Character {0} is no hexadecimal digit; octets are written as 48 65 ?? 6c."),
    OPEN_DIGIT("Each digit of what is put in has to be said; ? stands for none."),

    // Escapes
    HALF_CHARACTER("half a character (\\u{0}) stands alone and has no octets"),
    NO_ESCAPE("\"\\{0}\" is no escape; \\r \\n \\t \\\\ and \\xHH are"),
    SHORT_ESCAPE("\\x wants two hexadecimal digits after it"),

    // Texts and expressions
    NOT_IN_CHARSET("Character {0}, {1}, cannot be written in {2}, in which this text is "
            + "read; choose another charset, or search for octets."),
    NO_EXPRESSION("The expression cannot be read at character {0}: {1}."),

    // Replacements
    ENDS_WITH_SIGN("The replacement ends with {0}; write \\{0} to put it in."),
    REPLACEMENT_ESCAPE("Character {0} of the replacement: \\x takes two hexadecimal digits."),
    NO_GROUP("Character {0} of the replacement: the expression has no group {1}; write \\$ "
            + "for the sign.");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    WantedWords(String english) {
        form = Form.of(english);
    }

    @Override
    public String kind() {
        return "wanted";
    }

    @Override
    public Form form() {
        return form;
    }
}
