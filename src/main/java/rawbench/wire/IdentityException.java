package rawbench.wire;

/** Says in one sentence why a certificate of this side cannot be used. */
public final class IdentityException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean passwordWanted;

    IdentityException(String sentence, boolean passwordWanted, Throwable cause) {
        super(sentence, cause);
        this.passwordWanted = passwordWanted;
    }

    /** Whether another password, or one at all, may help. */
    public boolean passwordWanted() {
        return passwordWanted;
    }
}
