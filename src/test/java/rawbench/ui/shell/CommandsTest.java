package rawbench.ui.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.ui.kit.KeyNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The commands of the real window: named in both languages, and each key is one command's. */
class CommandsTest extends Journey<Someone> {
    CommandsTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @Test
    void everyCommandHasANameInBothLanguagesAndEveryNameACommand() throws IOException {
        List<String> named = desk.commands().all().stream().map(Command::text).sorted().toList();
        for (String language : List.of("texts.properties", "texts_zh.properties")) {
            Properties texts = texts(language);
            assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("command.")).sorted().toList())
                    .as(language)
                    .isEqualTo(named);
            desk.commands()
                    .all()
                    .forEach(command -> command.obstacle()
                            .get()
                            .ifPresent(reason -> assertThat(texts).as(command.id()).containsKey(reason)));
        }
    }

    @Test
    void noTwoCommandsShareAKey() {
        Map<String, String> heard = new HashMap<>();
        List<String> shared = new ArrayList<>();
        for (Command command : desk.commands().all()) {
            for (String key : command.keys()) {
                assertThat(KeyNames.canonical(key)).as(command.id()).isPresent();
                String before = heard.put(KeyNames.canonical(key).get(), command.id());
                if (before != null) {
                    shared.add(key + " is that of " + before + " and of " + command.id());
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void aKeyThatWasChosenCountsInThePlaceOfTheUsualOne() {
        Commands commands = new Commands();
        commands.always().on("a", "Shortcut+Enter, F5", () -> {});
        assertThat(commands.shown("a").getValue()).isEqualTo("Ctrl+↵, F5");
        commands.chosenProperty().set(Map.of("a", List.of("Alt+A")));
        assertThat(commands.keys("a")).containsExactly("Alt+A");
        assertThat(commands.shown("a").getValue()).isEqualTo("Alt+A");
    }

    @Test
    void whatCannotBeDoneIsNotRun() {
        Commands commands = new Commands();
        List<String> done = new ArrayList<>();
        commands.where("needs.tab", () -> !done.isEmpty()).on("b", "", () -> done.add("b"));
        commands.always().on("a", "", () -> done.add("a")).when("c", "", () -> false);
        assertThat(commands.run("b")).isFalse();
        assertThat(commands.run("a")).isTrue();
        assertThat(commands.run("b")).isTrue();
        assertThat(commands.run("c")).isFalse();
        assertThat(done).containsExactly("a", "b");
        assertThatThrownBy(() -> commands.always().on("a", "", () -> {})).hasMessageContaining("called a");
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(Commands.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
