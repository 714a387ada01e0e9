package rawbench.ui.library;

import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final HBox row = new HBox(method, name);

    TemplateCell() {
        method.getStyleClass().addAll("mono", "method-tag");
        row.getStyleClass().add("template-row");
        // Long names end in dots instead of making the tree wider than its place.
        setPrefWidth(0);
        tooltipProperty().bind(Bindings.createObjectBinding(this::tooltip, trouble, name.textTruncatedProperty(),
                name.textProperty(), textTruncatedProperty(), textProperty()));
    }

    /** Why a file cannot be read; else the whole of a name that has no room. */
    private Tooltip tooltip() {
        if (!trouble.get().isEmpty()) {
            return new Tooltip(trouble.get());
        }
        boolean group = getText() != null;
        boolean cut = group ? isTextTruncated() : name.isTextTruncated();
        return cut ? new Tooltip(group ? getText() : name.getText()) : null;
    }

    @Override
    protected void updateItem(TemplateNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        trouble.set("");
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

    private void unreadable(TemplateNode.File file, String why) {
        request(" ", file.name());
        method.setText("");
        method.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        trouble.set(why);
        setAccessibleText(file.name() + ": " + why);
    }

    private void group(String title) {
        getStyleClass().add("group");
        setGraphic(null);
        setText(title);
        setAccessibleText(title);
    }
}
