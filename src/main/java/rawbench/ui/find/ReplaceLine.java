package rawbench.ui.find;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import rawbench.ui.kit.Texts;

/** The second line of the bar: what comes in the place of the hits, for one of them or all. */
final class ReplaceLine extends HBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("danger");

    private final ReplaceModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label said = new Label();

    ReplaceLine(ReplaceModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("find-line", "replace-line");
        field.setId("replace-field");
        field.getStyleClass().add("mono");
        field.promptTextProperty().bind(texts.bound("replace.field"));
        field.accessibleTextProperty().bind(texts.bound("replace.field"));
        field.textProperty().bindBidirectional(model.byProperty());
        field.setMinWidth(90);
        field.setOnAction(_ -> model.replaceOne());
        said.getStyleClass().add("find-count");
        said.setId("replace-said");
        said.setMinWidth(0);
        said.setWrapText(true);
        getChildren().addAll(field, within(), button("replace.one", model::replaceOne),
                button("replace.all", model::replaceAll), said);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.saidProperty().subscribe(_ -> say());
        texts.language().subscribe(_ -> say());
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("flat-tool");
        button.textProperty().bind(texts.bound(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private ToggleButton within() {
        ToggleButton within = new ToggleButton("[ ]");
        within.setId("replace-within");
        within.getStyleClass().setAll("find-toggle", "mono");
        within.setMinWidth(USE_PREF_SIZE);
        within.selectedProperty().bindBidirectional(model.withinProperty());
        within.disableProperty().bind(model.scopedProperty().not());
        within.accessibleTextProperty().bind(texts.bound("replace.within"));
        within.setTooltip(new Tooltip());
        within.getTooltip().textProperty().bind(texts.bound("replace.within"));
        return within;
    }

    private void say() {
        ReplaceModel.Said now = model.saidProperty().get();
        said.setText(switch (now) {
            case ReplaceModel.Said.Nothing _ -> "";
            case ReplaceModel.Said.Replaced(long count) -> texts.text("replaced", count);
            case ReplaceModel.Said.Trouble(String sentence) -> texts.said(sentence);
            case ReplaceModel.Said.TooDeep _ -> texts.text("too.deep");
        });
        boolean odd = now instanceof ReplaceModel.Said.Trouble || now instanceof ReplaceModel.Said.TooDeep;
        field.pseudoClassStateChanged(ODD, odd);
        said.pseudoClassStateChanged(PseudoClass.getPseudoClass("none"), odd);
    }
}
