package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.ui.compare.LearnModel;
import rawbench.ui.compare.SourceMenu;
import rawbench.ui.kit.Texts;
import rawbench.wire.Acceptor;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/** From two answers to what is between them and back, by the keys, in the real window. */
class CompareJourneyTest extends Journey<Someone> {
    private final AtomicInteger answers = new AtomicInteger();
    private volatile int status = 200;
    private Listener server;

    CompareJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @BeforeEach
    void serve() throws Exception {
        server = Listener.start(Acceptor.tcp(0), client -> {
            int n = answers.incrementAndGet();
            client.write(Octets.latin1("HTTP/1.1 " + status + " X\r\nDate: " + n + "\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 6\r\n\r\nline " + n % 10));
        }, ListenerObserver.NONE);
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("orders", "http://" + server.endpoint().authority(),
                        Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"))));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void oneKeyComparesWithThePreviousSendInATabOfItsOwnAndEscGoesBack() {
        TabModel tab = desk.workspace().selectedProperty().get();
        compare();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(front()).isSameAs(tab);
        send(tab);
        send(tab);
        compare();
        CompareTab comparison = (CompareTab) front();
        assertThat(desk.workspace().strip().tabs()).endsWith(tab, comparison);
        until(() -> !comparison.model().busyProperty().get());
        assertThat(comparison.model().stopProperty().get()).isZero();
        robot.push(KeyCode.F7);
        assertThat(comparison.model().stopProperty().get()).isEqualTo(1);
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        assertThat(comparison.model().stopProperty().get()).isZero();
        robot.push(KeyCode.ESCAPE);
        assertThat(front()).isSameAs(tab);
        compare();
        assertThat(front()).as("the same pair again").isSameAs(comparison);
        send(tab);
        robot.interact(() -> desk.workspace().strip().select(tab));
        compare();
        assertThat(front()).as("another pair").isNotSameAs(comparison);
        assertThat(desk.workspace().strip().tabs()).hasSize(desk.workspace().tabs().size() + 2);
    }

    @Test
    void aComparisonIsATabAmongTheOthers() {
        TabModel tab = desk.workspace().selectedProperty().get();
        send(tab);
        send(tab);
        compare();
        DeskTab comparison = front();
        assertThat(inWindow(".request-tab:selected .tab-title").<ToggleButton>query().getText())
                .contains("⇄");
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(front()).isNotSameAs(comparison);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(front()).isSameAs(comparison);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(front()).isNotSameAs(comparison);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(front()).isSameAs(tab);
        assertThat(desk.workspace().strip().tabs()).doesNotContain(comparison);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(front()).isInstanceOf(CompareTab.class);
        assertThat(front().titleProperty().getValue()).isEqualTo(comparison.titleProperty().getValue());
    }

    @Test
    void theSessionKeepsTheRequestsAndGoesBackToWhereAComparisonCameFrom() {
        TabModel tab = desk.workspace().selectedProperty().get();
        send(tab);
        send(tab);
        robot.interact(() -> {
            desk.workspace().newTab();
            desk.workspace().strip().select(tab);
        });
        compare();
        restart();
        assertThat(desk.workspace().strip().tabs()).isNotEmpty().allMatch(TabModel.class::isInstance);
        assertThat(desk.workspace().selectedProperty().get().request().draft()).isEqualTo(tab.request().draft());
    }

    @Test
    void allAnswersOfATabStandInATableAndTwoOfThemSideBySide() {
        TabModel tab = desk.workspace().selectedProperty().get();
        status = 200;
        send(tab);
        status = 500;
        send(tab);
        status = 200;
        send(tab);
        robot.interact(menu("compare.all")::fire);
        CompareTab comparison = (CompareTab) front();
        until(() -> odd().contains("≠ 500"));
        assertThat(odd()).doesNotContain("≠ 200");
        TableView<?> table = inWindow("#answer-table").query();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectIndices(0, 1);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(comparison.asTableProperty().get()).isFalse();
        assertThat(List.of(comparison.model().leftProperty().get(), comparison.model().rightProperty().get()))
                .extracting(side -> ((Subject.Answer) side).exchange())
                .containsExactly(tab.answers().all().get(2), tab.answers().all().get(1));
    }

    @Test
    void anAnswerIsComparedWithThatOfAnotherTab() {
        TabModel other = desk.workspace().selectedProperty().get();
        send(other);
        robot.interact(() -> desk.workspace().newTab(other.request().draft().named("second")));
        TabModel tab = desk.workspace().selectedProperty().get();
        send(tab);
        Menu group = (Menu) items().stream().filter(item -> "orders".equals(item.getText())).findFirst().orElseThrow();
        robot.interact(group.getItems().getFirst()::fire);
        CompareTab comparison = (CompareTab) front();
        assertThat(comparison.titleProperty().getValue()).matches("orders · [0-9:]+ ⇄ second · [0-9:]+");
        assertThat(((Subject.Answer) comparison.model().leftProperty().get()).exchange())
                .isSameAs(other.exchangeProperty().get());
    }

    @Test
    void twoFilesLetGoOverAComparisonStandOnItsSides() throws Exception {
        TabModel tab = desk.workspace().selectedProperty().get();
        send(tab);
        send(tab);
        compare();
        CompareTab comparison = (CompareTab) front();
        Path a = Files.writeString(home.resolve("a.http"), "HTTP/1.1 200 OK\r\n\r\na");
        Path b = Files.writeString(home.resolve("b.json"), "{}");
        robot.interact(
                () -> new FileDrop(desk.comparisons(), desk.tools()).drop(List.of(a, b), true));
        until(() -> "a.http ⇄ b.json".equals(comparison.titleProperty().getValue()));
        robot.interact(() -> new FileDrop(desk.comparisons(), desk.tools()).drop(List.of(b), true));
        until(() -> "b.json ⇄ b.json".equals(comparison.titleProperty().getValue()));
    }

    @Test
    void whatVariesByItselfIsLearntAndStandsInTheRequest() {
        TabModel tab = desk.workspace().selectedProperty().get();
        send(tab);
        send(tab);
        compare();
        CompareTab comparison = (CompareTab) front();
        until(() -> !comparison.model().busyProperty().get());
        long before = comparison.model().comparisonProperty().getValue().differences();
        robot.interact(() -> comparison.learning().openProperty().set(true));
        robot.push(KeyCode.ESCAPE);
        assertThat(comparison.learning().openProperty().get()).isFalse();
        assertThat(front()).as("Esc closes the panel first").isSameAs(comparison);
        robot.interact(() -> comparison.learning().openProperty().set(true));
        robot.interact(() -> inWindow("#learn-begin").<Button>query().fire());
        until(() -> comparison.learning().stateProperty().get() instanceof LearnModel.State.Found);
        assertThat(answers).hasValue(7);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(inWindow("#learn .check-box").queryAllAs(CheckBox.class)).extracting(CheckBox::getText)
                .contains("header:Date");
        robot.interact(() -> inWindow("#learn-accept").<Button>query().fire());
        until(() -> !comparison.model().busyProperty().get());
        assertThat(tab.request().draft().settings().ignore()).contains("header:Date");
        assertThat(tab.request().dirtyProperty().get()).isTrue();
        assertThat(comparison.model().comparisonProperty().getValue().differences()).isLessThan(before);
        assertThat(comparison.model().comparisonProperty().getValue().ignored()).isPositive();
        assertThat(tab.answers().all()).as("what was learnt from is no answer of the tab").hasSize(2);
        robot.interact(() -> tab.request()
                .settingsProperty()
                .set(tab.request().settingsProperty().get().withIgnore(List.of("nonsense"))));
        until(() -> !comparison.model().busyProperty().get());
        assertThat(comparison.model().comparisonProperty().getValue().differences()).isEqualTo(before);
        assertThat(person.heard).anyMatch(sentence -> sentence.contains("nonsense"));
    }

    @Test
    void theChooserPutsAnotherAnswerOnASide() {
        TabModel tab = desk.workspace().selectedProperty().get();
        send(tab);
        send(tab);
        send(tab);
        compare();
        CompareTab comparison = (CompareTab) front();
        Subject right = comparison.model().rightProperty().get();
        SourceMenu menu = new SourceMenu(comparison.sources(), desk.view().language);
        List<MenuItem> items = menu.items(chosen -> comparison.choose(true, chosen));
        robot.interact(items.get(3)::fire);
        assertThat(((Subject.Answer) comparison.model().leftProperty().get()).exchange())
                .isSameAs(tab.answers().all().getLast());
        assertThat(comparison.model().rightProperty().get()).isSameAs(right);
        robot.interact(() -> comparison.asTableProperty().set(true));
        until(() -> comparison.table().subjects().size() == 3 && !comparison.table().busyProperty().get());
    }

    private Set<String> odd() {
        return inWindow("#answer-table .table-cell").queryAllAs(TableCell.class)
                .stream()
                .filter(cell -> cell.getPseudoClassStates().toString().contains("odd"))
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    /** What the menu beside the answer holds now. */
    private List<MenuItem> items() {
        MenuButton button = inWindow("#compare-with").query();
        robot.interact(button::show);
        List<MenuItem> items = List.copyOf(button.getItems());
        robot.interact(button::hide);
        return items;
    }

    private MenuItem menu(String key) {
        String text = new Texts(Desk.class, desk.view().language).text(key);
        return items().stream().filter(item -> text.equals(item.getText())).findFirst().orElseThrow();
    }

    private void compare() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    }

    private DeskTab front() {
        WaitForAsyncUtils.waitForFxEvents();
        return desk.workspace().strip().frontProperty().get();
    }

    private void send(TabModel tab) {
        Exchange before = tab.exchangeProperty().get();
        robot.interact(() -> tab.sending().send());
        until(() -> !Objects.equals(tab.exchangeProperty().get(), before) && !tab.response().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
