package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.compare.Aspect;
import rawbench.compare.AspectColumn;
import rawbench.ui.find.TroubleLine;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** Many messages as a table, the odd ones out marked; two of its rows can be compared side by side. */
public final class TablePane extends VBox {
    private final TableModel model;
    private final SourceMenu sources;
    private final Texts texts;
    private final TableView<TableModel.Row> table = new TableView<>();
    private final TextField column = new TextField();

    public TablePane(TableModel model, Sources sources, ObservableValue<Language> language) {
        this.model = model;
        this.sources = new SourceMenu(sources, language);
        texts = new Texts(TablePane.class, "table", language);
        getStyleClass().add("answer-table");
        table.setId("answer-table");
        table.accessibleTextProperty().bind(texts.bound("table"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.text(model.busyProperty().get() ? "table.busy"
                        : "table.none"), model.busyProperty(), language));
        table.setPlaceholder(none);
        setVgrow(table, Priority.ALWAYS);
        TroubleLine trouble = new TroubleLine();
        model.troubleProperty().subscribe(why -> trouble.say(texts.said(why)));
        getChildren().addAll(bar(), trouble, table);
        model.shownProperty().subscribe(this::show);
        language.subscribe(_ -> {
            show(model.shownProperty().get());
            trouble.say(texts.said(model.troubleProperty().get()));
        });
    }

    private HBox bar() {
        MenuButton add = new MenuButton();
        add.setId("table-add");
        add.getStyleClass().add("menu-tool");
        add.textProperty().bind(texts.bound("table.add"));
        add.setOnShowing(_ -> add.getItems().setAll(sources.items(subject -> model.add(List.of(subject)))));
        // A menu that is empty is never shown, and so would never be filled.
        add.getItems().setAll(sources.items(subject -> model.add(List.of(subject))));
        column.setId("table-column");
        column.getStyleClass().add("mono");
        column.promptTextProperty().bind(texts.bound("table.column.prompt"));
        column.accessibleTextProperty().bind(texts.bound("table.column"));
        column.setPrefColumnCount(22);
        column.setOnAction(_ -> addColumn());
        Button more = tool("table.column.add", this::addColumn);
        more.disableProperty().bind(column.textProperty().map(String::isBlank));
        Button compare = tool("table.compare", this::compare);
        compare.setId("table-compare");
        Button copy = tool("table.copy", () -> Clip.copy(model.tsv(heads())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(add, column, more, space, compare, copy);
        bar.getStyleClass().add("table-bar");
        return bar;
    }

    private Button tool(String key, Runnable act) {
        Button button = new Button();
        button.getStyleClass().add("flat-tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.bound(key));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void addColumn() {
        if (model.addColumn(column.getText())) {
            column.clear();
        }
    }

    private void compare() {
        List<TableModel.Row> picked = List.copyOf(table.getSelectionModel().getSelectedItems());
        model.compare(picked, texts.text("table.pick-two", picked.size()));
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            compare();
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE) {
            model.remove(table.getSelectionModel().getSelectedItems().stream().map(TableModel.Row::subject).toList());
            key.consume();
        }
    }

    private List<String> heads() {
        return Stream.concat(Stream.of(texts.text("table.name")),
                model.shownProperty().get().aspects().stream().map(this::named)).toList();
    }

    private String named(Aspect aspect) {
        return switch (aspect) {
            case Aspect.Fact fact -> texts.text("aspect." + fact);
            case Aspect.Field field -> field.name();
            case Aspect.Path path -> path.path();
        };
    }

    private void show(TableModel.Shown shown) {
        List<TableColumn<TableModel.Row, ?>> columns = new ArrayList<>();
        columns.add(names());
        for (int i = 0; i < shown.table().columns().size(); i++) {
            columns.add(column(i, shown.table().columns().get(i)));
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(shown.rows());
        if (!shown.subjects().isEmpty() && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private TableColumn<TableModel.Row, TableModel.Row> names() {
        TableColumn<TableModel.Row, TableModel.Row> column = new TableColumn<>();
        column.setGraphic(head(texts.text("table.name"), "", ""));
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(_ -> new TableNameCell(texts));
        column.setComparator((a, b) -> Integer.compare(a.index(), b.index()));
        column.setPrefWidth(230);
        return column;
    }

    private TableColumn<TableModel.Row, TableModel.Row> column(int number, AspectColumn told) {
        TableColumn<TableModel.Row, TableModel.Row> column = new TableColumn<>();
        String name = named(told.aspect());
        long odd = told.odd().stream().filter(out -> out).count();
        String summary = told.usual().isEmpty() ? texts.text(told.values().size() < 2 ? "odd.alone"
                : told.values().stream().anyMatch(rawbench.compare.Value::measured) ? "odd.few" : "odd.no-majority")
                : odd == 0 ? texts.text("odd.none") : texts.text("odd", odd);
        column.setGraphic(head(name, summary, odd > 0 ? "odd" : ""));
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(_ -> new TableValueCell(number, name, told, texts));
        column.setComparator((a, b) -> a.value(number).compareTo(b.value(number)));
        column.setPrefWidth(width(told.aspect()));
        if (!(told.aspect() instanceof Aspect.Fact)) {
            column.setContextMenu(new javafx.scene.control.ContextMenu(removal(told.aspect(), name)));
        }
        return column;
    }

    private static double width(Aspect aspect) {
        return switch (aspect) {
            case Aspect.Fact fact -> switch (fact) {
                case STATUS, VERSION, OCTETS -> 104;
                case VERDICT -> 260;
                case DECODED, DIGEST, FIRST_OCTET, TOTAL -> 146;
            };
            case Aspect.Field _,Aspect.Path _ -> 180;
        };
    }

    private javafx.scene.control.MenuItem removal(Aspect aspect, String name) {
        javafx.scene.control.MenuItem remove = new javafx.scene.control.MenuItem(
                texts.text("table.column.remove", name));
        remove.setMnemonicParsing(false);
        remove.setOnAction(_ -> model.removeColumn(aspect));
        return remove;
    }

    private static VBox head(String name, String summary, String style) {
        Label first = new Label(name);
        Label second = new Label(summary);
        second.getStyleClass().addAll("told", style.isEmpty() ? "usual" : style);
        VBox both = new VBox(first, second);
        both.getStyleClass().add("table-head");
        Tooltip.install(both, new Tooltip(summary.isEmpty() ? name : name + " · " + summary));
        return both;
    }

    /** Brings the keyboard to the rows. */
    public void focusRows() {
        table.requestFocus();
    }

    TableView<TableModel.Row> table() {
        return table;
    }
}
