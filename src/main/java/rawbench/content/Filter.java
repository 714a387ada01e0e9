package rawbench.content;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

/** A language in which a part of content is asked for, by the kind of the content. */
public enum Filter {
    /** JSONPath over JSON; the texts of JSON Lines are the elements of one array. */
    JSON_PATH {
        @Override
        public Filtered apply(String path, Octets content, Charset charset, BooleanSupplier cancelled) {
            return JsonFilter.apply(path, content, charset, cancelled);
        }

        @Override
        public Filtered first(String path, Octets content, Charset charset) {
            return JsonFilter.first(path, content, charset);
        }
    },
    /** XPath 1.0 over XML. */
    XPATH {
        @Override
        public Filtered apply(String path, Octets content, Charset charset, BooleanSupplier cancelled) {
            return XmlFilter.apply(path, content, charset, cancelled);
        }

        @Override
        public Filtered first(String path, Octets content, Charset charset) {
            return XmlFilter.first(path, content, charset);
        }
    };

    /** The language for content of a kind, where there is one. */
    public static Optional<Filter> of(Kind kind) {
        return switch (kind) {
            case JSON, JSON_LINES -> Optional.of(JSON_PATH);
            case XML, SVG -> Optional.of(XPATH);
            default -> Optional.empty();
        };
    }

    /**
     * The part of content that a path leads to. To be called on a worker: content and result are in memory while it runs.
     *
     * @param charset what the text of the content is in
     * @param cancelled asked again and again whether anybody still wants the result
     */
    public abstract Filtered apply(String path, Octets content, Charset charset, BooleanSupplier cancelled);

    /**
     * The value of the first place that a path leads to, bare: the characters of a string or of an element, without
     * quotes, tags and escapes; a number as it was received; an object or list as it stands in the content.
     *
     * @param charset what the text of the content is in
     */
    public abstract Filtered first(String path, Octets content, Charset charset);
}
