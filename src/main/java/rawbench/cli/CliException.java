package rawbench.cli;

/** Why a command ends early: one sentence for the person, and the exit status. */
final class CliException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Status status;

    CliException(Status status, String sentence) {
        super(sentence);
        this.status = status;
    }

    CliException(Status status, String sentence, Exception cause) {
        super(sentence, cause);
        this.status = status;
    }

    /** The words of the call are off, or what they name cannot be read. */
    static CliException usage(String sentence) {
        return new CliException(Status.USAGE, sentence);
    }

    Status status() {
        return status;
    }
}
