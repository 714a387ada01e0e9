package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

/** Judges what content is: by the magic octets of pictures, then by its media type, then by how it begins. */
final class Kinds {
    private static final int LOOKED_AT = 1024;
    private static final Octets PNG = Octets.latin1("\u0089PNG\r\n\u001A\n");
    private static final Octets JPEG = Octets.latin1("\u00FF\u00D8\u00FF");
    /** How an object or an array begins, which an INI file or a template does not. */
    private static final Pattern JSON = Pattern
            .compile("\\{\\s*(?:\"|\\}|$)|\\[\\s*(?:[{\\[\\]\"\\d-]|$|true|false|null)");
    private static final List<Octets> GIF = List.of(Octets.latin1("GIF87a"), Octets.latin1("GIF89a"));
    private static final Octets RIFF = Octets.latin1("RIFF");
    private static final Octets WEBP = Octets.latin1("WEBP");
    private static final Octets BMP = Octets.latin1("BM");
    private static final Set<Integer> BMP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);
    private static final Set<String> JSON_LINES = Set.of("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "ndjson",
            "x-ndjson", "json-seq", "x-json-stream", "stream+json", "json-lines");

    private Kinds() {
    }

    static Kind of(Optional<MediaType> type, CharsetChoice charset, Octets content) {
        if (content.isEmpty()) {
            return Kind.EMPTY;
        }
        return picture(content)
                .or(() -> type.map(Kinds::named).filter(k -> k != Kind.BINARY))
                .orElseGet(() -> judged(type, charset, content));
    }

    /** The kind of picture that the first octets are those of. */
    static Optional<Kind> picture(Octets content) {
        if (content.startsWith(PNG)) {
            return Optional.of(Kind.PNG);
        }
        if (content.startsWith(JPEG)) {
            return Optional.of(Kind.JPEG);
        }
        if (GIF.stream().anyMatch(content::startsWith)) {
            return Optional.of(Kind.GIF);
        }
        if (content.startsWith(RIFF) && content.length() >= 12 && content.from(8).startsWith(WEBP)) {
            return Optional.of(Kind.WEBP);
        }
        return content.startsWith(BMP) && bitmap(content) ? Optional.of(Kind.BMP) : Optional.empty();
    }

    /** Two letters are little to go by: the reserved octets must be zero, and the length of the header one that is known. */
    private static boolean bitmap(Octets content) {
        return content.length() >= 18 && content.slice(6, 10).equals(Octets.of(new byte[4]))
                && BMP_HEADERS.contains(content.at(14)) && content.slice(15, 18).equals(Octets.of(new byte[3]));
    }

    /** What a media type promises; BINARY where the octets must be looked at. */
    static Kind named(MediaType type) {
        if (JSON_LINES.contains(type.subtype()) || type.subtype().endsWith("+json-seq")) {
            return Kind.JSON_LINES;
        }
        if (type.json()) {
            return Kind.JSON;
        }
        if (type.form()) {
            return Kind.FORM;
        }
        if (type.html()) {
            return Kind.HTML;
        }
        if (type.essence().equals("image/svg+xml")) {
            return Kind.SVG;
        }
        return type.xml() ? Kind.XML : type.type().equals("multipart") ? Kind.MULTIPART : bySubtype(type.subtype());
    }

    private static Kind bySubtype(String subtype) {
        return switch (subtype) {
            case "css" -> Kind.CSS;
            case "event-stream" -> Kind.EVENT_STREAM;
            case "javascript", "x-javascript", "ecmascript", "x-ecmascript", "jscript" -> Kind.JAVASCRIPT;
            case "yaml", "x-yaml", "vnd.yaml" -> Kind.YAML;
            case "protobuf", "x-protobuf", "x-google-protobuf", "vnd.google.protobuf", "grpc", "grpc+proto", "grpc-web",
                    "grpc-web+proto" ->
                Kind.PROTOBUF;
            default -> subtype.endsWith("+yaml") ? Kind.YAML : Kind.BINARY;
        };
    }

    private static Kind judged(Optional<MediaType> type, CharsetChoice charset, Octets content) {
        Octets first = content.slice(0, Math.min(LOOKED_AT, content.length()));
        String name = charset.charset().name();
        boolean wide = name.startsWith("UTF-16") || name.startsWith("UTF-32");
        if (!wide && (first.indexOf(0, 0) >= 0 || mostlyUnreadable(type, charset, first))) {
            return Kind.BINARY;
        }
        if (type.isPresent() && type.get().type().equals("text")) {
            return Kind.TEXT;
        }
        String begin = first.text(charset.charset()).stripLeading().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<svg") || begin.startsWith("<?xml") && begin.contains("<svg")) {
            return Kind.SVG;
        }
        if (begin.startsWith("<?xml")) {
            return Kind.XML;
        }
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
            return Kind.HTML;
        }
        return JSON.matcher(begin).lookingAt() ? Kind.JSON : Kind.TEXT;
    }

    /** Whether untyped octets that are no UTF-8 have controls that no text has. */
    private static boolean mostlyUnreadable(Optional<MediaType> type, CharsetChoice charset, Octets first) {
        boolean text = type.filter(t -> t.type().equals("text")).isPresent();
        if (text || !charset.charset().equals(StandardCharsets.ISO_8859_1)) {
            return false;
        }
        int controls = 0;
        for (long i = 0; i < first.length(); i++) {
            int octet = first.at(i);
            controls += octet < 0x20 && octet != '\t' && octet != '\n' && octet != '\r' && octet != '\f' ? 1 : 0;
        }
        return controls > 0;
    }
}
