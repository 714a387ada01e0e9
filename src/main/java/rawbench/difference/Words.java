package rawbench.difference;

import java.util.Arrays;
import java.util.Map;

/** A line as words: letters and digits in a row, white space in a row, and each other character with what combines with it. */
final class Words {
    private final String text;
    private int[] starts = new int[32];
    private int count;

    Words(String text) {
        this.text = text;
        int before = Kind.OTHER;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            int kind = at > 0 && text.charAt(at - 1) == Kind.JOINER ? Kind.JOINS : Kind.of(character);
            if (at == 0 || kind != Kind.JOINS && (kind == Kind.OTHER || kind != before)) {
                add(at);
            }
            before = kind == Kind.JOINS ? before : kind;
            at += Character.charCount(character);
        }
        add(text.length());
        count--;
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
    }

    /** Where a word begins; the length of the text for the one behind the last. */
    int start(int word) {
        return starts[word];
    }

    /** A number for each word, equal for equal ones. */
    int[] numbers(Map<String, Integer> known) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            String word = text.substring(starts[i], starts[i + 1]);
            Integer number = known.putIfAbsent(word, known.size());
            numbers[i] = number == null ? known.size() - 1 : number;
        }
        return numbers;
    }
}
