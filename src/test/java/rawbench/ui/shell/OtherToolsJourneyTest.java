package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.Places;
import rawbench.store.TemplateNode;
import rawbench.ui.HandDrag;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests from other tools and for them, in the real window. */
class OtherToolsJourneyTest extends Journey<Someone> {
    OtherToolsJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private Path collection() throws IOException {
        return Files.writeString(home.resolve("pets.json"),
                """
                    {"info": {"name": "pets", "schema": "v2.1.0"}, "variable": [{"key": "base", "value": "http://pets.example:8080"}],
                     "item": [{"name": "Cats", "item": [{"name": "all cats", "request": "{{base}}/cats"}]},
                              {"name": "new dog", "request": {"method": "POST", "url": "{{base}}/dogs", "body": {"mode": "raw", "raw": "{}"}}}]}""");
    }

    @Test
    void aCollectionLetGoOverTheWindowBecomesRequestsInTabs() throws IOException {
        Path file = collection();
        int before = desk.workspace().tabs().size();
        robot.interact(
                () -> new FileDrop(desk.comparisons(), desk.tools()).drop(List.of(file), true));
        until(() -> desk.workspace().tabs().size() == before + 2);
        RequestDraft first = desk.workspace().tabs().get(before).request().draft();
        assertThat(first.target()).isEqualTo("http://pets.example:8080");
        assertThat(first.octets().latin1()).isEqualTo("GET /cats HTTP/1.1\r\nHost: pets.example:8080\r\n\r\n");
        assertThat(person.heard).noneMatch(told -> told.startsWith("!"));
    }

    @Test
    void aCollectionLetGoOnAFolderOfTheLibraryIsImportedIntoIt() throws IOException {
        Path folder = Files.createDirectories(Places.below(home).library().resolve("pets here"));
        Files.writeString(folder.resolve("there.http"), "### there\nGET / HTTP/1.1\nHost: a\n\n");
        Path file = collection();
        Path own = Files.writeString(home.resolve("mine.http"), "### mine\nGET /mine HTTP/1.1\nHost: a\n\n");
        person.into = Person.Into.FOLDER;
        robot.interact(() -> desk.workspace().library().refresh());
        until(() -> cell("pets here") != null);
        robot.interact(() -> assertThat(HandDrag.outside(file, own).drop(cell("pets here"), false)).isTrue());
        until(() -> Files.exists(folder.resolve("Cats/all cats.http")) && Files.exists(folder.resolve("new dog.http")));
        until(() -> Files.exists(folder.resolve("mine.http")));
        assertThat(own).as("what comes from outside is copied").exists();
        assertThat(person.heard).noneMatch(told -> told.startsWith("!"));
    }

    @Test
    void aTemplateLetGoBelowTheTreeGoesToTheFirstFolderAndOverAnythingElseItIsOpened() throws IOException {
        Path own = Files.writeString(home.resolve("mine.http"), "### mine\nGET /mine HTTP/1.1\nHost: a\n\n");
        robot.interact(() -> assertThat(HandDrag.outside(own).drop(inWindow("#templates").query(), true)).isTrue());
        until(() -> Files.exists(Places.below(home).library().resolve("mine.http")));
        int before = desk.workspace().tabs().size();
        robot.interact(() -> assertThat(HandDrag.outside(own).drop(inWindow("#request").query(), true)).isTrue());
        until(() -> desk.workspace().tabs().size() == before + 1
                && "mine".equals(desk.workspace().selectedProperty().get().titleProperty().getValue()));
    }

    private TreeCell<?> cell(String name) {
        return inWindow(".tree-cell").queryAllAs(TreeCell.class)
                .stream()
                .filter(cell -> cell.getItem() instanceof TemplateNode node && node.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Test
    void aFileThatHoldsNoRequestIsToldOf() throws IOException {
        Path file = Files.writeString(home.resolve("bad.har"), "{\"log\": {\"entries\": [");
        robot.interact(() -> desk.tools().read(file, Optional.empty()));
        until(() -> person.heard.stream().anyMatch(told -> told.startsWith("!bad.har") && told.contains("line 1")));
    }

    @Test
    void theKeyCopiesTheRequestAsCurlAndTheMenuAsAnythingElse() {
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("x", "http://a.example", Octets.latin1(
                        "GET /x HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer secret\r\n\r\n"))));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> person.heard.stream().anyMatch(told -> told.contains("Copy as curl: done, secrets")));
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("curl http://a.example/x")
                        .contains("secret"));
        MenuButton menu = inWindow("#copy-as").query();
        robot.interact(() -> menu.getItems()
                .stream()
                .filter(item -> item.getId().equals("copy-openssl"))
                .forEach(item -> item.fire()));
        until(() -> person.heard.stream()
                .anyMatch(told -> told.startsWith("!Copy as openssl") && told.contains("TLS only")));
    }
}
