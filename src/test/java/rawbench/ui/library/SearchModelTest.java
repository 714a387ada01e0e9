package rawbench.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.store.Searchable.Hit;
import rawbench.store.Searchable.Part;
import rawbench.store.TemplateFolder;
import rawbench.ui.kit.InlineWork;

import static org.assertj.core.api.Assertions.assertThat;

class SearchModelTest {
    @TempDir
    private Path root;
    private SearchModel model;

    @BeforeEach
    void fill() throws Exception {
        Files.writeString(root.resolve("a.http"), "### Login 登录\n# @rb-target http://login.example\n"
                + "POST /login HTTP/1.1\nHost: a\n\n{\"user\":\"login\"}\n");
        Files.writeString(root.resolve("raw.http"),
                "### raw\n# @rb-target tcp://h:1\n# @rb-raw escaped\n#| A\\x00B\\r\\n\n#| lo\\x67in\n");
        Files.write(root.resolve("broken.http"), new byte[]{'l', 'o', 'g', 'i', 'n', (byte) 0xFF});
        model = new SearchModel(new InlineWork(),
                () -> List.of(new SearchModel.Source<>(new TemplateFolder(root).search(), _ -> {})));
    }

    @Test
    void namesTargetsAndOctetsAreLookedThrough() {
        search("login");
        assertThat(hits()).extracting(Hit::part)
                .containsExactly(Part.NAME, Part.TARGET, Part.OCTETS, Part.OCTETS, Part.OCTETS);
        assertThat(hits().get(3).line()).isEqualTo(4);
        assertThat(hits().get(3).excerpt().hit()).isEqualTo("login");
        assertThat(model.stateProperty().get().requests()).isEqualTo(2);
    }

    @Test
    void theOctetsAreSearchedAndNotHowTheyAreSpelled() {
        search("login");
        assertThat(hits().getLast().title()).isEqualTo("raw");
        assertThat(hits().getLast().offset()).isEqualTo(5);
        search("\\x67");
        assertThat(hits()).isEmpty();
    }

    @Test
    void caseCountsWhereItIsWanted() {
        model.matchCaseProperty().set(true);
        search("Login");
        assertThat(hits()).singleElement().satisfies(hit -> assertThat(hit.part()).isEqualTo(Part.NAME));
    }

    @Test
    void anExpressionIsFoundAndAWrongOneIsSaidInASentence() {
        model.expressionProperty().set(true);
        search("\"user\":\"(\\w+)\"");
        assertThat(hits()).singleElement()
                .satisfies(hit -> assertThat(hit.excerpt().before() + "|" + hit.excerpt().after())
                        .isEqualTo("{|}"));
        search("(");
        assertThat(model.stateProperty().get().trouble()).hasValueSatisfying(
                why -> assertThat(why).contains("cannot be read"));
        assertThat(hits()).isEmpty();
    }

    @Test
    void otherWritingsAreFoundToo() {
        search("登录");
        assertThat(hits()).singleElement().satisfies(hit -> assertThat(hit.title()).isEqualTo("Login 登录"));
    }

    private void search(String wanted) {
        model.wantedProperty().set(wanted);
        model.search();
    }

    private List<? extends Hit<?>> hits() {
        return model.found()
                .stream()
                .filter(Found.Place.class::isInstance)
                .map(row -> ((Found.Place) row).hit())
                .toList();
    }
}
