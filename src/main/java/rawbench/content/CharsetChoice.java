package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import rawbench.content.Rendering.Kind;
import rawbench.http.Detail;
import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.HeaderSection;
import rawbench.octets.Octets;

/**
 * The charset that a body is read in, and why that one.
 *
 * <p>In this order: a byte order mark, the parameter of Content-Type, the rule for JSON and event streams, what the text
 * says of itself (HTML, XML, CSS), a guess that the reason calls one.
 *
 * @param charset the charset
 * @param why a phrase for a person, such as "from Content-Type"
 * @param findings what is odd about it
 */
public record CharsetChoice(Charset charset, Detail why, List<Finding> findings) {
    public CharsetChoice {
        findings = List.copyOf(findings);
    }

    /** Why it was chosen, in English. */
    public String reason() {
        return why.says();
    }

    /** The charsets to choose from, those of Unicode first, then by region; each of them is there on this machine. */
    public static List<Charset> choices() {
        return Charsets.choices();
    }

    /** The choice of a person, who knows better. */
    public static CharsetChoice chosen(Charset charset) {
        return new CharsetChoice(charset, Words.CHARSET_CHOSEN.of(), List.of());
    }

    /** The charset of a decoded body that came with these fields. */
    public static CharsetChoice of(HeaderSection head, Octets body) {
        Optional<MediaType> type = head.first("Content-Type").flatMap(MediaType::parse);
        Optional<String> named = type.flatMap(t -> t.parameter("charset"));
        Optional<Charset> known = named.flatMap(Charsets::named);
        List<Finding> findings = named.isPresent() && known.isEmpty()
                ? List.of(Deviation.CHARSET_UNKNOWN.at(0, 0,
                        Detail.literal("\"" + named.get() + "\""), Words.READ_OTHERWISE.of()))
                : List.of();
        Optional<Charset> marked = Charsets.marked(body);
        if (marked.isPresent()) {
            Detail why = known.isPresent() && !known.get().equals(marked.get())
                    ? Words.FROM_MARK_DIFFERING.of(named.get())
                    : Words.FROM_MARK.of();
            return new CharsetChoice(marked.get(), why, findings);
        }
        if (known.isPresent()) {
            return asMeant(known.get(), Words.FROM_CONTENT_TYPE.of(), type, findings);
        }
        return judged(type, body, findings);
    }

    /**
     * The charset of a text of which only the beginning has come: where neither its fields nor its first octets name one,
     * it is read as UTF-8, since its last character may be cut.
     */
    static Charset ofBeginning(HeaderSection head, Octets first) {
        Optional<Charset> named = head.first("Content-Type")
                .flatMap(MediaType::parse)
                .flatMap(t -> t.parameter("charset"))
                .flatMap(Charsets::named);
        return Charsets.marked(first)
                .or(() -> named)
                .or(() -> Charsets.declared(first).map(Charsets.Declared::charset))
                .orElse(StandardCharsets.UTF_8);
    }

    /** The choice where neither the head nor a byte order mark made one. */
    private static CharsetChoice judged(Optional<MediaType> type, Octets body, List<Finding> findings) {
        Optional<Charset> wide = Charsets.wide(body);
        if (wide.isPresent()) {
            return new CharsetChoice(wide.get(), Words.GUESSED_WIDE.of(), findings);
        }
        Optional<Detail> rule = type.flatMap(CharsetChoice::rule);
        if (rule.isPresent()) {
            return new CharsetChoice(StandardCharsets.UTF_8, rule.get(), findings);
        }
        Optional<Charsets.Declared> declared = type.map(CharsetChoice::declares).orElse(true)
                ? Charsets.declared(body)
                : Optional.empty();
        if (declared.isPresent()) {
            return asMeant(declared.get().charset(), declared.get().where(), type, findings);
        }
        if (CharsetGuess.switching(body)) {
            return Charsets.named("ISO-2022-JP")
                    .map(c -> new CharsetChoice(c, Words.GUESSED_SWITCHING.of(), findings))
                    .orElseGet(() -> guessed(body, findings));
        }
        return Charsets.utf8(body) ? new CharsetChoice(StandardCharsets.UTF_8, Words.GUESSED_UTF_8.of(), findings)
                : guessed(body, findings);
    }

    /** Why text of that type is UTF-8 whatever else it may look like. */
    private static Optional<Detail> rule(MediaType type) {
        if (Kinds.named(type) == Kind.JSON || Kinds.named(type) == Kind.JSON_LINES) {
            return Optional.of(Words.JSON_IS_UTF_8.of());
        }
        return type.essence().equals("text/event-stream") ? Optional.of(Words.EVENTS_ARE_UTF_8.of())
                : Optional.empty();
    }

    /** Whether text of that type may name its charset itself. */
    private static boolean declares(MediaType type) {
        return type.html() || type.xml() || type.subtype().equals("css");
    }

    /** In HTML the names of ISO 8859-1 and ASCII mean windows-1252 (Encoding standard 4.2), as pages are written. */
    private static CharsetChoice asMeant(Charset named, Detail why, Optional<MediaType> type,
            List<Finding> findings) {
        boolean html = type.filter(t -> t.essence().equals("text/html")).isPresent();
        if (html && (named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII))) {
            return new CharsetChoice(Charset.forName("windows-1252"),
                    Words.MEANS_1252.of(why, named.name()), findings);
        }
        return new CharsetChoice(named, why, findings);
    }

    private static CharsetChoice guessed(Octets body, List<Finding> findings) {
        return CharsetGuess.of(body)
                .filter(c -> !c.equals(StandardCharsets.ISO_8859_1))
                .map(c -> new CharsetChoice(c, Words.GUESSED_LIKELIEST.of(c.name()), findings))
                .orElseGet(() -> new CharsetChoice(StandardCharsets.ISO_8859_1,
                        Words.OCTET_BY_OCTET.of(), findings));
    }
}
