package rawbench.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/** What the octets of a text tell about their charset, and the charsets that names name. */
final class Charsets {
    /** Browsers look so far for a declaration. */
    private static final int LOOKED_AT = 1024;
    private static final int CHECKED = 1 << 20;
    private static final Octets UTF_8_MARK = Octets.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
    private static final Octets UTF_32BE_MARK = Octets.of((byte) 0, (byte) 0, (byte) 0xFE, (byte) 0xFF);
    private static final Octets UTF_32LE_MARK = Octets.of((byte) 0xFF, (byte) 0xFE, (byte) 0, (byte) 0);
    private static final Octets UTF_16BE_MARK = Octets.of((byte) 0xFE, (byte) 0xFF);
    private static final Octets UTF_16LE_MARK = Octets.of((byte) 0xFF, (byte) 0xFE);
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    /** It has to stand at the very beginning, in these quotes (CSS Syntax 3.2). */
    private static final Pattern RULE = Pattern.compile("^@charset \"([^\"]+)\";");
    private static final Pattern META = Pattern.compile("<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> CHOICES = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE",
            "GB18030", "GBK", "Big5", "Big5-HKSCS", "Shift_JIS", "windows-31j", "EUC-JP", "ISO-2022-JP", "EUC-KR",
            "ISO-2022-KR", "windows-1252", "ISO-8859-1", "ISO-8859-15", "windows-1250", "ISO-8859-2", "ISO-8859-3",
            "ISO-8859-4", "windows-1257", "ISO-8859-13", "windows-1251", "ISO-8859-5", "KOI8-R", "KOI8-U", "IBM866",
            "windows-1253", "ISO-8859-7", "windows-1254", "ISO-8859-9", "windows-1255", "ISO-8859-8", "windows-1256",
            "ISO-8859-6", "windows-1258", "TIS-620", "windows-874", "macintosh", "US-ASCII");

    private Charsets() {
    }

    /** The charsets to choose from that Java has here. */
    static List<Charset> choices() {
        return CHOICES.stream().flatMap(name -> named(name).stream()).toList();
    }

    /** The charset of that name; empty where Java has none. Pages that say GB2312 mean its superset GBK. */
    static Optional<Charset> named(String name) {
        String stripped = name.strip();
        String meant = stripped.toLowerCase(Locale.ROOT).equals("gb2312") ? "GBK" : stripped;
        try {
            Charset charset = Charset.forName(meant);
            charset.newDecoder();
            return Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** The charset that a byte order mark names. */
    static Optional<Charset> marked(Octets text) {
        if (text.startsWith(UTF_8_MARK)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (text.startsWith(UTF_32BE_MARK)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (text.startsWith(UTF_32LE_MARK)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (text.startsWith(UTF_16BE_MARK)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return text.startsWith(UTF_16LE_MARK) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** UTF-16 without a mark: nearly all octets at even or at odd offsets are zero, and none of the others. */
    static Optional<Charset> wide(Octets text) {
        byte[] first = first(text, LOOKED_AT);
        int pairs = first.length / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += first[2 * i] == 0 ? 1 : 0;
            odd += first[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || text.length() % 2 != 0) {
            return Optional.empty();
        }
        if (even * 10 >= pairs * 7 && odd == 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return odd * 10 >= pairs * 7 && even == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** A charset that a text names itself, and where. */
    record Declared(Charset charset, Detail where) {}

    /** What an XML declaration, an HTML meta element or a CSS rule in the first octets declares. */
    static Optional<Declared> declared(Octets text) {
        String first = new String(first(text, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return declared(XML.matcher(first), Words.FROM_XML.of())
                .or(() -> declared(RULE.matcher(first), Words.FROM_CSS.of()))
                .or(() -> declared(META.matcher(first), Words.FROM_META.of()));
    }

    private static Optional<Declared> declared(Matcher matcher, Detail where) {
        return matcher.find() ? named(matcher.group(1)).map(c -> new Declared(readable(c), where)) : Optional.empty();
    }

    /** A declaration that could be read in single octets cannot be right in saying UTF-16. */
    private static Charset readable(Charset declared) {
        return declared.name().startsWith("UTF-16") || declared.name().startsWith("UTF-32") ? StandardCharsets.UTF_8
                : declared;
    }

    /** Whether the first octets are valid UTF-8, up to a character that only the end of the look cuts. */
    static boolean utf8(Octets text) {
        byte[] first = first(text, CHECKED);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(first);
        CharBuffer out = CharBuffer.allocate(4096);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), first.length == text.length());
        } while (result.isOverflow());
        return result.isUnderflow();
    }

    private static byte[] first(Octets text, int bound) {
        return text.slice(0, Math.min(bound, text.length())).toByteArray();
    }
}
