package rawbench.ui.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.history.History;
import rawbench.history.Kept;
import rawbench.history.Sends;
import rawbench.octets.Octets;
import rawbench.store.StoreException;
import rawbench.store.TabOptions;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.Exchanges;

/** The states of the history's pane that are worth a look, by their names. */
public final class HistoryStates {
    private HistoryStates() {
    }

    /** @param practice where the practice server answers */
    public static Map<String, Supplier<Parent>> of(String practice, ObservableValue<Language> language) {
        Map<String, Supplier<Parent>> all = new LinkedHashMap<>();
        all.put("history-list", () -> view(kept(practice), "", language));
        all.put("history-found", () -> view(kept(practice), "orders", language));
        all.put("history-none", () -> view(kept(practice), "nothing like that", language));
        all.put("history-empty", () -> view(List.of(), "", language));
        return all;
    }

    private static Parent view(List<Kept> kept, String looked, ObservableValue<Language> language) {
        try {
            Path home = Files.createTempDirectory("history");
            History history = History.open(home.resolve("history"));
            List<Long> ids = kept.isEmpty() ? List.of() : history.keep(kept);
            if (!ids.isEmpty()) {
                history.pin(ids.subList(ids.size() - 2, ids.size() - 1), true);
            }
            InlineWork work = new InlineWork();
            HistoryModel model = new HistoryModel(work, new NoShell());
            model.use(Optional.of(history));
            model.lookedProperty().set(looked);
            work.letTimePass();
            if (!model.rows().isEmpty()) {
                model.rows().get(0);
            }
            HistoryView view = new HistoryView(model, language);
            view.setMaxWidth(270);
            return view;
        } catch (IOException | StoreException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Kept> kept(String practice) {
        Instant now = Instant.now();
        List<Kept> all = new ArrayList<>();
        all.add(Sends.get(now.minus(Duration.ofDays(3)), "http://shop.example", "/orders?page=12", "x".repeat(3000)));
        all.add(Sends.kept(now.minus(Duration.ofDays(1)), "https://api.shop.example:8443",
                "DELETE /orders/4711/items/3 HTTP/1.1\r\nHost: h\r\n\r\n",
                Octets.latin1("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")));
        all.add(Sends.kept(now.minus(Duration.ofDays(1)), "https://api.shop.example:8443",
                "POST /orders HTTP/1.1\r\nHost: h\r\n\r\n",
                Octets.latin1("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")));
        for (String path : List.of("/home/news/data/newspage", "/json", "/status/302", "/chunked")) {
            all.add(sent(Exchanges.get(practice, path)));
        }
        all.add(sent(Exchanges.get("http://127.0.0.1:9", "/orders/one/that/has/a/longer/path/than/there/is/room/for")));
        all.add(sent(Exchanges.answered("220 mail.example ESMTP ready\r\n")));
        all.add(sent(Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 96204\r\n\r\nThe first octets, and then")));
        return all;
    }

    private static Kept sent(rawbench.exchange.Exchange exchange) {
        return new Kept(new rawbench.draft.RequestDraft("", exchange.target().spelled(), exchange.request()),
                TabOptions.USUAL, Optional.empty(), exchange);
    }

    /** Nobody does anything in a picture. */
    private static final class NoShell implements HistoryModel.Shell {
        @Override
        public void open(long id, Kept kept) {
            throw new AssertionError();
        }

        @Override
        public void sendAgain(long id, Kept kept) {
            throw new AssertionError();
        }

        @Override
        public void compare(long newerId, Kept older, Kept newer) {
            throw new AssertionError();
        }

        @Override
        public void compareWithTab(Kept kept) {
            throw new AssertionError();
        }

        @Override
        public void template(Kept kept) {
            throw new AssertionError();
        }

        @Override
        public void copyAsCurl(Kept kept) {
            throw new AssertionError();
        }

        @Override
        public void export(List<Long> ids, boolean secrets) {
            throw new AssertionError();
        }

        @Override
        public void exportHar(List<Long> ids, boolean secrets) {
            throw new UnsupportedOperationException("nothing is exported here");
        }

        @Override
        public boolean sure(int entries) {
            return false;
        }

        @Override
        public Optional<Integer> olderThanDays() {
            return Optional.empty();
        }

        @Override
        public void trouble(String sentence) {
            throw new AssertionError(sentence);
        }
    }
}
