package rawbench.ui.timing;

import java.util.List;
import java.util.Objects;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListCell;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TimingViewTest {
    private final TimingModel model = new TimingModel(new InlineWork());
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @Test
    void everyRowIsASentenceForAScreenReader() throws Exception {
        TimingView view = shown(Moments.tls());
        List<String> read = said(view);
        assertThat(read).hasSameSizeAs(view.rows().getItems());
        assertThat(read).anySatisfy(row -> assertThat(row)
                .matches("TLS handshake TLSv1\\.3, TLS_[A-Z0-9_]+, [0-9.]+ m?s, from [0-9.]+ ms to [0-9.]+ ms.*"));
        assertThat(view.total().getText()).endsWith(" in all");
        assertThat(view.server().getText()).startsWith("· the server took ");
    }

    @Test
    void whatFailedIsSaidWithoutAClick() throws Exception {
        TimingView view = shown(Moments.to("http://127.0.0.1:9"));
        assertThat(view.rows().getSelectionModel().getSelectedItem().kind()).isEqualTo(Stretch.Kind.CONNECT);
        assertThat(said(view)).anyMatch(row -> row.contains("failed: Connection refused"));
        assertThat(view.server().getText()).isEmpty();
    }

    @Test
    void aConnectionUsedAgainIsSaid() throws Exception {
        TimingView view = shown(Moments.again());
        assertThat(view.reused().isVisible()).isTrue();
        Fx.on(() -> {
            model.show(Moments.tried("127.0.0.1"));
            return null;
        });
        assertThat(view.reused().isVisible()).isFalse();
    }

    @Test
    void theRowsFollowTheLanguage() throws Exception {
        TimingView view = shown(Moments.again());
        List<String> chinese = Fx.on(() -> {
            language.set(Language.CHINESE);
            Fx.laidOut(view);
            return accessible(view);
        });
        assertThat(chinese).anyMatch(row -> row.startsWith("等待服务器"));
    }

    private TimingView shown(Exchange exchange) throws Exception {
        return Fx.on(() -> {
            TimingView view = Fx.shown(new TimingView(model, language), 700, 400);
            model.show(exchange);
            Fx.laidOut(view);
            return view;
        });
    }

    private static List<String> said(TimingView view) throws Exception {
        return Fx.on(() -> accessible(view));
    }

    private static List<String> accessible(TimingView view) {
        return view.rows()
                .lookupAll(".list-cell")
                .stream()
                .map(cell -> ((ListCell<?>) cell).getAccessibleText())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
