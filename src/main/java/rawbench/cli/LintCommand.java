package rawbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rawbench.draft.Composed;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.lint.Advice;
import rawbench.lint.Repairs;
import rawbench.octets.Edit;
import rawbench.store.SavedOctets;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** Tells what is odd about a request, as the window does under its editor, and mends it where that is wanted. */
@Command(name = "lint", description = "Tells what is odd about a request before it is sent: line, column and offset, code, section, and a sentence.", footer = {
        "",
        "FILE is a template (.http, .rest) or the octets themselves; - is standard input. Lines and columns are those of the request, "
                + "counted from 1, in octets. Where neither --target nor the template names a place, Host does. "
                + "The exit status is 0 whatever is found, and 2 where the request cannot be read."})
final class LintCommand implements Callable<Integer> {
    /** Each step mends one kind of fault; no request has so many. */
    private static final int MOST_STEPS = 200;

    private final Terminal terminal;

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(names = "--json", description = "One JSON object: octets, and findings with code, rfc, at, length, line, column, says, repairs.")
    private boolean json;

    @Option(names = "--fix", description = "Write the octets with everything mended that can be, likeliest repair first, to standard output; what is left is told on standard error.")
    private boolean fix;

    @Option(names = "--output", paramLabel = "FILE", description = "With --fix: write the octets to this file.")
    private Path output;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CliException, IOException {
        if (request.template == null && request.requestFile == null) {
            throw CliException.usage("lint wants a FILE, or - for standard input");
        }
        if (output != null && !fix || json && fix) {
            throw CliException.usage(json ? "--json tells what is found, --fix mends it: choose one"
                    : "--output takes the octets that --fix writes, and --fix is not given");
        }
        if (request.template != null && request.template.toString().equals(Terminal.STANDARD_INPUT)) {
            request.template = null;
            request.requestFile = Terminal.STANDARD_INPUT;
        }
        try (Workbench workbench = new Workbench()) {
            RequestDraft draft = request.draft(terminal);
            tell(workbench, draft, request.variables.values(workbench, request.template));
        } catch (WorkbenchException wrong) {
            throw new CliException(Status.USAGE, wrong.getMessage(), wrong);
        }
        return Status.OK.exit();
    }

    private void tell(Workbench workbench, RequestDraft draft, Values values) throws CliException, WorkbenchException {
        RequestDraft told = fix ? mended(workbench, draft, values) : draft;
        LintReport report = new LintReport(told.octets(), advice(workbench, told, values));
        try {
            if (json) {
                terminal.write(report.json());
            } else if (fix) {
                write(told);
                report.lines().forEach(terminal::say);
            } else {
                for (String line : report.lines()) {
                    terminal.line(line);
                }
            }
        } catch (Terminal.ReaderGoneException quietly) {
            return;
        } catch (IOException failed) {
            throw Words.unwritable(output == null ? "Standard output" : output.toString(), failed);
        }
    }

    private void write(RequestDraft draft) throws IOException {
        if (output == null) {
            terminal.write(draft.octets());
            return;
        }
        SavedOctets.write(output, out -> draft.octets().writeTo(out));
    }

    /** What is found; a request that names no place is looked at without one. */
    private static List<Advice> advice(Workbench workbench, RequestDraft draft, Values values)
            throws WorkbenchException {
        Composed composed;
        try {
            composed = workbench.composed(draft, values);
            workbench.target(composed);
        } catch (WorkbenchException nowhere) {
            if (draft.target().isEmpty()) {
                return workbench.adviceAnywhere(draft, values);
            }
            throw nowhere;
        }
        return workbench.advice(composed);
    }

    private static RequestDraft mended(Workbench workbench, RequestDraft draft, Values values)
            throws WorkbenchException {
        RequestDraft now = draft;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Advice> left = advice(workbench, now, values).stream().filter(a -> !a.repairs().isEmpty()).toList();
            if (left.isEmpty()) {
                return now;
            }
            now = now.with(
                    Edit.applied(now.octets(), Repairs.all(left, left.getFirst().finding().what())));
        }
        return now;
    }
}
