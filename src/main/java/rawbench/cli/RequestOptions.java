package rawbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rawbench.draft.RequestDraft;
import rawbench.store.OpenTemplate;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplatePlace;

/** The options that say what is sent, and where. */
final class RequestOptions {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A template (.http, .rest); any other file is the octets to send.")
    Path template;

    @Option(names = "--name", paramLabel = "NAME", description = "Which request of a template that holds several.")
    String name;

    @Option(names = "--request-file", paramLabel = "FILE", description = "Exact octets to send, nothing parsed, added or ended; - is standard input.")
    String requestFile;

    @Option(names = "--target", paramLabel = "ENDPOINT", description = "Where the octets go: http://h:p, https://h:p, tcp://h:p, tls://h:p, udp://h:p, unix:/path (HTTP), unix+raw:/path; "
            + "h:p means http. It wins over the template's.")
    String target;

    @Option(names = "--method-hint", paramLabel = "METHOD", description = "The method, for octets whose method cannot be read.")
    String methodHint;

    @Mixin
    VariableOptions variables = new VariableOptions();

    @Option(names = "--allow-outside", description = "Let the template take a body from a file outside its folder.")
    boolean allowOutside;

    /** The request that these options name. */
    RequestDraft draft(Terminal terminal) throws CliException {
        if ((template == null) == (requestFile == null)) {
            throw CliException.usage("send wants either one template FILE or --request-file FILE");
        }
        if (template == null && variables.environment != null) {
            throw CliException.usage("--env is for the variables of a template, and --request-file has none");
        }
        RequestDraft draft = requestFile == null ? fromTemplate()
                : new RequestDraft("", "", terminal.read(requestFile));
        return target == null ? draft : draft.to(target);
    }

    private RequestDraft fromTemplate() throws CliException {
        Path file = template.toAbsolutePath();
        OpenTemplate chosen;
        try {
            TemplateFolder folder = new TemplateFolder(file.getParent());
            chosen = (allowOutside ? folder.allowingOutside() : folder).open(choose(folder.names(file)));
        } catch (StoreException unreadable) {
            throw new CliException(Status.USAGE, unreadable.getMessage(), unreadable);
        }
        if (chosen.incomplete().isPresent()) {
            throw CliException.usage(template + ": " + chosen.incomplete().get());
        }
        return variables.over(chosen.draft());
    }

    private TemplatePlace choose(Map<TemplatePlace, String> requests) throws CliException {
        List<TemplatePlace> named = requests.keySet()
                .stream()
                .filter(place -> name == null || requests.get(place).equals(name))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        if (requests.isEmpty()) {
            throw CliException.usage(template + " holds no request");
        }
        String names = requests.values()
                .stream()
                .map(one -> one.isEmpty() ? "(without a name)" : one)
                .collect(Collectors.joining(", "));
        throw CliException.usage(name == null
                ? template + " holds several requests, choose one with --name: " + names
                : template + " holds " + (named.isEmpty() ? "no request" : named.size() + " requests") + " named \""
                        + name + "\"; its requests are: " + names);
    }
}
