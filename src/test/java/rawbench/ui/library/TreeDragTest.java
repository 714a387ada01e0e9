package rawbench.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.store.Change;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.ui.Fx;
import rawbench.ui.HandDrag;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What is dragged within the tree, event by event. */
class TreeDragTest {
    @TempDir
    private Path root;
    private final Told shell = new Told();
    private final InlineWork work = new InlineWork();
    private final LibraryModel model = new LibraryModel(work, shell);
    private TemplateTreeView tree;

    @BeforeEach
    void fill() throws Exception {
        for (String file : List.of("aa/one.http", "aa/inner/deep.http", "bb/spot.http", "spot.http")) {
            Path at = root.resolve(file);
            Files.createDirectories(at.getParent());
            Files.writeString(at, "### " + at.getFileName().toString().replace(".http", "") + "\nGET / HTTP/1.1\n\n");
        }
        Files.writeString(root.resolve("many.http"), "### first\nGET /1 HTTP/1.1\n\n### last\nGET /2 HTTP/1.1\n\n");
        model.add(new TemplateFolder(root));
        tree = Fx.on(() -> {
            TemplateTreeView made = new TemplateTreeView(model,
                    new Texts(LibraryView.class, new SimpleObjectProperty<>(Language.ENGLISH)), new NoBoard());
            Fx.shown(new LibraryPlace(made), 300, 600);
            return made;
        });
    }

    @Test
    void aTemplateLetGoOnAFolderMovesThere() throws Exception {
        assertThat(dragged("one", "bb", false, false)).isTrue();
        assertThat(files()).contains("bb/one.http").doesNotContain("aa/one.http");
        assertThat(shell.told).containsExactly("MOVED one " + root.resolve("bb/one.http"));
    }

    @Test
    void withTheKeyThatCopiesItIsThereTwice() throws Exception {
        assertThat(dragged("one", "bb", false, true)).isTrue();
        assertThat(files()).contains("bb/one.http", "aa/one.http");
    }

    @Test
    void aFolderMovesWithAllThatIsInIt() throws Exception {
        assertThat(dragged("inner", "bb", false, false)).isTrue();
        assertThat(files()).contains("bb/inner/deep.http").doesNotContain("aa/inner/deep.http");
    }

    @Test
    void aFolderIsNotTakenByOneOfItsOwnAndThatIsSaid() throws Exception {
        List<String> before = files();
        assertThat(dragged("aa", "inner", false, false)).isFalse();
        assertThat(files()).isEqualTo(before);
        assertThat(shell.told).containsExactly("!aa cannot be moved into a folder of its own; choose another one.");
    }

    @Test
    void aDragThatEndsElsewhereIsNotTalkedAbout() throws Exception {
        Fx.on(() -> {
            tree.drag().pointedBy(() -> new Point2D(-1, -1));
            tree.drag().take(cell("aa").getItem(), false);
            return HandDrag.from(cell("aa"), false).drop(cell("inner"), false);
        });
        assertThat(shell.told).isEmpty();
    }

    @Test
    void whatIsLetGoOnItselfIsNothingToTalkAbout() throws Exception {
        assertThat(dragged("aa", "aa", false, false)).isFalse();
        assertThat(shell.told).isEmpty();
    }

    @Test
    void aFolderIsStillItselfWhenItWasListedAnew() throws Exception {
        List<String> before = files();
        assertThat(Fx.on(() -> {
            tree.drag().take(new TemplateNode.Folder("aa", root.resolve("aa"), List.of()), true);
            return HandDrag.from(cell("aa"), true).drop(cell("aa"), false);
        })).isFalse();
        assertThat(files()).isEqualTo(before);
        assertThat(shell.told).isEmpty();
    }

    @Test
    void aFileIsNotTakenByARequestOfItsOwn() throws Exception {
        List<String> before = files();
        assertThat(dragged("many", "first", false, true)).isFalse();
        assertThat(files()).isEqualTo(before);
        assertThat(shell.told).isEmpty();
    }

    @Test
    void aFolderOfTheLibraryGoesIntoNoOther() throws Exception {
        assertThat(dragged(root.getFileName().toString(), "bb", false, false)).isFalse();
        assertThat(shell.told).hasSize(1).first().asString().contains("is a folder of the library");
    }

    @Test
    void whereTheNameIsTakenAnotherIsAskedForAndNothingIsLost() throws Exception {
        List<String> before = files();
        assertThat(dragged("spot", "bb", false, false)).isTrue();
        assertThat(files()).isEqualTo(before);
        assertThat(shell.told).singleElement().asString().contains("There is a spot.http in that folder already");
        shell.otherName = Optional.of("other.http");
        dragged("spot", "bb", false, false);
        assertThat(files()).contains("bb/other.http", "bb/spot.http").doesNotContain("spot.http");
    }

    @Test
    void requestsOfOneFileAreOrdered() throws Exception {
        assertThat(dragged("first", "last", true, false)).isTrue();
        assertThat(Files.readString(root.resolve("many.http")))
                .isEqualTo("### last\nGET /2 HTTP/1.1\n\n### first\nGET /1 HTTP/1.1\n\n");
    }

    @Test
    void aFoldedFolderUnfoldsWhereADragRestsOnIt() throws Exception {
        Fx.on(() -> {
            cell("bb").getTreeItem().setExpanded(false);
            Fx.laidOut(tree);
            TreeCell<TemplateNode> bb = cell("bb");
            Event.fireEvent(bb, HandDrag.entering(bb));
            work.letTimePass();
            assertThat(bb.getTreeItem().isExpanded()).isTrue();
            return null;
        });
    }

    private boolean dragged(String from, String onto, boolean lower, boolean copy) throws Exception {
        return Fx.on(() -> {
            Fx.laidOut(tree);
            TreeCell<TemplateNode> source = cell(from);
            TreeCell<TemplateNode> target = cell(onto);
            Bounds there = target.localToScreen(target.getLayoutBounds());
            tree.drag().pointedBy(() -> new Point2D(there.getCenterX(), there.getCenterY()));
            tree.drag().take(source.getItem(), copy);
            return HandDrag.from(source, copy).drop(target, lower);
        });
    }

    /** The one nearest to the top has its name where there are two. */
    @SuppressWarnings("unchecked")
    private TreeCell<TemplateNode> cell(String name) {
        return tree.lookupAll(".tree-cell")
                .stream()
                .map(cell -> (TreeCell<TemplateNode>) cell)
                .filter(cell -> cell.getItem() != null && cell.getItem().name().replace(".http", "").equals(name))
                .min(Comparator.comparingInt(this::depth))
                .orElseThrow();
    }

    private int depth(TreeCell<?> cell) {
        return tree.getTreeItemLevel(tree.getTreeItem(cell.getIndex())) - 1;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".http"))
                    .sorted()
                    .toList();
        }
    }

    /** A pane of this package, for its style sheet. */
    private static final class LibraryPlace extends StackPane {
        LibraryPlace(TemplateTreeView tree) {
            super(tree);
        }
    }

    /** A shell that remembers what it heard. */
    private static final class Told extends QuietShell {
        private final List<String> told = new ArrayList<>();
        private Optional<String> otherName = Optional.empty();

        @Override
        public void done(LibraryModel.Done what, String name, Change change, Runnable undo) {
            told.add(what + " " + name + " " + change.place().file());
        }

        @Override
        public Optional<String> otherName(String sentence, String suggested) {
            told.add(sentence);
            return otherName;
        }

        @Override
        public void trouble(String sentence) {
            told.add("!" + sentence);
        }
    }
}
