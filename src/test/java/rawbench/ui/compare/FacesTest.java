package rawbench.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/** What is set off in the rows of two bodies. */
class FacesTest {
    private static final String REST = "{\"id\": 2, \"name\": \"two\"}, {\"id\": 3, \"name\": \"three\"}";
    private static final String ONE = "{\"id\": 1, \"name\": \"Ada King\", \"tags\": [\"x\", \"y\"], \"at\": {\"city\": \"London\"}, \"old\": true}";
    private static final String OTHER = "{\"id\": 1, \"at\": {\"city\": \"London\", \"zip\": 7}, \"name\": \"Ada Lovelace\", \"tags\": [\"x\", \"z\"]}";

    @Test
    void wordsOfAnElementThatMovedAndChangedAreSetOffAtBothPlaces() {
        CompareModel model = compared("[" + ONE + ", " + REST + "]", "[" + REST + ", " + OTHER + "]");
        assertThat(setOff(model, true)).containsExactly("\"old\": true", "King", "y");
        assertThat(setOff(model, false)).containsExactly("\"zip\": 7", "Lovelace", "z");
    }

    @Test
    void whatOnlyMovedHasNothingSetOff() {
        CompareModel model = compared("[" + ONE + ", " + REST + "]", "[" + REST + ", " + ONE + "]");
        assertThat(setOff(model, true)).isEmpty();
        assertThat(setOff(model, false)).isEmpty();
    }

    @Test
    void itIsSaidWhereEachRowOfItStandsNow() {
        CompareModel model = compared("[" + ONE + ", " + REST + "]", "[" + REST + ", " + OTHER + "]");
        assertThat(faces(model)).anySatisfy(face -> {
            assertThat(face.spoken()).contains("Ada King");
            assertThat(face.remark()).contains("16", "changed");
        }).anySatisfy(face -> {
            assertThat(face.spoken()).contains("London");
            assertThat(face.remark()).isEqualTo("moved to line 13");
        }).anySatisfy(face -> {
            assertThat(face.spoken()).contains("zip");
            assertThat(face.remark()).isEqualTo("only here");
        });
    }

    private static CompareModel compared(String a, String b) {
        CompareModel model = new CompareModel(new InlineWork());
        model.compare(json(a), json(b));
        return model;
    }

    private static Subject json(String body) {
        return new Subject.Stored("s",
                Octets.owning(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Face> faces(CompareModel model) {
        Compared compared = model.comparedProperty().get();
        Faces faces = new Faces(compared, new Texts(CompareView.class, new SimpleObjectProperty<>(Language.ENGLISH)));
        return compared.rows()
                .stream()
                .filter(Row.Line.class::isInstance)
                .map(faces::face)
                .filter(face -> face.left() != null || face.right() != null)
                .toList();
    }

    private static Set<String> setOff(CompareModel model, boolean left) {
        Set<String> words = new TreeSet<>();
        for (Face face : faces(model)) {
            Said said = left ? face.left() : face.right();
            if (said != null) {
                said.changed().forEach(part -> words.add(said.text().substring(part.from(), part.to())));
            }
        }
        return words;
    }
}
