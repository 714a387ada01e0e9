package rawbench.draft;

/** Why a draft is not sent as it stands: one sentence for the person who typed it. */
public final class DraftException extends Exception {
    private static final long serialVersionUID = 1L;

    public DraftException(String sentence) {
        super(sentence);
    }
}
