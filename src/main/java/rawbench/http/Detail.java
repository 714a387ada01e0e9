package rawbench.http;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a {@link Finding} says beyond its {@link Deviation}: some words with values in their gaps.
 *
 * @param key names the words for a {@link Wording}
 * @param english the words, with {@code {0}}, {@code {1}}… where values stand
 * @param values what stands there: details and findings again, or anything as it spells itself
 */
public record Detail(String key, String english, List<Object> values) {
    public Detail {
        values = List.copyOf(values);
    }

    /** Words that are the same in every language: of a peer, or typed. */
    public static Detail literal(String words) {
        return new Detail("", "{0}", List.of(words));
    }

    /** Several of them, with words between each two. */
    public static Detail joined(Words between, List<Detail> details) {
        return details.stream().reduce((one, next) -> between.of(one, next)).orElseThrow();
    }

    /** In English. */
    public String says() {
        return says(Wording.ENGLISH);
    }

    public String says(Wording wording) {
        List<String> worded = values.stream()
                .map(value -> worded(value, wording))
                .toList();
        return (key.isEmpty() ? Wording.ENGLISH : wording).says(key, english, worded);
    }

    private static String worded(Object value, Wording wording) {
        return switch (value) {
            case Detail inner -> inner.says(wording);
            case Finding found -> found.says(wording);
            default -> value.toString();
        };
    }

    /** The same words with every value changed so. */
    Detail with(UnaryOperator<String> change) {
        return new Detail(key, english, values.stream().map(value -> with(value, change)).toList());
    }

    private static Object with(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case Detail inner -> inner.with(change);
            case Finding found -> found.told(found.at(), found.length(), change);
            default -> change.apply(value.toString());
        };
    }

    /** The words that there are. */
    public enum Words {
        // Amounts and joints
        OCTET("1 octet"),
        OCTETS("{0} octets"),
        SEMICOLON("{0}; {1}"),
        OR("{0} or {1}"),
        DIFFERENT("{0} and {1}"),
        IS_NOT("{0} is not {1}"),
        MORE_LIKE_IT("and {0} more like it"),
        MORE_THAN("more than {0}"),
        MORE_THAN_OCTETS("more than {0} octets"),
        MORE_THAN_FIELDS("more than {0} fields"),
        MORE_THAN_ANNOUNCED("more than {0} octets, and {1} are announced"),
        RAISE("Raise the limit \"{0}\" if you trust the server, in Settings (Limits) or with --limit {0}=N; what came "
                + "until there is kept."),

        // The end of a message
        CAME_OF("{0} of {1} octets came"),
        END_UNSEEN("the end of the connection is its only end, and that was not seen"),
        CHUNK_LEFT("{0} more octets of the chunk were announced"),
        LAST_CHUNK_MISSING("the last chunk never came"),
        ENDS_AT("{0} ends it at octet {1} ({2})"),
        TAKES_ALL("{0} takes everything from octet {1} on"),
        WAITS("{0} waits for more"),
        REFUSES("{0} refuses it ({1})"),

        // Codings
        SHOWN_UNDECODED("it is shown undecoded"),
        REST_UNDECODED("the rest is shown undecoded"),
        DECODED_SHOWN("what they decode to is shown"),
        BEFORE_SHOWN("what came before it is shown"),
        PRESET_DICTIONARY("deflate with a preset dictionary"),
        ZSTD_DICTIONARY("a zstd frame names dictionary {0}"),
        ZSTD_WINDOW("a zstd frame asks for {0} octets, 8388608 are allowed"),
        NO_ZLIB_HEADER("the first two octets are no zlib header"),
        NO_DEFLATE("it is no deflate"),
        NO_SENSE("its codes make no sense"),
        NO_GZIP_HEADER("the header of gzip member {0} cannot be read"),
        GZIP_HEADER_SUM("that of the header of gzip member {0}"),
        GZIP_SUM("CRC-32 of gzip member {0}"),
        GZIP_LENGTH("length of gzip member {0}"),
        DEFLATE_SUM("Adler-32 of deflate"),
        ZSTD_SUM("that of zstd frame {0}"),
        AFTER("{0} after {1}"),
        CODING_STOPS("{0} stops after {1} octets"),
        DAMAGED_AT("{0} at octet {1} ({2})"),
        NOT_THE_CODING("it is not {0} and is shown as it came"),
        LZW("\"{0}\", the LZW of old Unix systems"),
        OF_WHICH("{0}, of which {1} may be undone"),
        LIBRARY_MISSING("the library for it does not run on this machine ({0})"),
        NO_ROOM("the temporary folder takes no more ({0})"),
        FREE_ROOM("free some room and decode again"),
        STOPPED_AT("stopped at {0} octets"),
        GROWN("stopped when {0} octets had grown to {1}, more than {2} to one"),
        READ_OTHERWISE("the text is read otherwise"),
        UNDECODABLE("{0} of the {1} octets are not {2}"),
        UNDECODABLE_FIRST("{0} of the first {1} octets are not {2}"),
        STAND_AS_HEX("they stand as ‹FF›"),

        // Charsets
        CHARSET_CHOSEN("chosen"),
        FROM_MARK("from the byte order mark"),
        FROM_MARK_DIFFERING("from the byte order mark, while Content-Type says {0}"),
        FROM_CONTENT_TYPE("from Content-Type"),
        FROM_META("from its meta element"),
        FROM_XML("from the XML declaration"),
        FROM_CSS("from its @charset"),
        GUESSED_WIDE("guessed: every second octet is zero"),
        GUESSED_SWITCHING("guessed: it switches between charsets"),
        GUESSED_UTF_8("guessed: it is valid UTF-8"),
        GUESSED_LIKELIEST("guessed: none is named, it is not UTF-8, and {0} is the likeliest"),
        OCTET_BY_OCTET("none is named and it is not UTF-8: one character for each octet"),
        JSON_IS_UTF_8("JSON is UTF-8 (RFC 8259)"),
        EVENTS_ARE_UTF_8("event streams are UTF-8 (HTML 9.2)"),
        MEANS_1252("{0}: in HTML {1} means windows-1252"),

        // Requests
        WAITS_FOR("the server will wait for {0} more"),
        WAITS_FOR_LAST_CHUNK("the server will wait for the last chunk"),
        BEHIND("{0}, behind {1}"),
        NOT("{0}, not {1}"),
        BOTH("{0}, and {1}"),
        LF_NAME("one server reads a field named \"\\n{0}\", another takes the head to be over"),
        HIGH_OCTETS("octets above 0x7F"),
        BLANKS("white space or controls"),
        LOOKS_LIKE("it looks like {0}"),
        FORM_SPACE("a space stands in it"),
        FORM_LINE_END("a line end stands in it"),
        FORM_PERCENT("two hexadecimal digits do not follow a percent sign"),
        FORM_HIGH("an octet above 0x7E stands in it"),
        FORM_CONTROL("a control character stands in it"),
        SCHEME_NO_TOKEN("the scheme is not a token"),
        BEARER_CHARACTERS("a Bearer token holds other characters than it may"),
        PADDING_MISSING("the padding is missing"),
        NO_COLON("no colon stands between them"),
        NOT_ENCODED("they are not encoded"),
        NOT_BASE64("this is not base64");

        private final String english;

        Words(String english) {
            this.english = english;
        }

        /** These words with the values of their gaps. */
        public Detail of(Object... values) {
            return new Detail(key(), english, List.of(values));
        }

        /** The name of these words for a {@link Wording}. */
        public String key() {
            return "detail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The words in English, gaps and all. */
        public String english() {
            return english;
        }

        /** So many octets. */
        public static Detail octets(long count) {
            return count == 1 ? OCTET.of() : OCTETS.of(count);
        }
    }
}
