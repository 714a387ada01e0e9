package rawbench.octets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The spellings in octets of a text whose letters may have any case: for each character those of itself and of what it is
 * equal to.
 *
 * <p>In the charsets that are searched by octets no spelling of a character is the beginning of another's, so the first
 * that fits is the only one.
 */
final class Folds {
    /** Behind the last script with cases (Adlam). */
    private static final int LAST_CASED = 0x1_E980;

    private final byte[][][] spellings;

    private Folds(byte[][][] spellings) {
        this.spellings = spellings;
    }

    static Folds of(String text, Charset charset) {
        int[] characters = text.codePoints().toArray();
        Map<Integer, Set<Integer>> equal = equal(characters);
        CharsetEncoder encoder = charset.newEncoder();
        byte[][][] spellings = new byte[characters.length][][];
        for (int i = 0; i < characters.length; i++) {
            spellings[i] = equal.get(characters[i])
                    .stream()
                    .map(Character::toString)
                    .filter(encoder::canEncode)
                    .map(c -> c.getBytes(charset))
                    .toArray(byte[][]::new);
        }
        return new Folds(spellings);
    }

    /** For each of the characters, itself first, all that differ from it in case alone. */
    private static Map<Integer, Set<Integer>> equal(int[] characters) {
        Map<Integer, Set<Integer>> equal = new HashMap<>();
        Map<Integer, List<Set<Integer>>> byFold = new HashMap<>();
        for (int c : characters) {
            if (equal.containsKey(c)) {
                continue;
            }
            Set<Integer> same = new LinkedHashSet<>(Set.of(c));
            equal.put(c, same);
            if (c >= 0x80) {
                byFold.computeIfAbsent(fold(c), _ -> new ArrayList<>()).add(same);
            } else if (Character.isLetter(c)) {
                same.add(c ^ 0x20);
            }
        }
        for (int c = 0; !byFold.isEmpty() && c < LAST_CASED; c++) {
            for (Set<Integer> same : byFold.getOrDefault(fold(c), List.of())) {
                same.add(c);
            }
        }
        return equal;
    }

    /** The simple folding, to which the Turkic i without and with its dot do not belong. */
    private static int fold(int c) {
        return c == 0x130 || c == 0x131 ? c : Character.toLowerCase(Character.toUpperCase(c));
    }

    /** The octets of the longest spelling of the whole text. */
    long longest() {
        long longest = 0;
        for (byte[][] character : spellings) {
            int most = 0;
            for (byte[] spelling : character) {
                most = Math.max(most, spelling.length);
            }
            longest += most;
        }
        return longest;
    }

    /** What all spellings have in common at their beginning: every place where one stands is among its places. */
    Needle needle(Sample sample) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (byte[][] character : spellings) {
            int least = Integer.MAX_VALUE;
            boolean even = true;
            for (byte[] spelling : character) {
                even &= spelling.length == character[0].length;
                least = Math.min(least, spelling.length);
            }
            for (int i = 0; i < least; i++) {
                int common = 0xFF;
                for (byte[] spelling : character) {
                    common &= ~(spelling[i] ^ character[0][i]);
                }
                kept.write(common);
                value.write(character[0][i] & common);
            }
            if (!even) {
                break;
            }
        }
        return new Needle(value.toByteArray(), kept.toByteArray(), sample);
    }

    /** Where the text that begins at a place of a block ends, or -1 where it does not stand there. */
    int end(byte[] block, int from, int to) {
        int at = from;
        for (byte[][] character : spellings) {
            int length = -1;
            for (int i = 0; i < character.length && length < 0; i++) {
                length = standsAt(block, at, to, character[i]) ? character[i].length : -1;
            }
            if (length < 0) {
                return -1;
            }
            at += length;
        }
        return at;
    }

    private static boolean standsAt(byte[] block, int at, int to, byte[] spelling) {
        return at + spelling.length <= to
                && java.util.Arrays.equals(block, at, at + spelling.length, spelling, 0, spelling.length);
    }
}
