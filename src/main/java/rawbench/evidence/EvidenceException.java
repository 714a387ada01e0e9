package rawbench.evidence;

/** Why a file cannot be read as evidence: one sentence with the line and what is wrong there. */
public final class EvidenceException extends Exception {
    private static final long serialVersionUID = 1L;
    private final long line;

    EvidenceException(long line, String what) {
        super(EvidenceWords.AT_LINE.of(line, what));
        this.line = line;
    }

    /** The number of the line, from 1. */
    public long line() {
        return line;
    }
}
