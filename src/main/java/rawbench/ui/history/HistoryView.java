package rawbench.ui.history;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The history beside the templates: what is looked for above, by day what was found. */
public final class HistoryView extends VBox {
    private final HistoryModel model;
    private final Texts texts;
    private final TextField looked = new TextField();
    private final ListView<HistoryRow> list;
    private final HistoryMenu menu;

    public HistoryView(HistoryModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(HistoryView.class, language);
        list = new ListView<>(model.rows());
        menu = new HistoryMenu(model, texts, this::chosen);
        getStyleClass().add("history");
        looked.setId("history-search");
        looked.promptTextProperty().bind(texts.bound("look"));
        looked.accessibleTextProperty().bind(texts.bound("look"));
        Tooltip how = new Tooltip();
        how.textProperty().bind(texts.bound("look.how"));
        how.setWrapText(true);
        how.setMaxWidth(320);
        looked.setTooltip(how);
        looked.textProperty().bindBidirectional(model.lookedProperty());
        looked.setOnKeyPressed(this::fromSearch);
        StackPane body = new StackPane(list, empty());
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new VBox(looked), filters(), body);
        getChildren().getFirst().getStyleClass().add("history-look");
        list();
    }

    private void list() {
        list.setId("history");
        list.accessibleTextProperty().bind(texts.bound("history"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new HistoryCell(texts));
        list.setContextMenu(menu);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                openChosen();
            }
        });
        list.visibleProperty().bind(model.stateProperty().isEqualTo(HistoryModel.State.SOME));
        texts.language().subscribe((_, _) -> list.refresh());
    }

    private HBox filters() {
        ToggleButton pinned = new ToggleButton();
        pinned.setId("history-pinned");
        pinned.setGraphic(Icons.of(Feather.BOOKMARK));
        pinned.getStyleClass().add("icon-only");
        pinned.accessibleTextProperty().bind(texts.bound("pinned.only"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bound("pinned.only"));
        pinned.setTooltip(tip);
        pinned.selectedProperty().bindBidirectional(model.pinnedProperty());
        HBox filters = new HBox(choice("answered", "answered.", Answered.values(), model.answeredProperty()),
                choice("span", "span.", Span.values(), model.spanProperty()), pinned);
        filters.getStyleClass().add("history-filters");
        return filters;
    }

    private <E extends Enum<E>> ComboBox<E> choice(String key, String each, E[] all, ObjectProperty<E> chosen) {
        ComboBox<E> box = new ComboBox<>();
        box.setId("history-" + key);
        box.getItems().setAll(all);
        box.accessibleTextProperty().bind(texts.bound(key));
        ChoiceNames.in(box, texts, one -> texts.text(each + one));
        box.valueProperty().bindBidirectional(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Label empty() {
        Label empty = new Label();
        empty.setId("history-empty");
        empty.getStyleClass().addAll("muted", "history-empty");
        empty.setWrapText(true);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.stateProperty().get() == HistoryModel.State.SOME ? ""
                                : texts.text("state." + model.stateProperty().get()),
                        model.stateProperty(), texts.language()));
        empty.visibleProperty().bind(model.stateProperty().isNotEqualTo(HistoryModel.State.SOME));
        return empty;
    }

    private List<HistoryRow> chosen() {
        // By index: of a row the list hands out what it was when it was chosen.
        return list.getSelectionModel()
                .getSelectedIndices()
                .stream()
                .filter(index -> index >= 0 && index < model.rows().size())
                .map(model.rows()::get)
                .toList();
    }

    private void openChosen() {
        chosen().stream().findFirst().ifPresent(row -> model.open(row.id()));
    }

    private void fromSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !looked.getText().isEmpty()) {
            looked.clear();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShortcutDown()) {
                    return;
                }
                openChosen();
            }
            case DELETE -> model.delete(chosen().stream().map(HistoryRow::id).toList());
            case P -> {
                if (!plain) {
                    return;
                }
                menu.turnPin();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Brings the keyboard to the search. */
    public void focusSearch() {
        looked.requestFocus();
        looked.selectAll();
    }

    /** Brings the keyboard to the list. */
    public void focusList() {
        if (model.rows().isEmpty()) {
            looked.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
