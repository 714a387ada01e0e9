package rawbench.content;

/** A reference to a character as XML and HTML spell it between {@code &} and {@code ;}: by number, or one of XML's five names. */
public final class CharacterReference {
    private static final int LONGEST = 9;

    private CharacterReference() {
    }

    /** The character, or -1 where it is none of these. */
    public static int of(String reference) {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> reference.startsWith("#") && reference.length() <= LONGEST ? number(reference.substring(1)) : -1;
        };
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        String number = hex ? digits.substring(1) : digits;
        if (number.isEmpty() || !number.matches(hex ? "[0-9A-Fa-f]+" : "[0-9]+")) {
            return -1;
        }
        int character = Integer.parseInt(number, hex ? 16 : 10);
        return Character.isValidCodePoint(character) && character > 0 ? character : -1;
    }
}
