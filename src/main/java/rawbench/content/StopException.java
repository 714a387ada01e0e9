package rawbench.content;

import java.util.Optional;

import rawbench.http.Finding;

/** Ends a decoding from its far end: nobody wants more octets, although more could be decoded. */
final class StopException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Finding> finding;

    private StopException(Optional<Finding> finding) {
        super(finding.map(Finding::says).orElse("cancelled"), null, false, false);
        this.finding = finding;
    }

    /** Stopped by a limit or for want of room. */
    static StopException by(Finding finding) {
        return new StopException(Optional.of(finding));
    }

    /** Stopped by a person. */
    static StopException cancelled() {
        return new StopException(Optional.empty());
    }

    /** Why, for the person; empty where the person did it. */
    Optional<Finding> finding() {
        return finding;
    }
}
