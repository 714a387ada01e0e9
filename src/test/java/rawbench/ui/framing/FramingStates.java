package rawbench.ui.framing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.Exchanges;
import rawbench.workbench.Workbench;

/** The states of the framing pane that are worth a look, by their names. */
public final class FramingStates {
    private final ObservableValue<Language> language;
    private final Map<String, Supplier<Parent>> all = new LinkedHashMap<>();

    private FramingStates(ObservableValue<Language> language) {
        this.language = language;
    }

    /** @param practice where the practice server answers */
    public static Map<String, Supplier<Parent>> of(String practice, ObservableValue<Language> language) {
        FramingStates states = new FramingStates(language);
        states.add("framing-chunked", () -> Exchanges.get(practice, "/chunked"), m -> m.choose(6));
        states.add("framing-hex", () -> Exchanges.get(practice, "/home/news/data/newspage.json"), m -> {
            m.views().formProperty().set(TwoViews.Form.HEX);
            m.choose(14);
        });
        states.add("framing-both", () -> Exchanges.get(practice, "/chunked"), m -> {
            m.views().formProperty().set(TwoViews.Form.BOTH);
            m.choose(15);
        });
        states.add("framing-interim", () -> Exchanges.get(practice, "/interim"), m -> m.choose(1));
        states.add("framing-borders", () -> Exchanges.answered("HTTP/1.1 200 OK\nContent-Length: 5\r\n"
                + "Transfer-Encoding: chunked\r\nX-Odd : 1\r\n\r\n5\r\nhello\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
                m -> m.goTo(80));
        states.add("framing-incomplete", () -> Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Length: 96204\r\n\r\nThe first octets, and then"), _ -> {});
        states.add("framing-surplus", () -> Exchanges.answered(
                "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"), m -> m.choose(2));
        states.add("framing-not-http", () -> Exchanges.answered("220 mail.example ESMTP ready\r\n"), _ -> {});
        states.add("framing-raw", () -> Exchanges.get(practice.replace("http", "tcp"), "/"), _ -> {});
        states.add("framing-refused", () -> Exchanges.get("http://127.0.0.1:9", "/"), _ -> {});
        states.add("framing-request", () -> Exchanges.get(practice, "/"), m -> {
            m.sideProperty().set(FramingModel.Side.REQUEST);
            m.choose(2);
        });
        states.add("framing-chunks", () -> Exchanges.answered(chunks(100_000)), m -> m.choose(250_000));
        return states.all;
    }

    /** An answer of so many small chunks, every third with an extension. */
    static Octets chunks(int count) {
        StringBuilder text = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < count; i++) {
            text.append("5").append(i % 3 == 0 ? ";n=" + i : "").append("\r\nhello\r\n");
        }
        return Octets.latin1(text + "0\r\nX-Sum: 9\r\n\r\n");
    }

    private void add(String name, Supplier<Exchange> exchange, Consumer<FramingModel> state) {
        all.put(name, () -> {
            FramingModel model = new FramingModel(new InlineWork());
            FramingView view = new FramingView(model, language);
            Exchange came = exchange.get();
            try (Workbench workbench = new Workbench()) {
                model.show(came, workbench.rendering(came, () -> false).decoded().ladder());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            state.accept(model);
            return view;
        });
    }
}
