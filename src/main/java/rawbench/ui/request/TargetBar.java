package rawbench.ui.request;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Where the request goes, and the button that sends it or ends what is on its way. */
public final class TargetBar extends HBox {
    private final Label key = new Label();
    /** So many times the font's size hold everything at once. */
    private static final double WIDE = 74;
    /** So many times the font's size hold the key beside the word on the button. */
    private static final double ROOMY = 56;

    private final RequestModel model;
    private final SendModel sending;
    private final Texts texts;
    private final ComboBox<Scheme> scheme = new ComboBox<>();
    private final TextField host = new TextField();
    private final TextField port = new TextField();
    private final Label says = new Label();
    /** Whether there is room for what is said elsewhere too. */
    private final BooleanBinding wide = Bindings.createBooleanBinding(
            () -> getWidth() >= WIDE * says.getFont().getSize(), widthProperty(), says.fontProperty());
    private final BooleanBinding roomy = Bindings.createBooleanBinding(
            () -> getWidth() >= ROOMY * says.getFont().getSize(), widthProperty(), says.fontProperty());

    public TargetBar(RequestModel model, SendModel sending, HoldModel hold, Texts texts) {
        this.model = model;
        this.sending = sending;
        this.texts = texts;
        getStyleClass().add("target-bar");
        fields();
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        getChildren().addAll(scheme, host, port, resolved(), space, hint(), progress(), new HoldControl(hold, texts),
                sendButton());
    }

    private void fields() {
        scheme.getItems().setAll(Scheme.values());
        scheme.setConverter(new SchemeNames());
        scheme.valueProperty().bindBidirectional(model.schemeProperty());
        scheme.accessibleTextProperty().bind(texts.bound("scheme"));
        scheme.setId("scheme");
        host.setId("host");
        host.getStyleClass().add("mono");
        host.textProperty().bindBidirectional(model.hostProperty());
        host.promptTextProperty().bind(texts.bound("host.prompt"));
        host.accessibleTextProperty().bind(texts.bound("host"));
        HBox.setHgrow(host, Priority.ALWAYS);
        host.setOnAction(_ -> sending.send());
        new PointedAt(model.variables(), texts).over(host, this::place);
        // A whole URL that was pasted is taken apart when the field is left.
        host.focusedProperty().subscribe(focused -> {
            if (!focused && host.getText().contains("://")) {
                model.aim(host.getText());
            }
        });
        port.setId("port");
        port.getStyleClass().addAll("mono", "port");
        port.textProperty().bindBidirectional(model.portProperty());
        port.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.hostProperty().get().contains("{{") ? "" : model.schemeProperty().get().usualPort(),
                        model.schemeProperty(), model.hostProperty()));
        port.accessibleTextProperty().bind(texts.bound("port"));
        port.setOnAction(_ -> sending.send());
        port.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.schemeProperty().get().hasPort()
                                && !(model.hostProperty().get().contains("{{") && model.portProperty().get().isEmpty()),
                        model.schemeProperty(), model.hostProperty(), model.portProperty()));
        port.managedProperty().bind(port.visibleProperty());
    }

    /** Where in the host a point of it is; behind its end where it is none of its characters. */
    private int place(javafx.scene.input.MouseEvent event) {
        return host.getSkin() instanceof TextFieldSkin skin ? skin.getIndex(event.getX(), event.getY()).getCharIndex()
                : host.getLength();
    }

    /** What a variable in the target means now. */
    private Label resolved() {
        Label label = new Label();
        label.getStyleClass().addAll("mono", "muted");
        label.setMinWidth(0);
        label.textProperty()
                .bind(model.analysisProperty()
                        .map(found -> "= " + found.target().map(to -> to.endpoint().authority()).orElse("")));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.hostProperty().get().contains("{{")
                                && model.analysisProperty().get().target().isPresent()
                                && (wide.get() || !sending.runningProperty().get()),
                        model.hostProperty(), model.analysisProperty(), wide, sending.runningProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** The Host field names another place; or the target cannot be read. */
    private HBox hint() {
        says.getStyleClass().add("hint");
        says.setMinWidth(Region.USE_PREF_SIZE);
        Label other = new Label();
        other.getStyleClass().add("hint-strong");
        other.setMinWidth(Region.USE_PREF_SIZE);
        HBox flow = new HBox(says, other);
        flow.getStyleClass().add("target-hint");
        other.textProperty().bind(model.analysisProperty().map(found -> found.otherHost().orElse("")));
        flow.visibleProperty()
                .bind(wide.and(other.textProperty().isNotEmpty()).and(sending.runningProperty().not()));
        flow.managedProperty().bind(flow.visibleProperty());
        says.textProperty().bind(texts.bound("host.says"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound("host.differs"));
        Tooltip.install(flow, tooltip);
        return flow;
    }

    private Label progress() {
        Label label = new Label();
        label.getStyleClass().add("send-progress");
        label.setId("progress");
        label.setMinWidth(0);
        label.textProperty()
                .bind(Bindings.createStringBinding(this::progressText, sending.progressProperty(),
                        texts.language()));
        // Before a tenth of a second nothing flickers.
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> sending.runningProperty().get()
                                && sending.progressProperty().get().elapsed().toMillis() >= 100,
                        sending.runningProperty(), sending.progressProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private String progressText() {
        SendModel.Progress now = sending.progressProperty().get();
        String phase = texts.text("phase." + now.phase().name().toLowerCase(java.util.Locale.ROOT));
        return texts.text(now.received() > 0 ? "progress.octets" : "progress", now.elapsed().toMillis() / 1000.0,
                phase, now.received());
    }

    /** Says which key sends, where it is not the usual one. */
    public void sendKey(ObservableValue<String> shown) {
        key.textProperty().bind(shown);
    }

    private Button sendButton() {
        Button button = new Button();
        button.setId("send");
        button.getStyleClass().addAll("accent", "send");
        button.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("send-key");
        FontIcon stop = Icons.of(Feather.X);
        button.contentDisplayProperty()
                .bind(Bindings.when(roomy.or(sending.runningProperty()))
                        .then(ContentDisplay.RIGHT)
                        .otherwise(ContentDisplay.TEXT_ONLY));
        key.textProperty().bind(texts.bound("send.key"));
        sending.runningProperty().subscribe(running -> {
            button.textProperty().bind(texts.bound(running ? "cancel" : "send"));
            button.setGraphic(running ? stop : key);
            button.getStyleClass().removeAll("accent", "cancel");
            button.getStyleClass().add(running ? "cancel" : "accent");
        });
        button.accessibleTextProperty().bind(button.textProperty());
        button.setOnAction(_ -> {
            if (sending.runningProperty().get()) {
                sending.cancel();
            } else {
                sending.send();
            }
        });
        return button;
    }

    /** Puts what belongs to the target beside it. */
    public void beside(Node more) {
        getChildren().add(getChildren().indexOf(port) + 1, more);
    }

    /** Brings the keyboard to the host. */
    public void focusHost() {
        host.requestFocus();
        host.selectAll();
    }

    /** A scheme by the name that people know. */
    private static final class SchemeNames extends StringConverter<Scheme> {
        private static final String RAW = "Unix raw";

        @Override
        public String toString(Scheme scheme) {
            return switch (scheme) {
                case null -> "";
                case UNIX -> "Unix";
                case UNIX_RAW -> RAW;
                case HTTP, HTTPS, TCP, TLS, UDP -> scheme.name();
            };
        }

        @Override
        public Scheme fromString(String name) {
            return name.equals(RAW) ? Scheme.UNIX_RAW : Scheme.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
