package rawbench.ui.compare;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.Exchanges;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class CompareViewTest {
    private final CompareModel model = new CompareModel(new InlineWork());

    @Test
    void onlyTheRowsInSightAreMade() throws Exception {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            a.append("a").append(i).append('\n');
            b.append("b").append(i).append('\n');
        }
        CompareView view = view(answer(a.toString()), answer(b.toString()));
        assertThat(view.rows().getItems()).hasSizeGreaterThan(50_000);
        assertThat(Fx.on(() -> view.rows()
                .lookupAll(".list-cell")
                .stream()
                .filter(c -> !((IndexedCell<?>) c).isEmpty())
                .count())).isBetween(5L, 100L);
    }

    @Test
    void keysStepThroughTheDifferences() throws Exception {
        CompareView view = view(answer("a\nb\nc\n"), answer("A\nb\nC\n"));
        press(view, false);
        assertThat(model.stopProperty().get()).isEqualTo(1);
        press(view, true);
        assertThat(model.stopProperty().get()).isZero();
    }

    private static void press(CompareView view, boolean shift) throws Exception {
        Fx.on(() -> {
            view.rows()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F7, shift, false, false, false));
            return null;
        });
    }

    private CompareView view(Exchange a, Exchange b) throws Exception {
        return Fx.on(() -> {
            CompareView view = new CompareView(model, new SimpleObjectProperty<>(Language.ENGLISH));
            model.compare(new Subject.Answer("a", a), new Subject.Answer("b", b));
            return Fx.shown(view, 1200, 700);
        });
    }

    private static Exchange answer(String body) {
        return Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
