package rawbench.ui.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.rewrite.Chunk;
import rawbench.rewrite.Digest;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The small form over the editor that asks for the value an action needs: Enter does it, Esc closes it. */
final class ActionForm extends VBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("danger");
    private static final String USUAL_SIZE = "1024";

    /** What is asked for. */
    enum Kind {
        CHUNK,
        BASIC,
        BEARER,
        DIGEST;

        /** Those that ask who somebody is. */
        static final Set<Kind> LOGINS = EnumSet.of(BASIC, BEARER, DIGEST);

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ActionsModel model;
    private final Texts texts;
    private final Runnable back;
    private final Label title = new Label();
    private final Label says = new Label();
    private final TextField size = new TextField(USUAL_SIZE);
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField token = new PasswordField();
    private final Button go = new Button();

    /** @param back gives the keyboard back to the editor */
    ActionForm(ActionsModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        getStyleClass().add("action-form");
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        says.getStyleClass().add("muted");
        says.setWrapText(true);
        field(size, "size", 6);
        field(user, "user", 12);
        field(password, "password", 12);
        field(token, "token", 24);
        go.setId("action-go");
        go.getStyleClass().add("accent");
        go.textProperty().bind(texts.bound("form.go"));
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> done());
        Button close = Icons.only(new Button(), Feather.X, texts.bound("close"));
        close.setOnAction(_ -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, size, user, password, token, go, space, close);
        row.getStyleClass().add("action-row");
        getChildren().addAll(row, says);
        managedProperty().bind(visibleProperty());
        model.formProperty().subscribe(this::show);
        texts.language().subscribe(_ -> show(model.formProperty().get()));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    private void field(TextField field, String name, int columns) {
        field.setId("action-" + name);
        field.setPrefColumnCount(columns);
        field.setMinWidth(60);
        field.promptTextProperty().bind(texts.bound("form." + name));
        field.accessibleTextProperty().bind(texts.bound("form." + name));
        field.setOnAction(_ -> done());
        field.managedProperty().bind(field.visibleProperty());
        field.textProperty().subscribe(_ -> field.pseudoClassStateChanged(ODD, false));
    }

    private void show(Kind kind) {
        setVisible(kind != null);
        if (kind == null) {
            return;
        }
        boolean named = kind == Kind.BASIC || kind == Kind.DIGEST;
        title.setText(texts.text("form." + kind.code()));
        size.setVisible(kind == Kind.CHUNK);
        user.setVisible(named);
        password.setVisible(named);
        token.setVisible(kind == Kind.BEARER);
        says.setText(kind == Kind.DIGEST ? offered() : texts.text("form." + kind.code() + ".says"));
        first(kind).requestFocus();
        first(kind).selectAll();
    }

    /** What the last answer asks for. */
    private String offered() {
        return Digest.chosen(model.challenges())
                .map(c -> texts.text("form.digest.says", c.parameter("realm").orElse(""),
                        c.parameter("algorithm").orElse("MD5")))
                .orElseGet(() -> texts.text("form.digest.none"));
    }

    private TextField first(Kind kind) {
        return switch (kind) {
            case CHUNK -> size;
            case BASIC, DIGEST -> user;
            case BEARER -> token;
        };
    }

    private void done() {
        Kind kind = model.formProperty().get();
        int chunk = number(size.getText());
        if (kind == Kind.CHUNK && chunk < 1) {
            size.pseudoClassStateChanged(ODD, true);
            says.setText(texts.text("form.size.odd"));
            size.requestFocus();
            return;
        }
        model.formProperty().set(null);
        switch (kind) {
            case CHUNK -> model.run(new Chunk(chunk));
            case BASIC -> model.basic(user.getText(), password.getText());
            case BEARER -> model.bearer(token.getText());
            case DIGEST -> model.digest(user.getText(), password.getText());
        }
        // A secret is in the text now, where it can be seen: a copy of it that cannot is of no use.
        List.of(password, token).forEach(TextField::clear);
        back.run();
    }

    private static int number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }

    private void close() {
        model.formProperty().set(null);
        back.run();
    }
}
