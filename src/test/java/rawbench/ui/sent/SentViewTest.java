package rawbench.ui.sent;

import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.Exchanges;

import static org.assertj.core.api.Assertions.assertThat;

class SentViewTest {
    private final SentModel model = new SentModel(new InlineWork());

    private SentView view(Exchange exchange) throws Exception {
        return Fx.on(() -> {
            SentView view = new SentView(model, new SimpleObjectProperty<>(Language.ENGLISH));
            model.show(exchange);
            return Fx.shown(view, 900, 600);
        });
    }

    private static String words(SentView view) {
        return view.lookupAll(".label")
                .stream()
                .filter(label -> label.isVisible() && label.getParent().isVisible())
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void identicalOctetsShowBothDigestsAndNoDifference() throws Exception {
        SentView view = view(Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n"));
        assertThat(words(view)).contains("Identical", model.comparedProperty().get().socketDigest(), "Octets sent");
        assertThat(view.lookup(".difference").isVisible()).isFalse();
    }

    @Test
    void aDigestCanBeCopied() throws Exception {
        SentView view = view(Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n"));
        String copied = Fx.on(() -> {
            ((Button) view.lookup(".digests .button")).fire();
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied).isEqualTo(model.comparedProperty().get().editorDigest());
    }

    @Test
    void aDifferenceIsShownFromBothSides() throws Exception {
        SentView view = view(SentStates.altered(Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n"), "PUT /"));
        assertThat(words(view)).contains("Differs at octet 0", "50 55 54 20 2f", "47 45 54 20 2f");
    }

    @Test
    void whereNothingWentThereAreNoOctetsToSee() throws Exception {
        SentView view = view(Exchanges.get("http://127.0.0.1:9", "/"));
        assertThat(words(view)).contains("Nothing was sent").doesNotContain("Octets sent");
    }
}
