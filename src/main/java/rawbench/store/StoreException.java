package rawbench.store;

/** Why something could not be read or kept: one sentence for a person, with what to do next. */
public class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    public StoreException(String sentence) {
        super(sentence);
    }

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
