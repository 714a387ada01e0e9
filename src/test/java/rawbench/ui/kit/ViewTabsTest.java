package rawbench.ui.kit;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.api.Test;

import rawbench.ui.Fx;

import static org.assertj.core.api.Assertions.assertThat;

class ViewTabsTest {
    private static final List<String> NAMES = List.of("Headers", "Cookies", "Framing", "Timing", "Transcript");

    @Test
    void allTabsStandInARowThatIsWideEnough() throws Exception {
        assertThat(shown(800, "Headers")).isEqualTo(NAMES);
    }

    @Test
    void tabsWithoutRoomWaitInAMenu() throws Exception {
        List<String> shown = shown(220, "Headers");
        assertThat(shown).startsWith("Headers").hasSizeBetween(1, NAMES.size() - 1);
        assertThat(waiting(220, "Headers")).isEqualTo(NAMES.stream().filter(n -> !shown.contains(n)).toList());
    }

    @Test
    void theChosenTabNeverWaits() throws Exception {
        assertThat(shown(220, "Transcript")).contains("Transcript").isNotEqualTo(NAMES);
        assertThat(waiting(220, "Transcript")).isNotEmpty().doesNotContain("Transcript");
    }

    @Test
    void aTabFromTheMenuIsChosenAndComesIntoTheRow() throws Exception {
        Fx.on(() -> {
            ViewTabs<String> tabs = tabs(220, "Headers");
            items(tabs).getLast().fire();
            Fx.laidOut(tabs);
            assertThat(tabs.chosenProperty().get()).isEqualTo("Transcript");
            assertThat(tabs.tab("Transcript").isSelected()).isTrue();
            return null;
        });
    }

    @Test
    void aViewThatIsNotOfferedStandsNowhere() throws Exception {
        Fx.on(() -> {
            ViewTabs<String> tabs = tabs(220, "Headers");
            tabs.offer("Cookies", false);
            tabs.offer("Transcript", false);
            Fx.laidOut(tabs);
            assertThat(row(tabs)).doesNotContain("Cookies", "Transcript");
            assertThat(items(tabs)).extracting(MenuItem::getText).doesNotContain("Cookies", "Transcript");
            return null;
        });
    }

    private static List<String> shown(double width, String chosen) throws Exception {
        return Fx.on(() -> row(tabs(width, chosen)));
    }

    private static List<String> waiting(double width, String chosen) throws Exception {
        return Fx.on(() -> items(tabs(width, chosen)).stream().map(MenuItem::getText).toList());
    }

    private static List<String> row(ViewTabs<String> tabs) {
        return NAMES.stream().filter(n -> tabs.tab(n).isVisible()).toList();
    }

    private static List<MenuItem> items(ViewTabs<String> tabs) {
        return Stream.of(tabs.lookup(".menu-tool"))
                .map(MenuButton.class::cast)
                .filter(MenuButton::isVisible)
                .flatMap(m -> m.getItems().stream())
                .toList();
    }

    private static ViewTabs<String> tabs(double width, String chosen) {
        ViewTabs<String> tabs = new ViewTabs<>();
        NAMES.forEach(n -> tabs.tab(n, new SimpleStringProperty(n)));
        tabs.chosenProperty().set(chosen);
        new Theme().dress(new Scene(tabs));
        tabs.resize(width, 40);
        Fx.laidOut(tabs);
        return tabs;
    }
}
