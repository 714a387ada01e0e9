package rawbench.ui.response;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.fields.CacheQuestion;
import rawbench.ui.Fx;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class CachePaneTest {
    @Test
    void anAnswerGrowsOlderWhileAPersonLooks() throws Exception {
        Exchange exchange = HeadStates.answered("Cache-Control: max-age=600");
        CacheQuestion came = HeadContext.of(exchange).question(exchange).orElseThrow();
        CacheQuestion question = new CacheQuestion(came.method(), came.request(), came.status(), came.response(),
                came.answered(), came.answered());
        AtomicReference<Instant> now = new AtomicReference<>(question.answered().plusSeconds(100));
        Texts texts = new Texts(ResponseView.class, new SimpleObjectProperty<>(Language.ENGLISH));
        CachePane pane = Fx.on(() -> {
            CachePane made = Fx.shown(new CachePane(texts, now::get), 700, 500);
            made.show(java.util.Optional.of(question));
            return made;
        });
        assertThat(said(pane)).contains("fresh for 8 min 20 s", "1 min 40 s");
        now.set(question.answered().plusSeconds(160));
        Node icon = pane.getContent().lookup(".cache-fresh");
        age(pane);
        assertThat(said(pane)).contains("fresh for 7 min 20 s", "2 min 40 s");
        assertThat(pane.getContent().lookup(".cache-fresh")).isSameAs(icon);
        now.set(question.answered().plusSeconds(700));
        age(pane);
        assertThat(said(pane)).contains("stale for 1 min 40 s", "−1 min 40 s");
        assertThat(pane.getContent().lookup(".cache-fresh")).isNull();
        Fx.on(() -> {
            pane.getScene().getWindow().hide();
            return null;
        });
    }

    private static void age(CachePane pane) throws Exception {
        Fx.on(() -> {
            pane.age();
            return null;
        });
    }

    private static List<String> said(CachePane pane) {
        return pane.getContent().lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }
}
