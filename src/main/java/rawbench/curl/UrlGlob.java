package rawbench.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sets and ranges in a URL for curl, as {@code {one,two}} and {@code [1-5]}, written out. */
final class UrlGlob {
    private static final Pattern NUMBERS = Pattern.compile("\\[([0-9]{1,18})-([0-9]{1,18})(?::([0-9]{1,9}))?\\]");
    private static final Pattern LETTERS = Pattern.compile("\\[([A-Za-z])-([A-Za-z])(?::([0-9]{1,3}))?\\]");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[^\\]]*)?\\]");

    private final int most;
    private boolean more;

    /** @param most how many texts are made at most */
    UrlGlob(int most) {
        this.most = most;
    }

    /** Whether there were more texts than are made. */
    boolean more() {
        return more;
    }

    /**
     * The texts that a pattern stands for, the last set changing first.
     *
     * @throws IllegalArgumentException with a sentence, for a set or range that curl cannot read
     */
    List<String> texts(String pattern) {
        List<String> made = List.of("");
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char next = pattern.charAt(at);
            Matcher address = ADDRESS.matcher(pattern).region(at, pattern.length());
            if (next == '\\' && at + 1 < pattern.length() && "{}[]".indexOf(pattern.charAt(at + 1)) >= 0) {
                plain.append(pattern.charAt(at + 1));
                at += 2;
            } else if (next == '[' && address.lookingAt()) {
                plain.append(address.group());
                at = address.end();
            } else if (next == '{' || next == '[') {
                int end = pattern.indexOf(next == '{' ? '}' : ']', at);
                if (end < 0) {
                    throw new IllegalArgumentException(
                            "the " + next + " of its set is never closed; -g takes it as it is");
                }
                String set = pattern.substring(at, end + 1);
                made = joined(made, plain.toString(), next == '{' ? words(set) : range(set));
                plain.setLength(0);
                at = end + 1;
            } else {
                plain.append(next);
                at++;
            }
        }
        return joined(made, plain.toString(), List.of(""));
    }

    private List<String> joined(List<String> before, String between, List<String> set) {
        List<String> joined = new ArrayList<>();
        for (String one : before) {
            for (String next : set) {
                if (joined.size() == most) {
                    more = true;
                    return joined;
                }
                joined.add(one + between + next);
            }
        }
        return joined;
    }

    private static List<String> words(String set) {
        return List.of(set.substring(1, set.length() - 1).split(",", -1));
    }

    private List<String> range(String set) {
        Matcher numbers = NUMBERS.matcher(set);
        Matcher letters = LETTERS.matcher(set);
        if (!numbers.matches() && !letters.matches()) {
            throw new IllegalArgumentException(set + " is no range as [1-5] or [a-z:2]; -g takes it as it is");
        }
        boolean digits = numbers.matches();
        Matcher found = digits ? numbers : letters;
        long from = digits ? Long.parseLong(found.group(1)) : found.group(1).charAt(0);
        long to = digits ? Long.parseLong(found.group(2)) : found.group(2).charAt(0);
        long step = found.group(3) == null ? 1 : Math.max(1, Long.parseLong(found.group(3)));
        int width = found.group(1).startsWith("0") ? found.group(1).length() : 1;
        List<String> range = new ArrayList<>();
        for (long value = from; value <= to && !(more |= range.size() == most); value += step) {
            range.add(digits ? String.format(Locale.ROOT, "%0" + width + "d", value) : String.valueOf((char) value));
        }
        return range;
    }
}
