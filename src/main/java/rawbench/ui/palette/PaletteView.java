package rawbench.ui.palette;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The palette over the window: a field, and what matches below it. A click beside it, or Esc, closes it. */
public final class PaletteView extends StackPane {
    private static final PseudoClass CANNOT = PseudoClass.getPseudoClass("cannot");
    private static final int SHOWN = 12;

    private final PaletteModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<PaletteModel.Row> list = new ListView<>();
    private Node before;

    public PaletteView(PaletteModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(PaletteView.class, language);
        getStyleClass().add("palette-veil");
        setId("palette");
        field.setId("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(texts.bound("nothing"));
        list.setId("palette-list");
        list.setItems(model.rows());
        list.setPlaceholder(nothing);
        list.setFocusTraversable(false);
        list.getStyleClass().addAll("plain-list", "palette-list");
        list.setCellFactory(_ -> new RowCell());
        model.chosenProperty().subscribe(at -> choose(at.intValue()));
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.maxWidthProperty().bind(Bindings.min(widthProperty().multiply(0.9), field.prefWidthProperty()));
        box.setMaxHeight(USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        setOnMousePressed(pressed -> {
            if (pressed.getTarget().equals(this)) {
                close();
            }
        });
        setVisible(false);
        model.kindProperty().subscribe(this::show);
        list.getItems().subscribe(this::resize);
        heightProperty().subscribe(_ -> resize());
    }

    private void show(PaletteModel.Kind kind) {
        setVisible(kind != null);
        if (kind == null) {
            return;
        }
        field.promptTextProperty().bind(texts.bound(kind.name()));
        field.accessibleTextProperty().bind(texts.bound(kind.name()));
        list.accessibleTextProperty().bind(texts.bound(kind.name()));
        before = getScene().getFocusOwner();
        field.requestFocus();
        resize();
    }

    /** As many rows as there are, up to some, or to what the window has room for. */
    private void resize() {
        applyCss();
        double row = Math.max(24, list.getFixedCellSize());
        double room = Math.max(3, Math.floor((getHeight() * 0.8 - field.prefHeight(-1)) / row));
        list.setPrefHeight(row * Math.min(room, Math.clamp(model.rows().size(), 1, SHOWN)) + 12);
    }

    private void choose(int at) {
        list.getSelectionModel().clearAndSelect(at);
        if (at >= 0) {
            list.scrollTo(Math.max(0, at - SHOWN / 2));
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case PAGE_DOWN -> model.chosenProperty().set(Math.min(model.rows().size() - 1, at() + SHOWN));
            case PAGE_UP -> model.chosenProperty().set(Math.max(0, at() - SHOWN));
            case ENTER -> take();
            case TAB -> {
                // The keyboard stays in the palette while it is open.
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private int at() {
        return model.chosenProperty().get();
    }

    private void take() {
        model.choice().ifPresent(item -> {
            model.remember(item);
            close();
            item.action().run();
        });
    }

    /** Closes it and gives the keyboard back; false where it was not open. */
    public boolean close() {
        boolean open = model.kindProperty().get() != null;
        if (open) {
            model.close();
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
        return open;
    }

    /** A row: the letters that matched stand out; at the right its keys, or why it cannot be. */
    private final class RowCell extends ListCell<PaletteModel.Row> {
        private final TextFlow name = new TextFlow();
        private final Label detail = new Label();
        private final Label right = new Label();
        private final HBox line = new HBox();

        RowCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox.setHgrow(detail, Priority.SOMETIMES);
            name.setMinWidth(USE_PREF_SIZE);
            detail.setMinWidth(0);
            right.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().add("muted");
            right.getStyleClass().addAll("muted", "palette-keys");
            line.getStyleClass().add("palette-row");
            line.getChildren().addAll(name, detail, space, right);
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    model.chosenProperty().set(getIndex());
                    take();
                }
            });
        }

        @Override
        protected void updateItem(PaletteModel.Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            PaletteItem item = row.item();
            name.getChildren().setAll(letters(item.text(), row.places()));
            detail.setText(item.detail());
            right.setText(item.obstacle().orElse(item.keys()));
            pseudoClassStateChanged(CANNOT, item.obstacle().isPresent());
            setAccessibleText(String.join(", ", item.text(), item.detail(), right.getText()));
            setGraphic(line);
        }

        private List<Text> letters(String text, List<Integer> places) {
            List<Text> parts = new java.util.ArrayList<>();
            for (int at = 0, end; at < text.length(); at = end) {
                boolean hit = places.contains(at);
                end = at + 1;
                while (end < text.length() && places.contains(end) == hit) {
                    end++;
                }
                Text part = new Text(text.substring(at, end));
                part.getStyleClass().add(hit ? "palette-hit" : "palette-text");
                parts.add(part);
            }
            return parts;
        }
    }
}
