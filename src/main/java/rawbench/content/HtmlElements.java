package rawbench.content;

import java.util.Map;
import java.util.Set;

/** What HTML says of its elements, as far as laying them out goes (HTML standard 4, 13.1.2 and 15.3). */
final class HtmlElements {
    private static final Set<String> VOID = Set.of("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame",
            "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr");
    /** White space before, behind and at the edges of these is not shown. */
    private static final Set<String> BLOCKS = Set.of("html", "head", "body", "address", "article", "aside",
            "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "form", "frameset", "frame", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
            "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section",
            "summary", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "ul");
    /** These are not shown themselves, so that white space beside them is that of what stands around them. */
    private static final Set<String> UNSEEN = Set.of("base", "link", "meta", "noscript", "script", "style", "template",
            "title");
    /** What closes a paragraph that was not closed (13.1.2.4). */
    private static final Set<String> AFTER_P = Set.of("address", "article", "aside", "blockquote", "center", "details",
            "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
            "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
            "table", "ul");
    /** Which open elements a start tag closes where their end tags were left out. */
    private static final Map<String, Set<String>> CLOSES = Map.ofEntries(Map.entry("li", Set.of("li", "p")),
            Map.entry("dt", Set.of("dt", "dd", "p")), Map.entry("dd", Set.of("dt", "dd", "p")),
            Map.entry("option", Set.of("option")), Map.entry("optgroup", Set.of("option", "optgroup")),
            Map.entry("tr", Set.of("tr", "td", "th", "p", "caption", "colgroup")),
            Map.entry("td", Set.of("td", "th", "p")),
            Map.entry("th", Set.of("td", "th", "p")),
            Map.entry("thead", Set.of("caption", "colgroup")),
            Map.entry("tbody", Set.of("thead", "tbody", "tr", "td", "th", "p", "caption", "colgroup")),
            Map.entry("tfoot", Set.of("thead", "tbody", "tr", "td", "th", "p", "caption", "colgroup")),
            Map.entry("body", Set.of("head")));

    private HtmlElements() {
    }

    /** Whether it has no content and no end tag. */
    static boolean empty(String name) {
        return VOID.contains(name);
    }

    /** Whether a line may end before it and behind it. */
    static boolean block(String name) {
        return BLOCKS.contains(name);
    }

    /** Whether it is not shown. */
    static boolean unseen(String name) {
        return UNSEEN.contains(name);
    }

    /** Whether all white space within it is shown. */
    static boolean preformatted(String name) {
        return name.equals("pre") || name.equals("listing");
    }

    /** Whether the start tag of one closes the other, which is open. */
    static boolean closes(String start, String open) {
        return open.equals("p") && AFTER_P.contains(start) || CLOSES.getOrDefault(start, Set.of()).contains(open);
    }
}
