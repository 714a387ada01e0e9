package rawbench.cli;

/** What a peer sent, made fit for a terminal, which control characters could otherwise rule. */
final class Controls {
    private Controls() {
    }

    /** The text with control characters as {@code \xHH}; TAB stays. */
    static String shown(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                safe.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
