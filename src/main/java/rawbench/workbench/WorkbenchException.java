package rawbench.workbench;

/** Why something that a person asked for is not done: one sentence, with what to do. */
public final class WorkbenchException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkbenchException(String sentence) {
        super(sentence);
    }

    WorkbenchException(String sentence, Exception cause) {
        super(sentence, cause);
    }

    WorkbenchException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
