package rawbench.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HouseTest {
    @Test
    void everyRoomKeepsToTheFloorPlan() {
        JavaClasses main = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("rawbench");
        assertThat(main).hasSizeGreaterThan(50);
        assertThat(new House("rawbench").breaches(main)).isEmpty();
    }

    @Test
    void aBreachThatIsPlantedIsSeen() {
        JavaClasses planted = new ClassFileImporter().importPackages("planted");
        assertThat(new House("planted").breaches(planted)).anySatisfy(
                b -> assertThat(b).contains("planted.octets.Upward → planted.http.Message", "may not import"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless → java.net.Socket", "only in"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless → java.nio.file.Files"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless writes to the console"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless sleeps"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless starts a thread"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless.count is static"))
                .anySatisfy(b -> assertThat(b).contains("planted.compare.Careless → javafx.scene.Node", "only in ui"))
                .anySatisfy(b -> assertThat(b).contains("planted.ui.request.RequestModel → javafx.scene.Node"))
                .anySatisfy(b -> assertThat(b).contains("planted.ui.request.RequestModel calls Platform.runLater"))
                .anySatisfy(b -> assertThat(b).contains("ui.request may not import ui.response"))
                .hasSize(12);
    }
}
