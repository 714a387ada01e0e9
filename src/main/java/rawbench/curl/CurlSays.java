package rawbench.curl;

import java.nio.charset.StandardCharsets;

import rawbench.octets.Octets;

/** How texts of one character an octet are shown to people, and the other way round. */
final class CurlSays {
    private CurlSays() {
    }

    /** The text in UTF-8 that these octets are. */
    static String readable(String octets) {
        return Octets.latin1(octets).text(StandardCharsets.UTF_8);
    }

    /** One character an octet of the text's UTF-8. */
    static String octets(String text) {
        return Octets.utf8(text).latin1();
    }

    /** For a sentence: cut where it is long. */
    static String brief(String octets) {
        String text = readable(octets).replaceAll("\\p{Cntrl}", "·");
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
