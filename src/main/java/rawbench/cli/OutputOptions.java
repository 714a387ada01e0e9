package rawbench.cli;

import java.nio.file.Path;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that choose what is written of an answer, and where. */
final class OutputOptions {
    @ArgGroup
    Form form = new Form();

    @Option(names = "--include", description = "The final head before the body.")
    boolean include;

    @Option(names = "--coded", description = "Keep the content codings of the body.")
    boolean coded;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    Path file;

    /** At most one of these. */
    static final class Form {
        @Option(names = "--dry-run", description = "Write the octets that would be sent, send nothing.")
        boolean dryRun;

        @Option(names = "--wire", description = "Write every octet received and nothing else.")
        boolean wire;

        @Option(names = "--json", description = "Write one JSON object that tells everything; the body only to --output.")
        boolean json;
    }
}
