package rawbench.ui.response;

import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
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
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The fields of an answer as received, as a table or octet for octet, and what is odd about it. */
final class HeadPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    /** What the pane can show. */
    private enum View {
        FIELDS,
        FINDINGS
    }

    private final TabStrip<View> tabs = new TabStrip<>(View.class);
    private final IntegerProperty fields = new SimpleIntegerProperty(this, "fields");
    private final IntegerProperty findings = new SimpleIntegerProperty(this, "findings");
    private final ListView<HeadRow> table = new ListView<>();
    private final ListView<Finding> odd = new ListView<>();
    private final CodePane raw = new CodePane();
    private final ToggleButton rawChoice = new ToggleButton();
    private final Label none = new Label();
    private final ResponseModel model;

    HeadPane(ResponseModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("head-pane");
        Button copy = Icons.only(new Button(), Feather.COPY, texts.bound("head.copy"));
        copy.getStyleClass().add("flat-tool");
        copy.setOnAction(_ -> Clip.copy(copied(table.getItems())));
        rawChoice.getStyleClass().setAll("toggle-tool");
        rawChoice.textProperty().bind(texts.bound("head.raw"));
        rawChoice.selectedProperty().bindBidirectional(model.rawHeadProperty());
        tabs.tab(View.FIELDS, texts.bound("head.fields", fields))
                .tab(View.FINDINGS, texts.bound("head.findings", findings))
                .tools(rawChoice, copy);
        tabs.chosenProperty().set(View.FIELDS);
        none.textProperty().bind(texts.bound("findings.none"));
        none.getStyleClass().add("muted");
        table(texts);
        odd.getStyleClass().addAll("plain-list", "finding-list");
        odd.setPlaceholder(none);
        odd.setCellFactory(_ -> new FindingCell(texts));
        odd.accessibleTextProperty().bind(texts.bound("head.findings", findings));
        raw.area().setEditable(false);
        StackPane body = new StackPane(table, raw, odd);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(tabs, body);
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

    private void choose() {
        boolean asFields = tabs.chosenProperty().get() == View.FIELDS;
        boolean asRaw = model.rawHeadProperty().get();
        only(table, asFields && !asRaw);
        only(raw, asFields && asRaw);
        only(odd, !asFields);
        rawChoice.setVisible(asFields);
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
        tabs.chosenProperty().set(View.FINDINGS);
    }

    private static String copied(List<HeadRow> rows) {
        return rows.stream().map(HeadRow::copied).collect(Collectors.joining("\n", "", "\n"));
    }
}
