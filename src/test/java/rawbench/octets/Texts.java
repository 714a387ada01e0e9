package rawbench.octets;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random texts in many charsets, with the offset of each character: what the reading of octets is held against. */
public final class Texts {
    private static final String[] ALPHABETS = {"abc {}\":,0123456789", "äéßñ", "абвгд", "日本語の文字かな", "中文漢字報告",
            "한국어", "😀🎉𝒳", "\u0301\u0308", "\n", "\r\n", "\t"};

    private Texts() {
    }

    /** @param octets the text as it is sent; {@code starts} where each of its code points begins */
    public record Text(String characters, Octets octets, List<Long> starts) {}

    public static Stream<Charset> charsets() {
        return Stream
                .of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "windows-1251", "GB18030",
                        "GBK",
                        "Big5", "Big5-HKSCS", "Shift_JIS", "windows-31j", "EUC-JP", "EUC-KR", "ISO-2022-JP", "IBM1047")
                .map(Charset::forName);
    }

    /** A text whose lines are about {@code line} characters long. */
    public static Text random(Charset charset, Random random, int length, int line) {
        StringBuilder characters = new StringBuilder();
        List<String> alphabets = new ArrayList<>(List.of(ALPHABETS));
        alphabets.removeIf(a -> !charset.newEncoder().canEncode(a));
        while (characters.length() < length) {
            String alphabet = alphabets.get(random.nextInt(alphabets.size()));
            int run = alphabet.startsWith("\n") || alphabet.startsWith("\r") ? random.nextInt(line) == 0 ? 1 : 0
                    : 1 + random.nextInt(60);
            int[] codes = alphabet.codePoints().toArray();
            for (int i = 0; i < run; i++) {
                if (codes[0] == '\r') {
                    characters.append("\r\n");
                } else {
                    characters.appendCodePoint(codes[random.nextInt(codes.length)]);
                }
            }
        }
        return of(characters.toString(), charset);
    }

    public static Text of(String characters, Charset charset) {
        List<Long> starts = new ArrayList<>();
        long at = 0;
        for (int code : characters.codePoints().toArray()) {
            starts.add(at);
            at += Character.toString(code).getBytes(charset).length;
        }
        return new Text(characters, Octets.owning(characters.getBytes(charset)), starts);
    }
}
