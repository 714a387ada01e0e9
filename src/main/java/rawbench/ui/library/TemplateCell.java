package rawbench.ui.library;

import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.TemplateNode;
import rawbench.ui.kit.Icons;

/** One line of the tree: a request with its method in colour, a folder, or a file that cannot be read. */
final class TemplateCell extends TreeCell<TemplateNode> {
    private final Label method = new Label();
    private final Label name = new Label();
    private final HBox row = new HBox(method, name);

    TemplateCell() {
        method.getStyleClass().addAll("mono", "method-tag");
        row.getStyleClass().add("template-row");
        // Long names end in dots instead of making the tree wider than its place.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TemplateNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        setTooltip(null);
        getStyleClass().remove("group");
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (node) {
            case TemplateNode.Request request -> request(request.method(), request.name());
            case TemplateNode.File file when file.trouble().isPresent() -> unreadable(file, file.trouble().get());
            case TemplateNode.File file when file.requests().size() == 1 ->
                request(file.requests().getFirst().method(), file.requests().getFirst().name());
            case TemplateNode.File file -> group(file.name());
            case TemplateNode.Folder folder -> group(folder.name());
        }
    }

    private void request(String verb, String title) {
        method.setGraphic(null);
        method.setText(verb.isEmpty() ? "RAW" : verb);
        method.getStyleClass().removeIf(style -> style.startsWith("method-is-"));
        method.getStyleClass().add("method-is-" + verb.toLowerCase(Locale.ROOT));
        name.setText(title);
        setGraphic(row);
        setAccessibleText(verb + " " + title);
    }

    private void unreadable(TemplateNode.File file, String trouble) {
        request(" ", file.name());
        method.setText("");
        method.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        setTooltip(new Tooltip(trouble));
        setAccessibleText(file.name() + ": " + trouble);
    }

    private void group(String title) {
        getStyleClass().add("group");
        setGraphic(null);
        setText(title);
        setAccessibleText(title);
    }
}
