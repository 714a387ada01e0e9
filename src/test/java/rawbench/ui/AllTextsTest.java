package rawbench.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.ui.calls.CallsView;
import rawbench.ui.compare.CompareView;
import rawbench.ui.find.FindPane;
import rawbench.ui.framing.FramingView;
import rawbench.ui.history.HistoryView;
import rawbench.ui.library.LibraryView;
import rawbench.ui.listen.ListenerView;
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
    private static Stream<Class<?>> panes() {
        return Stream.of(CallsView.class, CompareView.class, FramingView.class, HistoryView.class, LibraryView.class,
                ListenerView.class,
                OctetViewer.class,
                FindPane.class,
                PaletteView.class, RequestView.class, ResponseView.class, RawbenchApp.class, SentView.class,
                SettingsView.class,
                TimingView.class, TranscriptView.class);
    }

    @ParameterizedTest
    @MethodSource("panes")
    void bothLanguagesHaveTheSameKeysAndTheSameGaps(Class<?> pane) throws IOException {
        Properties english = load(pane, "texts.properties");
        Properties chinese = load(pane, "texts_zh.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(chinese, key)).as(key).isEqualTo(gaps(english, key));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    /**
     * Of each key the code says the whole, or what it begins or ends with, or the name of a constant that is appended. What
     * nobody says is a text that nobody reads.
     */
    @ParameterizedTest
    @MethodSource("panes")
    void everyKeyIsSaidSomewhereInTheCode(Class<?> pane) throws IOException {
        Set<String> unused = new TreeSet<>(load(pane, "texts.properties").stringPropertyNames());
        // The names of commands are held against the commands themselves, by the window's own test.
        unused.removeIf(key -> key.startsWith("command.") || said(key, LITERALS, WORDS));
        assertThat(unused).as("keys of %s that no code asks for", pane.getSimpleName()).isEmpty();
    }

    private static boolean said(String key, Set<String> literals, Set<String> words) {
        if (literals.contains(key) || words.contains(key) || key.matches("\\d+")) {
            return true;
        }
        for (int at = key.indexOf('.'); at >= 0; at = key.indexOf('.', at + 1)) {
            String begin = key.substring(0, at + 1);
            String rest = key.substring(at + 1);
            if (literals.contains(begin) && said(rest, literals, words)) {
                return true;
            }
            if (literals.contains(key.substring(at)) && said(key.substring(0, at), literals, words)) {
                return true;
            }
        }
        for (int at = key.indexOf('-'); at >= 0; at = key.indexOf('-', at + 1)) {
            if (literals.contains(key.substring(0, at + 1)) && said(key.substring(at + 1), literals, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whatever a person reads comes from the texts: no letters stand in what makes a control. */
    @Test
    void noViewSaysAnythingOfItsOwn() throws IOException {
        Pattern spoken = Pattern
                .compile("(?:\\.set(?:Text|PromptText|AccessibleText|Title|HeaderText)|new (?:Label|Button"
                        + "|Text|Tooltip|MenuItem|CheckBox|Hyperlink|RadioButton|ToggleButton|Alert))\\(\\s*"
                        + "(\"[^\"]*\\p{L}[^\"]*\")");
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            spoken.matcher(Files.readString(source))
                    .results()
                    .filter(hit -> !NAMES.contains(hit.group(1)))
                    .forEach(hit -> found.add(source.getFileName() + ": " + hit.group(1)));
        }
        assertThat(found).isEmpty();
    }

    /** What is the same in every language. */
    private static final Set<String> NAMES = Set.of("\"SHA-256 \"", "\"SHA-256\"",
            "\"GET /0Oo?1lI=|{}[]() HTTP/1.1  “…” 中文\"");
    private static final Set<String> LITERALS = new HashSet<>();
    private static final Set<String> WORDS = new HashSet<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        for (Path source : sources()) {
            String code = Files.readString(source);
            collect("\"((?:[^\"\\\\\n]|\\\\.)*)\"", code, LITERALS);
            collect("\\b([A-Za-z][A-Za-z0-9_]*)\\b", code, WORDS);
        }
        for (Path source : javaBelow(Path.of("src/main/java/rawbench"))) {
            collect("\\b([A-Z][A-Z0-9_]+)\\b", Files.readString(source), WORDS);
        }
        for (String constant : List.copyOf(WORDS)) {
            String small = constant.toLowerCase(Locale.ROOT);
            WORDS.addAll(List.of(small, small.replace('_', '-'), small.replace('_', '.')));
        }
    }

    private static void collect(String pattern, String code, Set<String> into) {
        Pattern.compile(pattern).matcher(code).results().map(hit -> hit.group(1)).forEach(into::add);
    }

    private static List<Path> sources() throws IOException {
        return javaBelow(Path.of("src/main/java/rawbench/ui"));
    }

    private static List<Path> javaBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
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
