package rawbench.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.Change;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryModelTest {
    private static final Texts TEXTS = new Texts(LibraryView.class, new SimpleObjectProperty<>(Language.ENGLISH));

    @TempDir
    private Path root;
    private final Told shell = new Told();
    private final LibraryModel model = new LibraryModel(new InlineWork(), shell);

    @BeforeEach
    void fill() throws Exception {
        TemplateFolder folder = new TemplateFolder(root);
        Files.createDirectories(root.resolve("orders"));
        folder.saveAs(root.resolve("orders/list.http"), draft("list", "GET"), false);
        folder.saveAs(root.resolve("orders/add.http"), draft("add", "POST"), false);
        folder.saveAs(root.resolve("ping.http"), draft("ping", "OPTIONS"), false);
        model.add(folder);
    }

    private static RequestDraft draft(String name, String method) {
        return new RequestDraft(name, "http://h", Octets.latin1(method + " / HTTP/1.1\r\n\r\n"));
    }

    @Test
    void anEmptyFilterShowsEverything() {
        assertThat(shown()).containsExactly("orders", "add", "list", "ping");
        model.filterProperty().set("   ");
        assertThat(shown()).containsExactly("orders", "add", "list", "ping");
    }

    @Test
    void aFilterKeepsTheFoldersAboveWhatMatches() {
        model.filterProperty().set("LIST");
        assertThat(shown()).containsExactly("orders", "list");
    }

    @Test
    void aMethodIsFoundToo() {
        model.filterProperty().set("post");
        assertThat(shown()).containsExactly("orders", "add");
    }

    @Test
    void aFolderThatMatchesKeepsAllItHas() {
        model.filterProperty().set("orders");
        assertThat(shown()).containsExactly("orders", "add", "list");
    }

    @Test
    void whereNothingMatchesNothingIsShown() {
        model.filterProperty().set("nowhere");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aNewRequestGoesToTheFolderOfWhatIsSelected() {
        model.create(null);
        model.create(node("orders"));
        model.create(node("list"));
        assertThat(shell.told).containsExactly("create " + root, "create " + root.resolve("orders"),
                "create " + root.resolve("orders"));
    }

    @Test
    void aFileOpensItsFirstRequestAndAFolderNone() {
        model.open(node("orders"));
        model.open(node("ping"));
        assertThat(shell.told).containsExactly("open " + root.resolve("ping.http"));
    }

    @Test
    void aRenamedFolderIsToldToTheShellAndShown() {
        model.acts().rename(node("orders"), "sales");
        assertThat(shell.told).containsExactly("RENAMED sales " + root.resolve("sales"));
        assertThat(shown()).contains("sales").doesNotContain("orders");
    }

    @Test
    void aNameThatIsTakenIsAskedForWithOneThatIsFree() throws Exception {
        Files.createDirectory(root.resolve("sales"));
        model.acts().rename(node("orders"), "sales");
        assertThat(shell.told).singleElement().asString().startsWith("?").contains("sales").endsWith("sales 2");
        assertThat(root.resolve("orders/list.http")).exists();
        shell.otherName = Optional.of("sales 2");
        model.acts().rename(node("orders"), "sales");
        assertThat(root.resolve("sales 2/list.http")).exists();
        assertThat(shell.told).last().isEqualTo("RENAMED sales 2 " + root.resolve("sales 2"));
    }

    @Test
    void aFileWithOneRequestIsRenamedLikeItsRequest() {
        model.acts().rename(node("ping"), "pong");
        assertThat(root.resolve("pong.http")).exists();
        assertThat(root.resolve("ping.http")).doesNotExist();
        assertThat(model.all()).extracting(Entry::name).contains("pong").doesNotContain("ping");
    }

    @Test
    void whatWasDeletedComesBackByUndo() {
        model.acts().delete(node("orders"));
        assertThat(shown()).containsExactly("ping");
        assertThat(model.acts().undo()).isTrue();
        assertThat(shown()).containsExactly("orders", "add", "list", "ping");
        assertThat(model.acts().undo()).as("there is no more").isFalse();
    }

    @Test
    void anEntryIsMovedToAnotherFolderAndBack() {
        model.acts().drop(node("ping"), root.resolve("orders"), false);
        assertThat(shown()).containsExactly("orders", "add", "list", "ping");
        assertThat(root.resolve("orders/ping.http")).exists();
        model.acts().undo();
        assertThat(root.resolve("ping.http")).exists();
    }

    @Test
    void droppedWhereItLiesNothingHappensAndACopyIsADuplicate() {
        model.acts().drop(node("ping"), root, false);
        assertThat(shell.told).isEmpty();
        model.acts().drop(node("ping"), root, true);
        assertThat(model.all()).extracting(Entry::name).contains("ping", "ping 2");
    }

    @Test
    void templatesFromOutsideAreCopiedAndOtherFilesGoToTheShell(@TempDir Path outside) throws Exception {
        Path template = Files.writeString(outside.resolve("new.http"), "GET / HTTP/1.1\nHost: a\n");
        Path har = Files.writeString(outside.resolve("x.har"), "{}");
        model.acts().bring(List.of(template, har), root.resolve("orders"));
        assertThat(root.resolve("orders/new.http")).hasSameBinaryContentAs(template);
        assertThat(shell.told).contains("bring x.har to orders");
    }

    @Test
    void manyFoldersStandInTheirOrderAndOneThatIsRemovedKeepsItsFiles(@TempDir Path other) throws Exception {
        Files.writeString(other.resolve("z.http"), "GET / HTTP/1.1\nHost: a\n");
        model.add(new TemplateFolder(other));
        assertThat(roots()).containsExactly(root, other);
        assertThat(model.all()).extracting(Entry::name).containsExactly("add", "list", "ping", "z");
        model.move(other, 0);
        assertThat(roots()).containsExactly(other, root);
        assertThat(model.folderOf(other.resolve("z.http"))).map(TemplateFolder::root).contains(other);
        model.remove(other);
        assertThat(roots()).containsExactly(root);
        assertThat(other.resolve("z.http")).exists();
    }

    @Test
    void aFolderThatIsNotThereStaysInTheListAndSaysSo() throws Exception {
        Path gone = root.resolve("unplugged");
        model.add(new TemplateFolder(gone));
        assertThat(roots()).containsExactly(root, gone);
        assertThat(model.shownProperty().get().getLast().trouble()).hasValueSatisfying(
                why -> assertThat(why).contains("unplugged"));
        Files.createDirectory(gone);
        model.refresh();
        assertThat(model.shownProperty().get().getLast().trouble()).isEmpty();
    }

    @Test
    void everyRequestIsToldWithItsPathAndMethod() throws Exception {
        Files.writeString(root.resolve("two.http"),
                "### a\nGET / HTTP/1.1\nHost: a\n\n### b\nPUT / HTTP/1.1\nHost: a\n");
        model.refresh();
        String name = root.getFileName().toString();
        assertThat(model.all()).contains(
                new Entry("b", name + "/two.http", "PUT", new TemplatePlace(root.resolve("two.http"), 1)),
                new Entry("add", name + "/orders/add.http", "POST",
                        new TemplatePlace(root.resolve("orders/add.http"), 0)));
    }

    @Test
    void aDropAmongRequestsOrdersThem() throws Exception {
        Path file = Files.writeString(root.resolve("two.http"),
                "### a\nGET / HTTP/1.1\nHost: a\n\n### b\nPUT / HTTP/1.1\nHost: a\n\n");
        model.refresh();
        TemplateNode.File two = (TemplateNode.File) node("two");
        TreeDrag drag = new TreeDrag(model, new NoBoard(), TEXTS);
        assertThat(drag.drop(two.requests().getFirst(), two.requests().getLast(), true, false)).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo("### b\nPUT / HTTP/1.1\nHost: a\n\n### a\nGET / HTTP/1.1\nHost: a\n\n");
        assertThat(drag.drop(node("orders"), node("list"), true, false)).as("not into itself").isFalse();
    }

    private List<Path> roots() {
        return model.shownProperty().get().stream().map(shelf -> shelf.folder().root()).toList();
    }

    private List<String> shown() {
        List<String> names = new ArrayList<>();
        collect(model.shownProperty().get().getFirst().tree(), names, new ArrayList<>());
        return names;
    }

    private TemplateNode node(String name) {
        List<TemplateNode> all = new ArrayList<>();
        collect(model.shownProperty().get().getFirst().tree(), new ArrayList<>(), all);
        return all.stream().filter(node -> plain(node).equals(name)).findFirst().orElseThrow();
    }

    private static void collect(TemplateNode.Folder folder, List<String> names, List<TemplateNode> nodes) {
        for (TemplateNode child : folder.children()) {
            names.add(plain(child));
            nodes.add(child);
            if (child instanceof TemplateNode.Folder below) {
                collect(below, names, nodes);
            }
        }
    }

    private static String plain(TemplateNode node) {
        return node.name().replaceAll("\\.http$", "");
    }

    /** A shell that does nothing and remembers what was asked of it. */
    private static final class Told implements LibraryModel.Shell {
        private final List<String> told = new ArrayList<>();
        private final List<Path> listed = new ArrayList<>();
        private Optional<String> otherName = Optional.empty();

        @Override
        public void open(TemplatePlace place) {
            told.add("open " + place.file());
        }

        @Override
        public void create(Path folder) {
            told.add("create " + folder);
        }

        @Override
        public void done(LibraryModel.Done what, String name, Change change, Runnable undo) {
            told.add(what + " " + name + " " + change.place().file());
        }

        @Override
        public Optional<String> otherName(String sentence, String suggested) {
            if (otherName.isEmpty()) {
                told.add("?" + sentence + " " + suggested);
            }
            return otherName;
        }

        @Override
        public void listed(Set<Path> appeared) {
            listed.addAll(appeared);
        }

        @Override
        public void exportPostman(TemplateNode entry) {
            told.add("postman " + entry.name());
        }

        @Override
        public void bring(List<Path> files, Optional<Path> folder) {
            files.forEach(
                    file -> told.add("bring " + file.getFileName() + " to " + folder.orElseThrow().getFileName()));
        }

        @Override
        public void trouble(String sentence) {
            told.add("!" + sentence);
        }
    }
}
