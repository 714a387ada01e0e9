package rawbench.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The practice server at the foot of the sidebar: whether it runs, and where. */
final class PracticeLine extends HBox {
    /**
     * @param address {@code host:port}; null until it runs
     * @param copy takes the address along
     * @param aim sends the open request there from now on
     */
    PracticeLine(ObservableValue<String> address, Texts texts, Runnable copy, Runnable aim) {
        getStyleClass().add("practice-line");
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty().bind(texts.bound("practice"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region light = new Region();
        light.getStyleClass().add("practice-light");
        Hyperlink link = new Hyperlink();
        link.setId("practice");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> address.getValue() == null ? texts.text("practice.off") : address.getValue(), address,
                        texts.language()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound("practice.copy"));
        link.setTooltip(tooltip);
        link.setOnAction(_ -> copy.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button target = Icons.only(new Button(), Feather.CROSSHAIR, texts.bound("practice.aim"));
        target.setOnAction(_ -> aim.run());
        getChildren().addAll(name, light, link, space, target);
        address.subscribe(now -> {
            boolean off = now == null;
            light.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("off"), off);
            link.setDisable(off);
            target.setDisable(off);
        });
    }
}
