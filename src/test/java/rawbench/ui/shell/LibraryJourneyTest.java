package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.octets.Octets;
import rawbench.store.Places;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.store.TemplateNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person does with the library, in the real window. */
class LibraryJourneyTest extends Journey<Someone> {
    private static final String SPOT = "### spot\n# @rb-target http://127.0.0.1:1\nPUT /spot HTTP/1.1\nHost: a\n\n"
            + "first\nthe needle-42 is here\n";

    LibraryJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void f2RenamesTheRequestInFrontWithItsTabAndItsFile() throws Exception {
        Path file = spot("spot.http");
        open(file);
        robot.interact(() -> tree().requestFocus());
        robot.push(KeyCode.F2);
        until(() -> inWindow("#rename").tryQuery().isPresent());
        robot.interact(() -> inWindow("#rename").<TextField>query().setText("place"));
        robot.push(KeyCode.ENTER);
        until(() -> "place".equals(front().titleProperty().getValue()));
        Path now = file.resolveSibling("place.http");
        assertThat(front().originProperty().get().place().file()).isEqualTo(now);
        assertThat(Files.readString(now)).isEqualTo(SPOT.replace("### spot", "### place"));
        until(() -> selected() != null && selected().path().equals(now));
    }

    @Test
    void whatIsDeletedByKeyComesBackByKey() throws Exception {
        Path file = spot("spot.http");
        open(file);
        robot.interact(() -> tree().requestFocus());
        robot.push(KeyCode.DELETE);
        until(() -> !Files.exists(file) && front().diskProperty().get() == DiskState.GONE);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> Files.exists(file) && front().diskProperty().get() == DiskState.SAME);
        assertThat(Files.readString(file)).isEqualTo(SPOT);
    }

    @Test
    void whatIsFoundOpensWithTheCaretThere() throws Exception {
        spot("deep/er/spot.http");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        until(() -> inWindow("#search-field").<TextField>query().isFocused());
        // All at once: a pause between two keys would have what was found so far replaced under the keys that follow.
        robot.interact(() -> inWindow("#search-field").<TextField>query().setText("NEEDLE-42"));
        until(() -> results().getItems().size() == 2);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> "spot".equals(front().titleProperty().getValue()));
        Octets octets = front().request().draft().octets();
        until(() -> front().look().caret() == octets.indexOf(Octets.latin1("needle-42"), 0));
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void editsAreComparedWithWhatSomebodyElseWrote() throws Exception {
        Path file = spot("spot.http");
        open(file);
        robot.interact(() -> {
            CodeArea editor = inWindow("#request").query();
            editor.insertText(editor.getText().indexOf("first"), "mine ");
        });
        until(() -> front().request().dirtyProperty().get());
        Files.writeString(file, SPOT.replace("first", "theirs"));
        until(() -> front().diskProperty().get() == DiskState.CHANGED);
        robot.interact(() -> inWindow("#disk-compare").<Button>query().fire());
        until(() -> desk.workspace().strip().frontProperty().get() instanceof CompareTab);
        CompareTab comparison = (CompareTab) desk.workspace().strip().frontProperty().get();
        assertThat(comparison.model().leftProperty().get().name()).isEqualTo("spot on the disk");
        assertThat(comparison.model().rightProperty().get().name()).isEqualTo("spot as edited");
    }

    @Test
    void theFoldersOfTheLibraryAreThereAgainAfterARestart() throws Exception {
        Path other = Files.createDirectory(home.resolve("其他 folder"));
        person.file = other;
        robot.interact(() -> desk.workspace().askFolder());
        until(() -> desk.workspace().library().rootsProperty().size() == 2);
        assertThat(other.resolve(".gitattributes")).as("an empty folder becomes a library").exists();
        restart();
        assertThat(desk.workspace().library().rootsProperty()).extracting(TemplateFolder::root)
                .containsExactly(Places.below(home).library(), other);
    }

    private Path spot(String name) throws IOException {
        until(() -> !desk.workspace().library().all().isEmpty());
        Path file = Places.below(home).library().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SPOT);
        until(() -> desk.workspace().library().all().stream().anyMatch(entry -> entry.name().equals("spot")));
        return file;
    }

    private void open(Path file) {
        robot.interact(() -> desk.workspace().open(new rawbench.store.TemplatePlace(file, 0)));
        until(() -> "spot".equals(front().titleProperty().getValue()));
        until(() -> selected() != null && selected().path().equals(file));
    }

    @Test
    void aFolderIsExportedFromItsMenuWithSecretsMaskedUnlessTheyAreWanted() throws Exception {
        Path file = spot("shop/two.http");
        Files.writeString(file, SPOT.replace("Host: a\n", "Host: a\nAuthorization: Bearer abc-secret\n") + "\n" + SPOT);
        robot.interact(() -> desk.workspace().library().refresh());
        until(() -> desk.workspace()
                .library()
                .all()
                .stream()
                .filter(one -> one.place().file().equals(file))
                .count() == 2);
        person.file = file.resolveSibling("out.json");
        robot.interact(() -> {
            tree().getRoot().getChildren().forEach(item -> item.setExpanded(true));
            tree().getSelectionModel().select(find(tree().getRoot(), file.getParent()));
            ContextMenu menu = tree().getContextMenu();
            menu.getOnShowing().handle(null);
            menu.getItems()
                    .stream()
                    .filter(one -> "library-export-postman".equals(one.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        until(() -> !person.actions.isEmpty());
        assertThat(Files.readString(person.file)).contains("\"shop\"", "\"two\"", "needle-42",
                "\"***")
                .doesNotContain("abc-secret");
        assertThat(person.heard.getLast()).contains("2 requests", "masked");
        robot.interact(() -> person.actions.getLast().run());
        until(() -> {
            try {
                return Files.readString(person.file).contains("abc-secret");
            } catch (IOException unread) {
                return false;
            }
        });
    }

    private static TreeItem<TemplateNode> find(TreeItem<TemplateNode> in, Path path) {
        if (in.getValue() != null && in.getValue().path().equals(path)) {
            return in;
        }
        return in.getChildren()
                .stream()
                .map(one -> find(one, path))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private TabModel front() {
        until(() -> desk.workspace().selectedProperty().get() != null);
        return desk.workspace().selectedProperty().get();
    }

    private TreeView<TemplateNode> tree() {
        return inWindow("#templates").query();
    }

    private TemplateNode selected() {
        var item = tree().getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private ListView<?> results() {
        return inWindow("#search-results").query();
    }
}
