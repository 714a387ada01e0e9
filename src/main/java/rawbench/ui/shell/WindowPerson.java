package rawbench.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import rawbench.foreign.Imported;
import rawbench.ui.kit.Texts;

/** The person before a real window: asked by dialogs, told by the notices of the window. */
final class WindowPerson implements Person {
    private final Supplier<Window> window;
    private final Supplier<NoticesModel> notices;
    private final Texts texts;

    WindowPerson(Supplier<Window> window, Supplier<NoticesModel> notices, Texts texts) {
        this.window = window;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public Unsaved unsaved(String title) {
        ButtonType save = new ButtonType(texts.text("unsaved.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.text("unsaved.discard"), ButtonData.NO);
        ButtonType keep = new ButtonType(texts.text("cancel"), ButtonData.CANCEL_CLOSE);
        String name = title.isEmpty() ? texts.text("untitled") : title;
        Alert alert = new Alert(Alert.AlertType.NONE, texts.text("unsaved.detail"), save, discard, keep);
        dress(alert, texts.text("unsaved", name));
        ButtonType answer = alert.showAndWait().orElse(keep);
        return answer.equals(save) ? Unsaved.SAVE : answer.equals(discard) ? Unsaved.DISCARD : Unsaved.KEEP_OPEN;
    }

    @Override
    public Into importing(String name, Imported made, boolean tabs) {
        ButtonType open = new ButtonType(texts.text("import.tabs"), ButtonData.YES);
        ButtonType save = new ButtonType(texts.text("import.folder"), ButtonData.LEFT);
        ButtonType none = new ButtonType(texts.text("cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dress(dialog, texts.text("import.title", name, made.kind()));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new ImportPreview(made, texts));
        dialog.getDialogPane().getButtonTypes().setAll(save, none);
        if (tabs) {
            dialog.getDialogPane().getButtonTypes().add(open);
        }
        ButtonType answer = dialog.showAndWait().orElse(none);
        return answer.equals(open) ? Into.TABS : answer.equals(save) ? Into.FOLDER : Into.NOWHERE;
    }

    @Override
    public boolean sure(String question, String detail, String act) {
        ButtonType yes = new ButtonType(act, ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.NONE, detail, yes,
                new ButtonType(texts.text("cancel"), ButtonData.CANCEL_CLOSE));
        dress(alert, question);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public Optional<Integer> number(String question, int suggested) {
        TextInputDialog dialog = new TextInputDialog(Integer.toString(suggested));
        dress(dialog, question);
        dialog.setGraphic(null);
        Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
        dialog.getEditor().textProperty().subscribe(text -> ok.setDisable(!text.strip().matches("[0-9]{1,5}")));
        return dialog.showAndWait().map(text -> Integer.valueOf(text.strip()));
    }

    private void dress(Dialog<?> dialog, String header) {
        dialog.initOwner(window.get());
        dialog.setTitle(texts.text("window"));
        dialog.setHeaderText(header);
        dialog.getDialogPane().getStylesheets().setAll(window.get().getScene().getStylesheets());
    }

    @Override
    public Optional<Path> saveAs(Path folder, String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("save.as"));
        existing(folder).ifPresent(chooser::setInitialDirectory);
        chooser.setInitialFileName(suggested);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.text("file.http"), List.of("*.http", "*.rest")),
                        new FileChooser.ExtensionFilter(texts.text("file.any"), List.of("*.*")));
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(Path now) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("open.folder"));
        existing(now).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<String> password(String question) {
        Dialog<String> dialog = new Dialog<>();
        dress(dialog, question);
        PasswordField field = new PasswordField();
        field.setId("password");
        field.setAccessibleText(question);
        Label kept = new Label(texts.text("password.kept"));
        kept.getStyleClass().add("muted");
        VBox content = new VBox(field, kept);
        content.getStyleClass().add("ask");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setResultConverter(button -> button == ButtonType.OK ? field.getText() : null);
        dialog.setOnShown(_ -> field.requestFocus());
        return dialog.showAndWait();
    }

    @Override
    public Optional<Path> file() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("open.file"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    private static Optional<File> existing(Path folder) {
        return Optional.ofNullable(folder).map(Path::toFile).filter(File::isDirectory);
    }

    @Override
    public Optional<String> otherName(String sentence, String suggested) {
        TextInputDialog dialog = new TextInputDialog(suggested);
        dress(dialog, texts.said(sentence));
        dialog.setGraphic(null);
        return dialog.showAndWait();
    }

    @Override
    public void tell(String sentence) {
        notices.get().tell(sentence, List.of());
    }

    @Override
    public void tell(String sentence, List<NoticesModel.Action> actions) {
        notices.get().tell(sentence, actions);
    }

    @Override
    public void trouble(String sentence) {
        notices.get().trouble(sentence, List.of());
    }
}
