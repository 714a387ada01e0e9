package rawbench.ui.response;

import java.util.Map;

import rawbench.content.MediaType;
import rawbench.content.Rendering;

/** What a file of a body ends in, so that systems know what it is; never anything that they would run. */
final class BodyName {
    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"), Map.entry("application/gzip", ".gz"),
            Map.entry("application/wasm", ".wasm"), Map.entry("font/woff2", ".woff2"), Map.entry("font/woff", ".woff"),
            Map.entry("image/avif", ".avif"), Map.entry("image/x-icon", ".ico"),
            Map.entry("image/vnd.microsoft.icon", ".ico"), Map.entry("audio/mpeg", ".mp3"),
            Map.entry("video/mp4", ".mp4"), Map.entry("video/webm", ".webm"), Map.entry("text/csv", ".csv"),
            Map.entry("text/markdown", ".md"));

    private BodyName() {
    }

    /** The end of the name, with its dot. */
    static String extension(Rendering rendering) {
        return switch (rendering.kind()) {
            case JSON -> ".json";
            case JSON_LINES -> ".jsonl";
            case HTML -> ".html";
            case XML -> ".xml";
            case SVG -> ".svg";
            case CSS -> ".css";
            case JAVASCRIPT -> ".js.txt";
            case YAML -> ".yaml";
            case PNG -> ".png";
            case JPEG -> ".jpg";
            case GIF -> ".gif";
            case WEBP -> ".webp";
            case BMP -> ".bmp";
            case PROTOBUF -> ".pb";
            case MULTIPART, FORM, EVENT_STREAM -> ".txt";
            case TEXT -> TYPES.getOrDefault(essence(rendering), ".txt");
            case EMPTY, BINARY -> TYPES.getOrDefault(essence(rendering), ".bin");
        };
    }

    private static String essence(Rendering rendering) {
        return rendering.type().map(MediaType::essence).orElse("");
    }
}
