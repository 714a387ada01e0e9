package rawbench.ui.library;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The search through everything that is kept: what is wanted, and below it the requests and places where it stands. */
final class SearchView extends VBox {
    private final SearchModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final Label says = new Label();

    /** @param close shows the tree again */
    SearchView(SearchModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("library-search");
        field.setId("search-field");
        field.textProperty().bindBidirectional(model.wantedProperty());
        field.promptTextProperty().bind(texts.bound("search.for"));
        field.accessibleTextProperty().bind(texts.bound("search.for"));
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(field, toggle("Aa", "search.case", model.matchCaseProperty()),
                toggle(".*", "search.expression", model.expressionProperty()));
        line.getStyleClass().add("search-line");
        list.setId("search-results");
        list.setItems(model.found());
        list.setCellFactory(_ -> new FoundCell(texts));
        list.accessibleTextProperty().bind(texts.bound("search.results"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        says.setWrapText(true);
        says.getStyleClass().addAll("muted", "search-says");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(close), line, says, list);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, close));
        model.stateProperty().subscribe(_ -> say());
        texts.language().subscribe(_ -> say());
    }

    private HBox header(Runnable close) {
        Label title = new Label();
        title.getStyleClass().add("library-title");
        title.textProperty().bind(texts.bound("search"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = Icons.only(new Button(), Feather.X, texts.bound("search.close"));
        back.setId("search-close");
        back.setOnAction(_ -> close.run());
        HBox header = new HBox(title, space, back);
        header.getStyleClass().add("library-header");
        return header;
    }

    private ToggleButton toggle(String shown, String key, BooleanProperty property) {
        ToggleButton toggle = new ToggleButton(shown);
        toggle.setId(key.replace('.', '-'));
        toggle.getStyleClass().addAll("mono", "search-toggle");
        toggle.accessibleTextProperty().bind(texts.bound(key));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bound(key));
        toggle.setTooltip(tip);
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private void pressed(KeyEvent event, Runnable close) {
        boolean inField = field.isFocused();
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else if (event.getCode() == KeyCode.ENTER && inField) {
            model.search();
        } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            open();
        } else if (event.getCode() == KeyCode.DOWN && inField && !list.getItems().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
        } else {
            return;
        }
        event.consume();
    }

    /** Goes to the place chosen; for a request, to its first one. */
    private void open() {
        int at = list.getSelectionModel().getSelectedIndex();
        for (int row = at; row >= 0 && row < list.getItems().size(); row++) {
            if (list.getItems().get(row) instanceof Found.Place place) {
                place.open().run();
                return;
            }
        }
    }

    private void say() {
        SearchModel.State now = model.stateProperty().get();
        boolean typed = !model.wantedProperty().get().isEmpty();
        says.setText(now.trouble()
                .map(texts::said)
                .orElseGet(() -> now.places() == 0
                        ? texts.text(!typed ? "search.hint" : now.searching() ? "search.running" : "search.none")
                        : texts.text(now.more() ? "search.more" : now.searching() ? "search.so.far" : "search.found",
                                now.places(), now.requests())));
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    void leave() {
        model.stop();
    }
}
