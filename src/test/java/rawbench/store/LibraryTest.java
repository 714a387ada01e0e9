package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.Tutorial;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LibraryTest {
    @TempDir
    Path home;

    @Test
    void aNewLibraryHoldsTheTutorialAndWhatGitNeeds() throws Exception {
        Path place = Places.below(home.resolve("not/yet")).library();
        TemplateFolder library = Library.open(place);
        TemplateNode.Folder tutorial = (TemplateNode.Folder) library.tree().children().getFirst();
        assertThat(tutorial.name()).isEqualTo("Tutorial");
        assertThat(tutorial.children()).flatExtracting(file -> ((TemplateNode.File) file).requests())
                .extracting(request -> request.method() + " " + request.name())
                .containsExactly("GET News page", "GET News page, as printed", "POST News page",
                        "POST News page, as printed", "OPTIONS Server options", "OPTIONS Server options, as printed");
        assertThat(Files.readString(place.resolve(".gitattributes")))
                .isEqualTo("*.http text eol=lf\n*.bin binary\n*.raw binary\n");
        assertThat(Files.readString(place.resolve(".gitignore"))).contains("http-client.private.env.json\n");
        try (Stream<Path> beside = Files.list(place.getParent())) {
            assertThat(beside.toList()).containsExactly(place);
        }
    }

    @Test
    void openedTutorialSendsTheOctetsThatWereShipped() throws Exception {
        Path place = home.resolve("templates");
        TemplateFolder library = Library.open(place);
        List<Octets> opened = new java.util.ArrayList<>();
        for (String name : Tutorial.files().keySet()) {
            opened.add(library.open(place.resolve("Tutorial").resolve(name)).getFirst().draft().octets());
        }
        assertThat(opened).isEqualTo(Tutorial.drafts().stream().map(draft -> draft.octets()).toList());
    }

    @Test
    void aLibraryThatIsThereIsNeverWrittenTo() throws Exception {
        Path place = Files.createDirectory(home.resolve("templates"));
        Library.open(place);
        Library.create(place);
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anEmptyLibraryHasNoTutorial() throws Exception {
        assertThat(Library.create(home.resolve("mine")).tree().children()).isEmpty();
    }

    @Test
    void saysWhyALibraryCannotBeMade() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> Library.open(file.resolve("templates"))).isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void placesAreTheSystemsOwn() {
        Path user = home;
        assertThat(Places.of("Linux", user, Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "relative")))
                .isEqualTo(new Places(user.resolve(".local/state/rawbench"), Path.of("/data/rawbench/templates"),
                        user.resolve(".config/rawbench"), user.resolve(".local/state/rawbench/history")));
        assertThat(Places.of("Mac OS X", user, Map.of()).library())
                .isEqualTo(user.resolve("Library/Application Support/Rawbench/templates"));
        assertThat(Places.of("Windows 11", user, Map.of()).session())
                .isEqualTo(user.resolve("AppData/Local/Rawbench/session"));
    }
}
