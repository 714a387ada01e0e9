package rawbench.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rawbench.draft.ListenerDraft;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.listen.Listener;
import rawbench.wire.Cancellation;
import rawbench.wire.CertificateFacts;
import rawbench.wire.Endpoint;
import rawbench.wire.Identity;
import rawbench.wire.NotExposedException;
import rawbench.wire.SocketOptions;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Misbehaviours;
import rawbench.workbench.ReplyValues;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** Listens at a place until it is interrupted, and tells what comes and goes. */
@Command(name = "listen", description = "Listens at ENDPOINT, and tells what comes and goes, a line each.", footer = {
        "",
        "Without --echo, --reply, --script, --misbehave or --relay what comes is shown and nothing is said. It runs until "
                + "SIGINT or SIGTERM (exit 0) and never reads standard input. Only this machine reaches it, unless the "
                + "address says otherwise and --expose is given."})
final class ListenCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Cancellation cancellation;

    @Parameters(arity = "0..1", paramLabel = "ENDPOINT", description = "Where: tcp://127.0.0.1:0, tls://h:p, udp://h:p, unix:/path; http://h:p means tcp. Port 0 is one that the system chooses.")
    private String endpoint;

    @ArgGroup
    private ListenerDoing doing;

    @Option(names = "--insecure", description = "With --relay: do not check the certificate of the target.")
    private boolean insecure;

    @Option(names = "--once", description = "End when the first client has gone; over UDP, when it was silent for two seconds.")
    private boolean once;

    @Option(names = "--max-clients", paramLabel = "N", description = "Clients at once, 10000; who comes beyond that is turned away.")
    private int most = ListenerDraft.MOST;

    @Option(names = "--log", paramLabel = "FILE", description = "Write the lines into this file too, at its end.")
    private Path log;

    @Option(names = "--json", description = "Each line is one JSON object: at, event, client, address, octets, begins, says.")
    private boolean json;

    @Option(names = "--expose", description = "Let other machines reach it, where the address is not of the loopback.")
    private boolean exposed;

    @Option(names = "--certificate-out", paramLabel = "FILE", description = "Write the certificate of a tls:// listener there as PEM, for a client to trust: curl --cacert FILE.")
    private Path certificateOut;

    @Option(names = "--list", description = "Name the ways to misbehave that come with Rawbench, and end.")
    private boolean list;

    @Option(names = "--allow-outside", description = "Let the template take a body from a file outside its folder.")
    private boolean outside;

    @Mixin
    private SocketOptionWords socket = new SocketOptionWords();
    @Mixin
    private VariableOptions variables = new VariableOptions();

    ListenCommand(Terminal terminal, Cancellation cancellation) {
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws CliException, InterruptedException {
        try (Workbench workbench = new Workbench()) {
            if (list) {
                list();
                return Status.OK.exit();
            }
            return listen(workbench).exit();
        } catch (Terminal.ReaderGoneException quietly) {
            return Status.OK.exit();
        } catch (IOException failed) {
            throw Words.unwritable("Standard output", failed);
        }
    }

    private void list() throws IOException {
        ListenLines lines = new ListenLines(json);
        for (Misbehaviour one : Misbehaviours.all(Locale.ENGLISH)) {
            terminal.write(lines.of(one));
        }
    }

    private Status listen(Workbench workbench) throws CliException, IOException, InterruptedException {
        Target at = at();
        ListenerDoing.Choice choice = doing == null ? ListenerDoing.quiet()
                : doing.choice(at.endpoint() instanceof Endpoint.Udp, insecure, outside);
        check(choice);
        ListenerDraft draft = new ListenerDraft(endpoint, exposed, choice.does(), socket.over(SocketOptions.NONE),
                once ? 1 : most);
        ReplyValues values = new ReplyValues(variables.variables, variables.values(workbench, choice.template()));
        try (OutputStream file = logFile()) {
            ListenLog observer = new ListenLog(terminal, file, new ListenLines(json), once, draft, at.endpoint());
            Optional<CertificateFacts> certificate = certificate(workbench, draft);
            try (Listener listener = workbench.listeners().open(draft, choice.beside(), values, observer);
                    Cancellation.Registration _ = cancellation.onCancel(observer::end)) {
                warn(listener);
                observer.listening(new Target(listener.endpoint(), at.speech()).spelled(), certificate);
                observer.await();
            }
            observer.check();
            return Status.OK;
        } catch (WorkbenchException notPossible) {
            boolean meant = notPossible.getCause() instanceof NotExposedException;
            boolean system = notPossible.getCause() instanceof IOException && !meant;
            throw new CliException(system ? Status.IO : Status.USAGE,
                    notPossible.getMessage() + (meant ? " with --expose" : ""), notPossible);
        }
    }

    private Target at() throws CliException {
        if (endpoint == null) {
            throw CliException.usage("listen wants an ENDPOINT, such as tcp://127.0.0.1:0");
        }
        try {
            return Target.listening(endpoint);
        } catch (TargetException unreadable) {
            throw new CliException(Status.USAGE, unreadable.getMessage(), unreadable);
        }
    }

    private void check(ListenerDoing.Choice choice) throws CliException {
        if (most < 1) {
            throw CliException.usage("--max-clients wants a number from 1, but got " + most);
        }
        if (insecure && (doing == null || doing.relay == null)) {
            throw CliException.usage("--insecure is for the target of --relay");
        }
        if (choice.template() == null && (variables.environment != null || !variables.variables.isEmpty())) {
            throw CliException.usage("--var and --env are for the variables of a template, and there is none");
        }
    }

    private OutputStream logFile() throws CliException {
        if (log == null) {
            return OutputStream.nullOutputStream();
        }
        try {
            return new BufferedOutputStream(Files.newOutputStream(log, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND));
        } catch (IOException unwritable) {
            throw Words.unwritable(log.toString(), unwritable);
        }
    }

    private Optional<CertificateFacts> certificate(Workbench workbench, ListenerDraft draft)
            throws CliException, WorkbenchException {
        Optional<Identity> shown = workbench.listeners().identity(draft);
        if (certificateOut != null && shown.isEmpty()) {
            throw CliException.usage("--certificate-out is for a tls:// listener");
        }
        if (certificateOut != null) {
            try (OutputStream out = Files.newOutputStream(certificateOut)) {
                shown.get().pem().writeTo(out);
            } catch (IOException unwritable) {
                throw Words.unwritable(certificateOut.toString(), unwritable);
            }
        }
        return shown.map(Identity::certificate);
    }

    private void warn(Listener listener) {
        if (exposed && !listener.endpoint().authority().matches("(?i)(localhost|127\\.[0-9.]+|\\[::1\\]):\\d+")
                && !(listener.endpoint() instanceof Endpoint.UnixSocket)) {
            terminal.say("rawbench: other machines may reach " + listener.endpoint().authority()
                    + ": whoever can come here sees what it answers, and what it shows is what they sent");
        }
        if (doing != null && doing.misbehave != null) {
            Misbehaviours.named(doing.misbehave)
                    .flatMap(way -> misplaced(way, listener.endpoint()))
                    .ifPresent(why -> terminal.say("rawbench: " + doing.misbehave + " is a way to misbehave " + why));
        }
    }

    /** Where a client at that place will not meet this way to misbehave: what it is one of, and where it is met. */
    private static Optional<String> misplaced(Misbehaviour way, Endpoint at) {
        if (way.ofTls()) {
            return at instanceof Endpoint.Tls ? Optional.empty() : Optional.of("in TLS: listen at tls:// for it");
        }
        boolean datagrams = at instanceof Endpoint.Udp;
        if (way.ofDatagrams() == datagrams) {
            return Optional.empty();
        }
        return Optional.of(datagrams ? "in HTTP, and no request comes in datagrams: listen at tcp:// for it"
                : "in datagrams: listen at udp:// for it");
    }
}
