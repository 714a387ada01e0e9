package rawbench.ui.response;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.content.Filter;
import rawbench.content.Filtered;
import rawbench.ui.find.TroubleLine;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.response.FilterModel.Look;
import rawbench.ui.response.FilterModel.State;

/** The slim bar over a body in which a path is typed, and what it leads to is told. */
final class FilterBar extends VBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final FilterModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label says = new Label();
    private final TroubleLine trouble = new TroubleLine();

    FilterBar(FilterModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("find-bar", "filter-bar");
        field.setId("filter-field");
        field.getStyleClass().add("mono");
        field.setMinWidth(90);
        field.textProperty().bindBidirectional(model.pathProperty());
        field.setOnAction(_ -> model.apply());
        says.getStyleClass().add("find-count");
        says.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, texts.bound("filter.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> model.close());
        HBox line = new HBox(field, says, space, close);
        line.getStyleClass().add("find-line");
        getChildren().addAll(line, trouble);
        BooleanBinding there = Bindings.createBooleanBinding(
                () -> model.openProperty().get() && model.offeredProperty().get().isPresent(), model.openProperty(),
                model.offeredProperty());
        visibleProperty().bind(there);
        managedProperty().bind(there);
        model.lookProperty().subscribe(_ -> show());
        model.offeredProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.close();
                key.consume();
            }
        });
    }

    /** The button that opens and closes the bar, there where the body has a language of paths. */
    ToggleButton opener() {
        ToggleButton opener = new ToggleButton();
        opener.setId("filter");
        opener.getStyleClass().setAll("toggle-tool");
        opener.textProperty().bind(texts.bound("filter"));
        opener.selectedProperty().bindBidirectional(model.openProperty());
        opener.visibleProperty().bind(model.offeredProperty().map(Optional::isPresent));
        opener.managedProperty().bind(opener.visibleProperty());
        opener.setOnAction(_ -> field.requestFocus());
        return opener;
    }

    private void show() {
        boolean xml = model.offeredProperty().get().equals(Optional.of(Filter.XPATH));
        field.setPromptText(texts.text(xml ? "filter.xpath" : "filter.jsonpath"));
        field.setAccessibleText(texts.text(xml ? "filter.xpath.field" : "filter.jsonpath.field"));
        Look now = model.lookProperty().get();
        Filtered found = now.found();
        boolean done = now.state() == State.DONE;
        trouble.say(texts.said(found.trouble().filter(_ -> done).orElse("")));
        field.pseudoClassStateChanged(ODD, trouble.isVisible());
        boolean nowhere = done && found.results() == 0 && found.trouble().isEmpty();
        says.pseudoClassStateChanged(NONE, nowhere);
        says.setText(now.state() == State.WORKING ? texts.text("filter.working")
                : nowhere ? texts.text("filter.none")
                        : done && found.trouble().isEmpty()
                                ? texts.text(found.more() ? "filter.more" : "filter.found", found.results())
                                : "");
    }

    Label says() {
        return says;
    }

    Label trouble() {
        return trouble;
    }
}
