package rawbench.ui.response;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** One thing that is odd about an answer: what, where it is written, and at which octet. */
final class FindingCell extends WrappingCell<Finding> {
    private final Texts texts;
    private final FontIcon mark = Icons.of(Feather.ALERT_TRIANGLE);
    private final FontIcon note = Icons.of(Feather.INFO);
    private final Label says = new Label();
    private final Label where = new Label();

    FindingCell(Texts texts) {
        this.texts = texts;
        row.getStyleClass().add("finding-row");
        mark.getStyleClass().add("warning");
        note.getStyleClass().add("note");
        says.setWrapText(true);
        says.setMinWidth(40);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        where.getStyleClass().add("muted");
        where.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        boolean light = finding.what().weight() == Deviation.Weight.MARK;
        says.setText(Texts.sentence(finding.says(texts::pattern)));
        where.setText(texts.text("finding.where", Status.section(finding.what().rfc()), finding.at()));
        row.getChildren().setAll(light ? note : mark, says, where);
        setAccessibleText(says.getText() + ", " + where.getText());
        setGraphic(row);
    }
}
