package rawbench.ui.library;

import java.util.Locale;
import java.util.function.BiConsumer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** One line of the tree: a request with its method in colour, a folder, or a file that cannot be read. */
final class TemplateCell extends TreeCell<TemplateNode> {
    private static final PseudoClass ROOT = PseudoClass.getPseudoClass("library-root");
    private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");

    private final LibraryModel model;
    private final Texts texts;
    private final BiConsumer<TemplateNode, String> rename;
    private final Label method = new Label();
    private final Label name = new Label();
    private final Label dot = new Label("●");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final HBox row = new HBox(method, name, dot);

    /** @param rename is given the name that was typed in the place of the old one */
    TemplateCell(LibraryModel model, Texts texts, BiConsumer<TemplateNode, String> rename) {
        this.model = model;
        this.texts = texts;
        this.rename = rename;
        method.getStyleClass().addAll("mono", "method-tag");
        name.getStyleClass().add("template-name");
        dot.getStyleClass().add("unsaved-dot");
        dot.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        row.getStyleClass().add("template-row");
        // Long names end in dots instead of making the tree wider than its place.
        setPrefWidth(0);
        tooltipProperty().bind(Bindings.createObjectBinding(this::tooltip, trouble, name.textTruncatedProperty(),
                name.textProperty()));
    }

    /** Why a file cannot be read; else the whole of a name that has no room. */
    private Tooltip tooltip() {
        if (!trouble.get().isEmpty()) {
            return new Tooltip(trouble.get());
        }
        TemplateNode node = getItem();
        boolean root = node != null && model.isRoot(node);
        return root ? new Tooltip(node.path().toString())
                : name.isTextTruncated() ? new Tooltip(name.getText()) : null;
    }

    @Override
    protected void updateItem(TemplateNode node, boolean empty) {
        super.updateItem(node, empty);
        if (!isEditing()) {
            look();
        }
    }

    /** Shows its entry, and what is known of it by now. */
    void look() {
        TemplateNode node = getItem();
        setText(null);
        trouble.set("");
        getStyleClass().remove("group");
        boolean any = node != null && !isEmpty();
        pseudoClassStateChanged(ROOT, any && model.isRoot(node));
        pseudoClassStateChanged(FRONT, any && front(node));
        if (!any) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (node) {
            case TemplateNode.Request request -> request(request.method(), request.name());
            case TemplateNode.File file when file.trouble().isPresent() ->
                unreadable(file, texts.said(file.trouble().get()));
            case TemplateNode.File file when file.requests().size() == 1 ->
                request(file.requests().getFirst().method(), file.requests().getFirst().name());
            case TemplateNode.File file when file.requests().isEmpty() -> unread(file.name());
            case TemplateNode.File file -> group(file.name());
            case TemplateNode.Folder folder -> group(folder.name());
        }
        boolean unsaved = place(node) != null && model.unsaved().contains(place(node));
        dot.setVisible(unsaved);
        dot.setManaged(unsaved);
        if (unsaved) {
            setAccessibleText(texts.text("unsaved", getAccessibleText()));
        }
        setGraphic(row);
    }

    private static TemplatePlace place(TemplateNode node) {
        return LibraryActs.only(node) instanceof TemplateNode.Request request ? request.place() : null;
    }

    private boolean front(TemplateNode node) {
        TemplatePlace place = place(node);
        return place != null && place.equals(model.currentProperty().get());
    }

    private void request(String verb, String title) {
        tag(verb.isEmpty() ? "RAW" : verb);
        method.getStyleClass().add("method-is-" + verb.toLowerCase(Locale.ROOT));
        name.setText(title);
        setAccessibleText(verb + " " + title);
    }

    private void unread(String title) {
        tag("");
        name.setText(title);
        setAccessibleText(title);
    }

    private void tag(String shown) {
        method.setGraphic(null);
        method.setText(shown);
        method.getStyleClass().removeIf(style -> style.startsWith("method-is-"));
        method.setVisible(true);
        method.setManaged(true);
    }

    private void unreadable(TemplateNode.File file, String why) {
        tag("");
        method.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        name.setText(model.isRoot(file) ? texts.text("missing", file.name()) : file.name());
        trouble.set(why);
        setAccessibleText(file.name() + ": " + why);
    }

    private void group(String title) {
        getStyleClass().add("group");
        method.setVisible(false);
        method.setManaged(false);
        name.setText(title);
        setAccessibleText(title);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        TemplateNode node = LibraryActs.only(getItem());
        TextField field = new TextField(node.name());
        field.setId("rename");
        field.setAccessibleText(texts.text("rename"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                commitEdit(getItem());
                rename.accept(node, field.getText());
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                key.consume();
            }
        });
        setGraphic(field);
        field.selectAll();
        field.requestFocus();
    }

    @Override
    public void commitEdit(TemplateNode node) {
        super.commitEdit(node);
        look();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        look();
    }
}
