package rawbench.content;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.Rendering.Kind;

/** Which kind of content is laid out by what. */
final class Layouts {
    private Layouts() {
    }

    /** Whether there is a layout for such content. */
    static boolean exists(Kind kind) {
        return switch (kind) {
            case JSON, JSON_LINES, EVENT_STREAM, FORM, HTML, XML, SVG, CSS, JAVASCRIPT, MULTIPART, PROTOBUF -> true;
            default -> false;
        };
    }

    /** Whether the layout has to see what lies ahead, and is in UTF-8. */
    static boolean whole(Kind kind) {
        return kind == Kind.MULTIPART || kind == Kind.PROTOBUF;
    }

    /** The layout of a kind that is laid out as a whole. */
    static WholeLayout whole(Kind kind, Optional<MediaType> type, Sink sink, BooleanSupplier cancelled) {
        boolean framed = type.filter(t -> t.subtype().startsWith("grpc")).isPresent();
        return kind == Kind.MULTIPART ? new MultipartLayout(sink, type, cancelled) : new ProtobufLayout(sink, framed);
    }

    /**
     * The layout of a kind that is fed.
     *
     * @param tagsInLines whether the tags of markup are put into one line each
     */
    static Layout of(Kind kind, Sink sink, boolean tagsInLines) {
        return switch (kind) {
            case JSON -> new JsonLayout(sink, false);
            case JSON_LINES -> new JsonLayout(sink, true);
            case EVENT_STREAM -> new EventStreamLayout(sink);
            case FORM -> new FormLayout(sink);
            case HTML -> new HtmlLayout(sink, tagsInLines);
            case XML, SVG -> new XmlLayout(sink, tagsInLines);
            case CSS -> new CssLayout(sink);
            case JAVASCRIPT -> new ScriptLayout(sink);
            default -> throw new IllegalArgumentException("no layout for " + kind);
        };
    }
}
