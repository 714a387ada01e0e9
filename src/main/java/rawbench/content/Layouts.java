package rawbench.content;

import java.util.Optional;

import rawbench.content.Rendering.Kind;

/** Which kind of content is laid out by what. */
final class Layouts {
    private Layouts() {
    }

    /** Whether there is a layout for such content. */
    static boolean exists(Kind kind, Optional<MediaType> type) {
        return switch (kind) {
            case JSON, JSON_LINES, FORM, HTML, XML, SVG, CSS, JAVASCRIPT -> true;
            default -> false;
        };
    }

    /** The layout of a kind that has one. */
    static Layout of(Kind kind, Sink sink) {
        return switch (kind) {
            case JSON -> new JsonLayout(sink, false);
            case JSON_LINES -> new JsonLayout(sink, true);
            case FORM -> new FormLayout(sink);
            case HTML -> new HtmlLayout(sink);
            case XML, SVG -> new XmlLayout(sink);
            case CSS -> new CssLayout(sink);
            case JAVASCRIPT -> new ScriptLayout(sink);
            default -> throw new IllegalArgumentException("no layout for " + kind);
        };
    }
}
