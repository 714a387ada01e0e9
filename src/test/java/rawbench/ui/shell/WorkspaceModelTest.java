package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.RequestDraft;
import rawbench.evidence.SameExchange;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.store.Session;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.workbench.EvidenceFile;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class WorkspaceModelTest {
    private static final Octets ONE = Octets.latin1("GET /one HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Octets TWO = Octets.latin1("GET /two HTTP/1.1\r\nHost: a\r\n\r\n");

    @TempDir
    private Path root;
    private final Someone person = new Someone();
    private int changes;
    private WorkspaceModel model;

    @BeforeEach
    void open() {
        model = workspace();
    }

    private WorkspaceModel workspace() {
        WorkspaceModel fresh = new WorkspaceModel(new Workbench(), new InlineWork(), person,
                new Texts(WorkspaceModel.class, new SimpleObjectProperty<>(Language.ENGLISH)),
                new SimpleObjectProperty<>(java.util.Map.of()), () -> changes++);
        fresh.show(new TemplateFolder(root));
        return fresh;
    }

    @Test
    void whatIsOpenAlreadyComesToTheFront() throws Exception {
        TabModel one = opened("one", ONE);
        TabModel two = opened("two", TWO);
        assertThat(front()).isSameAs(two);
        model.open(new TemplatePlace(root.resolve("one.http"), 0));
        assertThat(front()).isSameAs(one);
        assertThat(model.tabs()).containsExactly(one, two);
        assertThat(model.library().currentProperty().get()).isEqualTo(one.originProperty().get().place());
    }

    @Test
    void ofSeveralThatAreOpenedOnlyOneComesToTheFront() throws Exception {
        Path file = root.resolve("several.http");
        Files.writeString(file, "### a\nGET http://a/\n\n### b\nGET http://b/\n\n### c\nGET http://c/\n");
        List<DeskTab> fronts = new ArrayList<>();
        model.strip().frontProperty().subscribe((_, now) -> fronts.add(now));
        model.openFiles(List.of(file));
        assertThat(model.tabs()).hasSize(3);
        assertThat(fronts).as("a page is made for each that comes to the front")
                .containsExactly(model.tabs().getLast());
    }

    @Test
    void aFileThatIsNoTemplateIsOpenedAsItsOctets() throws IOException {
        byte[] octets = {0, (byte) 0xFF, '\r', '\n', '\n'};
        Path file = Files.write(root.resolve("odd.bin"), octets);
        model.openFiles(List.of(file));
        assertThat(front().request().draft().octets()).isEqualTo(Octets.of(octets));
        assertThat(front().request().dirtyProperty().get()).isFalse();
    }

    @Test
    void anEvidenceFileIsOpenedWithItsAnswerAndNoNetwork() throws Exception {
        Exchange exchange;
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            exchange = new Exchanger().send(Sending.of(Target.parse("http://127.0.0.1:" + peer.port()), ONE),
                    ExchangeObserver.NONE, new Cancellation());
        }
        Path file = root.resolve("probe.evidence.txt");
        EvidenceFile.save(file, exchange, true, _ -> {}, () -> false);
        model.openFiles(List.of(file));
        TabModel tab = front();
        SameExchange.check(tab.response().exchange().orElseThrow(), exchange);
        SameExchange.check(tab.exchangeProperty().get(), exchange);
        assertThat(((EvidenceFile) tab.reopenedProperty().get()).path()).isEqualTo(file);
        assertThat(tab.titleProperty().getValue()).isEqualTo("probe");
        assertThat(tab.request().draft().octets()).isEqualTo(ONE);
        assertThat(tab.request().dirtyProperty().get()).isFalse();
        tab.sending().send();
        assertThat(tab.reopenedProperty().get()).as("what comes now is no evidence of then").isNull();
    }

    @Test
    void aDamagedEvidenceFileIsSaidInASentenceWithItsLine() throws IOException {
        model.openFiles(
                List.of(Files.writeString(root.resolve("a.evidence.txt"), "Rawbench evidence 1\n[exchange]\n")));
        assertThat(model.tabs()).isEmpty();
        assertThat(person.heard).singleElement().asString().startsWith("!").contains("a.evidence.txt", "Line 2");
    }

    @Test
    void aFileThatIsNotThereIsSaidInASentence() {
        model.openFiles(List.of(root.resolve("nowhere.http")));
        assertThat(model.tabs()).isEmpty();
        assertThat(person.heard).singleElement().asString().startsWith("!").contains("nowhere.http");
    }

    @Test
    void whatIsSavedIsClosedWithoutAsking() throws Exception {
        TabModel tab = opened("one", ONE);
        model.close(tab);
        assertThat(model.tabs()).isEmpty();
        assertThat(front()).isNull();
        assertThat(person.asked).isEmpty();
    }

    @Test
    void whatWasNeverTouchedIsClosedWithoutAsking() {
        model.close(model.newTab());
        assertThat(model.tabs()).isEmpty();
        assertThat(person.asked).isEmpty();
    }

    @Test
    void closingAsksWhereEditsAreNowhereElse() throws Exception {
        TabModel tab = opened("one", ONE);
        type(tab, TWO);
        person.answer = Person.Unsaved.KEEP_OPEN;
        model.close(tab);
        assertThat(model.tabs()).containsExactly(tab);
        person.answer = Person.Unsaved.DISCARD;
        model.close(tab);
        assertThat(model.tabs()).isEmpty();
        assertThat(person.asked).containsExactly("one", "one");
        assertThat(onDisk("one")).isEqualTo(ONE);
    }

    @Test
    void closingSavesFirstWhereThePersonSaysSo() throws Exception {
        TabModel tab = opened("one", ONE);
        type(tab, TWO);
        person.answer = Person.Unsaved.SAVE;
        model.close(tab);
        assertThat(model.tabs()).isEmpty();
        assertThat(onDisk("one")).isEqualTo(TWO);
    }

    @Test
    void aTabThatCannotBeSavedStaysOpenWithItsText() throws Exception {
        TabModel tab = model.newTab(new RequestDraft("mine", "http://h", ONE));
        person.file = Files.writeString(root.resolve("no-folder"), "x").resolve("below.http");
        person.answer = Person.Unsaved.SAVE;
        model.close(tab);
        assertThat(model.tabs()).containsExactly(tab);
        assertThat(tab.request().draft().octets()).isEqualTo(ONE);
        assertThat(tab.request().dirtyProperty().get()).isTrue();
        assertThat(person.heard).singleElement().asString().startsWith("!").contains("no-folder");
    }

    @Test
    void whatWasClosedComesBackWithItsEdits() throws Exception {
        TabModel tab = opened("one", ONE);
        type(tab, TWO);
        person.answer = Person.Unsaved.DISCARD;
        model.close(tab);
        model.reopen();
        assertThat(front().request().draft().octets()).isEqualTo(TWO);
        assertThat(front().request().dirtyProperty().get()).isTrue();
        assertThat(front().originProperty().get().place().file()).isEqualTo(root.resolve("one.http"));
        model.reopen();
        assertThat(model.tabs()).hasSize(1);
    }

    @Test
    void aSaveGoesBackToWhereTheRequestCameFrom() throws Exception {
        TabModel tab = opened("one", ONE);
        type(tab, TWO);
        assertThat(tab.request().dirtyProperty().get()).isTrue();
        model.kept().save(tab);
        assertThat(tab.request().dirtyProperty().get()).isFalse();
        assertThat(onDisk("one")).isEqualTo(TWO);
        assertThat(person.asked).isEmpty();
    }

    @Test
    void theFirstSaveAsksWhereAndNamesTheRequestAfterTheFile() throws Exception {
        TabModel tab = model.newTab(new RequestDraft("", "http://h", ONE));
        person.file = root.resolve("order list.http");
        model.kept().save(tab);
        assertThat(tab.titleProperty().getValue()).isEqualTo("order list");
        assertThat(tab.request().dirtyProperty().get()).isFalse();
        assertThat(onDisk("order list")).isEqualTo(ONE);
        assertThat(model.library().shownProperty().get().getFirst().tree().children()).hasSize(1);
    }

    @Test
    void aSaveThatIsGivenUpChangesNothing() {
        TabModel tab = model.newTab(new RequestDraft("", "http://h", ONE));
        model.kept().save(tab);
        assertThat(tab.request().dirtyProperty().get()).isTrue();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aChangeByOthersIsTakenOverWhereNothingWasTyped() throws Exception {
        TabModel tab = opened("one", ONE);
        write("one", TWO);
        model.kept().check();
        assertThat(tab.request().draft().octets()).isEqualTo(TWO);
        assertThat(tab.request().dirtyProperty().get()).isFalse();
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.SAME);
        assertThat(person.heard).singleElement().asString().contains("reloaded");
    }

    @Test
    void aChangeByOthersNeverCostsWhatWasTyped() throws Exception {
        Octets mine = Octets.latin1("MINE / HTTP/1.1\r\n\r\n");
        TabModel tab = opened("one", ONE);
        type(tab, mine);
        write("one", TWO);
        model.kept().check();
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.CHANGED);
        model.kept().save(tab);
        assertThat(tab.request().draft().octets()).isEqualTo(mine);
        assertThat(onDisk("one")).isEqualTo(TWO);
        model.kept().keepMine(tab);
        assertThat(onDisk("one")).isEqualTo(mine);
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.SAME);
    }

    @Test
    void reloadingTakesWhatOthersWrote() throws Exception {
        TabModel tab = opened("one", ONE);
        type(tab, Octets.latin1("MINE"));
        write("one", TWO);
        model.kept().check();
        model.kept().reload(tab);
        assertThat(tab.request().draft().octets()).isEqualTo(TWO);
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.SAME);
    }

    @Test
    void whatOthersDeletedIsStillHere() throws Exception {
        TabModel tab = opened("one", ONE);
        Files.delete(root.resolve("one.http"));
        model.kept().check();
        assertThat(tab.diskProperty().get()).isEqualTo(DiskState.GONE);
        assertThat(tab.request().draft().octets()).isEqualTo(ONE);
        person.file = root.resolve("again.http");
        model.kept().save(tab);
        assertThat(onDisk("again")).isEqualTo(ONE);
    }

    @Test
    void aRequestFollowsItsFileWhenThatIsMoved() throws Exception {
        TabModel tab = opened("one", ONE);
        model.library()
                .acts()
                .rename(new TemplateNode.File("one", root.resolve("one.http"), List.of(), Optional.empty()), "uno");
        type(tab, TWO);
        model.kept().save(tab);
        assertThat(onDisk("uno")).isEqualTo(TWO);
        assertThat(root.resolve("one.http")).doesNotExist();
    }

    @Test
    void theSessionBringsBackTabsEditsAndTheFront() throws Exception {
        TabModel one = opened("one", ONE);
        type(one, TWO);
        opened("two", TWO);
        model.strip().select(one);
        Session left = new Session(model.left(), 0, Session.NONE.view());
        WorkspaceModel later = workspace();
        later.restore(left);
        assertThat(later.tabs()).hasSize(2);
        TabModel again = later.selectedProperty().get();
        assertThat(again.request().draft()).isEqualTo(one.request().draft());
        assertThat(again.request().dirtyProperty().get()).isTrue();
        assertThat(later.tabs().getLast().request().dirtyProperty().get()).isFalse();
    }

    @Test
    void steppingGoesAroundTheEnds() {
        TabModel a = model.newTab();
        TabModel b = model.newTab();
        model.strip().step(1);
        assertThat(front()).isSameAs(a);
        model.strip().step(-1);
        assertThat(front()).isSameAs(b);
        model.strip().go(0);
        assertThat(front()).isSameAs(a);
        model.strip().go(7);
        assertThat(front()).isSameAs(a);
    }

    @Test
    void everyEditIsForTheSession() {
        TabModel tab = model.newTab();
        int before = changes;
        type(tab, TWO);
        assertThat(changes).isGreaterThan(before);
    }

    private TabModel opened(String name, Octets octets) throws Exception {
        write(name, octets);
        model.library().refresh();
        model.open(new TemplatePlace(root.resolve(name + ".http"), 0));
        return front();
    }

    private void write(String name, Octets octets) throws Exception {
        new TemplateFolder(root).saveAs(root.resolve(name + ".http"), new RequestDraft(name, "http://h", octets),
                true);
    }

    private Octets onDisk(String name) throws Exception {
        return new TemplateFolder(root).open(new TemplatePlace(root.resolve(name + ".http"), 0)).draft().octets();
    }

    private static void type(TabModel tab, Octets octets) {
        tab.request().octetsProperty().set(octets);
    }

    private TabModel front() {
        return model.selectedProperty().get();
    }
}
