package rawbench.rewrite;

import java.util.Optional;

/** Something that can be done to the text of a request: a value, with all that is needed to do it. */
public sealed interface Action permits SetLength, Chunk, Dechunk, Compress, Decompress, EncodeSelection,
        DecodeSelection, Authorize, ChangeMethod, Convert {
    /** The word that keys of texts and commands are made of, such as {@code compress.gzip}. */
    String code();

    /** Why it would not be done here, as far as that can be told without doing it: cheap enough for a menu. */
    Optional<Remark> against(Subject subject);

    /** What it makes of the subject. Where there is something {@link #against} it, that is the result. */
    default Result on(Subject subject) {
        return against(subject).<Result>map(Result.Refused::new).orElseGet(() -> make(subject));
    }

    /** The same, where nothing is against it. */
    Result make(Subject subject);
}
