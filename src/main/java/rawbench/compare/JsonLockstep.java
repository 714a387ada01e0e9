package rawbench.compare;

/**
 * Finds whether stretches of rows of two texts are spelled the same, white space aside. What it looked at last it keeps:
 * who asks of a value and then of all that is in it has every row looked at once only.
 */
final class JsonLockstep {
    private final JsonSide a;
    private final JsonSide b;
    /** Rows of the first from here to before there are the same as those so many rows further in the second. */
    private int from;
    private int to;
    private int apart;
    /** Whether the row that comes then is not the same. */
    private boolean ended;

    JsonLockstep(JsonSide a, JsonSide b) {
        this.a = a;
        this.b = b;
    }

    /** Whether the values are spelled the same that take the rows from {@code rowA} and {@code rowB} on. */
    boolean same(int rowA, int endA, int rowB, int endB) {
        if (endA - rowA != endB - rowB) {
            return false;
        }
        boolean known = rowB - rowA == apart && rowA >= from && rowA <= to && (rowA < to || ended);
        if (!known) {
            from = rowA;
            to = rowA;
            apart = rowB - rowA;
            ended = false;
            if (sameOctets(rowA, endA, rowB, endB)) {
                to = endA;
            }
        }
        while (to < endA && !ended) {
            ended = !sameRow(to, to + apart);
            to += ended ? 0 : 1;
        }
        return to >= endA;
    }

    private boolean sameOctets(int rowA, int endA, int rowB, int endB) {
        int fromA = a.tape().at.get(rowA);
        int fromB = b.tape().at.get(rowB);
        int count = a.tape().at.get(endA - 1) - fromA;
        return count == b.tape().at.get(endB - 1) - fromB && JsonText.same(a.text(), fromA, b.text(), fromB, count)
                && sameRow(endA - 1, endB - 1);
    }

    /** Whether two rows are spelled the same: name, and value or bracket. */
    boolean sameRow(int rowA, int rowB) {
        int fromA = a.tape().at.get(rowA);
        int fromB = b.tape().at.get(rowB);
        if (!sameToken(fromA, fromB)) {
            return false;
        }
        int nextA = a.text().blank(a.text().end(fromA));
        int nextB = b.text().blank(b.text().end(fromB));
        boolean named = a.text().at(nextA) == ':';
        if (named != (b.text().at(nextB) == ':')) {
            return false;
        }
        int valueA = named ? a.text().blank(nextA + 1) : fromA;
        int valueB = named ? b.text().blank(nextB + 1) : fromB;
        return (!named || sameToken(valueA, valueB)) && empty(a.text(), valueA) == empty(b.text(), valueB);
    }

    /** Whether a name, a scalar or a bracket is spelled the same. */
    boolean sameToken(int fromA, int fromB) {
        if (a.text().at(fromA) != b.text().at(fromB)) {
            return false;
        }
        int length = a.text().end(fromA) - fromA;
        return length == b.text().end(fromB) - fromB && JsonText.same(a.text(), fromA, b.text(), fromB, length);
    }

    private static boolean empty(JsonText text, int from) {
        int octet = text.at(from);
        if (octet != '{' && octet != '[') {
            return false;
        }
        int next = text.at(text.blank(from + 1));
        return next == '}' || next == ']';
    }
}
