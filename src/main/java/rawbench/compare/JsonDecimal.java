package rawbench.compare;

import java.math.BigInteger;

import rawbench.octets.Octets;

/**
 * A JSON number by its exact value: its digits from the first to the last that is not zero, and the power of ten of the
 * last. Neither digits nor zeros are ever written out, so no exponent is too large.
 */
final class JsonDecimal {
    /** Digits that fit into a long number. */
    private static final int CHUNK = 18;
    private static final int LONGEST_EXPONENT = 1000;

    private final JsonText text;
    private boolean negative;
    /** Where the first and the last digit stand that are not zero; the last is -1 in a zero. */
    private int first = -1;
    private int last = -1;
    /** The place that the point has, or would have. */
    private int point;
    private BigInteger exponent = BigInteger.ZERO;
    private boolean tooLong;
    private String wrong = "";

    private JsonDecimal(Octets spelled) {
        text = new JsonText(spelled);
        read();
    }

    static JsonDecimal of(Octets spelled) {
        return new JsonDecimal(spelled);
    }

    /** What is wrong with the number, or "". */
    String wrong() {
        return wrong;
    }

    /** Whether there are more digits in its exponent than are read. */
    boolean tooLong() {
        return tooLong;
    }

    static boolean mayHold(int octet) {
        return octet >= '0' && octet <= '9' || octet == '.' || octet == '-' || octet == '+' || (octet | ' ') == 'e';
    }

    /** Of the number with these digits, multiplied with a power of ten. */
    static long hash(boolean negative, long digits, long power) {
        if (digits == 0) {
            return JsonHash.number(false, 0, 0);
        }
        long significant = digits;
        long places = power;
        while (significant % 10 == 0) {
            significant /= 10;
            places++;
        }
        return JsonHash.number(negative, significant, places);
    }

    long hash() {
        if (last < 0) {
            return hash(false, 0, 0);
        }
        long sum = 0;
        long chunk = 0;
        int count = 0;
        for (int at = next(first - 1); at >= 0; at = next(at)) {
            chunk = chunk * 10 + text.at(at) - '0';
            if (++count % CHUNK == 0 && at < last) {
                sum = JsonHash.mix(sum + chunk);
                chunk = 0;
            }
        }
        return JsonHash.number(negative, sum + chunk, power().longValue());
    }

    /** Whether both are the same number. */
    boolean same(JsonDecimal other) {
        if (last < 0 || other.last < 0) {
            return last == other.last;
        }
        if (negative != other.negative || !power().equals(other.power())) {
            return false;
        }
        int here = next(first - 1);
        int there = other.next(other.first - 1);
        while (here >= 0 && there >= 0 && text.at(here) == other.text.at(there)) {
            here = next(here);
            there = other.next(there);
        }
        return here == there && here < 0;
    }

    /** The place of the next significant digit, or -1. */
    private int next(int at) {
        int next = at + 1 == point ? at + 2 : at + 1;
        return next > last ? -1 : next;
    }

    private BigInteger power() {
        return exponent.add(BigInteger.valueOf(last < point ? point - 1 - last : point - last));
    }

    private void read() {
        negative = text.at(0) == '-';
        int from = negative ? 1 : 0;
        point = digits(from);
        boolean whole = point > from && (point == from + 1 || text.at(from) != '0');
        int end = point;
        boolean fraction = true;
        if (text.at(point) == '.') {
            end = digits(point + 1);
            fraction = end > point + 1;
        }
        if (!whole || !fraction || !exponent(end)) {
            wrong = "a number cannot be read";
        }
    }

    /** The place behind digits, such as are not zero noted. */
    private int digits(int from) {
        int at = from;
        int octet = text.at(at);
        while (octet >= '0' && octet <= '9') {
            if (octet != '0') {
                first = first < 0 ? at : first;
                last = at;
            }
            octet = text.at(++at);
        }
        return at;
    }

    private boolean exponent(int from) {
        if (from == text.length()) {
            return true;
        }
        int at = from + 1;
        boolean minus = text.at(at) == '-';
        if (minus || text.at(at) == '+') {
            at++;
        }
        int begin = at;
        StringBuilder digits = new StringBuilder();
        for (int octet = text.at(at); octet >= '0' && octet <= '9'; octet = text.at(++at)) {
            if ((octet != '0' || !digits.isEmpty()) && digits.length() <= LONGEST_EXPONENT) {
                digits.append((char) octet);
            }
        }
        tooLong = digits.length() > LONGEST_EXPONENT && last >= 0;
        BigInteger magnitude = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits.toString());
        exponent = minus ? magnitude.negate() : magnitude;
        return (text.at(from) | ' ') == 'e' && at > begin && at == text.length();
    }
}
