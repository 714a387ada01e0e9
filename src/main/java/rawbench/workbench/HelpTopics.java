package rawbench.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The topics of the help. They are the one source of what the window shows at F1 and of the sections of the manual page:
 * one more is a line here, and {@code help/ID.md} and {@code help/ID_zh.md} beside this class.
 */
public final class HelpTopics {
    /** What names each topic, in the order to read them. */
    public static final List<String> IDS = List.of("first-steps", "request", "answer", "compare", "variables",
            "library",
            "sockets", "command-line", "security", "troubleshooting");

    private HelpTopics() {
    }

    /** All of them in this language: Chinese, or English. */
    public static List<HelpTopic> all(Locale language) {
        String ending = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "_zh.md" : ".md";
        return IDS.stream().map(id -> HelpReader.read(id, text("help/" + id + ending))).toList();
    }

    private static String text(String name) {
        try (InputStream in = HelpTopics.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
