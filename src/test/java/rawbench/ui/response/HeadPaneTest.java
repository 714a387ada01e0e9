package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.fields.Uri;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class HeadPaneTest {
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ResponseModel model = new ResponseModel(new InlineWork(), new Workbench()::rendering);
    private final List<String> followed = new ArrayList<>();

    @Test
    void theChosenFieldIsExplainedBelowTheTable() throws Exception {
        ResponseView view = view(HeadStates.usual());
        FieldPanel panel = view.head().fields().panel();
        assertThat(panel.isVisible()).isFalse();
        choose(view, 3);
        assertThat(said(panel)).contains("Cache-Control", "RFC 9111 §5.2", "What caches may do", "stale-if-error",
                "86400");
        Fx.on(() -> {
            language.set(Language.CHINESE);
            return null;
        });
        assertThat(said(panel)).contains("缓存可以怎样处理");
        Fx.on(() -> {
            Fx.laidOut(view);
            return null;
        });
        assertThat(texts(view, ".field-note")).anyMatch(s -> s.startsWith("比本机时钟慢"))
                .noneMatch(s -> s.endsWith("this clock"));
        press(view, KeyCode.ESCAPE);
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void whatIsNotRegisteredIsSaidToBeSo() throws Exception {
        ResponseView view = view(HeadStates.answered("X-Own: 1"));
        choose(view, 1);
        assertThat(said(view.head().fields().panel())).contains("X-Own", "Not a registered field");
    }

    @Test
    void enterFollowsTheLinkOfTheChosenField() throws Exception {
        ResponseView view = view(HeadStates.answered("X-Own: 1", "Location: /next", "Location: ftp://h/"));
        choose(view, 1);
        press(view, KeyCode.ENTER);
        choose(view, 3);
        press(view, KeyCode.ENTER);
        assertThat(followed).isEmpty();
        choose(view, 2);
        press(view, KeyCode.ENTER);
        assertThat(followed).containsExactly("http://www.example.com/next");
    }

    @Test
    void theMenuCopiesFollowsAndNamesTheSection() throws Exception {
        Texts texts = new Texts(ResponseView.class, language);
        List<String> items = Fx.on(() -> {
            FieldMenu menu = new FieldMenu(texts, link -> followed.add(link.spelled()));
            List<MenuItem> all = menu.items(fields(view(HeadStates.answered("Location: /a_b"))).subList(0, 1));
            all.stream().filter(i -> i.getText() != null && i.getText().startsWith("Open")).forEach(MenuItem::fire);
            return all.stream().map(MenuItem::getText).filter(java.util.Objects::nonNull).toList();
        });
        assertThat(items).containsExactly("Copy value", "Copy line", "Copy name",
                "Open http://www.example.com/a_b in a new tab", "Copy http://www.example.com/a_b",
                "Copy the address of RFC 9110 §10.2.2");
        assertThat(followed).containsExactly("http://www.example.com/a_b");
    }

    @Test
    void cookiesHaveATabOnlyWhereThereAreSome() throws Exception {
        ResponseView view = view(HeadStates.cookies());
        Fx.on(() -> {
            view.head().choose(HeadPane.View.COOKIES);
            Fx.laidOut(view);
            return null;
        });
        assertThat(texts(view, ".cookie-says")).anyMatch(s -> s.contains("alone, path /"))
                .anyMatch(s -> s.contains("example.com and hosts below it"))
                .anyMatch(s -> s.contains("Refused: it is Secure and came without TLS (RFC 6265bis §5.7)"));
        assertThat(tabs(view)).contains("Cookies 5");
        Fx.on(() -> {
            model.answered(HeadStates.answered("X-Own: 1"));
            Fx.laidOut(view);
            return null;
        });
        assertThat(tabs(view)).doesNotContain("Cookies 5").contains("Headers 2", "Caching");
        assertThat(view.head().fields().isVisible()).isTrue();
    }

    @Test
    void cachingShowsTheSum() throws Exception {
        ResponseView view = view(HeadStates.usual());
        Fx.on(() -> {
            view.head().choose(HeadPane.View.CACHING);
            Fx.laidOut(view);
            return null;
        });
        assertThat(texts(view, ".cache-sum .label")).contains("freshness_lifetime", "10 min", "Cache-Control: max-age",
                "RFC 9111 §4.2.3");
    }

    @Test
    void rawShowsEveryOctetOfTheHeadsWithWhatIsOddInItsPlace() throws Exception {
        String heads = "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\nX: caf\u00e9\r\nTransfer-Encoding: chunked\r\n\r\n";
        view(Exchanges.answered(heads + "0\r\nX-Sum: 1\r\n\r\n"));
        assertThat(model.headOctets().octetsProperty().get().latin1()).isEqualTo(heads + "X-Sum: 1\r\n");
        assertThat(model.headOctets().marksProperty().get().in(0, heads.length(), 9))
                .anySatisfy(mark -> assertThat(heads.substring((int) mark.offset())).startsWith("\nX: caf"));
        Fx.on(() -> {
            model.answered(HeadStates.answered("X-Own: 1"));
            return null;
        });
        assertThat(model.headOctets().octetsProperty().get().latin1()).startsWith("HTTP/1.1 200 OK\r\nX-Own: 1\r\n");
        assertThat(model.headOctets().marksProperty().get().weightiest(0, 99)).isEmpty();
    }

    @Test
    void tenThousandFieldsMakeNoMoreCellsThanAreSeen() throws Exception {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 9_990; i++) {
            head.append("X-Field-").append(i).append(": value ").append(i).append("\r\n");
        }
        ResponseView view = view(Exchanges.answered(head + "Content-Length: 0\r\n\r\n"));
        assertThat(view.head().fields().countProperty().get()).isGreaterThan(900);
        long cells = view.head()
                .fields()
                .lookupAll(".list-cell")
                .stream()
                .filter(c -> !((IndexedCell<?>) c).isEmpty())
                .count();
        assertThat(cells).isBetween(3L, 60L);
    }

    private ResponseView view(Exchange exchange) throws Exception {
        return javafx.application.Platform.isFxApplicationThread() ? made(exchange) : Fx.on(() -> made(exchange));
    }

    private ResponseView made(Exchange exchange) {
        ResponseView view = new ResponseView(model, language);
        view.onLink((Uri link) -> followed.add(link.spelled()));
        model.answered(exchange);
        return Fx.shown(view, 700, 800);
    }

    private static List<HeadRow.Field> fields(ResponseView view) {
        return view.head()
                .fields()
                .table()
                .getItems()
                .stream()
                .filter(HeadRow.Field.class::isInstance)
                .map(HeadRow.Field.class::cast)
                .toList();
    }

    private static void choose(ResponseView view, int row) throws Exception {
        Fx.on(() -> {
            view.head().fields().table().getSelectionModel().clearAndSelect(row);
            Fx.laidOut(view);
            return null;
        });
    }

    private static void press(ResponseView view, KeyCode code) throws Exception {
        Fx.on(() -> {
            view.head()
                    .fields()
                    .table()
                    .fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private static String said(Node panel) {
        return String.join("\n", texts(panel, ".label, .hyperlink"));
    }

    private static List<String> texts(Node in, String style) {
        return java.util.Arrays.stream(style.split(", "))
                .flatMap(s -> in.lookupAll(s).stream())
                .filter(Labeled.class::isInstance)
                .map(n -> ((Labeled) n).getText())
                .collect(Collectors.toList());
    }

    private static List<String> tabs(ResponseView view) {
        return view.head()
                .lookupAll(".strip-tab")
                .stream()
                .filter(Node::isVisible)
                .map(n -> ((Labeled) n).getText())
                .toList();
    }
}
