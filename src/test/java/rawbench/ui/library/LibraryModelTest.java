package rawbench.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.OpenTemplate;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.InlineWork;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryModelTest {
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
        model.show(folder);
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
        model.rename(node("orders"), "sales");
        assertThat(shell.told).containsExactly("moved " + root.resolve("orders") + " " + root.resolve("sales"));
        assertThat(shown()).contains("sales").doesNotContain("orders");
    }

    @Test
    void aNameThatIsTakenIsATroubleAndNothingMoves() throws Exception {
        Files.createDirectory(root.resolve("sales"));
        model.rename(node("orders"), "sales");
        assertThat(shell.told).singleElement().asString().startsWith("!").contains("sales");
        assertThat(root.resolve("orders/list.http")).exists();
    }

    private List<String> shown() {
        List<String> names = new ArrayList<>();
        collect(model.shownProperty().get(), names, new ArrayList<>());
        return names;
    }

    private TemplateNode node(String name) {
        List<TemplateNode> all = new ArrayList<>();
        collect(model.shownProperty().get(), new ArrayList<>(), all);
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

        @Override
        public void open(TemplatePlace place) {
            told.add("open " + place.file());
        }

        @Override
        public void create(Path folder) {
            told.add("create " + folder);
        }

        @Override
        public void renamed(TemplatePlace before, OpenTemplate after) {
            told.add("renamed " + before.file() + " " + after.draft().name());
        }

        @Override
        public void moved(Path before, Path after) {
            told.add("moved " + before + " " + after);
        }

        @Override
        public void deleted(String name, Path trash) {
            told.add("deleted " + name);
        }

        @Override
        public void trouble(String sentence) {
            told.add("!" + sentence);
        }
    }
}
