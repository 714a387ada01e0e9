package rawbench.exchange;

/** A request was not sent, since its connection is not to be used again. */
public final class NoReuseException extends Exception {
    private static final long serialVersionUID = 1L;
    private final NoReuse reason;

    public NoReuseException(NoReuse reason) {
        super(OutcomeWords.NOT_SENT.of(reason.says(), reason.rfc()));
        this.reason = reason;
    }

    public NoReuse reason() {
        return reason;
    }
}
