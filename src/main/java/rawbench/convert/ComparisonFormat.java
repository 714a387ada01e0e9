package rawbench.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import rawbench.compare.Comparison;

/** The forms in which a comparison can be written down. */
public enum ComparisonFormat {
    /**
     * The differences as {@code diff -u} writes them, with the start line and the fields before the body; where the bodies
     * are text, {@code patch} makes the second of the first, save what is ignored.
     */
    UNIFIED("diff"),
    /** A page that needs nothing beside it, side by side, with what is equal folded. */
    HTML("html"),
    /** A report for people, with everything that is known of both. */
    TEXT("txt");

    private final String extension;

    ComparisonFormat(String extension) {
        this.extension = extension;
    }

    /** What the name of a file in this form ends with, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes a comparison, line by line: one of gigabytes costs no more memory than a short one. Text is in UTF-8, save the
     * octets of the messages in {@link #UNIFIED}.
     *
     * @param cancelled is asked at every line
     * @throws java.io.InterruptedIOException when it was cancelled
     * @throws IOException when the stream does not take it
     */
    public void write(Comparison comparison, ComparisonOptions options, OutputStream out, BooleanSupplier cancelled)
            throws IOException {
        OutputStream masked = MaskedStream.over(out, () -> secrets(comparison), options.secrets());
        switch (this) {
            case UNIFIED ->
                new ComparisonDiff(comparison, options, new ComparisonPen(masked, options.face(), cancelled))
                        .write();
            case HTML -> new ComparisonPage(comparison, options, masked, cancelled).write();
            case TEXT -> new ComparisonReport(comparison, options,
                    new ComparisonPen(masked, ComparisonOptions.Face.SHOWN, cancelled)).write();
        }
        masked.flush();
    }

    private static List<String> secrets(Comparison comparison) {
        return Stream.of(comparison.a(), comparison.b())
                .flatMap(side -> side.exchange().stream())
                .flatMap(exchange -> exchange.sending().secrecy().values().stream())
                .distinct()
                .toList();
    }

    /** What a file says about secrets, in one sentence. */
    static String secretsSay(boolean secrets) {
        return secrets ? "With secrets: nothing is masked."
                : "Secrets are masked: asterisks stand for the values of the fields "
                        + String.join(", ", SecretMask.NAMES)
                        + " and for the values of secret variables. Nothing else is masked, no body either.";
    }
}
