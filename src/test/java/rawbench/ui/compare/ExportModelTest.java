package rawbench.ui.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rawbench.convert.ComparisonFormat;
import rawbench.octets.Octets;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.InlineWork;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class ExportModelTest {
    private final CompareModel model = new CompareModel(new InlineWork());
    private final Hands hands = new Hands();

    @BeforeEach
    void compare() {
        model.compare(answer("one", "a\n"), answer("an/other", "b\n"));
        model.exporting().through(hands);
    }

    @Test
    void aFileIsNamedAfterBothAndHoldsTheDifferences() {
        model.exporting().save(model.comparedProperty().get(), ComparisonFormat.UNIFIED);
        assertThat(hands.told).containsExactly("ask one-an-other.diff", "saved");
        assertThat(hands.written.toString(StandardCharsets.UTF_8)).contains("-a")
                .contains("+b")
                .doesNotContain("sid-of-");
    }

    @Test
    void secretsAreWrittenOnlyWhereAPersonWantsThem() {
        model.exporting().secretsProperty().set(true);
        model.exporting().save(model.comparedProperty().get(), ComparisonFormat.TEXT);
        assertThat(hands.written.toString(StandardCharsets.UTF_8)).contains("sid-of-");
    }

    @Test
    void whyAFileCouldNotBeWrittenIsSaid() {
        hands.wrong = new IOException("no room");
        model.exporting().save(model.comparedProperty().get(), ComparisonFormat.HTML);
        assertThat(hands.told).containsExactly("ask one-an-other.html", "no room");
        assertThat(model.exporting().busyProperty().get()).isFalse();
    }

    @Test
    void theDifferencesAreCopiedAsText() {
        List<String> copied = new ArrayList<>();
        model.exporting().copy(model.comparedProperty().get(), copied::add, () -> copied.add("too long"), copied::add);
        assertThat(copied).singleElement().asString().contains("-a").contains("+b");
    }

    @Test
    void whatIsTooLongForAClipboardIsNotCopied() {
        model.compare(answer("one", "a\n".repeat(3 << 20)), answer("other", "b\n".repeat(3 << 20)));
        List<String> copied = new ArrayList<>();
        model.exporting().copy(model.comparedProperty().get(), copied::add, () -> copied.add("too long"), copied::add);
        assertThat(copied).containsExactly("too long");
    }

    private static Subject answer(String name, String body) {
        return new Subject.Stored(name,
                Octets.latin1("HTTP/1.1 200 OK\r\nSet-Cookie: sid-of-" + name.charAt(0) + name.length()
                        + "\r\n\r\n" + body));
    }

    /** Files that a test looks into. */
    private static final class Hands implements ExportFiles {
        private final List<String> told = new ArrayList<>();
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private IOException wrong;

        @Override
        public Optional<Path> ask(String name) {
            told.add("ask " + name);
            return Optional.of(Path.of(name));
        }

        @Override
        public void write(Path file, Writing content) throws IOException {
            if (wrong != null) {
                throw wrong;
            }
            content.to(written);
        }

        @Override
        public void saved(Path file) {
            told.add("saved");
        }

        @Override
        public void unsaved(Path file, String why) {
            told.add(why);
        }
    }
}
