package rawbench.compare;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What the scalars and names of a JSON text mean, read where they stand; part of a {@link JsonSide}. */
final class JsonMeaning {
    private static final int HALF = 0x10000;

    private JsonMeaning() {
    }

    /** The number of a scalar's meaning, as {@link JsonScanner} has it. */
    static long hash(JsonText text, int from) {
        return switch (text.at(from)) {
            case '"' -> string(text, from);
            case 't' -> JsonHash.TRUE;
            case 'f' -> JsonHash.FALSE;
            case 'n' -> JsonHash.NULL;
            default -> number(text, from);
        };
    }

    private static long string(JsonText text, int from) {
        JsonHash hash = new JsonHash();
        hash.begin(JsonHash.STRING, 0, 0);
        Units units = new Units(text, from);
        for (int unit = units.next(); unit >= 0; unit = units.next()) {
            if (unit >= HALF) {
                hash.character(unit - HALF);
            } else {
                hash.put(unit);
            }
        }
        return hash.end();
    }

    /** Short whole numbers, which most are, need not be taken apart. */
    private static long number(JsonText text, int from) {
        boolean negative = text.at(from) == '-';
        int at = negative ? from + 1 : from;
        long digits = 0;
        int octet = text.at(at);
        for (int end = at + 18; octet >= '0' && octet <= '9' && at < end; octet = text.at(++at)) {
            digits = digits * 10 + octet - '0';
        }
        return JsonDecimal.mayHold(octet) ? decimal(text, from).hash() : JsonDecimal.hash(negative, digits, 0);
    }

    private static JsonDecimal decimal(JsonText text, int from) {
        return JsonDecimal.of(text.octets().slice(from, text.end(from)));
    }

    /** Whether two scalars, or names, mean the same. */
    static boolean same(JsonText a, int fromA, JsonText b, int fromB) {
        int octet = a.at(fromA);
        if (octet == '"' || b.at(fromB) == '"') {
            return octet == b.at(fromB) && sameString(a, fromA, b, fromB);
        }
        if (octet == 't' || octet == 'f' || octet == 'n' || b.at(fromB) > '9') {
            return octet == b.at(fromB);
        }
        return decimal(a, fromA).same(decimal(b, fromB));
    }

    private static boolean sameString(JsonText a, int fromA, JsonText b, int fromB) {
        Units here = new Units(a, fromA);
        Units there = new Units(b, fromB);
        int unit = here.next();
        boolean same = unit == there.next();
        while (same && unit >= 0) {
            unit = here.next();
            same = unit == there.next();
        }
        return same;
    }

    /** The text of a scalar or name: a string's without quotes and escapes, anything else as it is spelled. */
    static String text(JsonText text, int from) {
        if (text.at(from) != '"') {
            return text.octets().slice(from, text.end(from)).text(StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        Units units = new Units(text, from);
        for (int unit = units.next(); unit >= 0; unit = units.next()) {
            if (unit >= HALF) {
                all.append(plain.toString(StandardCharsets.UTF_8)).append((char) (unit - HALF));
                plain.reset();
            } else {
                plain.write(unit);
            }
        }
        return all.append(plain.toString(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The octets that a string means, one by one; a half of a surrogate pair, which has none, is one unit beyond all
     * octets.
     */
    private static final class Units {
        private final JsonText text;
        private int at;
        /** Octets of a character that stands escaped, those to come next lowest; and how many. */
        private int waiting;
        private int count;

        Units(JsonText text, int from) {
            this.text = text;
            this.at = from + 1;
        }

        /** The next octet or unit; -1 behind the last. */
        int next() {
            if (count > 0) {
                int octet = waiting & 0xFF;
                waiting >>>= 8;
                count--;
                return octet;
            }
            int octet = text.at(at);
            if (octet == '"') {
                return -1;
            }
            at++;
            return octet == '\\' ? escape() : octet & 0xFF;
        }

        private int escape() {
            int plain = JsonEscape.plain(text.at(at++));
            if (plain >= 0) {
                return plain;
            }
            int unit = unit(at);
            at += 4;
            if (unit >>> 11 != 0xD800 >>> 11) {
                return character(unit);
            }
            int low = text.at(at) == '\\' && text.at(at + 1) == 'u' ? unit(at + 2) : -1;
            if (JsonEscape.pair(unit, low)) {
                at += 6;
                return character(Character.toCodePoint((char) unit, (char) low));
            }
            return HALF + unit;
        }

        private int unit(int from) {
            byte[] digits = new byte[4];
            for (int i = 0; i < digits.length; i++) {
                digits[i] = (byte) text.at(from + i);
            }
            return JsonEscape.unit(digits, 0);
        }

        /** Returns the first octet of a character, and has the others wait. */
        private int character(int character) {
            byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            for (int i = octets.length - 1; i > 0; i--) {
                waiting = waiting << 8 | octets[i] & 0xFF;
            }
            count = octets.length - 1;
            return octets[0] & 0xFF;
        }
    }
}
