package rawbench.ui.palette;

import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rawbench.ui.kit.Language;
import rawbench.ui.palette.HelpModel.Keys;
import rawbench.ui.palette.HelpModel.Subject;
import rawbench.workbench.HelpTopic;
import rawbench.workbench.HelpTopics;

import static org.assertj.core.api.Assertions.assertThat;

class HelpModelTest {
    private static final List<HelpModel.Key> KEYS = List.of(new HelpModel.Key("Send the request", "Ctrl+↵, F5"),
            new HelpModel.Key("Find in this pane", "Ctrl+F"));
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final HelpModel help = new HelpModel(() -> KEYS, language);

    @BeforeEach
    void open() {
        help.open();
    }

    private List<String> topics() {
        return help.pages()
                .stream()
                .filter(Subject.class::isInstance)
                .map(page -> ((Subject) page).topic().id())
                .toList();
    }

    @Test
    void opensAtTheKeysAndHasEveryTopicBehindThem() {
        assertThat(help.pages().getFirst()).isEqualTo(new Keys(KEYS));
        assertThat(topics()).isEqualTo(HelpTopics.IDS);
        assertThat(help.chosenProperty().get()).isZero();
    }

    @Test
    void findsTopicsThatHaveEveryWordWhateverItsCase() {
        help.queryProperty().set("half-CLOSE caret");
        assertThat(topics()).containsExactly("request");
        assertThat(help.words()).containsExactly("half-close", "caret");
    }

    @Test
    void findsKeysByNameAndByKey() {
        help.queryProperty().set("f5");
        assertThat(help.pages()).contains(new Keys(KEYS.subList(0, 1)));
    }

    @Test
    void nothingIsChosenWhereNothingMatches() {
        help.queryProperty().set("zzzz");
        assertThat(help.pages()).isEmpty();
        assertThat(help.chosenProperty().get()).isEqualTo(-1);
        help.step(1);
        assertThat(help.chosenProperty().get()).isEqualTo(-1);
    }

    @Test
    void followsTheLanguageAndStaysAtTheTopicThatIsRead() {
        help.queryProperty().set("rb-ignore");
        HelpTopic read = ((Subject) help.pages().get(help.chosenProperty().get())).topic();
        language.set(Language.CHINESE);
        HelpTopic now = ((Subject) help.pages().get(help.chosenProperty().get())).topic();
        assertThat(now.id()).isEqualTo(read.id()).isEqualTo("compare");
        assertThat(now.title()).isNotEqualTo(read.title());
    }

    @Test
    void stepsGoAroundTheEnds() {
        help.step(-1);
        assertThat(help.chosenProperty().get()).isEqualTo(help.pages().size() - 1);
        help.step(1);
        assertThat(help.chosenProperty().get()).isZero();
    }

    @Test
    void opensAnewWithNothingLookedFor() {
        help.queryProperty().set("relay");
        assertThat(help.close()).isTrue();
        assertThat(help.close()).isFalse();
        help.open();
        assertThat(help.queryProperty().get()).isEmpty();
        assertThat(topics()).hasSameSizeAs(HelpTopics.IDS);
    }
}
