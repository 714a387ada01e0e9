package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import rawbench.octets.BoundedText;

/**
 * The rules of one comparison, in order; a part that several would fold away is told of the first.
 *
 * <p>Rules are known by their number, counted from 0; -1 is none.
 */
public record Ignores(List<Ignore> rules) {
    /** So many looks of an expression are allowed at any text, and as many again at each character. */
    private static final long LOOKS = 1 << 20;
    private static final long LOOKS_A_CHARACTER = 256;
    public static final Ignores NONE = new Ignores(List.of());
    private static final Pattern WHITE = Pattern.compile("\\s+");
    /** Stands for what an expression matched: a character that no text has. */
    static final String MATCHED = "\uFFFF";

    public Ignores {
        rules = List.copyOf(rules);
    }

    /**
     * Reads rules as they stand in a template.
     *
     * @throws IgnoreException when one of them cannot be read
     */
    public static Ignores parse(List<String> spelled) throws IgnoreException {
        List<Ignore> rules = new ArrayList<>();
        for (String each : spelled) {
            rules.add(Ignore.parse(each));
        }
        return new Ignores(rules);
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The rule for the fields of that name. */
    int field(String name) {
        return first(rule -> rule instanceof Ignore.Field field && field.name().equalsIgnoreCase(name));
    }

    /** The rule for order. */
    int order() {
        return first(Ignore.Order.class::isInstance);
    }

    /** Whether some rule looks into text. */
    boolean inText() {
        return first(Ignores::looksIntoText) >= 0;
    }

    /** A text as the rules see it: two texts that differ only in what they fold away become equal. */
    String reduced(String text) {
        return reduced(text, () -> {});
    }

    /**
     * The same.
     *
     * @param gaveUp told when an expression takes longer over the text than anybody waits: it folds nothing of it away then
     */
    String reduced(String text, Runnable gaveUp) {
        String reduced = text;
        for (Ignore rule : rules) {
            reduced = reduced(rule, reduced, gaveUp);
        }
        return reduced;
    }

    /** The rule by which two texts that differ are the same: the first that has a part in it. */
    int text(String a, String b) {
        if (!inText() || !reduced(a).equals(reduced(b))) {
            return -1;
        }
        int alone = first(rule -> looksIntoText(rule) && reduced(rule, a).equals(reduced(rule, b)));
        return alone >= 0 ? alone
                : first(rule -> looksIntoText(rule) && !(reduced(rule, a).equals(a) && reduced(rule, b).equals(b)));
    }

    private static boolean looksIntoText(Ignore rule) {
        return rule instanceof Ignore.Regex || rule instanceof Ignore.WhiteSpace;
    }

    /** The rule that folds a line without its end away whole; -1 where something of it is left. */
    int whole(String line) {
        return first(rule -> switch (rule) {
            case Ignore.Regex regex -> !line.isEmpty() && reduced(regex, line).equals(MATCHED);
            case Ignore.WhiteSpace _ -> line.isBlank();
            case Ignore.Field _,Ignore.JsonPath _,Ignore.Order _ -> false;
        });
    }

    private static String reduced(Ignore rule, String text) {
        return reduced(rule, text, () -> {});
    }

    private static String reduced(Ignore rule, String text, Runnable gaveUp) {
        return switch (rule) {
            case Ignore.Regex regex -> matched(regex, text, gaveUp);
            case Ignore.WhiteSpace _ -> WHITE.matcher(text).replaceAll(" ").strip();
            case Ignore.Field _,Ignore.JsonPath _,Ignore.Order _ -> text;
        };
    }

    private static String matched(Ignore.Regex regex, String text, Runnable gaveUp) {
        try {
            return regex.pattern()
                    .matcher(new BoundedText(text, LOOKS + LOOKS_A_CHARACTER * text.length()))
                    .replaceAll(MATCHED);
        } catch (BoundedText.GivenUpException | StackOverflowError tooMuch) {
            gaveUp.run();
            return text;
        }
    }

    private int first(Predicate<Ignore> wanted) {
        for (int i = 0; i < rules.size(); i++) {
            if (wanted.test(rules.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
