package rawbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rawbench.evidence.Evidence;
import rawbench.evidence.EvidenceException;
import rawbench.exchange.Exchange;
import rawbench.http.End;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.workbench.Explanation;

/** Explains stored octets: what every octet is, where the message ends and why, how its content is coded. */
@Command(name = "explain", description = "Explains stored octets: the name of every octet, where the message ends and by which rule, "
        + "where readers disagree, and each coding.", footer = {"",
                "Octets that begin with HTTP/ are taken for an answer, an evidence file for what came in it, "
                        + "others for a request. The exit status is "
                        + "that of send for the same octets: 0, 6, 7 or 8."})
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Cancellation cancellation;

    @Parameters(paramLabel = "FILE", description = "The octets, as send --wire --output FILE stored them; - is standard input.")
    private String file;

    @ArgGroup
    private Kind kind = new Kind();

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "GET", description = "The method of the request that was answered; GET. An answer to HEAD has no body.")
    private String method;

    @Option(names = "--end", paramLabel = "END", defaultValue = "fin", description = "How the connection stood behind the last octet: open, fin, rst, no-close-notify, timeout, cancelled; fin.")
    private String end;

    @Option(names = "--spans", paramLabel = "N", defaultValue = "200", description = "The most spans that are listed; 200. 0 lists all.")
    private int spans;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    /** At most one of these. */
    static final class Kind {
        @Option(names = "--request", description = "Take the octets for a request.")
        boolean request;

        @Option(names = "--response", description = "Take the octets for an answer.")
        boolean response;
    }

    ExplainCommand(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws CliException {
        if (spans < 0) {
            throw CliException.usage("--spans wants a number from 0 on, but got " + spans);
        }
        End standing = standing();
        Octets octets = terminal.read(file);
        return told(Evidence.looksLike(octets) ? evidence(octets) : explained(octets, standing));
    }

    private Integer told(Explanation explanation) throws CliException {
        Status told = Status.of(explanation.decoded()).or(Status.of(explanation.findings()));
        Status status = told == Status.OK && !explanation.whole() ? Status.INCOMPLETE : told;
        write(new ExplainReport(explanation, spans == 0 ? Long.MAX_VALUE : spans, status));
        return status.exit();
    }

    /** What an evidence file says about method and end is known better than what the options say. */
    private Explanation evidence(Octets octets) throws CliException {
        try {
            Exchange exchange = Evidence.read(octets.stream(), cancellation::cancelled).exchange();
            return kind.request
                    ? Explanation.ofRequest(exchange.request(), limits.reading(), limits.decoding(),
                            cancellation::cancelled)
                    : Explanation.ofExchange(exchange, limits.reading(), limits.decoding(), cancellation::cancelled);
        } catch (EvidenceException damaged) {
            throw CliException.usage(file + " cannot be explained. " + damaged.getMessage());
        } catch (IOException unkept) {
            throw Words.unreadable(Path.of(file), unkept);
        }
    }

    private Explanation explained(Octets octets, End standing) throws CliException {
        boolean response = kind.response || !kind.request && Explanation.looksLikeResponse(octets);
        return response
                ? Explanation.ofResponse(octets, method, standing, limits.reading(), limits.decoding(),
                        cancellation::cancelled)
                : Explanation.ofRequest(octets, limits.reading(), limits.decoding(), cancellation::cancelled);
    }

    private void write(ExplainReport report) throws CliException {
        try {
            if (json) {
                terminal.write(report.json());
            } else {
                report.text(terminal);
            }
        } catch (Terminal.ReaderGoneException quietly) {
            return;
        } catch (IOException failed) {
            throw Words.unwritable("Standard output", failed);
        }
    }

    private End standing() throws CliException {
        return Arrays.stream(End.values())
                .filter(one -> one.code().equals(end))
                .findFirst()
                .orElseThrow(() -> CliException.usage("--end knows no \"" + end + "\"; it knows "
                        + Arrays.stream(End.values()).map(End::code).collect(Collectors.joining(", "))));
    }
}
