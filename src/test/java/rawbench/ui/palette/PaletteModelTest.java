package rawbench.ui.palette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaletteModelTest {
    private final PaletteModel model = new PaletteModel();
    private final List<String> done = new ArrayList<>();

    private PaletteItem item(String text, Optional<String> obstacle, String... also) {
        return new PaletteItem(text, text, "", List.of(also), "", obstacle, () -> done.add(text));
    }

    private PaletteItem item(String text) {
        return item(text, Optional.empty());
    }

    private List<String> shown() {
        return model.rows().stream().map(row -> row.item().text()).toList();
    }

    @Test
    void whatWasChosenLatelyStandsFirstAndTheRestAsGiven() {
        PaletteItem save = item("Save");
        model.remember(save);
        model.open(PaletteModel.Kind.COMMANDS, List.of(item("Send"), item("New"), save));
        assertThat(shown()).containsExactly("Save", "Send", "New");
        assertThat(model.choice()).contains(save);
    }

    @Test
    void whatIsFoundLaterStandsBelowWhileTheSameIsLookedFor() {
        Map<String, Consumer<List<PaletteItem>>> asked = new LinkedHashMap<>();
        model.open(PaletteModel.Kind.OPEN, List.of(item("news tab"), item("orders")), asked::put);
        model.queryProperty().set("n");
        assertThat(asked).as("one letter would find everything").isEmpty();
        model.queryProperty().set("ne");
        model.queryProperty().set("new");
        asked.get("ne").accept(List.of(item("too late")));
        assertThat(shown()).containsExactly("news tab");
        asked.get("new").accept(List.of(item("GET a/news"), item("news tab")));
        assertThat(shown()).containsExactly("news tab", "GET a/news");
        assertThat(model.choice().map(PaletteItem::text)).contains("news tab");
        model.queryProperty().set("zz");
        asked.get("zz").accept(List.of(item("zz sent")));
        assertThat(model.choice().map(PaletteItem::text)).contains("zz sent");
        model.close();
        asked.get("zz").accept(List.of(item("gone")));
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsFoundAfterItWasOpenedForOtherThingsIsNotShown() {
        Map<String, Consumer<List<PaletteItem>>> asked = new LinkedHashMap<>();
        model.open(PaletteModel.Kind.OPEN, List.of(item("new tab")), asked::put);
        model.queryProperty().set("new");
        model.close();
        model.open(PaletteModel.Kind.COMMANDS, List.of(item("New")));
        model.queryProperty().set("new");
        asked.get("new").accept(List.of(item("GET a/news")));
        assertThat(shown()).containsExactly("New");
    }

    @Test
    void aQueryNarrowsAndTheBestIsChosen() {
        model.open(PaletteModel.Kind.COMMANDS, List.of(item("Save as"), item("New tab"), item("Next tab")));
        model.queryProperty().set("net");
        assertThat(shown()).containsExactly("New tab", "Next tab");
        model.queryProperty().set("xt");
        assertThat(shown()).containsExactly("Next tab");
        model.queryProperty().set("zz");
        assertThat(shown()).isEmpty();
        assertThat(model.choice()).isEmpty();
    }

    @Test
    void otherWordsFindItTooButBehind() {
        model.open(PaletteModel.Kind.COMMANDS,
                List.of(item("发送请求", Optional.empty(), "Send the request"), item("Send")));
        model.queryProperty().set("send");
        assertThat(shown()).containsExactly("Send", "发送请求");
    }

    @Test
    void whatCannotBeDoneIsShownButNotChosen() {
        model.open(PaletteModel.Kind.COMMANDS, List.of(item("Send", Optional.of("needs an open request"))));
        assertThat(shown()).containsExactly("Send");
        assertThat(model.choice()).isEmpty();
    }

    @Test
    void stepsGoAroundTheEnds() {
        model.open(PaletteModel.Kind.OPEN, List.of(item("a"), item("b"), item("c")));
        model.step(-1);
        assertThat(model.choice()).map(PaletteItem::text).contains("c");
        model.step(1);
        assertThat(model.choice()).map(PaletteItem::text).contains("a");
        model.close();
        assertThat(model.kindProperty().get()).isNull();
        assertThat(model.rows()).isEmpty();
    }
}
