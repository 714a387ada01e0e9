package rawbench.ui.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.fields.Uri;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Texts;

/** The fields of an answer as a table, in the order received, and below it what the chosen one is for. */
final class FieldsView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");
    private final ListView<HeadRow> table = new ListView<>();
    private final FieldPanel panel;
    private final Label none = new Label();
    private final FieldMenu menu;
    private Consumer<Uri> onLink = _ -> {};

    FieldsView(Texts texts) {
        Texts meanings = new Texts(FieldsView.class, "meanings", texts.language());
        panel = new FieldPanel(texts, meanings, this::follow, this::leave);
        menu = new FieldMenu(texts, this::follow);
        table.getStyleClass().addAll("plain-list", "head-list");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setCellFactory(_ -> new HeadCell(texts, meanings, this::follow));
        table.accessibleTextProperty().bind(texts.bound("head.fields", count));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        table.setOnKeyPressed(this::pressed);
        table.setOnContextMenuRequested(wanted -> {
            menu.show(table, chosen(), wanted.getScreenX(), wanted.getScreenY());
            wanted.consume();
        });
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> explain());
        texts.language().subscribe(_ -> {
            table.refresh();
            explain();
        });
        table.setMinHeight(0);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, panel);
    }

    /** What stands where there are no rows; empty for nothing. */
    void none(String words) {
        none.setText(words);
    }

    void show(List<HeadRow> rows) {
        count.set((int) rows.stream().filter(HeadRow.Field.class::isInstance).count());
        table.getItems().setAll(rows);
    }

    private List<HeadRow.Field> chosen() {
        return table.getSelectionModel()
                .getSelectedItems()
                .stream()
                .filter(HeadRow.Field.class::isInstance)
                .map(HeadRow.Field.class::cast)
                .toList();
    }

    /** Of several chosen fields none is explained. */
    private void explain() {
        List<HeadRow.Field> chosen = chosen();
        panel.show(chosen.size() == 1 ? chosen.getFirst() : null);
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            Clip.copy(copied(table.getSelectionModel().getSelectedItems()));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            Optional<Uri> link = chosen().stream().findFirst().flatMap(HeadRow.Field::link);
            link.ifPresent(uri -> {
                follow(uri);
                key.consume();
            });
        } else if (key.getCode() == KeyCode.ESCAPE && panel.isVisible()) {
            leave();
            key.consume();
        }
    }

    private void leave() {
        table.getSelectionModel().clearSelection();
        table.requestFocus();
    }

    /** Is told which link a person wants to follow. */
    void onLink(Consumer<Uri> told) {
        onLink = told;
    }

    private void follow(Uri link) {
        onLink.accept(link);
    }

    /** How many fields there are, start lines not counted. */
    IntegerProperty countProperty() {
        return count;
    }

    /** Copies all of it. */
    void copy() {
        Clip.copy(copied(table.getItems()));
    }

    ListView<HeadRow> table() {
        return table;
    }

    FieldPanel panel() {
        return panel;
    }

    private static String copied(List<HeadRow> rows) {
        return rows.stream().map(HeadRow::copied).collect(Collectors.joining("\n", "", "\n"));
    }
}
