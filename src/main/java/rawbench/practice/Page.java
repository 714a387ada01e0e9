package rawbench.practice;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of the practice server.
 *
 * @param path where it is; {@code {n}} at its end stands for a number
 * @param sample the number that the index page links to; 0 where there is none in the path
 * @param largest the largest number that is served
 * @param methods what it answers to, beside OPTIONS and TRACE, which every page does; empty for every method
 * @param says one sentence for the index page
 * @param answering makes the answer
 */
record Page(String path, long sample, long largest, List<String> methods, String says, Answering answering) {
    private static final String NUMBER = "{n}";

    /** Makes the answer to a request, where {@code n} is the number in its path. */
    @FunctionalInterface
    interface Answering {
        Reply answer(Request request, long n);
    }

    Page {
        methods = List.copyOf(methods);
    }

    /** A page that answers GET and HEAD. */
    static Page at(String path, String says, Answering answering) {
        return new Page(path, 0, 0, List.of("GET", "HEAD"), says, answering);
    }

    /** A page with a number in its path. */
    static Page numbered(String path, long sample, long largest, String says, Answering answering) {
        return new Page(path + NUMBER, sample, largest, List.of("GET", "HEAD"), says, answering);
    }

    /** This page, answering these methods. */
    Page taking(String... others) {
        return new Page(path, sample, largest, List.of(others), says, answering);
    }

    boolean takes(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /** A path that shows the page. */
    String example() {
        return path.replace(NUMBER, Long.toString(sample));
    }

    /** Whether the path is this page's, as far as the number. */
    boolean covers(String asked) {
        return path.endsWith(NUMBER) ? asked.startsWith(stem()) : asked.equals(path);
    }

    /** The number in a path that is {@link #covers covered}; empty where it is none that is served. */
    OptionalLong number(String asked) {
        if (!path.endsWith(NUMBER)) {
            return OptionalLong.of(0);
        }
        String digits = asked.substring(stem().length());
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(digits);
        return number > largest ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private String stem() {
        return path.substring(0, path.length() - NUMBER.length());
    }
}
