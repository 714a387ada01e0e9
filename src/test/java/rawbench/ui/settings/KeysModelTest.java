package rawbench.ui.settings;

import java.nio.file.Path;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.store.SettingsFile;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class KeysModelTest {
    private static final KeysModel.Row SEND = new KeysModel.Row("send", new SimpleStringProperty("Send"),
            List.of("Shortcut+Enter", "F5"));
    private static final KeysModel.Row SAVE = new KeysModel.Row("save", new SimpleStringProperty("Save"),
            List.of("Shortcut+S"));

    @TempDir
    Path home;

    @Test
    void aKeyGoesFromOneCommandToAnotherAndBack() throws Exception {
        try (Workbench workbench = new Workbench(); InlineWork work = new InlineWork()) {
            SettingsFile file = new SettingsFile(home);
            SettingsModel settings = new SettingsModel(workbench, work, file, new Texts(SettingsView.class,
                    new SimpleObjectProperty<>(Language.ENGLISH)), trouble -> {
                        throw new AssertionError(trouble);
                    });
            KeysModel keys = new KeysModel(List.of(SEND, SAVE), settings);
            assertThat(keys.holder("F5")).contains(SEND);
            keys.give(SAVE, "F5");
            assertThat(keys.keys(SAVE)).containsExactly("Shortcut+S", "F5");
            assertThat(keys.keys(SEND)).containsExactly("Shortcut+Enter");
            keys.take(SEND, "Shortcut+Enter");
            assertThat(keys.keys(SEND)).isEmpty();
            settings.close();
            assertThat(file.load().settings().keys()).containsEntry("send", List.of())
                    .containsEntry("save", List.of("Shortcut+S", "F5"));
            keys.reset(SEND);
            assertThat(keys.keys(SEND)).isEqualTo(SEND.usual());
            assertThat(keys.keys(SAVE)).isEqualTo(SAVE.usual());
            assertThat(settings.settingsProperty().get().keys()).as("what is as usual is not written down").isEmpty();
            keys.give(SAVE, "Alt+S");
            keys.resetAll();
            assertThat(keys.changed(SAVE)).isFalse();
        }
    }
}
