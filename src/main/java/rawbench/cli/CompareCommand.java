package rawbench.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rawbench.compare.Comparison;
import rawbench.compare.IgnoreException;
import rawbench.compare.Ignores;
import rawbench.compare.Side;
import rawbench.convert.ComparisonFormat;
import rawbench.convert.ComparisonOptions;
import rawbench.convert.ComparisonOptions.Face;
import rawbench.difference.TimeLimit;
import rawbench.evidence.EvidenceException;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.workbench.Subject;

/** Compares two stored messages: what differs in meaning, what was ignored, and whether the octets are equal. */
@Command(name = "compare", description = "Compares two stored messages, by meaning: start line, fields by name, body by what it is; and says whether the octets are equal.", footer = {
        "",
        "A file that begins with HTTP/ is an answer whose end is FIN; an evidence file is the answer in it; others are a request where their first line is one, else content without a head. A template is taken as the octets that it is.",
        "",
        "In front of a line, - stands for A and + for B; ~ for what does not count: spelled otherwise, at another place, or ignored; < and > for elements of an array that moved. Secrets are not masked.",
        "",
        "--json: {\"equal\", \"exit\", \"differences\", \"ignored\", \"notes\", \"coarse\", \"a\" and \"b\": {\"name\", \"kind\": answer, request or content, \"octets\"}, "
                + "\"octets\": {\"whole\", \"coded\", \"decoded\": {\"equal\", \"mismatch\": offset or null, \"lengths\": [a, b], \"sha256\": [a, b]}}, "
                + "\"interim\": [{\"sign\", \"a\", \"b\", \"fields\"}], \"start_line\": {\"sign\", \"a\", \"b\", \"parts\"}, \"fields\" and \"trailers\": [{\"sign\", \"moved\", \"a\", \"b\": [name, value] or null, \"ignored_by\": rule or null}], "
                + "\"body\": {\"kind\", \"laid_out\", \"reason\", \"blocks\": [{\"sign\", \"path\", \"a\", \"b\": {\"line\", \"offset\", \"lines\"}, \"ignored_by\"; "
                + "of what moved \"twin\": the line where the other has it, \"twin_changed\": whether it changed too}]}, "
                + "\"rules\": [{\"rule\", \"ignored\"}], \"deltas\": [{\"part\", \"a\", \"b\", \"change\"}]}. Fields and blocks that are the same are left out. "
                + "\"sign\": same, spelling, moved, changed, removed, added.",
        "",
        "Exit status: 0 equal in meaning after the rules, with --octets equal octet for octet; 1 different; 2 the call's words, or a file that cannot be read; 9 cancelled; 10 output failed."})
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Cancellation cancellation;

    @Parameters(index = "0", paramLabel = "A", description = "The octets of the first; - is standard input.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "The octets of the second.")
    private String b;

    @Option(names = "--ignore", paramLabel = "RULE", description = "Fold differences away, and count them: header:NAME, json:PATH, regex:EXPRESSION, whitespace or order. May be given again.")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--octets", description = "Equal only where the octets are.")
    private boolean octets;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--within", paramLabel = "SECONDS", converter = Quantities.Seconds.class, defaultValue = "0", description = "The longest time to look for a good answer; past it the answer is coarse but true. 0, which is none, is the default.")
    private Duration within;

    /** At most one of these. */
    static final class Form {
        @Option(names = "--patch", description = "Write a unified diff with the octets as they are and long lines whole, so that patch can apply it to a body of text.")
        boolean patch;

        @Option(names = "--json", description = "Write one JSON object instead.")
        boolean json;
    }

    CompareCommand(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws CliException {
        Ignores ignores = ignores();
        if (a.equals(Terminal.STANDARD_INPUT) && b.equals(Terminal.STANDARD_INPUT)) {
            throw CliException.usage("Standard input can be one of the two, not both: name a file for A or B");
        }
        Duration most = within.isZero() ? TimeLimit.ENDLESS : within;
        Side first = side(a);
        Side second = side(b);
        Comparison comparison = Comparison.of(first, second, ignores, TimeLimit.of(most, cancellation::cancelled));
        goOn();
        boolean equal = octets ? comparison.whole().equal() : comparison.equal();
        Status status = equal ? Status.OK : Status.DIFFERENT;
        write(comparison, status);
        return status.exit();
    }

    private Ignores ignores() throws CliException {
        try {
            return Ignores.parse(rules);
        } catch (IgnoreException wrong) {
            throw CliException.usage(wrong.getMessage());
        }
    }

    private Side side(String file) throws CliException {
        Octets read = terminal.read(file);
        try {
            Side side = Subject.ofFile(file, read, cancellation::cancelled).side(cancellation::cancelled);
            goOn();
            return side;
        } catch (EvidenceException damaged) {
            throw CliException.usage(file + ": " + damaged.getMessage());
        } catch (InterruptedIOException stopped) {
            throw cancelled();
        } catch (IOException unkept) {
            throw Words.unreadable(Path.of(file), unkept);
        }
    }

    private void goOn() throws CliException {
        if (cancellation.cancelled()) {
            throw cancelled();
        }
    }

    private static CliException cancelled() {
        return new CliException(Status.CANCELLED, "Cancelled before the two were compared");
    }

    private void write(Comparison comparison, Status status) throws CliException {
        Face face = form.patch ? Face.OCTETS : terminal.colours() ? Face.COLOURED : Face.SHOWN;
        ComparisonOptions options = ComparisonOptions.of(a, b, true).with(face);
        try {
            if (form.json) {
                terminal.write(new CompareJson(comparison, a, b, status).line());
            } else {
                terminal.write(
                        out -> ComparisonFormat.UNIFIED.write(comparison, options, out, cancellation::cancelled));
            }
        } catch (Terminal.ReaderGoneException quietly) {
            return;
        } catch (InterruptedIOException stopped) {
            throw new CliException(Status.CANCELLED, "Cancelled before all was written", stopped);
        } catch (IOException failed) {
            throw Words.unwritable("Standard output", failed);
        }
    }
}
