package rawbench.ui.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fxmisc.richtext.model.StyleSpans;
import org.kordamp.ikonli.feather.Feather;

import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;

/** The fields of an answer as received, as a table or octet for octet, and what is odd about it. */
final class HeadPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    /** The views of its own, in front of those that the shell adds. */
    private enum View {
        FIELDS,
        FINDINGS
    }

    private final Map<Object, Node> views = new LinkedHashMap<>();
    private final ViewTabs<Object> tabs = new ViewTabs<>();
    private final IntegerProperty fields = new SimpleIntegerProperty(this, "fields");
    private final IntegerProperty findings = new SimpleIntegerProperty(this, "findings");
    private final ListView<HeadRow> table = new ListView<>();
    private final ListView<Finding> odd = new ListView<>();
    private final CodePane raw = new CodePane();
    private final ToggleButton rawChoice = new ToggleButton();
    private final ToggleButton wholeChoice = new ToggleButton();
    private final Button copy = new Button();
    private final StackPane below = new StackPane();
    private final Label none = new Label();
    private final ResponseModel model;

    HeadPane(ResponseModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("head-pane");
        Icons.only(copy, Feather.COPY, texts.bound("head.copy"));
        copy.getStyleClass().add("flat-tool");
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(_ -> Clip.copy(copied(table.getItems())));
        rawChoice.getStyleClass().setAll("toggle-tool");
        rawChoice.textProperty().bind(texts.bound("head.raw"));
        rawChoice.selectedProperty().bindBidirectional(model.rawHeadProperty());
        rawChoice.managedProperty().bind(rawChoice.visibleProperty());
        Icons.only(wholeChoice, Feather.MAXIMIZE_2, texts.bound("head.whole"));
        wholeChoice.getStyleClass().add("flat-tool");
        tabs.tools(rawChoice, copy, wholeChoice);
        none.textProperty().bind(texts.bound("findings.none"));
        none.getStyleClass().add("muted");
        table(texts);
        odd.getStyleClass().addAll("plain-list", "finding-list");
        odd.setPlaceholder(none);
        odd.setCellFactory(_ -> new FindingCell(texts));
        odd.accessibleTextProperty().bind(texts.bound("head.findings", findings));
        raw.area().setEditable(false);
        beside(View.FIELDS, texts.bound("head.fields", fields), new StackPane(table, raw));
        beside(View.FINDINGS, texts.bound("head.findings", findings), odd);
        setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(tabs, below);
        tabs.chosenProperty().set(View.FIELDS);
        tabs.chosenProperty().subscribe(_ -> choose());
        model.rawHeadProperty().subscribe(_ -> choose());
    }

    private void table(Texts texts) {
        table.getStyleClass().addAll("plain-list", "head-list");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setCellFactory(_ -> new HeadCell(texts));
        table.accessibleTextProperty().bind(texts.bound("head.fields", fields));
        table.setPlaceholder(new Label());
        table.setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                Clip.copy(copied(table.getSelectionModel().getSelectedItems()));
                key.consume();
            }
        });
    }

    /** Adds a view that can be chosen in place of the fields; {@code key} names it for {@link #choose(Object)}. */
    void beside(Object key, ObservableValue<String> name, Node view) {
        views.put(key, view);
        tabs.tab(key, name);
        below.getChildren().add(view);
        only(view, false);
    }

    /** Brings a view to the front. */
    void choose(Object key) {
        tabs.chosenProperty().set(key);
    }

    /** Whether it wants the room of the body too. */
    BooleanProperty wholeProperty() {
        return wholeChoice.selectedProperty();
    }

    private void choose() {
        Object chosen = tabs.chosenProperty().get();
        views.forEach((key, view) -> only(view, key.equals(chosen)));
        boolean asRaw = model.rawHeadProperty().get();
        only(table, !asRaw);
        only(raw, asRaw);
        rawChoice.setVisible(chosen == View.FIELDS);
        copy.setVisible(chosen == View.FIELDS);
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void show(Answer answer) {
        fields.set((int) answer.head().stream().filter(HeadRow.Field.class::isInstance).count());
        findings.set(answer.findings().size());
        tabs.tab(View.FINDINGS).pseudoClassStateChanged(SOME, !answer.findings().isEmpty());
        table.getItems().setAll(answer.head());
        odd.getItems().setAll(answer.findings());
        raw.show(answer.rawHead().text(), StyleSpans.singleton(List.of(), answer.rawHead().text().length()));
    }

    /** Shows the head of an answer whose body is still coming. */
    void show(Message head) {
        List<HeadRow> rows = HeadRow.of(head);
        fields.set(rows.size() - 1);
        findings.set(0);
        tabs.tab(View.FINDINGS).pseudoClassStateChanged(SOME, false);
        table.getItems().setAll(rows);
        odd.getItems().clear();
        String octets = Answer.visible(head.headOctets()).text();
        raw.show(octets, StyleSpans.singleton(List.of(), octets.length()));
    }

    /** Brings what is odd to the front. */
    void showFindings() {
        choose(View.FINDINGS);
    }

    private static String copied(List<HeadRow> rows) {
        return rows.stream().map(HeadRow::copied).collect(Collectors.joining("\n", "", "\n"));
    }
}
