package rawbench.difference;

/** What a character is for the sake of words, as numbers since it is asked for each character drawn. */
final class Kind {
    static final int OTHER = 0;
    static final int WORD = 1;
    static final int SPACE = 2;
    /** It belongs to the character before it. */
    static final int JOINS = 3;
    /** What comes behind it belongs to what is before it too. */
    static final int JOINER = 0x200D;
    private static final int FIRST_TONE = 0x1F3FB;
    private static final int LAST_TONE = 0x1F3FF;

    private Kind() {
    }

    static int of(int character) {
        if (character < 0x80) {
            return ascii(character);
        }
        if (character == JOINER || character >= FIRST_TONE && character <= LAST_TONE) {
            return JOINS;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> JOINS;
            case Character.SPACE_SEPARATOR -> SPACE;
            default -> Character.isLetterOrDigit(character) && !Character.isIdeographic(character) ? WORD : OTHER;
        };
    }

    private static int ascii(int character) {
        int lower = character | 0x20;
        if (lower >= 'a' && lower <= 'z' || character >= '0' && character <= '9') {
            return WORD;
        }
        return character == ' ' || character == '\t' ? SPACE : OTHER;
    }
}
