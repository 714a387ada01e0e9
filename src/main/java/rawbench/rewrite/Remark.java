package rawbench.rewrite;

import java.util.List;

/**
 * Something that a person is told about an action: why it cannot be done, or what else it did or left undone.
 *
 * @param what which of the things that can be told
 * @param about the values that its sentence has gaps for, in order
 */
public record Remark(What what, List<String> about) {
    /** Everything that can be told; those that keep an action from being done come first. */
    public enum What {
        HEAD_NOT_ENDED,
        NO_BODY,
        /** Octets that can be taken at most. */
        TOO_LARGE,
        NOTHING_SELECTED,
        ALREADY_SO,
        CODING_WITHOUT_LENGTH,
        NOT_CHUNKED,
        /** The offset, and what is wrong there. */
        CHUNKS_BROKEN,
        NOT_CODED,
        /** The sentence of the coding. */
        CODING_STOPPED,
        /** The coding that is on the body. */
        STILL_CODED,
        /** What was expected, the offset in the selection. */
        NOT_SPELLED_SO,
        /** The sentence of the coding. */
        NOT_COMPRESSED,
        NO_METHOD,
        NO_CHALLENGE,
        /** The schemes and algorithms that were offered. */
        NO_KNOWN_CHALLENGE,
        COLON_IN_USER,
        CONTROL_IN_VALUE,
        NOT_A_TOKEN,
        /** The media type. */
        NOT_A_BODY_OF_FIELDS,
        NO_BOUNDARY,
        NOT_CLOSED,
        /** The sentence of the reader. */
        NOT_JSON,
        NOT_AN_OBJECT,
        /** The name of the field. */
        NOT_UTF8,
        NO_JWT,

        /** Names of the fields. */
        TRAILERS_MOVED,
        TRAILERS_LOST,
        EXTENSIONS_LOST,
        LENGTHS_REMOVED,
        LENGTH_DROPPED,
        /** The version. */
        OLD_VERSION,
        CODING_LEFT,
        /** What was taken for the coding. */
        CODING_GUESSED,
        /** The method. */
        BODY_STAYS,
        NO_CONTENT_IN_TRACE,
        AUTHORITY_FORM,
        WHOLE_SERVER,
        /** Names of the fields whose order changed. */
        ORDER_CHANGED,
        FILES_WITHOUT_NAME,
        FILES_AS_BASE64,
        TYPES_LOST,
        PART_FIELDS_LOST,
        AROUND_LOST,
        NESTED_AS_TEXT,
        SCALARS_AS_TEXT,
        DUPLICATES_GATHERED,
        /** The realm, the algorithm, the count. */
        DIGEST_MADE,
        NO_QOP,
        /** How many octets of content. */
        BODY_DIGESTED
    }

    public Remark {
        about = List.copyOf(about);
    }

    static Remark of(What what, Object... about) {
        return new Remark(what, java.util.Arrays.stream(about).map(String::valueOf).toList());
    }
}
