package rawbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Option;

import rawbench.draft.Behaviour;
import rawbench.draft.ReplyAct;
import rawbench.draft.ReplyDraft;
import rawbench.draft.RequestMatch;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;
import rawbench.store.TemplateFolder;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Misbehaviours;

/** The options that say what a listener does with those who come; one of them at most. */
final class ListenerDoing {
    @Option(names = "--echo", description = "Send back what comes.")
    boolean echo;

    @Option(names = "--reply", paramLabel = "FILE", description = "Answer with this: a template (.http, .rest) with @rb-reply blocks, or octets as they are: a file that begins HTTP/ "
            + "answers each request, any other each piece that comes.")
    Path reply;

    @Option(names = "--script", paramLabel = "FILE", description = "Do what the @rb-reply and @rb-do lines of this template say.")
    Path script;

    @Option(names = "--misbehave", paramLabel = "NAME", description = "Misbehave in a way that comes with Rawbench; --list names them.")
    String misbehave;

    @Option(names = "--relay", paramLabel = "TARGET", description = "Hand everything on to this place, and what it says back: tcp://h:p, tls://h:p, udp://h:p, unix:/path.")
    String relay;

    /**
     * What is done, and what that needs.
     *
     * @param beside the files beside the template of the replies
     * @param template where the template lies; null where it is none of a person's files
     */
    record Choice(Behaviour does, SideFiles beside, Path template) {}

    private static final SideFiles NOTHING = SideFiles.of("", Map.of());

    /** Without a word about it what comes is taken and shown, and nothing is said. */
    static Choice quiet() {
        return new Choice(new Behaviour.Quiet(), NOTHING, null);
    }

    /**
     * @param datagrams whether it is a place where no request in HTTP comes
     * @param insecure whether the certificate of a relay's target goes unchecked
     */
    Choice choice(boolean datagrams, boolean insecure, boolean outside) throws CliException {
        if (reply != null || script != null) {
            Path file = reply == null ? script : reply;
            Octets octets = read(file);
            return script != null || TemplateFolder.isTemplate(file) ? template(file, octets, outside)
                    : octets(file, octets, datagrams);
        }
        if (misbehave != null) {
            Misbehaviour one = Misbehaviours.named(misbehave)
                    .orElseThrow(() -> CliException.usage(
                            "There is no way to misbehave named \"" + misbehave + "\"; there are: " + names()));
            return new Choice(new Behaviour.Replies(one.template()), NOTHING, null);
        }
        return relay != null ? new Choice(new Behaviour.Relay(relay, insecure), NOTHING, null)
                : new Choice(new Behaviour.Echo(), NOTHING, null);
    }

    private static String names() {
        return String.join(", ", Misbehaviours.all(Locale.ENGLISH).stream().map(Misbehaviour::name).toList());
    }

    private static Octets read(Path file) throws CliException {
        try {
            return Octets.ofFile(file);
        } catch (IOException unreadable) {
            throw Words.unreadable(file, unreadable);
        }
    }

    private static Choice template(Path file, Octets octets, boolean outside) throws CliException {
        try {
            TemplateFile.parse(octets);
        } catch (TemplateException unreadable) {
            throw new CliException(Status.USAGE, file + ": " + unreadable.says(), unreadable);
        }
        Path place = file.toAbsolutePath();
        TemplateFolder folder = new TemplateFolder(place.getParent());
        return new Choice(new Behaviour.Replies(octets.text(StandardCharsets.UTF_8)),
                (outside ? folder.allowingOutside() : folder).beside(place), place);
    }

    private static Choice octets(Path file, Octets octets, boolean datagrams) throws CliException {
        if (octets.isEmpty()) {
            throw CliException.usage(file + " is empty, so it answers nothing");
        }
        boolean http = !datagrams && octets.startsWith(Octets.latin1("HTTP/"));
        RequestMatch match = http ? RequestMatch.ANY : new RequestMatch(RequestMatch.Unit.RAW);
        try {
            TemplateFile made = TemplateFile.of("")
                    .plusReply(new ReplyDraft("", match, List.of(new ReplyAct.Send(octets))), NOTHING);
            return new Choice(new Behaviour.Replies(made.octets().text(StandardCharsets.UTF_8)),
                    SideFiles.of("", made.sideFiles()), null);
        } catch (TemplateException impossible) {
            throw new IllegalStateException("any octets can be a reply", impossible);
        }
    }
}
