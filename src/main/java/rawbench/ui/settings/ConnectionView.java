package rawbench.ui.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.TabOptions;
import rawbench.store.Way;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.wire.Endpoint;
import rawbench.wire.Step;
import rawbench.wire.TransportOptions.Family;
import rawbench.workbench.Usual;

/**
 * The connection options of one request, laid over its page beneath the button that shows them: what its template keeps
 * at the left, what the tab keeps at the right, the options of its sockets last.
 */
public final class ConnectionView extends VBox {
    /** What the page keeps free at its sides. */
    private static final double ROOM_BESIDE = 48;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private final ConnectionModel model;
    private final SettingsModel settings;
    private final Texts texts;
    private final Supplier<Optional<Path>> askFile;
    private final ToggleButton button = new ToggleButton();
    private final ScrollPane scroll = new ScrollPane();
    private final List<VBox> columns;

    /**
     * @param settings what counts where nothing is chosen
     * @param askFile has a person choose a file
     */
    public ConnectionView(ConnectionModel model, SettingsModel settings, Texts texts,
            Supplier<Optional<Path>> askFile) {
        this.model = model;
        this.settings = settings;
        this.texts = texts;
        this.askFile = askFile;
        getStyleClass().add("connection");
        setId("connection");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        columns = List.of(column("connection.template", template()), column("connection.tab", tab()),
                column("connection.socket", socket()));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("connection-scroll");
        getChildren().addAll(header(), scroll);
        button();
        visibleProperty().bind(button.selectedProperty());
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(shown -> {
            if (shown) {
                model.look();
                fit();
                scroll.setVvalue(0);
                lookup("#sni").requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Both columns side by side where there is room for them, else one below the other. */
    private void fit() {
        Pane beside = new HBox();
        place(beside);
        if (beside.prefWidth(-1) > getParent().getLayoutBounds().getWidth() - ROOM_BESIDE) {
            place(new VBox());
        }
    }

    private void place(Pane pane) {
        pane.getChildren().setAll(columns);
        pane.getStyleClass().add("connection-columns");
        scroll.setContent(pane);
        applyCss();
    }

    private void key(KeyEvent event) {
        boolean done = UNDO.match(event) && model.undo() || REDO.match(event) && model.redo();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            button.requestFocus();
            done = true;
        }
        if (done) {
            event.consume();
        }
    }

    private void button() {
        button.setId("connection-options");
        button.setGraphic(Icons.of(Feather.SLIDERS));
        button.getStyleClass().add("connection-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(model.chosenProperty().map(all -> all.isEmpty() ? "" : String.valueOf(all.size())));
        StringBinding says = Bindings.createStringBinding(this::says, model.chosenProperty(), texts.language());
        button.accessibleTextProperty().bind(says);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(says);
        button.setTooltip(tooltip);
    }

    /** What the button shows: the name of all this, and what is not as it is by default. */
    private String says() {
        List<ConnectionModel.Chosen> chosen = model.chosenProperty().get();
        return chosen.isEmpty() ? texts.text("connection.usual")
                : texts.text("connection") + "\n" + chosen.stream().map(this::says).collect(Collectors.joining("\n"));
    }

    private String says(ConnectionModel.Chosen one) {
        String value = one.key().equals("family") ? texts.text("choice." + one.value()) : one.value();
        return value.isEmpty() ? texts.text("chosen." + one.key())
                : texts.text("chosen", texts.text(one.key()), value);
    }

    /** Shows and hides the options, and says at a glance how many are not the default. */
    public ToggleButton opener() {
        return button;
    }

    /** Hides the options. */
    public void close() {
        button.setSelected(false);
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.bound("connection"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = new Button();
        reset.setId("reset-connection");
        reset.getStyleClass().add("flat");
        reset.textProperty().bind(texts.bound("connection.reset"));
        reset.disableProperty().bind(model.chosenProperty().map(List::isEmpty));
        reset.setOnAction(_ -> model.reset());
        Button close = Icons.only(new Button(), Feather.X, texts.bound("connection.close"));
        close.setOnAction(_ -> close());
        HBox header = new HBox(title, space, reset, close);
        header.getStyleClass().add("connection-header");
        return header;
    }

    private VBox column(String key, GridPane rows) {
        Label title = new Label();
        title.getStyleClass().add("muted");
        title.textProperty().bind(texts.bound(key));
        VBox column = new VBox(title, rows);
        column.getStyleClass().add("connection-column");
        return column;
    }

    private GridPane template() {
        GridPane rows = rows();
        row(rows, "sni", field(model.sni(), "sni").wide());
        row(rows, "verify", verify());
        row(rows, "alpn", field(model.alpn(), "alpn").wide());
        row(rows, "wait", time(model.waiting(), "wait", Step.FIRST_OCTET));
        row(rows, "connect", time(model.connect(), "connect", Step.CONNECT));
        return rows;
    }

    private GridPane tab() {
        GridPane rows = rows();
        row(rows, "tls.versions", new Versions(model.optionsProperty().map(now -> now.way().versions()),
                model::versions, texts));
        row(rows, "tls.certificate", new CertificateChoice(
                model.optionsProperty().map(now -> now.way().certificate()), askFile, model::certificate, texts));
        row(rows, "proxy", proxy());
        row(rows, "family", WordBox.of(List.of(Choice.values()), model.optionsProperty().map(Choice::of),
                choice -> model.family(choice.family()), texts));
        row(rows, "addresses", Field.area(model.addresses(), "tab-addresses", texts.bound("addresses"),
                texts.bound("connection.addresses"), texts).wide());
        row(rows, "local", field(model.local(), "local").wide());
        row(rows, "total", time(model.total(), "total", Step.TOTAL));
        row(rows, "half-close", halfClose());
        return rows;
    }

    private GridPane socket() {
        GridPane rows = rows();
        new SocketRows(model.socket(), texts).all().forEach(one -> row(rows, one.key(), one.choice()));
        return rows;
    }

    /** The families of addresses, and what was settled for everything. */
    private enum Choice {
        USUAL,
        ANY,
        IPV4,
        IPV6;

        static Choice of(TabOptions options) {
            return options.way().family().map(family -> valueOf(family.name())).orElse(USUAL);
        }

        Optional<Family> family() {
            return this == USUAL ? Optional.empty() : Optional.of(Family.valueOf(name()));
        }
    }

    private Node proxy() {
        CheckBox direct = new CheckBox();
        direct.setId("direct");
        direct.textProperty().bind(texts.bound("proxy.direct"));
        model.optionsProperty()
                .map(now -> now.way().proxy().equals(Optional.of(Way.DIRECT)))
                .subscribe(direct::setSelected);
        direct.setOnAction(_ -> model.proxy().textProperty().set(direct.isSelected() ? Way.DIRECT : ""));
        Field field = field(model.proxy(), "tab-proxy").wide();
        field.visibleProperty().bind(direct.selectedProperty().not());
        field.managedProperty().bind(field.visibleProperty());
        VBox both = new VBox(field, direct);
        both.getStyleClass().add("certificate-choice");
        return both;
    }

    private CheckBox halfClose() {
        CheckBox box = new CheckBox();
        box.setId("half-close");
        box.textProperty().bind(texts.bound("half-close.words"));
        model.optionsProperty().map(TabOptions::halfClose).subscribe(box::setSelected);
        box.setOnAction(_ -> model.halfClose(box.isSelected()));
        return box;
    }

    private Node verify() {
        CheckBox box = new CheckBox();
        box.setId("verify");
        box.textProperty().bind(texts.bound("verify.words"));
        Hyperlink allow = new Hyperlink();
        allow.setId("allow");
        allow.managedProperty().bind(allow.visibleProperty());
        allow.setOnAction(_ -> model.verify(false));
        model.chosenProperty().subscribe(_ -> {
            box.setSelected(model.verifies());
            allow.setVisible(model.wantsConsent());
            allow.setText(texts.text("verify.allow", model.endpoint().map(Endpoint::authority).orElse("")));
        });
        box.setOnAction(_ -> model.verify(box.isSelected()));
        VBox both = new VBox(box, allow);
        both.getStyleClass().add("certificate-choice");
        return both;
    }

    private Field time(Entry<?> entry, String key, Step step) {
        ObservableValue<String> usual = Bindings.createStringBinding(() -> {
            Duration time = settings.settingsProperty().get().times().getOrDefault(step, Usual.time(step));
            return time.isZero() ? texts.text("time.none") : Spelling.inSeconds(time);
        }, settings.settingsProperty(), texts.language());
        return Field.of(entry, key, texts.bound(key), usual, texts).unit(texts.bound("seconds"));
    }

    private Field field(Entry<?> entry, String key) {
        return Field.of(entry, key, texts.bound(key.replace("tab-", "")), texts.bound("usual." + key), texts);
    }

    private static GridPane rows() {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("connection-rows");
        return rows;
    }

    private void row(GridPane rows, String key, Node choice) {
        Label name = new Label();
        name.getStyleClass().add("connection-name");
        name.textProperty().bind(texts.bound(key));
        name.setLabelFor(choice instanceof Field field ? field.input() : choice);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        rows.addRow(rows.getRowCount(), name, choice);
    }
}
