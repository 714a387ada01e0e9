package rawbench.ui.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.octets.Octets;
import rawbench.store.TemplateFolder;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** From a file of environments and an answer to the octets of the next request, in the real window. */
class VariablesJourneyTest extends Journey<Someone> {
    VariablesJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private TabModel open(Path file) {
        robot.interact(() -> desk.workspace().openFiles(List.of(file)));
        until(() -> front() != null && front().originProperty().get() != null
                && front().originProperty().get().place().file().endsWith(file.getFileName()));
        return front();
    }

    private TabModel front() {
        return desk.workspace().selectedProperty().get();
    }

    private String sent(TabModel tab) {
        robot.interact(tab.sending()::send);
        until(() -> tab.exchangeProperty().get() != null);
        return tab.exchangeProperty().get().transcript().sent().text(StandardCharsets.UTF_8);
    }

    @Test
    void anEnvironmentIsChosenByKeyAndATokenGoesFromLoginToTheNextRequest() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"token\":\"tk-47\"}")) {
            Path folder = Files.createDirectories(home.resolve("mine"));
            Path login = Files.writeString(folder.resolve("login.http"), """
                ### Login
                # @name login
                # @rb-target http://{{base}}
                POST /login HTTP/1.1
                Host: {{base}}
                X-Key: {{apiKey}}

                {{who}}
                """);
            Path use = Files.writeString(folder.resolve("use.http"), """
                ### Use
                # @rb-target http://{{base}}
                GET /use HTTP/1.1
                Host: {{base}}
                Authorization: Bearer {{login.response.body.$.token}}
                """);
            robot.interact(() -> desk.workspace().show(new TemplateFolder(folder)));
            TabModel first = open(login);
            until(() -> first.request().variables().missingProperty().get() == 3);
            robot.interact(first.sending()::send);
            assertThat(first.exchangeProperty().get()).isNull();
            Files.writeString(folder.resolve("http-client.env.json"), "{\"dev\":{\"base\":\"127.0.0.1:" + peer.port()
                    + "\",\"who\":\"\u674e\"},\"prod\":{\"who\":\"nobody\"}}");
            Files.writeString(folder.resolve("http-client.private.env.json"), "{\"dev\":{\"apiKey\":\"hush-hush\"}}");
            until(() -> first.request().variables().environmentsProperty().get().names().contains("dev"));
            robot.push(KeyCode.CONTROL, KeyCode.E);
            until(() -> inWindow("#variables #environment").<ComboBox<String>>query().getItems().contains("dev"));
            robot.interact(() -> inWindow("#variables #environment").<ComboBox<String>>query().setValue("dev"));
            until(() -> first.request().variables().missingProperty().get() == 0);
            until(() -> rows().contains("••••••"));
            assertThat(rows()).doesNotContain("hush-hush");
            robot.push(KeyCode.ESCAPE);
            until(() -> !inWindow("#variables").query().isVisible());
            assertThat(sent(first)).isEqualTo("POST /login HTTP/1.1\r\nHost: 127.0.0.1:" + peer.port()
                    + "\r\nX-Key: hush-hush\r\n\r\n\u674e");
            assertThat(inWindow("#sent").<Labeled>query().getText()).contains("with its values put in");
            robot.interact(() -> first.request().octetsProperty().set(Octets.latin1("{{who}}")));
            assertThat(inWindow("#sent").<Labeled>query().getText()).contains("something else now");
            TabModel second = open(use);
            assertThat(sent(second)).contains("Authorization: Bearer tk-47\r\n");
            restart();
            until(() -> front() != null && front().request().variables().chosenProperty().get().isPresent());
            assertThat(Files.readString(session())).contains("dev").doesNotContain("hush-hush").doesNotContain("tk-47");
        }
    }

    private String rows() {
        StringBuilder text = new StringBuilder();
        inWindow("#variables .label").<Labeled>queryAll().forEach(label -> text.append(label.getText()).append('\n'));
        return text.toString();
    }

    private Path session() throws Exception {
        try (var all = Files.walk(home.resolve("session"))) {
            return all.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
        }
    }
}
