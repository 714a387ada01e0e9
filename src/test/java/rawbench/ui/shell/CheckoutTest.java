package rawbench.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;
import rawbench.store.Library;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** Open requests while others work on the library: real git, and a person at the file manager. */
class CheckoutTest {
    private static final String ONE = "### one\n# @rb-target http://a\nGET /1 HTTP/1.1\nHost: a\n\n";
    private static final String TWO = "### two\n# @rb-target http://a\nGET /2 HTTP/1.1\nHost: a\n\n";

    @TempDir
    private Path home;
    private Path root;
    private final Someone person = new Someone();
    private WorkspaceModel model;

    @BeforeEach
    void begin() throws Exception {
        root = home.resolve("library");
        model = new WorkspaceModel(new Workbench(), new InlineWork(), person,
                new Texts(WorkspaceModel.class, new SimpleObjectProperty<>(Language.ENGLISH)),
                new SimpleObjectProperty<>(java.util.Map.of()), () -> {});
        model.show(Library.create(root));
    }

    @Test
    void aCheckoutOfAnotherBranchIsFollowedAndEditsAreKept() throws Exception {
        Path both = Files.writeString(root.resolve("both.http"), ONE + TWO);
        Path gone = Files.writeString(root.resolve("gone.http"), ONE.replace("one", "leaves"));
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "first");
        git("checkout", "-qb", "other");
        Files.writeString(both, TWO + ONE.replace("/1", "/changed"));
        Files.delete(gone);
        Files.writeString(root.resolve("came.http"), TWO.replace("two", "came"));
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "second");
        git("checkout", "-q", "-");
        model.library().refresh();

        TabModel one = open(both, 0);
        TabModel two = open(both, 1);
        TabModel leaves = open(gone, 0);
        type(leaves, "GET /edited HTTP/1.1\r\nHost: a\r\n\r\n");
        git("checkout", "-q", "other");
        model.library().refresh();

        assertThat(text(one)).as("it was not edited, so it follows").startsWith("GET /changed ");
        assertThat(one.request().dirtyProperty().get()).isFalse();
        assertThat(text(two)).startsWith("GET /2 ");
        assertThat(two.diskProperty().get()).isEqualTo(DiskState.SAME);
        assertThat(leaves.diskProperty().get()).isEqualTo(DiskState.GONE);
        assertThat(text(leaves)).startsWith("GET /edited ");
        assertThat(model.library().all()).extracting(entry -> entry.name()).contains("came").doesNotContain("leaves");

        git("checkout", "-q", "-");
        model.library().refresh();
        assertThat(text(one)).startsWith("GET /1 ");
        assertThat(leaves.diskProperty().get()).isEqualTo(DiskState.SAME);
        assertThat(text(leaves)).startsWith("GET /edited ");
    }

    @Test
    void savingOneRequestIsADiffOfThatRequestAlone() throws Exception {
        Path both = Files.writeString(root.resolve("both.http"), "# mine  \n\n" + ONE + TWO);
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "first");
        model.library().refresh();
        TabModel two = open(both, 1);
        type(two, "GET /22 HTTP/1.1\r\nHost: a\r\n\r\n");
        model.kept().save(two);
        assertThat(git("diff", "--numstat").strip()).startsWith("1\t1\t");
    }

    @Test
    void anEditedRequestThatChangedOutsideIsKeptUntilThePersonDecides() throws Exception {
        Path file = Files.writeString(root.resolve("a.http"), ONE);
        model.library().refresh();
        TabModel tab = open(file, 0);
        type(tab, "GET /mine HTTP/1.1\r\nHost: a\r\n\r\n");
        Files.writeString(file, ONE.replace("/1", "/theirs"));
        model.library().refresh();
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.CHANGED);
        assertThat(text(tab)).startsWith("GET /mine ");
        List<Octets> disk = new ArrayList<>();
        model.kept().onDisk(tab, draft -> disk.add(draft.octets()));
        assertThat(disk).singleElement().satisfies(o -> assertThat(o.latin1()).startsWith("GET /theirs "));
        model.kept().keepMine(tab);
        assertThat(Files.readString(file)).contains("GET /mine ").doesNotContain("theirs");
    }

    @Test
    void aFileThatIsRenamedOutsideIsFollowedWithItsEdits() throws Exception {
        Path file = Files.writeString(root.resolve("a.http"), ONE);
        model.library().refresh();
        TabModel tab = open(file, 0);
        type(tab, "GET /mine HTTP/1.1\r\nHost: a\r\n\r\n");
        Path now = Files.createDirectory(root.resolve("sub")).resolve("b.http");
        Files.move(file, now);
        model.library().refresh();
        assertThat(tab.originProperty().get().place()).isEqualTo(new TemplatePlace(now, 0));
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.SAME);
        assertThat(text(tab)).startsWith("GET /mine ");
        model.kept().save(tab);
        assertThat(Files.readString(now)).contains("GET /mine ");
    }

    @Test
    void whatIsDeletedOutsideCanBeKeptAsUnsaved() throws Exception {
        Path file = Files.writeString(root.resolve("a.http"), ONE);
        model.library().refresh();
        TabModel tab = open(file, 0);
        Files.delete(file);
        model.library().refresh();
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.GONE);
        model.kept().detach(tab);
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.SAME);
        assertThat(tab.originProperty().get()).isNull();
        assertThat(tab.request().dirtyProperty().get()).as("closing asks").isTrue();
    }

    @Test
    void openRequestsPointRightWhateverIsMoved() throws Exception {
        Path both = Files.writeString(root.resolve("both.http"), ONE + TWO);
        Path other = Files.writeString(root.resolve("other.http"), TWO.replace("two", "three"));
        model.library().refresh();
        TabModel one = open(both, 0);
        TabModel two = open(both, 1);
        TabModel three = open(other, 0);
        type(two, "GET /mine HTTP/1.1\r\nHost: a\r\n\r\n");
        var request = new rawbench.store.TemplateNode.Request("two", both, 1, "GET");
        model.library().acts().drop(request, new TemplatePlace(both, 0), false);
        assertThat(place(one)).isEqualTo(new TemplatePlace(both, 1));
        assertThat(place(two)).isEqualTo(new TemplatePlace(both, 0));
        model.library()
                .acts()
                .drop(new rawbench.store.TemplateNode.Request("two", both, 0, "GET"), new TemplatePlace(other, 0),
                        false);
        assertThat(place(one)).isEqualTo(new TemplatePlace(both, 0));
        assertThat(place(two)).isEqualTo(new TemplatePlace(other, 0));
        assertThat(place(three)).isEqualTo(new TemplatePlace(other, 1));
        assertThat(model.tabs()).allSatisfy(
                tab -> assertThat(tab.diskProperty().get()).isEqualTo(DiskState.SAME));
        model.kept().save(two);
        assertThat(Files.readString(other)).contains("GET /mine ").contains("### three");
        assertThat(Files.readString(both)).isEqualTo(ONE);
        assertThat(model.library().unsaved()).isEmpty();
    }

    @Test
    void aRenamedRequestHasItsNewNameInItsTabAtOnce() throws Exception {
        Path file = Files.writeString(root.resolve("one.http"), ONE);
        model.library().refresh();
        TabModel tab = open(file, 0);
        type(tab, "GET /mine HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(model.library().unsaved()).containsExactly(new TemplatePlace(file, 0));
        model.library().acts().rename(new rawbench.store.TemplateNode.Request("one", file, 0, "GET"), "uno");
        assertThat(tab.titleProperty().getValue()).isEqualTo("uno");
        assertThat(place(tab).file()).isEqualTo(root.resolve("uno.http"));
        assertThat(text(tab)).startsWith("GET /mine ");
        assertThat(tab.request().dirtyProperty().get()).isTrue();
        person.actions.getLast().run();
        assertThat(tab.titleProperty().getValue()).isEqualTo("one");
        assertThat(place(tab).file()).isEqualTo(file);
    }

    private TabModel open(Path file, int block) {
        model.open(new TemplatePlace(file, block));
        return model.selectedProperty().get();
    }

    private static void type(TabModel tab, String octets) {
        tab.request().octetsProperty().set(Octets.latin1(octets));
    }

    private static TemplatePlace place(TabModel tab) {
        return tab.originProperty().get().place();
    }

    private static String text(TabModel tab) {
        return tab.request().draft().octets().latin1();
    }

    private String git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", home.resolve("none").toString());
        Process git = builder.start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }
}
