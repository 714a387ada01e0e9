package rawbench.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.TreeItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.InlineWork;

import static org.assertj.core.api.Assertions.assertThat;

class ManyTemplatesTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path root;

    @Test
    void tenThousandTemplatesAreShownFoundAndNotMadeAnewWhenOneChanges() throws Exception {
        for (int i = 0; i < MANY; i++) {
            Path folder = Files.createDirectories(root.resolve("group " + i % 40));
            Files.writeString(folder.resolve("t" + i + ".http"),
                    "### 模板 " + i + "\nGET /" + i + " HTTP/1.1\nHost: a\n\nbody " + i + "x\n");
        }
        List<TemplatePlace> opened = new ArrayList<>();
        LibraryModel model = new LibraryModel(new InlineWork(), new Silent());
        model.add(new TemplateFolder(root));
        assertThat(model.all()).hasSize(MANY).allMatch(entry -> entry.method().equals("GET"));

        TreeItems items = new TreeItems();
        items.show(model.shownProperty().get());
        TreeItem<TemplateNode> top = items.root().getChildren().getFirst();
        assertThat(top.getChildren()).hasSize(40);
        assertThat(top.getChildren()).as("what is folded away costs nothing")
                .allMatch(group -> !group.isExpanded() && !group.isLeaf() && group.getChildren().isEmpty());
        top.getChildren().forEach(group -> group.setExpanded(true));
        TreeItem<TemplateNode> first = top.getChildren().getFirst().getChildren().getFirst();
        Files.delete(root.resolve("group 0/t0.http"));
        model.refresh();
        items.show(model.shownProperty().get());
        assertThat(top.getChildren().stream().mapToInt(group -> group.getChildren().size()).sum()).isEqualTo(MANY - 1);
        assertThat(items.at(new TemplatePlace(root.resolve("group 1/t1.http"), 0))).containsSame(
                top.getChildren().get(1).getChildren().getFirst());
        assertThat(first.getValue().path()).isEqualTo(root.resolve("group 0/t0.http"));

        SearchModel search = new SearchModel(new InlineWork(),
                () -> List.of(new SearchModel.Source<>(new TemplateFolder(root).search(),
                        hit -> opened.add(hit.key()))));
        search.wantedProperty().set("Body 9999X");
        search.search();
        assertThat(search.found()).hasSize(2);
        ((Found.Place) search.found().getLast()).open().run();
        assertThat(opened).containsExactly(new TemplatePlace(root.resolve("group 39/t9999.http"), 0));
        search.wantedProperty().set("HTTP/1");
        search.search();
        assertThat(search.stateProperty().get().more()).isTrue();
        assertThat(search.stateProperty().get().places()).isEqualTo(SearchModel.MOST);
    }

    private static final class Silent extends QuietShell {
        @Override
        public void trouble(String sentence) {
            throw new AssertionError(sentence);
        }
    }
}
