package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.ui.viewer.OctetViewer;
import rawbench.wire.Acceptor;
import rawbench.wire.TestKeyStore;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job, end to end, in the real window on the practice server. */
class WindowJourneyTest extends Journey<WindowJourneyTest.Told> {
    WindowJourneyTest() {
        super(new Told());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void theFirstSendIsOneClickAway() {
        Exchange exchange = send(front());
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Ok.class);
        assertThat(exchange.transcript().sent()).isEqualTo(front().request().draft().octets());
        assertThat(inWindow("#sent").<Labeled>query().getText()).contains("identical to the editor");
        assertThat(front().response().answerProperty().get()).isNotNull();
    }

    @Test
    void whatAPersonTypesGoesOutAndHeadersAndBodyStandInTheirPanes() {
        TabModel tab = front();
        CodeArea editor = editor();
        assertThat(inWindow(".tab-dot").tryQuery()).isEmpty();
        robot.interact(() -> {
            editor.requestFocus();
            editor.moveTo(editor.getText().indexOf("Connection"));
        });
        robot.write("X-Typed: by hand\n");
        until(() -> inWindow(".tab-dot").tryQuery().filter(javafx.scene.Node::isVisible).isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> tab.exchangeProperty().get() != null && !tab.response().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tab.exchangeProperty().get().transcript().sent().latin1()).contains("\r\nX-Typed: by hand\r\nConn");
        assertThat(shown()).contains("Content-Type", "Transfer-Encoding", "chunked");
        Octets body = Octets.utf8("<title>News for sockets");
        assertThat(inWindow(".octet-viewer").<OctetViewer>queryAllAs(OctetViewer.class))
                .extracting(viewer -> viewer.model().octetsProperty().get())
                .anyMatch(octets -> octets.indexOf(body, 0) >= 0);
    }

    /** Every text that stands in the window. */
    private java.util.Set<String> shown() {
        return inWindow(".text").queryAllAs(javafx.scene.text.Text.class)
                .stream()
                .map(javafx.scene.text.Text::getText)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void whatIsTypedIsSavedSentAndThereAgainAfterARestart() {
        TabModel tab = front();
        CodeArea editor = editor();
        robot.interact(() -> {
            editor.insertText(editor.getText().indexOf("Connection"), "X-Typed: 新\n");
            desk.workspace().kept().save(tab);
        });
        Octets typed = tab.request().draft().octets();
        assertThat(typed.text(java.nio.charset.StandardCharsets.UTF_8)).contains("\r\nX-Typed: 新\r\nConnection");
        until(() -> !tab.request().dirtyProperty().get());
        restart();
        TabModel again = front();
        assertThat(again.request().draft().octets()).isEqualTo(typed);
        assertThat(again.request().dirtyProperty().get()).isFalse();
        assertThat(send(again).transcript().sent()).isEqualTo(typed);
    }

    @Test
    void whatWasNeverSavedComesBackToo() {
        front();
        robot.interact(() -> desk.workspace()
                .newTab(
                        new RequestDraft("scratch", "http://127.0.0.1:1", Octets.latin1("A\r\nB\nC\rD\0\u00FF"))));
        restart();
        assertThat(front().request().draft().octets()).isEqualTo(Octets.latin1("A\r\nB\nC\rD\0\u00FF"));
        assertThat(front().request().dirtyProperty().get()).isTrue();
    }

    @Test
    void undoBringsBackEachOctetAlsoAfterASend() {
        TabModel tab = front();
        Octets before = tab.request().draft().octets();
        CodeArea editor = editor();
        robot.interact(() -> editor.replaceText(0, editor.getText().indexOf('\n') + 1, ""));
        assertThat(editor.getText()).startsWith("Host");
        assertThat(tab.request().draft().octets()).isNotEqualTo(before);
        send(tab);
        robot.interact(editor::undo);
        assertThat(tab.request().draft().octets()).isEqualTo(before);
    }

    @Test
    void escapeEndsASlowAnswer() {
        TabModel tab = front();
        robot.interact(() -> {
            tab.request()
                    .octetsProperty()
                    .set(Octets.latin1("GET /slow HTTP/1.1\r\nHost: practice\r\n\r\n"));
            tab.sending().send();
        });
        until(() -> tab.sending().runningProperty().get());
        robot.interact(() -> stage.getScene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                        KeyCode.ESCAPE, false, false, false, false)));
        until(() -> tab.exchangeProperty().get() != null);
        assertThat(tab.exchangeProperty().get().outcome()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void aRefusedPortIsAnAnswerToLookAt() {
        front();
        robot.interact(() -> front().request().aim("http://127.0.0.1:1"));
        assertThat(send(front()).outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(front().request().draft().octets().length()).isPositive();
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheSending() throws Exception {
        front();
        Octets answer = Octets.latin1("HTTP/1.1 204 No Content\r\n\r\n");
        try (Listener server = Listener.start(Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD),
                client -> client.write(answer), ListenerObserver.NONE)) {
            robot.interact(() -> front().request().aim("https://" + server.endpoint().authority()));
            Exchange refused = send(front());
            assertThat(refused.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(front().response().exchange()).contains(refused);
        }
    }

    @Test
    void aPortThatCannotBeReadIsSaidInASentence() {
        front();
        robot.interact(() -> {
            front().request().aim("http://127.0.0.1:99999");
            front().sending().send();
        });
        assertThat(front().response().notSentProperty().get()).contains("99999");
    }

    private TabModel front() {
        until(() -> desk.workspace().selectedProperty().get() != null && desk.practiceProperty().get() != null);
        return desk.workspace().selectedProperty().get();
    }

    /** The editor of the tab in front, once it shows its octets. */
    private CodeArea editor() {
        until(() -> inWindow("#request")
                .<CodeArea>tryQuery()
                .filter(shown -> shown.getText().startsWith("GET"))
                .isPresent());
        return inWindow("#request").query();
    }

    private Exchange send(TabModel tab) {
        Exchange before = tab.exchangeProperty().get();
        robot.interact(() -> tab.sending().send());
        until(() -> !java.util.Objects.equals(tab.exchangeProperty().get(), before)
                && !tab.response().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        return tab.exchangeProperty().get();
    }

    /** Someone who answers nothing and remembers what was told. */
    static final class Told implements Person {
        private final List<String> sentences = new ArrayList<>();

        @Override
        public Unsaved unsaved(String title) {
            return Unsaved.DISCARD;
        }

        @Override
        public Optional<Path> saveAs(Path folder, String suggested) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(Path now) {
            return Optional.empty();
        }

        @Override
        public Optional<String> password(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> otherName(String sentence, String suggested) {
            return Optional.empty();
        }

        @Override
        public void tell(String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void trouble(String sentence) {
            sentences.add(sentence);
        }
    }
}
