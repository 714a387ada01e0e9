package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.TemplateFolder.DiskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateFolderTest {
    private static final String TWO = "### one\nGET /1 HTTP/1.1\nHost: a\n\n### two\nGET /2 HTTP/1.1\nHost: a\n";

    @TempDir
    Path home;
    private Path root;
    private Path trash;
    private TemplateFolder folder;

    @BeforeEach
    void begin() throws IOException {
        root = Files.createDirectory(home.resolve("library"));
        trash = home.resolve("Trash");
        folder = new TemplateFolder(root, new Trash(Optional.of(trash), true, root.resolve(".trash")), false);
    }

    @Test
    void listsFoldersFilesAndRequests() throws Exception {
        write("b.http", TWO);
        write("A.rest", "GET / HTTP/1.1\nHost: a\n");
        write("Zoo/deep/x.http", "### X\n# @rb-raw escaped\n#| PURGE / HTTP/1.1\\r\\n\n");
        write("notes.txt", "no template");
        write("source/only.java", "no template");
        write(".hidden/y.http", TWO);

        Files.write(root.resolve("broken.http"), new byte[]{'G', (byte) 0xFF});
        Files.createDirectory(root.resolve("Empty"));
        TemplateNode.Folder tree = folder.tree();
        assertThat(tree.children()).extracting(TemplateNode::name).containsExactly("Empty", "Zoo", "A", "b", "broken");
        TemplateNode.File b = (TemplateNode.File) tree.children().get(3);
        assertThat(b.requests()).extracting(TemplateNode.Request::name).containsExactly("one", "two");
        assertThat(b.requests()).extracting(TemplateNode.Request::method).containsExactly("GET", "GET");
        TemplateNode.File a = (TemplateNode.File) tree.children().get(2);
        assertThat(a.requests()).extracting(TemplateNode.Request::name).containsExactly("A");
        TemplateNode.File broken = (TemplateNode.File) tree.children().get(4);
        assertThat(broken.trouble()).hasValueSatisfying(why -> assertThat(why).startsWith("line 1: octet 0xff"));
        TemplateNode.Folder deep = (TemplateNode.Folder) ((TemplateNode.Folder) tree.children().get(1)).children()
                .getFirst();
        assertThat(((TemplateNode.File) deep.children().getFirst()).requests().getFirst().method()).isEqualTo("PURGE");
    }

    @Test
    void walksNoCircleOfLinks() throws Exception {
        write("in/a.http", TWO);
        Files.createSymbolicLink(root.resolve("in/again"), root);
        assertThat(folder.tree().children()).hasSize(1);
        try (FolderWatch watch = folder.watch()) {
            assertThat(watch).isNotNull();
        }
    }

    @Test
    void savesAndOpensTheSameOctets() throws Exception {
        Octets octets = Octets.latin1("GET / HTTP/1.1\r\nHost : a\n\u0000\u00ff\r\n\r\n");
        RequestDraft draft = new RequestDraft("Odd", "http://127.0.0.1:1", octets);
        OpenTemplate saved = folder.saveAs(root.resolve("sub/odd.http"), draft, false);
        assertThat(saved.draft()).isEqualTo(draft);
        assertThat(folder.open(saved.place())).isEqualTo(saved);
        RequestDraft changed = draft.with(octets.concat(Octets.latin1("more\r")));
        OpenTemplate again = folder.save(saved, changed);
        assertThat(folder.open(root.resolve("sub/odd.http"))).containsExactly(again);
        assertThat(again.draft()).isEqualTo(changed);
        assertThat(names(root.resolve("sub"))).containsExactly("odd.http");
    }

    @Test
    void aFileThatIsNoTemplateIsItsOctets() throws Exception {
        Path file = root.resolve("get.octets");
        Files.write(file, new byte[]{0, 1, (byte) 0xFF});
        OpenTemplate opened = folder.open(file).getFirst();
        assertThat(opened.place()).isEqualTo(new TemplatePlace(file, TemplatePlace.OCTETS));
        assertThat(opened.draft())
                .isEqualTo(new RequestDraft("get.octets", "", Octets.of((byte) 0, (byte) 1, (byte) -1)));
        folder.save(opened, opened.draft().with(Octets.latin1("\r\n")));
        assertThat(Files.readAllBytes(file)).containsExactly('\r', '\n');
    }

    @Test
    void anUnreadableTemplateIsToldWithFileAndLine() throws Exception {
        write("bad.http", "### a\n# @rb-raw escaped\n#| \\q\n");
        assertThatThrownBy(() -> folder.open(root.resolve("bad.http"))).isInstanceOf(StoreException.class)
                .hasMessageContaining("bad.http, line 3: \"\\q\" is no escape");
        assertThatThrownBy(() -> folder.open(root.resolve("gone.http"))).isInstanceOf(StoreException.class)
                .hasMessageContaining("gone.http cannot be read: there is no");
        write("empty.http", "# nothing\n");
        assertThat(folder.open(root.resolve("empty.http"))).isEmpty();
        assertThatThrownBy(() -> folder.open(new TemplatePlace(root.resolve("empty.http"), 0)))
                .hasMessageContaining("has no request number 1");
    }

    @Test
    void changesOfOtherRequestsByOthersAreKept() throws Exception {
        Path file = write("two.http", TWO);
        OpenTemplate two = folder.open(new TemplatePlace(file, 1));
        write("two.http", "### zero\nGET /0 HTTP/1.1\nHost: a\n\n" + TWO.replace("GET /1", "GET /changed"));
        assertThat(folder.onDisk(two)).isEqualTo(DiskState.SAME);
        OpenTemplate saved = folder.save(two,
                two.draft().with(Octets.latin1("GET /mine HTTP/1.1\r\nHost: a\r\n\r\n")));
        assertThat(saved.place().block()).isEqualTo(2);
        assertThat(Files.readString(file)).contains("/0", "/changed", "/mine").doesNotContain("/2 ");
    }

    @Test
    void aChangeOfTheSameRequestByOthersIsNotOverwrittenInSilence() throws Exception {
        Path file = write("two.http", TWO);
        OpenTemplate one = folder.open(new TemplatePlace(file, 0));
        RequestDraft mine = one.draft().with(Octets.latin1("GET /mine HTTP/1.1\r\nHost: a\r\n\r\n"));
        String theirs = TWO.replace("GET /1", "GET /theirs");
        write("two.http", theirs);
        assertThat(folder.onDisk(one)).isEqualTo(DiskState.CHANGED);
        assertThatThrownBy(() -> folder.save(one, mine)).isInstanceOf(ChangedElsewhereException.class)
                .hasMessageContaining("changed on the disk");
        assertThat(Files.readString(file)).isEqualTo(theirs);
        folder.saveOver(one, mine);
        assertThat(Files.readString(file)).isEqualTo(TWO.replace("GET /1", "GET /mine"));
    }

    @Test
    void aDeletedFileIsNotSavedInSilence() throws Exception {
        Path file = write("two.http", TWO);
        OpenTemplate one = folder.open(new TemplatePlace(file, 0));
        Files.delete(file);
        assertThat(folder.onDisk(one)).isEqualTo(DiskState.GONE);
        assertThatThrownBy(() -> folder.save(one, one.draft())).isInstanceOf(ChangedElsewhereException.class)
                .hasMessageContaining("no longer in");
        OpenTemplate back = folder.saveOver(one, one.draft());
        assertThat(folder.open(file)).containsExactly(back);
    }

    @Test
    void saveAsReplacesOnlyWhenTold() throws Exception {
        Path file = write("two.http", TWO);
        RequestDraft draft = new RequestDraft("new", "", Octets.latin1("x"));
        assertThatThrownBy(() -> folder.saveAs(file, draft, false)).hasMessageContaining("is there already");
        assertThat(Files.readString(file)).isEqualTo(TWO);
        folder.saveAs(file, draft, true);
        assertThat(folder.open(file)).extracting(opened -> opened.draft().octets()).containsExactly(Octets.latin1("x"));
    }

    @Test
    void aLongBodyLiesBesideAndFollowsItsTemplate() throws Exception {
        Octets head = Octets.latin1("PUT / HTTP/1.1\r\nHost: a\r\n\r\n");
        RequestDraft first = new RequestDraft("Up", "", head.concat(Octets.owning(new byte[300_000])));
        Path file = root.resolve("up.http");
        OpenTemplate saved = folder.saveAs(file, first, false);
        assertThat(names(root)).hasSize(2);
        OpenTemplate again = folder.save(saved, first.with(head.concat(Octets.owning(new byte[300_001]))));
        assertThat(names(root)).hasSize(2);
        assertThat(folder.open(file)).containsExactly(again);
        assertThat(names(trash.resolve("files"))).hasSize(1);
        Files.copy(file, root.resolve("copy.http"));
        folder.save(again, first.with(head));
        assertThat(names(root)).hasSize(3);
        folder.delete(root.resolve("copy.http"));
        assertThat(names(root)).containsExactly("up.http");
        assertThat(names(trash.resolve("files"))).hasSize(3);
    }

    @Test
    void readsNoSideFileOutsideTheFolderWithoutConsent() throws Exception {
        Files.writeString(home.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("link"), home.resolve("secret"));
        for (String name : List.of("../secret", "./link", home.resolve("secret").toString())) {
            Path file = write("out.http", "POST / HTTP/1.1\nHost: a\n\n< " + name + "\n");
            assertThatThrownBy(() -> folder.open(file)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("out.http, line 4: " + name + " lies outside the folder");
            assertThat(folder.allowingOutside().open(file).getFirst().draft().octets().latin1())
                    .endsWith("\r\n\r\nsecret");
        }
    }

    @Test
    void savesThroughALink() throws Exception {
        Path real = home.resolve("real.http");
        Files.writeString(real, TWO);
        Path link = Files.createSymbolicLink(root.resolve("link.http"), real);
        OpenTemplate one = folder.open(new TemplatePlace(link, 0));
        folder.save(one, one.draft().named("renamed"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(real)).isEqualTo(TWO.replace("### one", "### renamed"));
    }

    @Test
    void renamesFilesFoldersAndRequests() throws Exception {
        Path file = write("sub/two.http", TWO);
        assertThat(folder.rename(file, "other").getFileName()).hasToString("other.http");
        assertThat(folder.rename(root.resolve("sub"), "dir")).isEqualTo(root.resolve("dir"));
        Path now = root.resolve("dir/other.http");
        OpenTemplate renamed = folder.rename(new TemplatePlace(now, 1), "李雷");
        assertThat(renamed.draft().name()).isEqualTo("李雷");
        assertThat(Files.readString(now)).isEqualTo(TWO.replace("### two", "### 李雷"));
        write("dir/taken.http", TWO);
        assertThatThrownBy(() -> folder.rename(now, "taken")).isInstanceOf(StoreException.class)
                .hasMessageContaining("taken.http in that folder already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "a\\b", "a:b", "a\u0000", ".hidden", "dot."})
    void refusesNamesThatSomeSystemCannotKeep(String name) throws Exception {
        Path file = write("two.http", TWO);
        assertThatThrownBy(() -> folder.rename(file, name)).isInstanceOf(StoreException.class)
                .hasMessageContaining("is no name for a file");
        assertThat(file).exists();
    }

    @Test
    void deletesIntoTheTrashWithANoteOfThePlace() throws Exception {
        Path file = write("李 雷.http", TWO);
        Path first = folder.delete(file);
        assertThat(file).doesNotExist();
        assertThat(Files.readString(first)).isEqualTo(TWO);
        assertThat(Files.readString(trash.resolve("info/李 雷.http.trashinfo"))).startsWith("[Trash Info]\nPath=/")
                .contains("%E6%9D%8E%20%E9%9B%B7.http\nDeletionDate=20");
        write("李 雷.http", "again");
        assertThat(folder.delete(file)).isEqualTo(trash.resolve("files/李 雷 2.http"));
        write("dir/a.http", TWO);
        assertThat(folder.delete(root.resolve("dir")).resolve("a.http")).exists();
    }

    @Test
    void takesOneRequestOutOfItsFile() throws Exception {
        Path file = write("two.http", TWO);
        Path gone = folder.delete(new TemplatePlace(file, 0));
        assertThat(gone.getFileName()).hasToString("two - one.http");
        assertThat(Files.readString(gone)).isEqualTo("### one\nGET /1 HTTP/1.1\nHost: a\n\n");
        assertThat(Files.readString(file)).isEqualTo("### two\nGET /2 HTTP/1.1\nHost: a\n");
        folder.delete(new TemplatePlace(file, 0));
        assertThat(names(root)).isEmpty();
        assertThat(names(trash.resolve("files"))).containsExactlyInAnyOrder("two - one.http", "two.http");
    }

    @Test
    void withoutADesktopsTrashTheLibraryHasItsOwn() throws Exception {
        TemplateFolder plain = new TemplateFolder(root, new Trash(Optional.empty(), false, root.resolve(".trash")),
                false);
        Path file = write("a.http", TWO);
        assertThat(plain.delete(file)).isEqualTo(root.resolve(".trash/a.http"));
        write("a.http", TWO);
        assertThat(plain.delete(file)).isEqualTo(root.resolve(".trash/a 2.http"));
        assertThat(plain.tree().children()).isEmpty();
    }

    @Test
    void whereTheDesktopsTrashCannotBeMadeTheLibraryHasItsOwn() throws Exception {
        Path blocked = write("blocked", "");
        TemplateFolder plain = new TemplateFolder(root,
                new Trash(Optional.of(blocked.resolve("Trash")), true, root.resolve(".trash")), false);
        assertThat(plain.delete(write("a.http", TWO))).isEqualTo(root.resolve(".trash/a.http"));
    }

    @Test
    void aSaveThatCannotBeDoneSaysSoAndChangesNothing() throws Exception {
        Path blocked = write("blocked", "a file, not a folder");
        RequestDraft draft = new RequestDraft("", "", Octets.latin1("x"));
        assertThatThrownBy(() -> folder.saveAs(blocked.resolve("a.http"), draft, false))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a.http was not saved")
                .hasMessageContaining("Nothing is lost");
        assertThat(Files.readString(blocked)).isEqualTo("a file, not a folder");
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
