package rawbench.faults;

import java.io.IOException;
import java.util.Map;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Misbehaviours;
import rawbench.workbench.Workbench;
import rawbench.workbench.WorkbenchException;

/** A peer on loopback that misbehaves in one of the ways that come with Rawbench: the fault peer of the engine's tests. */
public final class Misbehaving implements AutoCloseable {
    private final Listener listener;

    private Misbehaving(Listener listener) {
        this.listener = listener;
    }

    /** A peer that misbehaves in the way of this name; over TLS, with a certificate of its own, where the way needs it. */
    public static Misbehaving peer(String name) throws WorkbenchException {
        Misbehaviour way = Misbehaviours.named(name).orElseThrow();
        ListenerDraft draft = ListenerDraft.NEW.at(way.ofTls() ? "tls://127.0.0.1:0" : "tcp://127.0.0.1:0")
                .doing(new Behaviour.Replies(way.template()));
        return new Misbehaving(
                new Workbench().listeners().open(draft, SideFiles.of("t", Map.of()), ListenerObserver.NONE));
    }

    /** Where a request goes to it, in HTTP. */
    public Target target() {
        return new Target(listener.endpoint(), Speech.HTTP);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
