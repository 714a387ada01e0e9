package rawbench.ui.listen;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Texts;

/** Who came, newest first, and how many there were that nobody keeps any more. */
final class ClientsPane extends VBox {
    private final ClientsModel model;
    private final Texts texts;
    private final ListView<ClientRow> list = new ListView<>();
    private final Label count = new Label();

    ClientsPane(ClientsModel model, TryPane none, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("clients-pane");
        list.setId("clients");
        list.getStyleClass().addAll("plain-list", "clients");
        list.accessibleTextProperty().bind(texts.bound("clients"));
        list.setItems(model.rows());
        list.setPlaceholder(none);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        ClientWords words = new ClientWords(texts);
        list.setCellFactory(_ -> new ClientCell(model, words));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.chosenProperty().subscribe(this::chosen);
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), list);
        model.looksProperty().subscribe(_ -> counted());
        texts.language().subscribe(_ -> counted());
    }

    private HBox header() {
        Label name = new Label();
        name.textProperty().bind(texts.bound("clients"));
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        count.setId("client-count");
        count.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button compare = button("compare", () -> model.captures().compare(compared()));
        model.chosenProperty().subscribe(_ -> compare.setDisable(compared().size() < 2));
        model.looksProperty().subscribe(_ -> compare.setDisable(compared().size() < 2));
        Button clear = button("clear", model::clear);
        model.looksProperty().subscribe(_ -> clear.setDisable(model.gone() == 0));
        Button save = button("save-all", model::save);
        model.looksProperty().subscribe(_ -> save.setDisable(model.rows().isEmpty()));
        HBox header = new HBox(name, count, space, compare, save, clear);
        header.getStyleClass().add("part-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button();
        button.setId("clients-" + key);
        button.textProperty().bind(texts.bound(key));
        button.getStyleClass().add("flat-tool");
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound(key + ".hint"));
        button.setTooltip(tooltip);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /** Those that are selected; where it is one alone, it and the one that came before it. */
    private List<ClientRow> compared() {
        List<ClientRow> selected = list.getSelectionModel().getSelectedItems();
        if (selected.size() > 1) {
            return List.copyOf(selected);
        }
        int before = list.getSelectionModel().getSelectedIndex() + 1;
        return before == 0 || before >= model.rows().size() ? List.of()
                : List.of(model.rows().get(before - 1), model.rows().get(before));
    }

    private void choose(ClientRow row) {
        if (row != null) {
            model.chosenProperty().set(row);
        }
    }

    private void chosen(ClientRow row) {
        if (row == null) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedItem() != row) {
            list.getSelectionModel().clearAndSelect(model.rows().indexOf(row));
        }
    }

    private void counted() {
        ClientLog.Counts now = model.countsProperty().get();
        String told = model.rows().isEmpty() ? "" : texts.text("count", now.here(), model.gone());
        String old = now.forgotten() == 0 ? told : texts.text("count.forgotten", told, now.forgotten());
        count.setText(now.turnedAway() == 0 ? old : texts.text("count.turned-away", old, now.turnedAway()));
    }

    ListView<ClientRow> list() {
        return list;
    }
}
