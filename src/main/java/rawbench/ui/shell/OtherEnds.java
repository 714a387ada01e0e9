package rawbench.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.util.Subscription;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.RequestDraft;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.ui.listen.ListenerModel;
import rawbench.ui.listen.Standing;
import rawbench.wire.Endpoint;
import rawbench.workbench.Workbench;

/** The other end of what a tab is one end of, opened beside it by one act, so that both sides of a socket are seen. */
final class OtherEnds {
    /** A whole answer, for a client that speaks HTTP. */
    private static final String ANSWER = """
        ### Answer
        # @rb-reply
        HTTP/1.1 200 OK
        Content-Type: text/plain; charset=utf-8
        Content-Length: 5

        hello
        """;
    private static final String LOOPBACK = "127.0.0.1";
    /** Ports below are the system's own on most systems. */
    private static final int FIRST_FREE = 1024;

    private final WorkspaceModel workspace;
    private final Workbench workbench;
    private final TabStripModel strip;

    OtherEnds(WorkspaceModel workspace, Workbench workbench) {
        this.workspace = workspace;
        this.workbench = workbench;
        strip = workspace.strip();
    }

    /** Shows the other end of the tab in front beside it, or that tab alone again. */
    void toggle() {
        DeskTab front = strip.frontProperty().get();
        if (front == null || strip.part(front)) {
            return;
        }
        switch (front) {
            case TabModel client -> listenFor(client);
            case ListenerTab listener -> clientOf(listener);
            case CompareTab _ -> {
            }
        }
    }

    /** A tab for a listener, in front. */
    void newListener() {
        workspace.newListener(ListenerDraft.NEW);
    }

    /**
     * Listens where a request goes. One that goes to another machine, or to a port that somebody has, stays as it is: a
     * copy of it goes to the listener.
     */
    private void listenFor(TabModel tab) {
        Optional<Target> target = tab.request().analysisProperty().get().target();
        Speech speech = target.map(Target::speech).orElse(Speech.HTTP);
        boolean here = target.filter(this::isHere).isPresent();
        TabModel client = here || target.isEmpty() ? tab : workspace.newTab(tab.request().draft());
        ListenerTab listener = workspace.newListener(ListenerDraft.NEW.at(place(target, here))
                .doing(
                        speech == Speech.HTTP ? new Behaviour.Replies(ANSWER) : new Behaviour.Echo()));
        together(client, listener);
        whenOpen(listener.model(), at -> {
            if (!here) {
                client.request().aim(new Target(reached(at), speech).spelled());
            }
            trust(here ? target.get().endpoint() : reached(at), listener.model());
        });
        listener.model().start();
    }

    /** Whether a request goes to this machine, and not to the practice server, which has its port. */
    private boolean isHere(Target target) {
        return switch (target.endpoint()) {
            case Endpoint.UnixSocket _ -> true;
            case Endpoint.Tcp(String host, int port) -> isHere(host) && !isPractice(port);
            case Endpoint.Tls(String host, _) -> isHere(host);
            case Endpoint.Udp(String host, _) -> isHere(host);
        };
    }

    private static boolean isHere(String host) {
        return host.startsWith("127.") || host.equals("::1") || host.equalsIgnoreCase("localhost");
    }

    private boolean isPractice(int port) {
        return workbench.practice().filter(authority -> authority.endsWith(":" + port)).isPresent();
    }

    private static String place(Optional<Target> target, boolean here) {
        Endpoint at = target.map(Target::endpoint).orElse(new Endpoint.Tcp(LOOPBACK, 0));
        Endpoint place = switch (at) {
            case Endpoint.UnixSocket unix -> unix;
            case Endpoint.Tcp(String host, int port) -> new Endpoint.Tcp(LOOPBACK, port(here, host, port));
            case Endpoint.Tls(String host, int port) -> new Endpoint.Tls(LOOPBACK, port(here, host, port));
            case Endpoint.Udp(String host, int port) -> new Endpoint.Udp(LOOPBACK, port(here, host, port));
        };
        return new Target(place, Speech.RAW).spelled();
    }

    /** The same port, where it can be had. */
    private static int port(boolean here, String host, int port) {
        return here || port >= FIRST_FREE && !isHere(host) ? port : 0;
    }

    /** Opens a client to where a listener listens, which begins to where it does not yet. */
    private void clientOf(ListenerTab listener) {
        ListenerModel model = listener.model();
        whenOpen(model, at -> {
            Speech speech = speech(at, model.draftProperty().get().does());
            Endpoint to = reached(at);
            Octets octets = speech == Speech.RAW ? Octets.latin1("hello\r\n")
                    : Octets.latin1("GET / HTTP/1.1\r\nHost: " + host(to) + "\r\n\r\n");
            TabModel client = workspace.newTab(new RequestDraft("", new Target(to, speech).spelled(), octets));
            client.hold().holdProperty().set(speech == Speech.RAW);
            together(client, listener);
            trust(to, model);
        });
        if (!(model.standingProperty().get() instanceof Standing.Open)) {
            model.start();
        }
    }

    private static String host(Endpoint to) {
        return to instanceof Endpoint.UnixSocket ? "localhost" : to.authority();
    }

    private static Speech speech(Endpoint at, Behaviour does) {
        if (at instanceof Endpoint.Udp) {
            return Speech.RAW;
        }
        return switch (does) {
            case Behaviour.Quiet(),Behaviour.Echo() -> Speech.RAW;
            case Behaviour.Replies _ -> Speech.HTTP;
            case Behaviour.Relay(String target, _) -> {
                try {
                    yield Target.parse(target).speech();
                } catch (TargetException saidByTheListener) {
                    yield Speech.RAW;
                }
            }
        };
    }

    /** Where a client of this machine comes to it: not every address that is listened at can be gone to. */
    private static Endpoint reached(Endpoint at) {
        return switch (at) {
            case Endpoint.Tcp(String host, int port) -> new Endpoint.Tcp(reached(host), port);
            case Endpoint.Tls(String host, int port) -> new Endpoint.Tls(reached(host), port);
            case Endpoint.Udp(String host, int port) -> new Endpoint.Udp(reached(host), port);
            case Endpoint.UnixSocket unix -> unix;
        };
    }

    private static String reached(String host) {
        return switch (host) {
            case "0.0.0.0" -> LOOPBACK;
            case "::", "0:0:0:0:0:0:0:0" -> "::1";
            default -> host;
        };
    }

    /** The certificate is one that was made for this listener: nobody signed it, and it is gone with the listener. */
    private void trust(Endpoint endpoint, ListenerModel model) {
        if (!(endpoint instanceof Endpoint.Tls) || workbench.allowsUnverified(endpoint)) {
            return;
        }
        workbench.allowUnverified(endpoint);
        Subscription[] until = new Subscription[1];
        until[0] = model.standingProperty().subscribe((_, now) -> {
            if (now instanceof Standing.Stopped) {
                workbench.verifyAgain(endpoint);
                until[0].unsubscribe();
            }
        });
    }

    private void together(TabModel client, ListenerTab listener) {
        strip.pair(client, listener);
        strip.select(client);
    }

    /** Does something once a listener listens, or now where it does; nothing where it cannot. */
    private static void whenOpen(ListenerModel model, Consumer<Endpoint> then) {
        if (model.standingProperty().get() instanceof Standing.Open(Endpoint at)) {
            then.accept(at);
            return;
        }
        Subscription[] once = new Subscription[1];
        once[0] = model.standingProperty().subscribe((_, now) -> {
            if (now instanceof Standing.Opening) {
                return;
            }
            once[0].unsubscribe();
            if (now instanceof Standing.Open(Endpoint at)) {
                then.accept(at);
            }
        });
    }
}
