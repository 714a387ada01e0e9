package rawbench.ui.request;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.rewrite.Outline;
import rawbench.ui.kit.Texts;

/** The list over the editor of what stands where: typing narrows it, Enter or a click goes there, Esc closes it. */
final class OutlinePane extends VBox {
    /** Pixels that each level stands further in. */
    private static final double INDENT = 13;

    private final Texts texts;
    private final OutlineModel model;
    private final LongConsumer goTo;
    private final Runnable back;
    private final LongSupplier caret;
    private final TextField filter = new TextField();
    private final ListView<Outline.Entry> list = new ListView<>();

    /**
     * @param goTo goes to an offset
     * @param caret where the caret stands
     * @param back gives the keyboard back to the editor
     */
    OutlinePane(RequestModel request, Texts texts, LongConsumer goTo, LongSupplier caret, Runnable back) {
        this.texts = texts;
        this.goTo = goTo;
        this.caret = caret;
        this.back = back;
        model = new OutlineModel(request, this::words);
        getStyleClass().add("outline-pane");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        filter.setId("outline-filter");
        filter.promptTextProperty().bind(texts.bound("outline.filter"));
        filter.accessibleTextProperty().bind(texts.bound("outline.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.setId("outline");
        list.accessibleTextProperty().bind(texts.bound("outline"));
        list.setItems(model.shown());
        list.setCellFactory(_ -> new Cell());
        Label none = new Label();
        none.textProperty().bind(texts.bound("outline.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
        visibleProperty().bind(model.openProperty());
        model.shown().addListener((ListChangeListener<Outline.Entry>) _ -> choose());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(_ -> go());
    }

    /** Closes it; false where it was not open. */
    boolean close() {
        return model.close();
    }

    void open() {
        model.open();
        filter.requestFocus();
    }

    /** Chooses where the caret is, so that a glance tells the place. */
    private void choose() {
        model.at(filter.getText().isBlank() ? caret.getAsLong() : -1)
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> {
                model.close();
                back.run();
            }
            case ENTER -> go();
            case UP, DOWN -> {
                if (!filter.isFocused()) {
                    return;
                }
                int next = list.getSelectionModel().getSelectedIndex() + (key.getCode() == KeyCode.UP ? -1 : 1);
                if (next >= 0 && next < list.getItems().size()) {
                    list.getSelectionModel().select(next);
                    list.scrollTo(Math.max(0, next - 4));
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go() {
        Outline.Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.close();
            goTo.accept(entry.from());
        }
    }

    private String words(Outline.Entry entry) {
        return kind(entry) + " " + entry.text();
    }

    private String kind(Outline.Entry entry) {
        return texts.text("outline." + entry.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** One place: what it is in grey, what it reads, where it is. */
    private final class Cell extends ListCell<Outline.Entry> {
        private final Label kind = new Label();
        private final Label text = new Label();
        private final Label place = new Label();
        private final HBox row = new HBox(kind, text, place);

        Cell() {
            row.getStyleClass().add("outline-row");
            kind.getStyleClass().add("outline-kind");
            text.getStyleClass().add("mono");
            place.getStyleClass().add("outline-kind");
            kind.setMinWidth(USE_PREF_SIZE);
            place.setMinWidth(USE_PREF_SIZE);
            text.setMinWidth(0);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Outline.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            kind.setText(kind(entry));
            text.setText(entry.text());
            place.setText(texts.text("outline.at", entry.from()));
            row.setPadding(new Insets(0, 0, 0, INDENT * entry.depth()));
            setAccessibleText(words(entry));
            setGraphic(row);
        }
    }
}
