package rawbench.ui.response;

import java.nio.charset.StandardCharsets;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.RadioMenuItem;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** The charsets are listed once they are looked at, with the one of the moment among them, and each can be chosen. */
class CharsetMenuTest {
    private final ResponseModel model = new ResponseModel(new InlineWork(), new Workbench()::rendering);

    private static List<RadioMenuItem> items(CharsetMenu menu) {
        return menu.getItems()
                .stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .toList();
    }

    @Test
    void listsTheCharsetsWhenItIsOpenedAndReadsInTheOneChosen() throws Exception {
        Exchange exchange = Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\n\u00e9!");
        CharsetMenu menu = Fx.on(() -> {
            ResponseView view = new ResponseView(model, new SimpleObjectProperty<>(Language.ENGLISH));
            model.sending();
            model.answered(exchange);
            Fx.shown(view, 900, 700);
            return (CharsetMenu) view.lookupAll(".menu-tool")
                    .stream()
                    .filter(CharsetMenu.class::isInstance)
                    .findFirst()
                    .orElseThrow();
        });
        assertThat(menu.getText()).startsWith("UTF-8");
        List<RadioMenuItem> offered = Fx.on(() -> {
            menu.show();
            return items(menu);
        });
        assertThat(offered).hasSizeGreaterThan(20).extracting(RadioMenuItem::getText).contains("UTF-8", "ISO-8859-1");
        assertThat(offered.stream().filter(RadioMenuItem::isSelected)).containsExactly(offered.getFirst());
        List<RadioMenuItem> again = Fx.on(() -> {
            offered.stream().filter(item -> item.getText().equals("ISO-8859-1")).forEach(RadioMenuItem::fire);
            menu.hide();
            menu.show();
            return items(menu);
        });
        assertThat(model.body().content().charsetProperty().get()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(menu.getText()).startsWith("ISO-8859-1");
        assertThat(again.stream().filter(RadioMenuItem::isSelected).map(RadioMenuItem::getText))
                .containsExactly("ISO-8859-1");
    }
}
