package rawbench.convert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import rawbench.octets.Octets;

/**
 * The spellings in which secret values may stand in a message, ready to be searched for: as they are, in percent and form
 * encoding, as text of JSON or HTML, and within Base64 at any place of it.
 *
 * <p>A value of fewer than {@value #SHORTEST} octets is not among them: it would be found everywhere by chance.
 */
final class SecretForms {
    static final int SHORTEST = 4;
    /** A shorter stretch of Base64 is found by chance. */
    private static final int SHORTEST_CODED = 5;
    private static final int OCTET_VALUES = 256;
    private static final int CODED_BITS = 6;

    private final List<byte[]> forms;
    private final boolean[] begins = new boolean[OCTET_VALUES];
    private final int longest;

    SecretForms(Collection<String> values) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String value : values) {
            if (value.getBytes(StandardCharsets.UTF_8).length >= SHORTEST) {
                spelled(value).forEach(form -> all.put(Octets.owning(form).latin1(), form));
            }
        }
        // The longest counts where several begin at one place.
        forms = all.values().stream().sorted((a, b) -> Integer.compare(b.length, a.length)).toList();
        forms.forEach(form -> begins[form[0] & 0xFF] = true);
        longest = forms.stream().mapToInt(form -> form.length).max().orElse(0);
    }

    boolean isEmpty() {
        return forms.isEmpty();
    }

    /** The octets of the longest. */
    int longest() {
        return longest;
    }

    /** The length of the form that begins at a place; 0 where none does. */
    int at(byte[] octets, int at, int end) {
        if (begins[octets[at] & 0xFF]) {
            for (byte[] form : forms) {
                if (form.length <= end - at
                        && java.util.Arrays.equals(octets, at, at + form.length, form, 0, form.length)) {
                    return form.length;
                }
            }
        }
        return 0;
    }

    private static List<byte[]> spelled(String value) {
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        List<byte[]> forms = new ArrayList<>(List.of(plain));
        String percent = percent(plain);
        for (String form : List.of(percent, percent.replace("%20", "+"),
                lowerDigits(percent), lowerDigits(percent).replace("%20", "+"), json(value, false), json(value, true),
                json(value, false).replace("/", "\\/"), html(value),
                html(json(value, false)), html(json(value, true)))) {
            forms.add(form.getBytes(StandardCharsets.UTF_8));
        }
        for (int shift = 0; shift < 3; shift++) {
            String coded = coded(plain, shift);
            if (coded.length() >= SHORTEST_CODED) {
                forms.add(coded.getBytes(StandardCharsets.US_ASCII));
                forms.add(coded.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
            }
        }
        return forms;
    }

    private static String percent(byte[] octets) {
        StringBuilder text = new StringBuilder();
        for (byte octet : octets) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            text.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return text.toString();
    }

    private static String lowerDigits(String percent) {
        return java.util.regex.Pattern.compile("%..")
                .matcher(percent)
                .replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static String json(String value, boolean ascii) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(switch (c) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> c < ' ' || ascii && c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
            });
        }
        return text.toString();
    }

    private static String html(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** The characters of Base64 that depend on these octets alone, where so many others of three stand before them. */
    private static String coded(byte[] octets, int shift) {
        byte[] shifted = new byte[shift + octets.length];
        System.arraycopy(octets, 0, shifted, shift, octets.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = (shift * Byte.SIZE + CODED_BITS - 1) / CODED_BITS;
        int to = shifted.length * Byte.SIZE / CODED_BITS;
        return from < to ? whole.substring(from, to) : "";
    }
}
