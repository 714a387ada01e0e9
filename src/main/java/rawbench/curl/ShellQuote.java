package rawbench.curl;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/** Words and octets as a shell has to be given them, so that a program gets them as they are. */
public final class ShellQuote {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern SHOWN = Pattern.compile("[^\\p{Cntrl}\uFFFD]*");

    private ShellQuote() {
    }

    /** One word for sh; octets that no text holds come from printf. */
    public static String posix(Octets word) {
        String text = word.text(StandardCharsets.UTF_8);
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return readable(text, word) ? "'" + text.replace("'", "'\\''") + "'" : "\"$(printf " + printf(word) + ")\"";
    }

    /** Whether a text shows every octet, line ends LF and tabs aside. */
    static boolean readable(String text, Octets word) {
        return SHOWN.matcher(text.replace("\n", "").replace("\t", "")).matches() && Octets.utf8(text).equals(word)
                && text.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029);
    }

    /** The word behind printf that makes it write these octets: what is no letter, digit or plain sign is octal. */
    public static String printf(Octets octets) {
        StringBuilder word = new StringBuilder("'");
        for (byte octet : octets.toByteArray()) {
            char c = (char) (octet & 0xFF);
            word.append(switch (c) {
                case '\r' -> "\\r";
                case '\n' -> "\\n";
                case '\\' -> "\\\\";
                case '%' -> "%%";
                case '\'' -> "\\047";
                default -> c >= ' ' && c < 0x7F ? String.valueOf(c) : String.format("\\%03o", (int) c);
            });
        }
        return word.append('\'').toString();
    }

    /** One word for cmd.exe, in the way browsers write it; nothing that has line ends or controls can be given there. */
    static String cmd(String text) {
        if (PLAIN.matcher(text).matches() && !text.contains("%")) {
            return text;
        }
        String argument = text.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1");
        return "^\"" + argument.replaceAll("[\"^&|<>%!()]", "^$0") + "^\"";
    }
}
