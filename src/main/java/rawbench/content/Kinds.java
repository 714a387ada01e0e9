package rawbench.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private Kinds() {
    }

    static Kind of(Optional<MediaType> type, CharsetChoice charset, Octets content) {
        if (content.isEmpty()) {
            return Kind.EMPTY;
        }
        if (content.startsWith(PNG)) {
            return Kind.PNG;
        }
        if (content.startsWith(JPEG)) {
            return Kind.JPEG;
        }
        if (GIF.stream().anyMatch(content::startsWith)) {
            return Kind.GIF;
        }
        return type.map(Kinds::named).filter(k -> k != Kind.BINARY).orElseGet(() -> judged(type, charset, content));
    }

    /** What a media type promises; BINARY where the octets must be looked at. */
    static Kind named(MediaType type) {
        if (type.json()) {
            return Kind.JSON;
        }
        if (type.form()) {
            return Kind.FORM;
        }
        if (type.html()) {
            return Kind.HTML;
        }
        return type.xml() ? Kind.XML : Kind.BINARY;
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
