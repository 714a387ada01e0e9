package rawbench.ui.response;

import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Texts;

/** A cookie: name and value, what a browser does with it, its attributes, and what a person may not expect. */
final class CookieCell extends WrappingCell<CookieRow> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final PseudoClass IGNORED = PseudoClass.getPseudoClass("ignored");

    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label says = new Label();
    private final FlowPane attributes = new FlowPane();
    private final Label remarks = new Label();
    private final VBox words = new VBox(value, says, attributes, remarks);

    CookieCell(Texts texts) {
        this.texts = texts;
        row.getChildren().addAll(name, words);
        row.getStyleClass().addAll("field-row", "cookie-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        words.getStyleClass().add("cookie-words");
        name.getStyleClass().addAll("mono", "field-name");
        name.setMinWidth(HeadCell.NAME_WIDTH);
        name.setMaxWidth(HeadCell.NAME_WIDTH);
        name.setWrapText(true);
        value.getStyleClass().addAll("mono", "field-value");
        value.setWrapText(true);
        value.managedProperty().bind(value.textProperty().isNotEmpty());
        says.getStyleClass().add("cookie-says");
        says.setWrapText(true);
        attributes.getStyleClass().add("cookie-attributes");
        attributes.managedProperty().bind(attributes.visibleProperty());
        remarks.getStyleClass().addAll("muted", "field-note");
        remarks.setWrapText(true);
        remarks.managedProperty().bind(remarks.textProperty().isNotEmpty());
    }

    @Override
    protected void updateItem(CookieRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.setText(item.name());
        value.setText(item.value());
        says.setText(item.says().text(texts));
        says.pseudoClassStateChanged(REFUSED, item.given().filter(g -> !g.taken()).isPresent());
        attributes.getChildren().clear();
        remarks.setText("");
        item.given().ifPresent(this::given);
        attributes.setVisible(!attributes.getChildren().isEmpty());
        setAccessibleText(String.join(", ", item.copied(), says.getText(), remarks.getText()));
        setGraphic(row);
    }

    private void given(CookieRow.Given given) {
        for (CookieRow.Attribute attribute : given.attributes()) {
            Label label = new Label(attribute.text());
            label.getStyleClass().addAll("mono", "cookie-attribute");
            if (attribute.ignored()) {
                label.pseudoClassStateChanged(IGNORED, true);
                label.setTooltip(new Tooltip(texts.text("cookie.ignored")));
            }
            attributes.getChildren().add(label);
        }
        remarks.setText(given.remarks().stream().map(r -> r.text(texts)).collect(Collectors.joining(" · ")));
    }
}
