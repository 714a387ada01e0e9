package rawbench.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

import rawbench.exchange.Exchange;

/** The forms in which what went and came can be written down. */
public enum TranscriptFormat {
    /** Lines for people: times, what happened, and octets as text with visible escapes. */
    TEXT("txt"),
    /** The same, with octets as a dump of hex. */
    HEX("txt"),
    /** The octets alone, as Wireshark's "Follow Stream" writes them as YAML; what else happened stands in comments. */
    YAML("yaml");

    private final String extension;

    TranscriptFormat(String extension) {
        this.extension = extension;
    }

    /** What the name of a file in this form ends with, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes the whole transcript of an exchange, a block at a time.
     *
     * @param secrets whether the values of fields such as Authorization are written; otherwise asterisks stand for them
     * @param cancelled is asked at every block and every event
     * @throws java.io.InterruptedIOException when it was cancelled
     * @throws IOException when the stream does not take it
     */
    public void write(Exchange exchange, boolean secrets, OutputStream out, BooleanSupplier cancelled)
            throws IOException {
        write(Recorded.of(exchange), secrets, out, cancelled);
    }

    /** The same for a transcript that is of no exchange. */
    public void write(Recorded recorded, boolean secrets, OutputStream out, BooleanSupplier cancelled)
            throws IOException {
        TranscriptPieces pieces = new TranscriptPieces(recorded, secrets, cancelled);
        OutputStream masked = MaskedStream.over(out, recorded.secrecy(), secrets);
        switch (this) {
            case TEXT, HEX -> new TranscriptText(recorded, secrets, this == HEX, masked).write(pieces);
            case YAML -> new TranscriptYaml(recorded, secrets, masked).write(pieces);
        }
        masked.flush();
    }

    /** What a file says about secrets, in one sentence. */
    static String secretsSay(boolean secrets) {
        String names = String.join(", ", SecretMask.NAMES);
        return secrets ? "With secrets: nothing is masked."
                : "Secrets are masked: in lines that begin with " + names
                        + ", each octet of the value is an asterisk, and so is each of a variable's value that is secret."
                        + " Nothing else is masked.";
    }
}
