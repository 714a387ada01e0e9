package rawbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import rawbench.content.ContentCoding;
import rawbench.draft.DraftWords;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Phase;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.http.Limits;
import rawbench.http.ResponseFramer;
import rawbench.octets.Octets;
import rawbench.practice.PracticeServer;
import rawbench.store.SettingsFile;
import rawbench.ui.calls.CallsStates;
import rawbench.ui.calls.CallsView;
import rawbench.ui.compare.CompareModel;
import rawbench.ui.compare.CompareStates;
import rawbench.ui.compare.CompareView;
import rawbench.ui.find.FindPane;
import rawbench.ui.find.FindStates;
import rawbench.ui.framing.FramingStates;
import rawbench.ui.framing.FramingView;
import rawbench.ui.history.HistoryStates;
import rawbench.ui.history.HistoryView;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Theme;
import rawbench.ui.library.LibraryStates;
import rawbench.ui.library.LibraryView;
import rawbench.ui.listen.ListenerStates;
import rawbench.ui.listen.ListenerView;
import rawbench.ui.request.ActionStates;
import rawbench.ui.request.FindingStates;
import rawbench.ui.request.RequestView;
import rawbench.ui.response.BodyStates;
import rawbench.ui.response.BodyView;
import rawbench.ui.response.Exchanges;
import rawbench.ui.response.FilterStates;
import rawbench.ui.response.HeadStates;
import rawbench.ui.response.RawStates;
import rawbench.ui.response.ResponseModel;
import rawbench.ui.response.ResponseView;
import rawbench.ui.sent.SentStates;
import rawbench.ui.sent.SentView;
import rawbench.ui.settings.SettingsModel;
import rawbench.ui.settings.SettingsStates;
import rawbench.ui.settings.SettingsView;
import rawbench.ui.shell.ImportStates;
import rawbench.ui.timing.Moments;
import rawbench.ui.timing.TimingModel;
import rawbench.ui.timing.TimingView;
import rawbench.ui.transcript.TranscriptModel;
import rawbench.ui.transcript.TranscriptStates;
import rawbench.ui.transcript.TranscriptView;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerStates;
import rawbench.wire.Cancellation;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.workbench.LiveAnswer;
import rawbench.workbench.Subject;
import rawbench.workbench.Workbench;

/** Paints the states of the answer's panes into PNG files, light and dark, for people to look at; run by hand. */
public final class Gallery {
    private final Path folder;
    private final Theme theme;
    private final Theme.Choice choice;
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Workbench workbench = new Workbench();

    private Gallery(Path folder, Theme theme, Theme.Choice choice) {
        this.folder = folder;
        this.theme = theme;
        this.choice = choice;
        theme.choiceProperty().set(choice);
    }

    /** @param args the folder, and what the names of the pictures wanted contain */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String wanted = args.length > 1 ? args[1] : "";
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (PracticeServer practice = PracticeServer.start(0)) {
            FutureTask<Void> painting = new FutureTask<>(() -> {
                Theme theme = new Theme();
                for (Theme.Choice choice : new Theme.Choice[]{Theme.Choice.LIGHT, Theme.Choice.DARK}) {
                    new Gallery(folder, theme, choice).paint("http://" + practice.authority(), wanted);
                }
                return null;
            });
            Platform.runLater(painting);
            painting.get();
        }
        Platform.exit();
    }

    private void paint(String practice, String wanted) {
        response(wanted, "empty", _ -> {});
        response(wanted, "news", m -> m.answered(Exchanges.get(practice, "/home/news/data/newspage.json")));
        response(wanted, "busy", m -> {
            m.answered(Exchanges.get(practice, "/json"));
            m.sending();
            m.progressed(new ResponseModel.Progress(Phase.RECEIVING, 132, 48_213));
        });
        response(wanted, "404", m -> m.answered(Exchanges.get(practice, "/status/404")));
        response(wanted, "500-raw", m -> {
            m.rawHeadProperty().set(true);
            m.answered(Exchanges.get(practice, "/status/503"));
        });
        response(wanted, "hints", m -> m.answered(Exchanges.get(practice, "/interim")));
        response(wanted, "chunked", m -> m.answered(Exchanges.get(practice, "/chunked")));
        response(wanted, "png-hex", m -> m.answered(Exchanges.get(practice, "/png")));
        response(wanted, "received", m -> {
            m.bodyViewProperty().set(BodyView.RECEIVED);
            m.answered(Exchanges.get(practice, "/chunked"));
        });
        response(wanted, "chinese", m -> m.answered(Exchanges.get(practice, "/text/gb18030")));
        response(wanted, "oneline", m -> m.answered(Exchanges.get(practice, "/bytes/5000000")));
        response(wanted, "refused", m -> m.answered(Exchanges.get("http://127.0.0.1:9", "/")));
        response(wanted, "proxy", m -> m.answered(Exchanges.refusedByAProxy("HTTP/1.1 407 Proxy Authentication Required"
                + "\r\nProxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 21\r\n\r\n<p>Who are you?</p>\r\n")));
        response(wanted, "not-sent", m -> m.refused("The target \"http://[::1\" has no closing bracket"));
        response(wanted, "tls", m -> m.answered(Exchanges.get(practice.replace("http", "https"), "/")));
        response(wanted, "timeout", m -> m.answered(Exchanges.get(practice, "/wait/2")));
        response(wanted, "not-http", m -> m.answered(Exchanges.answered("220 mail.example ESMTP ready\r\n")));
        response(wanted, "incomplete", m -> m.answered(
                Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 96204\r\n\r\nThe first octets, and then")));
        response(wanted, "odd", m -> m.answered(Exchanges.answered("HTTP/1.1 200 OK\nContent-Length: 5\r\n"
                + "Content-Length: 5\r\nX-Long: " + "abcdefgh ".repeat(60) + "\r\nX-Odd : caf\u00e9\r\n\r\nhello")));
        response(wanted, "doubt", m -> m.answered(Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 16\r\n\r\nthis is not gzip")));
        response(wanted, "cancelled", m -> {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            m.answered(Exchanges.send(practice, "GET / HTTP/1.1\r\n\r\n", cancellation));
        });
        chains(wanted);
        library(wanted);
        settings(wanted, "settings");
        viewer(wanted);
        filters(wanted, practice);
        BodyStates.all(language)
                .forEach((name, view) -> {
                    if (name.contains(wanted)) {
                        paint(view, 700, 780, name);
                    }
                });
        heads(wanted);
        live(wanted);
        coded(wanted);
        timings(wanted, practice);
        states(wanted, FramingStates.of(practice, language));
        comparisons(wanted);
        states(wanted, SentStates.of(practice, language));
        states(wanted, RawStates.of(language));
        calls(wanted);
        states(wanted, ActionStates.of(language));
        states(wanted, FindingStates.all(language));
        states(wanted, ActionStates.decoded(language));
        states(wanted, ImportStates.of(language));
        histories(wanted, practice);
        listeners(wanted);
        transcripts(wanted, practice);
        compare(wanted, "compare", first(), second());
        compare(wanted, "compare-same", first(), first());
        compare(wanted, "compare-other", Exchanges.get(practice, "/chunked"), Exchanges.get(practice, "/status/404"));
        language.set(Language.CHINESE);
        heads(wanted);
        live(wanted, "zh-live-events", EVENTS, EVENT_LINES);
        response(wanted, "zh-ladder", m -> m.answered(Exchanges.answered(twice(0))));
        response(wanted, "zh-news", m -> m.answered(Exchanges.get(practice, "/home/news/data/newspage.json")));
        response(wanted, "zh-not-sent", m -> m.refused(DraftWords.NO_VALUE.of("token")));
        response(wanted, "zh-refused", m -> m.answered(Exchanges.get("http://127.0.0.1:9", "/")));
        response(wanted, "zh-incomplete", m -> m.answered(
                Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 96204\r\n\r\nThe first octets, and then")));
        compare(wanted, "zh-compare", first(), second());
        settings(wanted, "zh-settings");
        library(wanted);
        states(wanted, RawStates.of(language));
        transcript(wanted, "zh-transcript", 700, Exchanges.get(practice, "/early-hints"), 5);
        timing(wanted, "zh-timing-early", Exchanges.get(practice, "/early-hints"));
        timing(wanted, "zh-timing-untrusted", Moments.untrusted());
        states(wanted, FramingStates.of(practice, language));
        comparisons(wanted);
        states(wanted, SentStates.of(practice, language));
        calls(wanted);
        states(wanted, ActionStates.of(language));
        states(wanted, FindingStates.all(language));
        states(wanted, ImportStates.of(language));
        histories(wanted, practice);
        listeners(wanted);
        language.set(Language.ENGLISH);
    }

    /** A peer that shows a certificate which cannot be verified, and what a person can do about it. */
    private void chains(String wanted) {
        TestCertificates certificates = new TestCertificates("Somebody's Authority");
        try (TestPeer self = TestPeer.tls(certificates.selfSigned(Validity.NOW, "127.0.0.1"), Gallery::ok);
                TestPeer past = TestPeer.tls(certificates.signed(Validity.PAST, "shop.example", "www.shop.example"),
                        Gallery::ok)) {
            response(wanted, "chain-self", m -> m.answered(tls(self, Optional.empty())));
            response(wanted, "chain-changed", m -> m.answered(tls(self, Optional.of("ab".repeat(32)))));
            response(wanted, "chain-two", m -> m.answered(tls(past, Optional.empty())));
            String pinned = tls(self, Optional.empty()).tls().orElseThrow().chain().getFirst().sha256();
            response(wanted, "chain-pinned", m -> m.answered(tls(self, Optional.of(pinned))));
        }
    }

    private static void ok(TestPeer.Client client) throws IOException {
        client.readHead();
        client.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }

    private static Exchange tls(TestPeer peer, Optional<String> pinned) {
        try {
            Sending sending = Sending.of(Target.parse("https://127.0.0.1:" + peer.port()),
                    Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
            return new Exchanger().send(sending.withTls(TlsOptions.DEFAULT.withPinned(pinned)), ExchangeObserver.NONE,
                    new Cancellation());
        } catch (TargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void heads(String wanted) {
        if (!"zh-fields".contains(wanted) && !wanted.contains("fields")) {
            return;
        }
        HeadStates.all(language).forEach((name, view) -> {
            if (name.contains(wanted)) {
                paint(view, 700, 640, name);
            }
        });
    }

    private void viewer(String wanted) {
        FindStates.all(language).forEach((name, pane) -> {
            if (name.contains(wanted)) {
                paint(new StackPane(pane), 700, 320, name);
            }
        });
        ViewerStates.all(language).forEach((name, viewer) -> {
            if (name.contains(wanted)) {
                paint(new StackPane(viewer), 700, 480, name);
            }
        });
    }

    private void library(String wanted) {
        try {
            LibraryStates.all(folder, language).forEach((name, view) -> {
                if (name.contains(wanted)) {
                    paint(view, 300, 560, name);
                }
            });
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private void settings(String wanted, String name) {
        if (!name.contains(wanted)) {
            return;
        }
        InlineWork work = new InlineWork();
        SettingsModel model = new SettingsModel(workbench, work, new SettingsFile(folder.resolve("kept")),
                new Texts(SettingsView.class, language), _ -> {});
        // The others are given to the view by the window.
        for (SettingsView.Section section : List.of(SettingsView.Section.TIME, SettingsView.Section.LIMITS,
                SettingsView.Section.TLS, SettingsView.Section.PROXY, SettingsView.Section.ADDRESSES)) {
            SettingsView view = new SettingsView(model, language, Optional::empty, () -> {});
            SettingsStates.fill(model);
            view.show(section);
            paint(view, 1180, 780, name + "-" + section.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static final String EVENTS = "Content-Type: text/event-stream\r\nCache-Control: no-store\r\n";
    private static final String EVENT_LINES = ": connected\nretry: 3000\n\n"
            + "id: 41\nevent: price\ndata: {\"symbol\":\"ACME\",\"bid\":12.50,\"ask\":12.60}\n\n"
            + "id: 42\nevent: price\ndata: {\"symbol\":\"ACME\",\"bid\":12.40,\"ask\":12.55}\n\n"
            + "event: notice\ndata: 交易暂停\ndata: second line\n\n: ping\n\ndata: a message without a name\n\n"
            + "id: 43\nevent: price\ndata: {\"symbol\":";

    private void live(String wanted) {
        live(wanted, "live-events", EVENTS, EVENT_LINES);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            log.append("14:02:")
                    .append(10 + i % 50)
                    .append(" worker-")
                    .append(i % 7)
                    .append(" finished job ")
                    .append(i)
                    .append(" in ")
                    .append(i * 37 % 911)
                    .append(" ms\n");
        }
        live(wanted, "live-text", "Content-Type: text/plain; charset=utf-8\r\n", log.toString());
        live(wanted, "live-picture", "Content-Type: image/png\r\n", "\u0089PNG");
        response(wanted, "events", m -> m.answered(
                Exchanges.answered(Octets.utf8("HTTP/1.1 200 OK\r\n" + EVENTS + "\r\n" + EVENT_LINES))));
    }

    private void live(String wanted, String name, String fields, String body) {
        response(wanted, name, m -> {
            ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
            framer.feed(Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + fields + "\r\n"));
            LiveAnswer live = workbench.live();
            m.sending(live);
            live.answering(0, framer.finalHead().orElseThrow(), framer.framing().orElseThrow());
            byte[] octets = Octets.utf8(body).toByteArray();
            live.body(octets, 0, octets.length);
            m.progressed(new ResponseModel.Progress(Phase.RECEIVING, 132, octets.length));
        });
    }

    private void coded(String wanted) {
        response(wanted, "ladder", m -> m.answered(Exchanges.answered(twice(0))));
        response(wanted, "torn", m -> m.answered(Exchanges.answered(twice(60))));
        response(wanted, "bomb", m -> m.answered(Exchanges.answered(Octets.latin1(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n")
                .concat(ContentCoding.GZIP.encode(Octets.owning(new byte[80 << 20]))))));
    }

    /** A body that is coded twice, and ends so many octets too early. */
    private static Octets twice(int missing) {
        Octets text = Octets.utf8("{\"news\": [" + "{\"id\": 9007199254740993, \"title\": \"套接字\"},\n".repeat(900)
                + "{}]}");
        Octets coded = ContentCoding.ZSTD.encode(ContentCoding.GZIP.encode(text));
        Octets sent = coded.slice(0, coded.length() - missing);
        return Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip, zstd\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n40;part=1\r\n")
                .concat(sent.slice(0, 64))
                .concat(Octets.latin1("\r\n" + Long.toHexString(sent.length() - 64) + "\r\n"))
                .concat(sent.from(64))
                .concat(Octets.latin1("\r\n0\r\n\r\n"));
    }

    private static Exchange first() {
        return orders("Date: Sun, 22 Nov 2026 14:02:11 GMT", "Content-Type", "max-age=60", "open", "");
    }

    private static Exchange second() {
        return orders("Date: Sun, 22 Nov 2026 14:05:40 GMT", "content-type", "no-store", "paid",
                ",{\"id\": 89, \"state\": \"open\", \"total\": 3.00}");
    }

    private static Exchange orders(String date, String type, String cache, String state, String more) {
        StringBuilder body = new StringBuilder("{\"page\": 2, \"orders\": [");
        for (int i = 0; i < 88; i++) {
            body.append("{\"id\": ").append(i).append(", \"state\": \"open\"},\n");
        }
        body.append("{\"id\": 88, \"state\": \"")
                .append(state)
                .append("\", \"total\": 12.50}")
                .append(more)
                .append("]}");
        return Exchanges.answered(Octets.utf8("HTTP/1.1 200 OK\r\n" + date + "\r\n" + type
                + ": application/json\r\nCache-Control: " + cache + "\r\nX-Same: yes\r\n\r\n" + body));
    }

    private void timings(String wanted, String practice) {
        timing(wanted, "timing-usual", Exchanges.get(practice, "/json"));
        timing(wanted, "timing-tls", Moments.tls());
        timing(wanted, "timing-untrusted", Moments.untrusted());
        timing(wanted, "timing-tried", Moments.tried("127.0.0.9", "127.0.0.8", "127.0.0.1"));
        timing(wanted, "timing-early", Exchanges.get(practice, "/early-hints"));
        timing(wanted, "timing-slow", Exchanges.get(practice, "/slow/8"));
        timing(wanted, "timing-drip", Moments.played(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\n\r\n");
            for (int i = 0; i < 200; i++) {
                client.send("0123456789");
                Moments.pause(client, 1 + i * 7 % 5);
            }
        }));
        timing(wanted, "timing-refused", Moments.to("http://127.0.0.1:9"));
        timing(wanted, "timing-timeout", Exchanges.get(practice, "/wait/3"));
        timing(wanted, "timing-again", Moments.again());
        timing(wanted, "timing-proxy", Moments.refusedByAProxy());
        timing(wanted, "timing-cancelled", Moments.cancelled());
        timing(wanted, "timing-empty", null);
    }

    private void transcripts(String wanted, String practice) {
        transcript(wanted, "transcript-usual", 700, Exchanges.get(practice, "/json"), -1);
        transcript(wanted, "transcript-chosen", 700, Exchanges.get(practice, "/early-hints"), 5);
        transcript(wanted, "transcript-wide", 1200, Exchanges.get(practice, "/slow/4"), 5);
        transcript(wanted, "transcript-refused", 700, Moments.untrusted(), 2);
        transcript(wanted, "transcript-proxy", 700, Moments.refusedByAProxy(), 2);
        transcript(wanted, "transcript-empty", 700, null, -1);
    }

    private void transcript(String wanted, String name, double width, Exchange exchange, int row) {
        if (!name.contains(wanted)) {
            return;
        }
        TranscriptModel model = new TranscriptModel(new InlineWork());
        TranscriptView view = new TranscriptView(model, language);
        model.show(exchange);
        TranscriptStates.choose(view, row);
        paint(view, width, 420, name);
    }

    private void timing(String wanted, String name, Exchange exchange) {
        if (!name.contains(wanted)) {
            return;
        }
        TimingModel model = new TimingModel(new InlineWork());
        TimingView view = new TimingView(model, language);
        model.show(exchange);
        paint(view, 700, 300, name);
    }

    private void filters(String wanted, String practice) {
        filter(wanted, "filter-found", Exchanges.get(practice, "/home/news/data/newspage.json"), "$..title");
        filter(wanted, "filter-none", Exchanges.get(practice, "/json"), "$.nothing[*]");
        filter(wanted, "filter-trouble", Exchanges.get(practice, "/json"), "$.items[?(@.price <)]");
        filter(wanted, "filter-idle", Exchanges.get(practice, "/json"), "");
    }

    private void filter(String wanted, String name, Exchange exchange, String path) {
        if (name.contains(wanted)) {
            InlineWork work = new InlineWork();
            ResponseModel model = new ResponseModel(work, workbench::rendering);
            ResponseView view = new ResponseView(model, language);
            model.answered(exchange);
            FilterStates.follow(view, path);
            work.letTimePass();
            paint(view, 700, 780, name);
        }
    }

    private void response(String wanted, String name, Consumer<ResponseModel> state) {
        if (!name.contains(wanted)) {
            return;
        }
        InlineWork work = new InlineWork();
        ResponseModel model = new ResponseModel(work, workbench::rendering);
        model.choices().onUnverified(_ -> {});
        model.choices().onTrust(_ -> {});
        ResponseView view = new ResponseView(model, language);
        state.accept(model);
        work.letTimePass();
        paint(view, 700, 780, name);
    }

    /** The states of a pane that lists them itself. */
    private void states(String wanted, Map<String, Supplier<Parent>> states) {
        String prefix = language.get() == Language.CHINESE ? "zh-" : "";
        states.forEach((name, view) -> {
            if ((prefix + name).contains(wanted)) {
                paint(view.get(), 700, 780, prefix + name);
            }
        });
    }

    private void histories(String wanted, String practice) {
        String prefix = language.get() == Language.CHINESE ? "zh-" : "";
        HistoryStates.of(practice, language).forEach((name, view) -> {
            if ((prefix + name).contains(wanted)) {
                paint(view.get(), 270, 700, prefix + name);
            }
        });
    }

    private void calls(String wanted) {
        String prefix = language.get() == Language.CHINESE ? "zh-" : "";
        CallsStates.of(language).forEach((name, view) -> {
            if ((prefix + name).contains(wanted)) {
                paint(view.get(), 700, 780, prefix + name);
                paint(view.get(), 1200, 700, prefix + name + "-wide");
                paint(view.get(), 460, 700, prefix + name + "-narrow");
            }
        });
    }

    private void listeners(String wanted) {
        String prefix = language.get() == Language.CHINESE ? "zh-" : "";
        ListenerStates.of(language).forEach((name, view) -> {
            if ((prefix + name).contains(wanted)) {
                paint(view.get(), name.endsWith("narrow") ? 620 : 1180, name.endsWith("narrow") ? 800 : 700,
                        prefix + name);
            }
        });
    }

    private void comparisons(String wanted) {
        String prefix = language.get() == Language.CHINESE ? "zh-" : "";
        CompareStates.of(language).forEach((name, view) -> {
            if ((prefix + name).contains(wanted)) {
                paint(view.get(), name.endsWith("narrow") ? 640 : 1440, name.endsWith("narrow") ? 800 : 900,
                        prefix + name);
            }
        });
    }

    private void compare(String wanted, String name, Exchange a, Exchange b) {
        if (!name.contains(wanted)) {
            return;
        }
        CompareModel model = new CompareModel(new InlineWork());
        CompareView view = new CompareView(model, language);
        model.compare(new Subject.Answer("before", a), new Subject.Answer("after", b));
        paint(view, 1440, 760, name);
    }

    private void paint(Parent view, double width, double height, String name) {
        Scene scene = new Scene(view, width, height);
        theme.dress(scene, RequestView.class, ResponseView.class, CompareView.class, SettingsView.class,
                TimingView.class, CallsView.class,
                FramingView.class, SentView.class, TranscriptView.class, OctetViewer.class, FindPane.class,
                LibraryView.class, HistoryView.class, ListenerView.class);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        view.applyCss();
        view.layout();
        CompareStates.whole(view);
        // RichTextFX lays its lines out one pulse late.
        for (int i = 0; i < 3; i++) {
            scene.snapshot(null);
        }
        try {
            Pictures.write(scene.snapshot(null),
                    folder.resolve(name + (choice == Theme.Choice.DARK ? "-dark" : "") + ".png"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        stage.hide();
    }
}
