package rawbench.convert;

/**
 * How a comparison is written down.
 *
 * @param nameA what the first is called
 * @param nameB what the second is called
 * @param secrets whether the values of fields such as Authorization are written; otherwise asterisks stand for them
 * @param context how many equal lines stand before and behind each difference
 * @param face how octets of the messages are written into text
 */
public record ComparisonOptions(String nameA, String nameB, boolean secrets, int context, Face face) {
    private static final int CONTEXT = 3;

    /** How octets of the messages are written into text. */
    public enum Face {
        /** As they are, long lines whole: a patch of text can be applied. */
        OCTETS,
        /** As text in UTF-8 without a character that rules a terminal or hides; long lines in pieces. */
        SHOWN,
        /** The same with the colours of a terminal. */
        COLOURED
    }

    /** Octets as they are, and three lines around each difference. */
    public static ComparisonOptions of(String nameA, String nameB, boolean secrets) {
        return new ComparisonOptions(nameA, nameB, secrets, CONTEXT, Face.OCTETS);
    }

    /** The same with another face. */
    public ComparisonOptions with(Face other) {
        return new ComparisonOptions(nameA, nameB, secrets, context, other);
    }
}
