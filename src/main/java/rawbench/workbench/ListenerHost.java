package rawbench.workbench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.listen.Echo;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Quiet;
import rawbench.listen.Service;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Endpoint;
import rawbench.wire.Identity;

/** Opens listeners from what a person typed: the other end of what {@link Workbench} sends to. */
public final class ListenerHost implements AutoCloseable {
    private final Supplier<Map<String, String>> given;
    private final Supplier<Optional<Octets>> authorities;
    private final OwnCertificates certificates = new OwnCertificates();
    /** Those that somebody may still have open; who closed one and let go of it need not say so. */
    private final Map<Listener, Behaviour> opened = new WeakHashMap<>();

    /**
     * @param given values of variables for the reply blocks, asked for when a listener is opened
     * @param authorities PEM certificates that relays trust beside the system's own, asked for likewise
     */
    ListenerHost(Supplier<Map<String, String>> given, Supplier<Optional<Octets>> authorities) {
        this.given = given;
        this.authorities = authorities;
    }

    /**
     * Opens a listener; it runs until the caller closes it.
     *
     * @param beside the files beside the template of its replies
     * @throws WorkbenchException with a sentence about what is wrong: the place, the template, the port
     */
    public Listener open(ListenerDraft draft, SideFiles beside, ListenerObserver observer) throws WorkbenchException {
        return open(draft, beside, ReplyValues.given(given.get()), observer);
    }

    /** The same with what the variables of its replies stand for. */
    public Listener open(ListenerDraft draft, SideFiles beside, ReplyValues values, ListenerObserver observer)
            throws WorkbenchException {
        Service service = service(draft.does(), beside, values);
        Endpoint at = place(draft);
        try {
            Relays.check(draft.does(), at);
            if (draft.most() < 1) {
                throw new WorkbenchException(WorkbenchWords.NO_ROOM.of(draft.most()));
            }
            return kept(started(
                    Acceptor.open(new Binding(at, draft.exposed(), draft.options(), certificates.of(at))), draft,
                    service, observer), draft.does());
        } catch (IOException notBound) {
            throw new WorkbenchException(notBound);
        }
    }

    private Listener kept(Listener now, Behaviour does) {
        synchronized (opened) {
            opened.put(now, does);
        }
        return now;
    }

    /** Where relays of this program listen, and what each does. */
    private Map<Endpoint, Behaviour.Relay> relays() {
        Map<Endpoint, Behaviour.Relay> relays = new HashMap<>();
        synchronized (opened) {
            opened.forEach((listener, does) -> {
                if (does instanceof Behaviour.Relay relay && !listener.closed()) {
                    relays.put(listener.endpoint(), relay);
                }
            });
        }
        return relays;
    }

    /** Closes every listener that is open still, so that no socket file outlives the program. */
    @Override
    public void close() throws IOException {
        List<Listener> all;
        synchronized (opened) {
            all = List.copyOf(opened.keySet());
        }
        for (Listener one : all) {
            one.close();
        }
    }

    /** Begins on what is bound, or closes it again. */
    private Listener started(Acceptor bound, ListenerDraft draft, Service service, ListenerObserver observer)
            throws WorkbenchException {
        try {
            Relays.check(draft.does(), bound, relays());
            return Listener.start(bound, service, observer, draft.most());
        } catch (WorkbenchException | RuntimeException | Error notStarted) {
            try {
                bound.close();
            } catch (IOException notClosed) {
                notStarted.addSuppressed(notClosed);
            }
            throw notStarted;
        }
    }

    /**
     * The certificate that a listener shows over TLS: its PEM file is for a person to give to a client as an authority.
     * It is made up once for each host, and the same for as long as this runs.
     *
     * @return empty where the listener speaks no TLS
     * @throws WorkbenchException with a sentence where there can be none
     */
    public Optional<Identity> identity(ListenerDraft draft) throws WorkbenchException {
        return certificates.of(place(draft));
    }

    private static Endpoint place(ListenerDraft draft) throws WorkbenchException {
        try {
            return Target.listening(draft.at()).endpoint();
        } catch (TargetException unreadable) {
            throw new WorkbenchException(unreadable.getMessage());
        }
    }

    /** Answers by the reply blocks of a template, on an acceptor that is the listener's own from now on. */
    Listener open(TemplateFile template, SideFiles beside, Acceptor acceptor, ListenerObserver observer)
            throws WorkbenchException {
        return Listener.start(acceptor, CannedReplies.of(template, beside, ReplyValues.given(given.get())), observer);
    }

    private static Service replies(String template, SideFiles beside, ReplyValues values) throws WorkbenchException {
        try {
            return CannedReplies.of(TemplateFile.parse(Octets.utf8(template)), beside, values);
        } catch (TemplateException unreadable) {
            throw new WorkbenchException(unreadable.says());
        }
    }

    private Service service(Behaviour does, SideFiles beside, ReplyValues values) throws WorkbenchException {
        return switch (does) {
            case Behaviour.Quiet() -> new Quiet();
            case Behaviour.Echo() -> new Echo();
            case Behaviour.Replies(String template) -> replies(template, beside, values);
            case Behaviour.Relay relay -> Relays.of(relay, authorities.get());
        };
    }
}
