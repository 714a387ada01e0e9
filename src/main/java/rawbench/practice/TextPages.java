package rawbench.practice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import rawbench.octets.Octets;

/** Bodies of different kinds: text in several charsets, JSON, a picture. */
final class TextPages {
    static final String PLAIN = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";
    /** How many orders the long line of JSON holds: about 200 kB of them. */
    private static final int ORDERS = 2000;

    private TextPages() {
    }

    static List<Page> all() {
        return List.of(
                Page.at("/text/utf-8", "A text in UTF-8, in two languages.",
                        (_, _) -> Reply.ok(PLAIN, Material.ARTICLE.octets())),
                Page.at("/text/gb18030", "The same text in GB18030.",
                        (_, _) -> Reply.ok("text/plain;charset=GB18030", in("GB18030"))),
                Page.at("/text/no-charset", "The same text in UTF-8, with a Content-Type that does not say so.",
                        (_, _) -> Reply.ok("text/plain", Material.ARTICLE.octets())),
                Page.at("/json", "JSON that tools like to change: large numbers, repeated keys, escapes.",
                        (_, _) -> Reply.ok(JSON, Material.TRICKY.octets())),
                Page.at("/json/one-line", "200 kB of JSON in one line.", (_, _) -> Reply.ok(JSON, oneLine())),
                Page.at("/png", "A small picture.", (_, _) -> Reply.ok("image/png", Picture.png())));
    }

    private static Octets in(String charset) {
        return Octets.owning(Material.ARTICLE.octets().text(StandardCharsets.UTF_8).getBytes(Charset.forName(charset)));
    }

    private static Octets oneLine() {
        StringBuilder json = new StringBuilder(128 * ORDERS).append("{\"orders\":[");
        for (int i = 0; i < ORDERS; i++) {
            json.append(i == 0 ? "" : ",").append("{\"id\":").append(9_007_199_254_740_993L + i);
            json.append(",\"title\":\"订单 ").append(i).append("\",\"price\":").append(i).append(".10");
            json.append(",\"tags\":[\"tcp\",\"udp\"],\"paid\":").append(i % 3 == 0).append('}');
        }
        return Octets.utf8(json.append("]}").toString());
    }
}
