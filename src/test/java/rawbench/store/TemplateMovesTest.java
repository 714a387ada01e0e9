package rawbench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateMovesTest {
    private static final String ONE = "### one\nGET /1 HTTP/1.1\nHost: a\n\n";
    private static final String TWO = "### two\nGET /2 HTTP/1.1\nHost: a\n\n";
    private static final String THREE = "### three\nGET /3 HTTP/1.1\nHost: a\n";

    @TempDir
    private Path home;
    private Path root;
    private TemplateFolder folder;
    private TemplateMoves moves;

    @BeforeEach
    void begin() throws IOException {
        root = Files.createDirectory(home.resolve("library"));
        folder = new TemplateFolder(root, new Trash(Optional.of(home.resolve("Trash")), true, root.resolve(".trash")),
                false);
        moves = folder.moves();
    }

    @Test
    void aRequestGoesToAnotherFileAndBackOctetByOctet() throws Exception {
        Path from = write("a.http", "# top\n" + ONE + TWO);
        Path to = write("b.http", THREE);
        Map<String, String> before = everything();
        Change change = moves.insert(new TemplatePlace(from, 1), new TemplatePlace(to, 0), false);
        assertThat(Files.readString(from)).isEqualTo("# top\n" + ONE);
        assertThat(Files.readString(to)).isEqualTo(TWO + THREE);
        assertThat(now(change, new TemplatePlace(from, 1))).contains(new TemplatePlace(to, 0));
        assertThat(now(change, new TemplatePlace(to, 0))).contains(new TemplatePlace(to, 1));
        assertThat(now(change, new TemplatePlace(from, 0))).isEmpty();
        Change back = change.undo().run();
        assertThat(everything()).isEqualTo(before);
        assertThat(now(back, new TemplatePlace(to, 0))).contains(new TemplatePlace(from, 1));
    }

    @Test
    void theLastRequestTakesItsFileAlong() throws Exception {
        Path from = write("a.http", ONE);
        Path to = write("b.http", TWO);
        Map<String, String> before = everything();
        Change change = moves.insert(new TemplatePlace(from, 0), new TemplatePlace(to, 1), false);
        assertThat(from).doesNotExist();
        assertThat(Files.readString(to)).isEqualTo(TWO + ONE);
        change.undo().run();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nothingIsUndoneOverWhatSomebodyElseWroteSince() throws Exception {
        Path file = write("a.http", ONE + TWO);
        Change change = moves.insert(new TemplatePlace(file, 0), new TemplatePlace(file, 2), false);
        Files.writeString(file, THREE);
        assertThatThrownBy(() -> change.undo().run()).isInstanceOf(StoreException.class)
                .hasMessageContaining("changed since");
        assertThat(Files.readString(file)).isEqualTo(THREE);
    }

    @Test
    void aRequestOfSeveralBecomesAFileWhereItIsDroppedOnAFolder() throws Exception {
        Path from = write("a.http", ONE + TWO);
        Path to = Files.createDirectory(root.resolve("sub"));
        TemplateNode node = request(from, 1);
        Change change = moves.move(node, to, TemplateMoves.fileName(node));
        assertThat(Files.readString(to.resolve("two.http"))).isEqualTo(TWO);
        assertThat(Files.readString(from)).isEqualTo(ONE);
        assertThat(now(change, new TemplatePlace(from, 1))).contains(new TemplatePlace(to.resolve("two.http"), 0));
    }

    @Test
    void aFileTakesTheBodyThatLiesBesideItAlong() throws Exception {
        Path from = write("up.http", "### up\nPUT / HTTP/1.1\nHost: a\n\n< ./up.bin\n");
        Files.write(root.resolve("up.bin"), new byte[]{0, 1, 2});
        Path to = Files.createDirectory(root.resolve("sub"));
        moves.move(request(from, 0), to, "up.http");
        OpenTemplate opened = folder.open(new TemplatePlace(to.resolve("up.http"), 0));
        assertThat(opened.draft().octets().text(StandardCharsets.ISO_8859_1)).endsWith("\0\1\2");
        assertThat(root.resolve("up.bin")).as("it is a person's, who may need it there").exists();
    }

    @Test
    void anotherBodyOfTheSameNameIsNeverReplaced() throws Exception {
        Path from = write("up.http", "### up\nPUT / HTTP/1.1\nHost: a\n\n< ./up.bin\n");
        write("up.bin", "mine");
        write("sub/up.bin", "theirs");
        assertThatThrownBy(() -> moves.move(request(from, 0), root.resolve("sub"), "up.http"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another up.bin");
        assertThat(from).exists();
    }

    @Test
    void aTakenNameIsRefusedWithOneThatIsFree() throws Exception {
        Path from = write("a.http", ONE);
        write("sub/a.http", TWO);
        write("sub/a 2.http", TWO);
        assertThatThrownBy(() -> moves.move(request(from, 0), root.resolve("sub"), "a.http"))
                .isInstanceOfSatisfying(NameTakenException.class,
                        taken -> assertThat(taken.suggested()).isEqualTo("a 3.http"));
        assertThat(Files.readString(root.resolve("sub/a.http"))).isEqualTo(TWO);
    }

    @Test
    void aFolderIsNotMovedIntoItself() throws Exception {
        write("sub/deep/a.http", ONE);
        TemplateNode.Folder sub = new TemplateNode.Folder("sub", root.resolve("sub"), List.of());
        assertThatThrownBy(() -> moves.move(sub, root.resolve("sub/deep"), "sub")).isInstanceOf(StoreException.class)
                .hasMessageContaining("into itself");
        assertThatThrownBy(() -> moves.copy(sub, root.resolve("sub/deep"), "sub")).isInstanceOf(StoreException.class)
                .hasMessageContaining("into itself");
    }

    @Test
    void aDuplicateHasANameOfItsOwn() throws Exception {
        Path file = write("two.http", ONE + TWO);
        moves.duplicate(request(file, 0));
        assertThat(folder.names(file).values()).containsExactly("one", "one 2", "two");
        Path alone = write("alone.http", ONE);
        moves.duplicate(request(alone, 0));
        assertThat(folder.names(root.resolve("alone 2.http")).values()).containsExactly("one 2");
        write("dir/x.http", ONE);
        moves.duplicate(new TemplateNode.Folder("dir", root.resolve("dir"), List.of()));
        assertThat(Files.readString(root.resolve("dir 2/x.http"))).isEqualTo(ONE);
    }

    @Test
    void aFileThatIsCalledLikeItsRequestIsRenamedWithIt() throws Exception {
        Path file = write("one.http", ONE);
        Change change = moves.rename(request(file, 0), "eins: 李雷");
        Path now = root.resolve("eins_ 李雷.http");
        assertThat(Files.readString(now)).isEqualTo(ONE.replace("### one", "### eins: 李雷"));
        assertThat(now(change, new TemplatePlace(file, 0))).contains(new TemplatePlace(now, 0));
        change.undo().run();
        assertThat(Files.readString(file)).isEqualTo(ONE);
        Path other = write("other.http", ONE);
        moves.rename(request(other, 0), "zwei");
        assertThat(other).as("called otherwise before").exists();
    }

    @Test
    void aDeletedRequestIsPutBackWhereItWas() throws Exception {
        Path file = write("a.http", ONE + TWO + THREE);
        Map<String, String> before = everything();
        Change change = moves.delete(request(file, 1));
        assertThat(Files.readString(file)).isEqualTo(ONE + THREE);
        assertThat(Files.readString(change.place().file())).isEqualTo(TWO);
        assertThat(now(change, new TemplatePlace(file, 2))).contains(new TemplatePlace(file, 1));
        change.undo().run();
        assertThat(everything()).isEqualTo(before);
        assertThat(change.place().file()).as("the copy in the trash").doesNotExist();
        try (Stream<Path> notes = Files.list(home.resolve("Trash/info"))) {
            assertThat(notes).isEmpty();
        }
    }

    /** Whatever was done: all of it undone, the folder is as it was, octet by octet. */
    @Test
    void everythingDoneCanBeUndone() throws Exception {
        long seed = 6_5_2026;
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            write("r" + round + "/a.http", ONE + TWO + THREE);
            write("r" + round + "/b.http", THREE + "\n" + ONE);
            write("r" + round + "/sub/c.http", TWO);
            Map<String, String> before = everything();
            Deque<Change> done = new ArrayDeque<>();
            for (int i = 0; i < 8; i++) {
                one(random).ifPresent(done::push);
            }
            for (Change change : done) {
                change.undo().run();
            }
            assertThat(everything()).as("seed %d, round %d, %d changes", seed, round, done.size()).isEqualTo(before);
        }
    }

    private Optional<Change> one(Random random) throws Exception {
        List<Path> files = folder.listing().files().keySet().stream().toList();
        Path file = files.get(random.nextInt(files.size()));
        Path other = files.get(random.nextInt(files.size()));
        int count = folder.names(file).size();
        TemplateNode.Request request = request(file, random.nextInt(count));
        try {
            return Optional.of(switch (random.nextInt(6)) {
                case 0 -> moves.insert(request.place(), new TemplatePlace(other, random.nextInt(3)),
                        random.nextBoolean());
                case 1 -> moves.move(request, other.getParent(), "m" + random.nextInt(1_000_000) + ".http");
                case 2 -> moves.copy(request, other.getParent(), "k" + random.nextInt(1_000_000) + ".http");
                case 3 -> moves.delete(request);
                case 4 -> moves.rename(request, "n" + random.nextInt(1_000_000));
                default -> moves.newFolder(other.getParent(), "f" + random.nextInt(1_000_000));
            });
        } catch (NameTakenException taken) {
            return Optional.empty();
        }
    }

    private TemplateNode.Request request(Path file, int block) throws StoreException {
        return new TemplateNode.Request(folder.open(new TemplatePlace(file, block)).draft().name(), file, block, "GET");
    }

    private static Optional<TemplatePlace> now(Change change, TemplatePlace before) {
        return change.relocations().stream().flatMap(one -> one.of(before).stream()).reduce((_, last) -> last);
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }
}
