package rawbench.ui.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.octets.Hex;
import rawbench.rewrite.Jwt;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.ActionsModel.Token;

/** A JSON Web Token to be read: header and claims laid out, its times against the clock, its signature unverified. */
final class TokenPane extends VBox {
    private final ActionsModel model;
    private final Texts texts;
    private final Runnable back;
    private final Label times = new Label();
    private final TextArea parts = new TextArea();

    /** @param back gives the keyboard back to the editor */
    TokenPane(ActionsModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        getStyleClass().add("action-form");
        Label title = new Label();
        title.textProperty().bind(texts.bound("token.title"));
        title.getStyleClass().add("strong");
        Label unverified = new Label();
        unverified.textProperty().bind(texts.bound("token.unverified"));
        unverified.getStyleClass().add("muted");
        times.setId("token-times");
        times.setWrapText(true);
        parts.setId("token-parts");
        parts.setEditable(false);
        parts.getStyleClass().add("mono");
        parts.setPrefRowCount(12);
        parts.accessibleTextProperty().bind(texts.bound("token.title"));
        Button close = Icons.only(new Button(), Feather.X, texts.bound("close"));
        close.setOnAction(_ -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, unverified, space, close);
        row.getStyleClass().add("action-row");
        getChildren().addAll(row, times, parts);
        managedProperty().bind(visibleProperty());
        model.tokenProperty().subscribe(this::show);
        texts.language().subscribe(_ -> show(model.tokenProperty().get()));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    private void show(Token token) {
        setVisible(token != null);
        if (token == null) {
            parts.clear();
            return;
        }
        Jwt jwt = token.jwt();
        times.setText(jwt.times().isEmpty() ? texts.text("token.timeless")
                : jwt.times().stream().map(t -> said(t, token)).collect(Collectors.joining("\n")));
        parts.setText(texts.text("token.header") + "\n" + jwt.header().text(StandardCharsets.UTF_8) + "\n\n"
                + texts.text("token.claims") + "\n" + jwt.payload().text(StandardCharsets.UTF_8) + "\n\n"
                + texts.text("token.signature", jwt.signature().length()) + "\n" + Hex.of(jwt.signature()));
        parts.requestFocus();
        parts.positionCaret(0);
    }

    private String said(Jwt.Time time, Token token) {
        boolean past = time.before(token.now());
        Duration between = Duration.between(token.now(), time.at()).abs();
        return texts.text("token." + time.claim() + (past ? ".past" : ".ahead"), time.at().toString(), span(between));
    }

    /** A length of time in its largest unit. */
    private String span(Duration time) {
        long days = time.toDays();
        return days > 0 ? texts.text("token.days", days)
                : time.toHours() > 0 ? texts.text("token.hours", time.toHours())
                        : time.toMinutes() > 0 ? texts.text("token.minutes", time.toMinutes())
                                : texts.text("token.seconds", time.toSeconds());
    }

    private void close() {
        model.close();
        back.run();
    }
}
