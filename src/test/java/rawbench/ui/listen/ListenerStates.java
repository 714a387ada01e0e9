package rawbench.ui.listen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.RawPeer;
import rawbench.octets.Octets;
import rawbench.ui.kit.Language;
import rawbench.wire.Endpoint;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Misbehaviours;
import rawbench.workbench.Workbench;

/** The states of a listener's tab, to be looked at: its clients are real ones. */
public final class ListenerStates {
    private static final Misbehaviour DRIP = Misbehaviours.named("drip").orElseThrow();

    private final SteppedWork work = new SteppedWork();
    private final ListenerModel model = new ListenerModel(work, new Workbench().listeners(),
            SideFiles.of("listener", Map.of()));
    private final ListenerView view;

    /** Held, since a socket that nobody holds is closed. */
    private final List<RawPeer> peers = new ArrayList<>();

    private ListenerStates(ObservableValue<Language> language) {
        view = new ListenerView(model, language);
        view.getProperties().put("peers", peers);
        view.listenKey(new SimpleStringProperty("Ctrl+↵"));
    }

    /** What brings a tab into a state. */
    private interface State {
        void bring(ListenerStates tab) throws IOException, InterruptedException;
    }

    /** By name; those that end with {@code narrow} are to be seen in a narrow window. */
    public static Map<String, Supplier<Parent>> of(ObservableValue<Language> language) {
        Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
        add(all, language, "stopped", _ -> {});
        add(all, language, "waiting", tab -> tab.model.start());
        add(all, language, "tls", tab -> {
            tab.model.draftProperty().set(ListenerDraft.NEW.at("tls://127.0.0.1:0"));
            tab.model.start();
        });
        add(all, language, "exposed", tab -> {
            tab.model.draftProperty().set(ListenerDraft.NEW.at("tcp://0.0.0.0:0").exposed(true));
            ((ToggleButton) tab.view.lookup("#options")).fire();
        });
        add(all, language, "udp-options", tab -> {
            tab.model.draftProperty().set(ListenerDraft.NEW.at("udp://127.0.0.1:0"));
            ((ToggleButton) tab.view.lookup("#options")).fire();
        });
        add(all, language, "unix", tab -> tab.model.draftProperty().set(ListenerDraft.NEW.at("unix:/tmp/app.sock")));
        add(all, language, "refused", tab -> {
            tab.model.draftProperty().set(ListenerDraft.NEW.at("tcp://127.0.0.1:70000"));
            tab.model.start();
        });
        add(all, language, "clients", ListenerStates::clients);
        add(all, language, "clients-narrow", ListenerStates::clients);
        add(all, language, "relay", tab -> tab.model.draftProperty()
                .set(ListenerDraft.NEW.doing(new Behaviour.Relay("https://example.com", true))));
        add(all, language, "relaying", ListenerStates::relaying);
        add(all, language, "replies", ListenerStates::replies);
        add(all, language, "replies-narrow", ListenerStates::replies);
        add(all, language, "misbehave", tab -> {
            tab.model.does().choose(DoesModel.Kind.REPLIES);
            ((ToggleButton) tab.view.replies().lookup("#misbehave")).fire();
        });
        add(all, language, "udp", tab -> {
            tab.model.draftProperty().set(ListenerDraft.NEW.at("udp://127.0.0.1:0"));
            tab.model.start();
        });
        add(all, language, "replies-odd", tab -> {
            tab.model.does().take(DRIP);
            tab.model.does().replies(DRIP.template().replace("@rb-do drip", "@rb-do drap"));
            tab.work.letTimePass();
        });
        return all;
    }

    private static void add(Map<String, Supplier<Parent>> all, ObservableValue<Language> language, String name,
            State state) {
        all.put("listen-" + name, () -> {
            ListenerStates tab = new ListenerStates(language);
            try {
                state.bring(tab);
            } catch (IOException | InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
            return tab.view;
        });
    }

    private int open() {
        model.start();
        return ((Endpoint.Tcp) ((Standing.Open) model.standingProperty().get()).at()).port();
    }

    private void clients() throws IOException, InterruptedException {
        int port = open();
        RawPeer first = new RawPeer(port);
        first.send("GET /news HTTP/1.1\r\nHost: localhost\r\n\r\n").readUntil("\r\n\r\n");
        came(1);
        RawPeer second = new RawPeer(port);
        second.send("ping\r\n").fin().readAll();
        gone(1);
        RawPeer third = new RawPeer(port);
        third.send("reset").read(5);
        third.socket().setSoLinger(true, 0);
        third.close();
        gone(2);
        RawPeer fourth = new RawPeer(port);
        peers.addAll(List.of(first, fourth));
        fourth.send(Octets.owning(new byte[70_000])).read(70_000);
        came(4);
        model.clients().chosenProperty().set(model.clients().rows().getLast());
        first.send("PUT / HTTP/1.1\r\nContent-Length: 7\r\n\r\n套b").read(10);
        work.until(() -> model.clients().rows().getLast().sent() > 40);
        work.letTimePass();
        work.letTimePass();
    }

    private void relaying() throws IOException, InterruptedException {
        ListenerModel behind = new ListenerModel(new SteppedWork(), new Workbench().listeners(), SideFiles.of("behind",
                Map.of()));
        behind.does().choose(DoesModel.Kind.REPLIES);
        behind.start();
        model.draftProperty()
                .set(ListenerDraft.NEW.doing(new Behaviour.Relay("http://" + behind.titleProperty().get().substring(4),
                        false)));
        RawPeer peer = new RawPeer(open());
        peers.add(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        peer.readUntil("Hello");
        came(1);
        model.clients().atTargetProperty().set(true);
        work.letTimePass();
    }

    private void came(int count) throws InterruptedException {
        work.until(() -> model.clients().rows().size() == count);
    }

    private void gone(int count) throws InterruptedException {
        work.until(() -> model.clients().gone() == count);
    }

    private void replies() throws IOException, InterruptedException {
        model.does().take(DRIP);
        work.letTimePass();
        int port = open();
        RawPeer peer = new RawPeer(port);
        peers.add(peer);
        peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").readUntil("\r\n\r\n");
        came(1);
        work.letTimePass();
    }
}
