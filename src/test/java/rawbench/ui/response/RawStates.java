package rawbench.ui.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.LateWork;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;
import rawbench.workbench.Workbench;

/** Conversations and answers without framing, for pictures. */
public final class RawStates {
    private final ObservableValue<Language> language;

    private RawStates(ObservableValue<Language> language) {
        this.language = language;
    }

    public static Map<String, Supplier<Parent>> of(ObservableValue<Language> language) {
        RawStates states = new RawStates(language);
        Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
        all.put("raw-talk", states::talk);
        all.put("raw-datagrams", states::datagrams);
        all.put("raw-udp-answer", () -> states.answered(List.of(Octets.latin1("pong"), Octets.empty())));
        all.put("raw-udp-silent", () -> states.answered(List.of()));
        all.put("raw-udp-nobody", states::nobody);
        all.put("raw-tcp-answer", states::ended);
        return all;
    }

    /** A mail server's beginning, half-closed by this side and ended by the peer. */
    private Parent talk() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.send("220 mail.example ESMTP ready\r\n");
            client.read(14);
            client.send("250-mail.example\r\n250-SIZE 35882577\r\n250 SMTPUTF8\r\n");
            client.readAll();
            client.send("221 2.0.0 Bye\r\n");
        })) {
            LateWork work = new LateWork();
            ResponseModel model = model(work);
            open(model, "tcp://127.0.0.1:" + peer.port());
            model.tunnel().send("EHLO example");
            work.finish("tunnel-write");
            model.tunnel().halfClose();
            work.finish("tunnel-write");
            work.finish("tunnel");
            work.finish("transcript");
            work.letTimePass();
            work.finish("transcript");
            return new ResponseView(model, language);
        }
    }

    private Parent datagrams() {
        try (UdpPeer peer = UdpPeer.echo()) {
            LateWork work = new LateWork();
            ResponseModel model = model(work);
            open(model, "udp://127.0.0.1:" + peer.port());
            work.finish("transcript");
            model.tunnel().send(Octets.empty());
            work.finish("tunnel-write");
            model.tunnel().repeat().everyProperty().set("20");
            model.tunnel().repeat().timesProperty().set("5");
            model.tunnel().repeat().start("ping");
            work.finish("tunnel-write");
            work.letTimePass();
            work.finish("transcript");
            model.tunnel().repeat().shownProperty().set(true);
            return new ResponseView(model, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parent answered(List<Octets> answers) {
        try (UdpPeer peer = UdpPeer.answers(_ -> answers)) {
            return shown(peer.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parent nobody() {
        try {
            return shown(UdpPeer.nobody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parent shown(int port) {
        ResponseModel model = model(new InlineWork());
        model.answered(Exchanges.send("udp://127.0.0.1:" + port, "ping", new Cancellation()));
        return new ResponseView(model, language);
    }

    private Parent ended() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP is nobody's concern here\r\n");
        })) {
            ResponseModel model = model(new InlineWork());
            model.answered(Exchanges.send("tcp://127.0.0.1:" + peer.port(), "HELP\r\n\r\n", new Cancellation()));
            return new ResponseView(model, language);
        }
    }

    private static ResponseModel model(rawbench.ui.kit.Work work) {
        return new ResponseModel(work, new Workbench()::rendering);
    }

    private static void open(ResponseModel model, String target) {
        try {
            HeldConnection connection = new HeldConnection(Keep.ALWAYS, _ -> {});
            Sending way = Sending.of(Target.parse(target), Octets.empty());
            connection.connect(way, ExchangeObserver.NONE, new Cancellation());
            model.tunnel().open(connection, way, Octets.empty(), false);
        } catch (TargetException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
