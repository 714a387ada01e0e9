package rawbench.ui.shell;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import rawbench.store.StoreWords;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesViewTest {
    private final NoticesModel model = new NoticesModel(new InlineWork(), () -> LocalTime.NOON);
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.CHINESE);

    @Test
    void whatTheStoreRefusesIsSaidInTheLanguageOfTheMomentAlsoToWhoDoesNotSeeIt() throws Exception {
        String english = StoreWords.NOT_READ.of(Path.of("a {0}.http"), StoreWords.NO_PERMISSION.of());
        String chinese = "无法读取 a {0}.http：没有这样做的权限。";
        NoticesView view = Fx.on(() -> {
            NoticesView shown = new NoticesView(model, new Texts(Desk.class, language));
            model.trouble(english, List.of());
            return Fx.shown(shown, 700, 300);
        });
        assertThat(said(view)).isEqualTo(chinese);
        assertThat(view.lookup("#notices").getAccessibleText()).isEqualTo(chinese);
        assertThat(view.lookup(".notice-card").getAccessibleText()).isEqualTo(chinese);
        Fx.on(() -> {
            language.set(Language.ENGLISH);
            return null;
        });
        assertThat(said(view)).isEqualTo(english);
        assertThat(view.lookup(".notice-card").getAccessibleText()).isEqualTo(english);
    }

    private static String said(NoticesView view) {
        return view.lookupAll("#notices .notice-line > .label")
                .stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
