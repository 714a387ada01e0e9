package rawbench.ui.calls;

import java.util.List;
import java.util.Objects;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.calls.Fold;
import rawbench.calls.Recorded;
import rawbench.foreign.SocketProgram;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;

import static org.assertj.core.api.Assertions.assertThat;

class CallsViewTest {
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final CallsModel model = new CallsModel(new InlineWork());

    private CallsView shown(Recorded recorded) throws Exception {
        return Fx.on(() -> {
            CallsView view = Fx.shown(new CallsView(model, language), 900, 700);
            model.show(recorded.transcript(), recorded.target(), recorded.listening());
            Fx.laidOut(view);
            return view;
        });
    }

    private static List<String> said(CallsView view) throws Exception {
        return Fx.on(() -> {
            Fx.laidOut(view);
            return view.chart()
                    .lines()
                    .lookupAll(".list-cell")
                    .stream()
                    .map(cell -> ((ListCell<?>) cell).getAccessibleText())
                    .filter(Objects::nonNull)
                    .filter(text -> !text.isEmpty())
                    .toList();
        });
    }

    @Test
    void everyLineIsASentenceForAScreenReader() throws Exception {
        CallsView view = shown(Recorded.http());
        assertThat(said(view)).anySatisfy(line -> assertThat(line)
                .startsWith("Client: connect(fd, {AF_INET, 127.0.0.1:")
                .contains("to the server: 1 SYN; to the client: 2 SYN, ACK; to the server: 3 ACK")
                .contains("Server: accept(listener,")
                .endsWith("must have"));
    }

    @Test
    void theHandshakeIsExplainedWithoutAClickAndFailuresBeforeIt() throws Exception {
        CallsView fine = shown(Recorded.http());
        assertThat(fine.chart().explanation().said()).anyMatch(said -> said.startsWith("The three-way handshake"))
                .last()
                .asString()
                .contains("RFC 9293 3.5");
        CallsView reset = shown(Recorded.reset());
        assertThat(reset.chart().explanation().said()).first().asString().endsWith("= -1 ECONNRESET");
        assertThat(reset.chart().explanation().said()).anyMatch(said -> said.startsWith("RST, not FIN"));
    }

    @Test
    void aFoldOpensWithEnterAndStaysOpenWhenTheTranscriptGrows() throws Exception {
        Recorded talk = Recorded.longTalk(2_000);
        CallsView view = shown(talk);
        int before = view.chart().lines().getItems().size();
        Fx.on(() -> {
            var lines = view.chart().lines();
            int fold = lines.getItems()
                    .indexOf(
                            lines.getItems().stream().filter(Fold.class::isInstance).findFirst().orElseThrow());
            lines.getSelectionModel().clearAndSelect(fold);
            Event.fireEvent(lines,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        assertThat(before).isLessThan(30);
        assertThat(view.chart().lines().getItems()).hasSizeGreaterThan(4_000);
        Recorded longer = Recorded.longTalk(2_001);
        Fx.on(() -> {
            model.show(longer.transcript(), longer.target(), false);
            return null;
        });
        assertThat(view.chart().lines().getItems()).hasSizeGreaterThan(4_000);
    }

    @Test
    void theProgramOfEitherEndIsShownAndCopied() throws Exception {
        CallsView view = shown(Recorded.http());
        Fx.on(() -> {
            view.tabs().chosenProperty().set(CallsView.Side.C);
            return null;
        });
        assertThat(view.copied()).contains("getaddrinfo(\"localhost\"").contains("GET /news");
        Fx.on(() -> {
            model.program().endProperty().set(SocketProgram.End.SERVER);
            return null;
        });
        assertThat(view.copied()).contains("accept(listener, NULL, NULL)").contains("HTTP/1.1 200 OK");
        Fx.on(() -> {
            view.tabs().chosenProperty().set(CallsView.Side.CHART);
            return null;
        });
        assertThat(view.copied().lines()).anyMatch(line -> line.contains("recv(fd, buffer, sizeof buffer, 0) = 0"));
    }

    @Test
    void whatNoProgramCanDoIsSaid() throws Exception {
        CallsView view = shown(Recorded.tls());
        Fx.on(() -> {
            view.tabs().chosenProperty().set(CallsView.Side.C);
            return null;
        });
        assertThat(view.program().remarks().said()).contains("TLS");
    }

    @Test
    void allOfItFollowsTheLanguage() throws Exception {
        CallsView view = shown(Recorded.udp());
        Fx.on(() -> {
            language.set(Language.CHINESE);
            return null;
        });
        assertThat(said(view)).anyMatch(line -> line.startsWith("UDP 没有握手"));
        assertThat(view.chart().explanation().said()).anyMatch(said -> said.startsWith("一个 UDP 数据报"));
    }

    @Test
    void nothingShownIsSaid() throws Exception {
        CallsView view = shown(Recorded.http());
        Fx.on(() -> {
            model.show(null, null, false);
            return null;
        });
        assertThat(view.chart().isVisible()).isFalse();
        assertThat(view.chart().lines().getItems()).isEmpty();
    }
}
