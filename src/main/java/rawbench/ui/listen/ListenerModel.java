package rawbench.ui.listen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.exchange.Exchange;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.listen.Listener;
import rawbench.ui.kit.Work;
import rawbench.ui.transcript.ExportModel;
import rawbench.wire.Endpoint;
import rawbench.workbench.ListenerHost;

/**
 * A listener as a person typed it, and as it runs: opens it, closes it, and knows who came. Touched on the FX thread
 * alone.
 */
public final class ListenerModel {
    private final Work work;
    private final ListenerHost host;
    private final SideFiles beside;
    private final ClientsModel clients;
    private final ObjectProperty<ListenerDraft> draft = new SimpleObjectProperty<>(this, "draft", ListenerDraft.NEW);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(this, "standing",
            new Standing.Stopped(Optional.empty()));
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title");
    private final ReadOnlyStringWrapper unclosed = new ReadOnlyStringWrapper(this, "unclosed", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyObjectWrapper<Optional<ShownCertificate>> certificate = new ReadOnlyObjectWrapper<>(this,
            "certificate", Optional.empty());
    private final DoesModel does;
    /** What is listened with, as it was typed. */
    private ListenerDraft opened = ListenerDraft.NEW;
    private Optional<Listener> listener = Optional.empty();
    private ClientLog log = new ClientLog(0, Optional.empty(), () -> false);
    private boolean closing;
    private boolean again;

    /**
     * @param host opens listeners
     * @param beside the files beside the template of its replies
     */
    public ListenerModel(Work work, ListenerHost host, SideFiles beside) {
        this.work = work;
        this.host = host;
        this.beside = beside;
        clients = new ClientsModel(work);
        does = new DoesModel(work, beside, draft);
        draft.subscribe(_ -> tell());
        standing.subscribe((_, _) -> tell());
    }

    private void tell() {
        changed.set(standing.get() instanceof Standing.Open && !draft.get().equals(opened));
        title.set(standing.get() instanceof Standing.Open(Endpoint at) ? ListenerPlace.of(spelled(at)).brief()
                : ListenerPlace.of(draft.get().at()).brief());
    }

    /** Listens as the draft says; nothing where it does already. */
    public void start() {
        if (standing.get() instanceof Standing.Stopped) {
            open(draft.get().at());
        }
    }

    private void open(String at) {
        opened = draft.get();
        closing = false;
        log = clients.next(target(opened.does()), opened.does() instanceof Behaviour.Relay relay && relay.kept());
        ClientLog fresh = log;
        ListenerDraft wanted = opened.at(at);
        standing.set(new Standing.Opening());
        work.<Bound>start("listen", (_, _) -> {
            Optional<ShownCertificate> shown = host.identity(wanted).map(ShownCertificate::of);
            return new Bound(host.open(wanted, beside, fresh), shown);
        }, this::opened,
                failed -> stopped(Optional.of(String.valueOf(failed.getMessage()))));
    }

    /** What a worker opened. */
    private record Bound(Listener listener, Optional<ShownCertificate> certificate) {}

    private static Optional<Endpoint> target(Behaviour does) {
        try {
            return does instanceof Behaviour.Relay(String target, boolean _, boolean _)
                    ? Optional.of(Target.parse(target).endpoint())
                    : Optional.empty();
        } catch (TargetException unreadable) {
            // Whoever opens it says so.
            return Optional.empty();
        }
    }

    private void opened(Bound bound) {
        Listener now = bound.listener();
        listener = Optional.of(now);
        if (closing) {
            close(now);
            return;
        }
        ClientLog from = log;
        from.opened(now.endpoint());
        certificate.set(bound.certificate());
        standing.set(new Standing.Open(now.endpoint()));
        work.<ClientLog, ClientLog>start("listening", (progress, onCancel) -> {
            // Reached when the window closes; a person's stop goes another way.
            onCancel.accept(() -> closeQuietly(now));
            from.tell(progress);
            return from;
        }, clients::look, clients::look, _ -> {});
    }

    private static void closeQuietly(Listener listener) {
        try {
            listener.close();
        } catch (IOException unclosable) {
            throw new java.io.UncheckedIOException(unclosable);
        }
    }

    /** Ends the listening and every client; what went and came stays to be looked at. */
    public void stop() {
        if (!closing && !(standing.get() instanceof Standing.Stopped)) {
            closing = true;
            unclosed.set("");
            listener.ifPresent(this::close);
        }
    }

    private void close(Listener now) {
        ClientLog of = log;
        of.stopping();
        work.<Void>start("listen-close", (_, _) -> {
            now.close();
            return null;
        }, _ -> {
            of.over();
            clients.look(of);
            stopped(Optional.empty());
        }, failed -> unclosed(now, String.valueOf(failed.getMessage())));
    }

    /** It is kept, so that a person can try again: nobody knows whether it listens still. */
    private void unclosed(Listener now, String why) {
        closing = false;
        again = false;
        clients.look(log);
        unclosed.set(why);
        standing.set(new Standing.Open(now.endpoint()));
    }

    private void stopped(Optional<String> trouble) {
        Optional<Listener> before = listener;
        listener = Optional.empty();
        closing = false;
        unclosed.set("");
        certificate.set(Optional.empty());
        standing.set(new Standing.Stopped(trouble));
        if (again) {
            again = false;
            // Where no other place was typed those who know it find it again.
            open(draft.get().at().equals(opened.at()) && before.isPresent() ? spelled(before.get().endpoint())
                    : draft.get().at());
        }
    }

    /** Stops, and listens as the draft says now: at the same port where no other was typed. */
    public void restart() {
        again = !(standing.get() instanceof Standing.Stopped);
        stop();
    }

    /** Listens where nobody listens, and stops where somebody does. */
    public void toggle() {
        if (standing.get() instanceof Standing.Stopped) {
            start();
        } else {
            stop();
        }
    }

    /** Stops, for a tab that is closed. */
    public void release() {
        again = false;
        stop();
    }

    /** A place as people spell it: {@code tcp://127.0.0.1:41235}. */
    static String spelled(Endpoint at) {
        return new Target(at, Speech.RAW).spelled();
    }

    /** The listener as typed. It may be changed while one is open, and holds from the next start on. */
    public ObjectProperty<ListenerDraft> draftProperty() {
        return draft;
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What was typed for behaviours that are not chosen now. */
    public List<Behaviour> others() {
        return does.others();
    }

    /** Has what was typed for behaviours once when they are chosen again. */
    public void recall(List<Behaviour> typed) {
        does.recall(typed);
    }

    /** Whether what is typed is another than what is listened with. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Names it in few letters that are the same in every language: {@code tcp 127.0.0.1:41235}. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Has what a listener saw made into a request with the ends swapped. */
    public void onTemplate(Consumer<Captured> asked) {
        clients.captures().onTemplate(asked);
    }

    /**
     * Has what a relay handed on and was answered, where it is to be kept. To be called before it listens.
     *
     * @param wanted whether anybody wants it now, without which it is not read; asked on the threads of clients
     */
    public void onRelayed(Consumer<Exchange> relayed, BooleanSupplier wanted) {
        clients.onRelayed(relayed, wanted);
    }

    /** Calls back whenever more is known of the client that is looked at, or another is. */
    public void onLook(Runnable looked) {
        clients.transcript().lookedProperty().subscribe((_, _) -> looked.run());
    }

    /** What went and came with the client that is looked at; empty where none is. */
    public Optional<Look> look() {
        return clients.look();
    }

    /** Has what came from several clients compared, the earliest first. */
    public void onCompare(Consumer<List<Captured>> asked) {
        clients.captures().onCompare(asked);
    }

    /** What went and came with the clients that came last, the newest first. */
    public List<Offered> offered() {
        return clients.captures().offered(clients.rows());
    }

    /** What goes into files, of the transcript that is shown. */
    public ExportModel exporting() {
        return clients.transcript().exporting();
    }

    /** What it shows over TLS; empty where it speaks no TLS or nobody listens. */
    ReadOnlyObjectProperty<Optional<ShownCertificate>> certificateProperty() {
        return certificate.getReadOnlyProperty();
    }

    /** Why it could not be stopped when a person wanted that; empty where it could, or nobody did. */
    ReadOnlyStringProperty unclosedProperty() {
        return unclosed.getReadOnlyProperty();
    }

    DoesModel does() {
        return does;
    }

    /** What is listened with, as it was typed; of the last one where nobody listens. */
    ListenerDraft openedWith() {
        return opened;
    }

    ClientsModel clients() {
        return clients;
    }
}
