package rawbench.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.ui.compare.CompareView;
import rawbench.ui.find.FindPane;
import rawbench.ui.framing.FramingView;
import rawbench.ui.library.LibraryView;
import rawbench.ui.palette.PaletteView;
import rawbench.ui.request.RequestView;
import rawbench.ui.response.ResponseView;
import rawbench.ui.sent.SentView;
import rawbench.ui.settings.SettingsView;
import rawbench.ui.shell.RawbenchApp;
import rawbench.ui.timing.TimingView;
import rawbench.ui.transcript.TranscriptView;
import rawbench.ui.viewer.OctetViewer;

import static org.assertj.core.api.Assertions.assertThat;

class AllTextsTest {
    @ParameterizedTest
    @ValueSource(classes = {CompareView.class, FramingView.class, LibraryView.class, OctetViewer.class, FindPane.class,
            PaletteView.class, RequestView.class, ResponseView.class, RawbenchApp.class, SentView.class,
            SettingsView.class,
            TimingView.class, TranscriptView.class})
    void bothLanguagesHaveTheSameKeysAndTheSameGaps(Class<?> pane) throws IOException {
        Properties english = load(pane, "texts.properties");
        Properties chinese = load(pane, "texts_zh.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(chinese, key)).as(key).isEqualTo(gaps(english, key));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    /** Which values a text takes. */
    private static List<String> gaps(Properties texts, String key) {
        return Pattern.compile("\\{\\d")
                .matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties load(Class<?> pane, String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(pane.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
