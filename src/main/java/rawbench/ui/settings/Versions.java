package rawbench.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

import rawbench.ui.kit.Texts;

/** The versions of TLS that are offered; none chosen is the platform's choice. */
final class Versions extends HBox {
    private static final List<String> ALL = List.of("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1");

    Versions(ObservableValue<List<String>> chosen, Consumer<List<String>> choose, Texts texts) {
        getStyleClass().add("versions");
        for (String version : ALL) {
            CheckBox box = new CheckBox(spelled(version));
            box.setId(version);
            box.accessibleTextProperty().bind(texts.bound("tls.version", spelled(version)));
            chosen.subscribe(now -> box.setSelected(now.contains(version)));
            box.setOnAction(_ -> {
                List<String> changed = new ArrayList<>(chosen.getValue());
                changed.remove(version);
                if (box.isSelected()) {
                    changed.add(version);
                }
                choose.accept(changed.stream().sorted().toList());
            });
            getChildren().add(box);
        }
    }

    /** {@code TLSv1} as 1.0. */
    static String spelled(String version) {
        return version.equals("TLSv1") ? "1.0" : version.substring("TLSv".length());
    }
}
