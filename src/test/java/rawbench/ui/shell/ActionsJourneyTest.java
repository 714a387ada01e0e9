package rawbench.ui.shell;

import java.util.Objects;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.practice.PracticeServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be done to a request's text, in the real window and before a real server. */
class ActionsJourneyTest extends Journey<Someone> {
    ActionsJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private TabModel open(String target, String request) {
        robot.interact(() -> desk.workspace().newTab(new RequestDraft("actions", target, Octets.latin1(request))));
        return desk.workspace().selectedProperty().get();
    }

    private void choose(String id) {
        MenuButton actions = inWindow("#actions").query();
        robot.interact(() -> find(actions.getItems(), "offer-" + id).fire());
    }

    private static MenuItem find(Iterable<MenuItem> items, String id) {
        for (MenuItem item : items) {
            MenuItem found = id.equals(item.getId()) ? item
                    : item instanceof javafx.scene.control.Menu menu ? find(menu.getItems(), id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private int status(TabModel tab) {
        Object before = tab.exchangeProperty().get();
        robot.interact(tab.sending()::send);
        until(() -> !Objects.equals(tab.exchangeProperty().get(), before));
        return tab.exchangeProperty().get().readings().getLast().response().orElseThrow().status();
    }

    private void type(String field, String text) {
        robot.interact(() -> {
            TextField into = inWindow(field).query();
            into.requestFocus();
            into.setText(text);
        });
    }

    @Test
    void aDigestLoginAnswersThe401AndIsCounted() throws Exception {
        try (PracticeServer practice = PracticeServer.start(0)) {
            TabModel tab = open("http://" + practice.authority(), "GET /login/digest HTTP/1.1\r\nHost: "
                    + practice.authority() + "\r\n\r\n");
            assertThat(status(tab)).isEqualTo(401);
            for (int login = 1; login < 3; login++) {
                choose("authorize.digest");
                type("#action-user", "guest");
                type("#action-password", "guest");
                robot.type(KeyCode.ENTER);
                String count = "nc=0000000" + login;
                until(() -> tab.request().draft().octets().latin1().contains(count));
                assertThat(inWindow("#action-password").<TextField>query().getText()).isEmpty();
                assertThat(status(tab)).isEqualTo(200);
            }
            assertThat(status(tab)).as("the same answer again").isEqualTo(401);
        }
    }

    @Test
    void aFormGoesOutAsJsonInChunksAndUndoBringsItBack() throws Exception {
        try (PracticeServer practice = PracticeServer.start(0)) {
            String request = "POST /echo/body HTTP/1.1\r\nHost: " + practice.authority()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\na=1&b=2&c=3";
            TabModel tab = open("http://" + practice.authority(), request);
            choose("convert.json");
            until(() -> tab.request().draft().octets().latin1().contains("\"c\": \"3\""));
            choose("chunk");
            type("#action-size", "8");
            robot.type(KeyCode.ENTER);
            until(() -> tab.request().draft().octets().latin1().contains("chunked"));
            assertThat(status(tab)).isEqualTo(200);
            assertThat(tab.exchangeProperty().get().readings().getLast().response().orElseThrow().body().latin1())
                    .isEqualTo("{\"a\": \"1\", \"b\": \"2\", \"c\": \"3\"}");
            robot.interact(() -> inWindow("#request").query().requestFocus());
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            until(() -> tab.request().draft().octets().latin1().equals(request));
        }
    }

    @Test
    void theOutlineLeadsToAFieldByItsName() {
        TabModel tab = open("http://127.0.0.1:9", "GET / HTTP/1.1\r\nHost: a\r\nAccept: b\r\n\r\n");
        robot.interact(() -> inWindow("#request").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> inWindow("#outline").query().isVisible() && inWindow("#outline-filter").query().isFocused());
        type("#outline-filter", "acc");
        robot.type(KeyCode.ENTER);
        until(() -> tab.look().caret() == 25);
        assertThat(inWindow("#request").query().isFocused()).isTrue();
    }
}
