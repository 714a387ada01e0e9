package rawbench.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

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
    private static final Pattern LITERAL = Pattern.compile("127(\\.\\d{1,3}){3}|::1");

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

    /**
     * Listens where a request goes. One that goes to another machine, to the practice server or to what cannot be read
     * stays as it is, and so does one whose port somebody has: a copy of it goes to a listener at a port of its own.
     */
    private void listenFor(TabModel tab) {
        Optional<Target> target = tab.request().analysisProperty().get().target();
        if (target.isEmpty() && tab.request().draft().target().isBlank()) {
            listenFor(tab, Optional.empty());
        } else if (target.filter(this::isHere).isEmpty()) {
            listenFor(copy(tab), target);
        } else {
            ListenerTab listener = listener(target, Optional.of(place(target.get().endpoint())));
            together(tab, listener);
            trust(listener.model(), _ -> target.get().endpoint());
            settled(listener.model(), _ -> {}, () -> elsewhere(tab, listener, target.get()));
            listener.model().start();
        }
    }

    private TabModel copy(TabModel tab) {
        return workspace.newTab(tab.request().draft());
    }

    /** Has a request go to a listener at a port that the system chooses. */
    private void listenFor(TabModel client, Optional<Target> target) {
        ListenerTab listener = listener(target, Optional.empty());
        together(client, listener);
        follow(client, listener, target);
        listener.model().start();
    }

    private void follow(TabModel client, ListenerTab listener, Optional<Target> target) {
        Speech speech = target.map(Target::speech).orElse(Speech.HTTP);
        trust(listener.model(), Endpoint::fromHere);
        settled(listener.model(), at -> client.request().aim(new Target(at.fromHere(), speech).spelled()), () -> {});
    }

    /** Somebody has the port: another one, and a copy of the request that goes there. */
    private void elsewhere(TabModel tab, ListenerTab listener, Target target) {
        if (target.endpoint() instanceof Endpoint.UnixSocket) {
            return;
        }
        ListenerModel model = listener.model();
        model.draftProperty().set(model.draftProperty().get().at(anyPort(target.endpoint())));
        TabModel client = copy(tab);
        together(client, listener);
        follow(client, listener, Optional.of(target));
        model.start();
    }

    private ListenerTab listener(Optional<Target> target, Optional<String> place) {
        boolean http = target.map(Target::speech).orElse(Speech.HTTP) == Speech.HTTP;
        String at = place.orElseGet(() -> anyPort(target.map(Target::endpoint).orElse(new Endpoint.Tcp(LOOPBACK, 0))));
        return workspace.newListener(ListenerDraft.NEW.at(at)
                .doing(http ? new Behaviour.Replies(ANSWER) : new Behaviour.Echo()));
    }

    /** Whether a request goes to this machine, and not to the practice server, which has its port. */
    private boolean isHere(Target target) {
        Endpoint to = target.endpoint();
        return to instanceof Endpoint.UnixSocket
                || isHere(to.host()) && !(to instanceof Endpoint.Tcp && isPractice(to.port()));
    }

    private static boolean isHere(String host) {
        return LITERAL.matcher(host).matches() || host.equalsIgnoreCase("localhost");
    }

    private boolean isPractice(int port) {
        return workbench.practice().filter(authority -> authority.endsWith(":" + port)).isPresent();
    }

    /** The place that a client of this machine goes to, as one to listen at. */
    private static String place(Endpoint to) {
        return new Target(to.at(literal(to.host()), to.port()), Speech.RAW).spelled();
    }

    private static String literal(String host) {
        return LITERAL.matcher(host).matches() ? host : LOOPBACK;
    }

    /** A place of the same kind whose port the system chooses. */
    private static String anyPort(Endpoint like) {
        return new Target(like.at(LOOPBACK, 0), Speech.RAW).spelled();
    }

    /** Opens a client to where a listener listens, which begins to where it does not yet. */
    private void clientOf(ListenerTab listener) {
        ListenerModel model = listener.model();
        trust(model, Endpoint::fromHere);
        if (model.standingProperty().get() instanceof Standing.Open(Endpoint at)) {
            clientOf(listener, at);
            return;
        }
        settled(model, at -> clientOf(listener, at), () -> {});
        model.start();
    }

    private void clientOf(ListenerTab listener, Endpoint at) {
        Speech speech = speech(at, listener.model().draftProperty().get().does());
        Endpoint to = at.fromHere();
        Octets octets = speech == Speech.RAW ? Octets.latin1("hello\r\n")
                : Octets.latin1("GET / HTTP/1.1\r\nHost: " + host(to) + "\r\n\r\n");
        DeskTab front = strip.frontProperty().get();
        TabModel client = workspace.newTab(new RequestDraft("", new Target(to, speech).spelled(), octets));
        client.hold().holdProperty().set(speech == Speech.RAW);
        strip.pair(client, listener);
        // Who has gone elsewhere meanwhile stays there.
        strip.select(listener.equals(front) ? client : front);
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
            case Behaviour.Relay(String target, _, _) -> {
                try {
                    yield Target.parse(target).speech();
                } catch (TargetException saidByTheListener) {
                    yield Speech.RAW;
                }
            }
        };
    }

    /** The certificate is one that was made for this listener: nobody signed it, and it is gone with the listener. */
    private void trust(ListenerModel model, UnaryOperator<Endpoint> seenAs) {
        Endpoint[] trusted = new Endpoint[1];
        model.standingProperty().subscribe(now -> {
            if (trusted[0] != null) {
                workbench.verifyAgain(trusted[0]);
                trusted[0] = null;
            }
            if (now instanceof Standing.Open(Endpoint.Tls at)) {
                Endpoint seen = seenAs.apply(at);
                if (!workbench.allowsUnverified(seen)) {
                    workbench.allowUnverified(seen);
                    trusted[0] = seen;
                }
            }
        });
    }

    private void together(TabModel client, ListenerTab listener) {
        strip.pair(client, listener);
        strip.select(client);
    }

    /** Does one thing once a listener listens, or another once it is told that it cannot. */
    private static void settled(ListenerModel model, Consumer<Endpoint> open, Runnable refused) {
        Subscription[] once = new Subscription[1];
        once[0] = model.standingProperty().subscribe((_, now) -> {
            if (now instanceof Standing.Opening) {
                return;
            }
            once[0].unsubscribe();
            if (now instanceof Standing.Open(Endpoint at)) {
                open.accept(at);
            } else if (now instanceof Standing.Stopped(Optional<String> why) && why.isPresent()) {
                refused.run();
            }
        });
    }
}
