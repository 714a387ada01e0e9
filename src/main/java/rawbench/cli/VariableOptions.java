package rawbench.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Option;

import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.draft.Variables;
import rawbench.store.Environments;
import rawbench.store.StoreException;
import rawbench.workbench.Workbench;

/** The options that say what the variables of a template stand for. */
final class VariableOptions {
    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A value for {{NAME}} in the template; may be repeated, wins over the file's own.")
    Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--env", paramLabel = "NAME", description = "Values for the template's variables from this environment in http-client.env.json and "
            + "http-client.private.env.json, beside it and above it up to the repository's folder; the template's own win.")
    String environment;

    /** The draft whose own values give way to those of the call. */
    RequestDraft over(RequestDraft draft) {
        Variables own = draft.settings().variables();
        Map<String, String> left = new HashMap<>(own.values());
        left.keySet().removeAll(variables.keySet());
        return draft.with(draft.settings().withVariables(new Variables(own.on(), left)));
    }

    /**
     * What the call and the files beside a template give.
     *
     * @param template null for exact octets, which have no variables
     * @throws CliException where there is no such environment
     */
    Values values(Workbench workbench, Path template) throws CliException {
        if (template == null) {
            return Values.NONE;
        }
        Path folder = template.toAbsolutePath().getParent();
        Environments environments = Environments.of(folder, Environments.rootOf(folder));
        if (environment != null) {
            try {
                environments.require(environment);
            } catch (StoreException missing) {
                throw new CliException(Status.USAGE, missing.getMessage(), missing);
            }
        }
        return Values.given(variables, "--var")
                .or(workbench.values(environments, Optional.ofNullable(environment), template.toString()));
    }
}
