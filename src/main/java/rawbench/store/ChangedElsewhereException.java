package rawbench.store;

/** The template on the disk is not the one that was opened: reload, keep mine, or compare. */
public final class ChangedElsewhereException extends StoreException {
    private static final long serialVersionUID = 1L;

    ChangedElsewhereException(String sentence) {
        super(sentence);
    }
}
