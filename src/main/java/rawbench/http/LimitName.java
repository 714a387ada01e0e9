package rawbench.http;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits on what is read and decoded of a message, by the names that window, command line and settings share.
 * Every one can be raised by a person.
 */
public enum LimitName {
    LINE("line", Deviation.LINE_LIMIT),
    HEAD("head", Deviation.HEAD_LIMIT),
    FIELDS("fields", Deviation.FIELDS_LIMIT),
    INTERIM("interim", Deviation.INTERIM_LIMIT),
    CHUNK_LINE("chunk-line", Deviation.CHUNK_LINE_LIMIT),
    TRAILERS("trailers", Deviation.TRAILERS_LIMIT),
    BODY("body", Deviation.BODY_LIMIT),
    DECODED("decoded", Deviation.DECODED_LIMIT),
    RATIO("ratio", Deviation.RATIO_LIMIT),
    CODINGS("codings", Deviation.CODINGS_LIMIT);

    private final String spelled;
    private final Deviation reached;

    LimitName(String spelled, Deviation reached) {
        this.spelled = spelled;
        this.reached = reached;
    }

    /** The limit that a deviation says is reached; empty where it is none that can be raised. */
    public static Optional<LimitName> of(Deviation reached) {
        return Stream.of(values()).filter(name -> name.reached == reached).findFirst();
    }

    /** The limit with this name, as {@code --limit} spells it. */
    public static Optional<LimitName> named(String spelled) {
        return Stream.of(values()).filter(name -> name.spelled.equals(spelled)).findFirst();
    }

    /** The name as {@code --limit} spells it: {@code chunk-line}. */
    public String spelled() {
        return spelled;
    }

    /** What is found where this limit is reached. */
    public Deviation reached() {
        return reached;
    }

    /** How it is raised, in one sentence. */
    public String advice() {
        return Detail.Words.RAISE.of(spelled).says();
    }
}
