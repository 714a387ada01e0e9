package rawbench.ui.listen;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import rawbench.draft.ListenerDraft;
import rawbench.ui.kit.Texts;
import rawbench.ui.listen.ListenerPlace.Scheme;

/** Where it listens, who may reach it, and the button that begins and ends that. */
final class ListenerBar extends HBox {
    /** So many times the font's size hold the key beside the word on the button. */
    private static final double ROOMY = 56;

    private final ListenerModel model;
    private final Texts texts;
    private final ComboBox<Scheme> scheme = new ComboBox<>();
    private final TextField host = new TextField();
    private final TextField port = new TextField();
    /** Whether it is the path of a socket that is typed. */
    private final BooleanProperty path = new SimpleBooleanProperty(this, "path");
    private final CheckBox exposed = new CheckBox();
    private final Label key = new Label();
    /** By a font of the bar and not of the key: what is in a button must not change while its own styles are applied. */
    private final BooleanBinding roomy = Bindings.createBooleanBinding(
            () -> getWidth() >= ROOMY * exposed.getFont().getSize(), widthProperty(), exposed.fontProperty());
    /** What was typed for the other kind of place: a path, or an address. */
    private ListenerPlace other = new ListenerPlace(Scheme.UNIX,
            Path.of(System.getProperty("java.io.tmpdir"), "rawbench.sock").toString(), "0");
    /** While the fields are being set, or set the draft, neither is told of the other. */
    private boolean crossing;

    ListenerBar(ListenerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("listener-bar");
        fields();
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        getChildren().addAll(scheme, host, port, exposed, space, button());
        model.draftProperty().subscribe(this::show);
    }

    /** One more tool, left of the button. */
    void tool(Node node) {
        getChildren().add(getChildren().size() - 1, node);
    }

    private void fields() {
        scheme.getItems().setAll(Scheme.values());
        scheme.setConverter(new SchemeNames());
        scheme.accessibleTextProperty().bind(texts.bound("scheme"));
        scheme.setId("listen-scheme");
        host.setId("listen-host");
        host.getStyleClass().add("mono");
        for (Property<String> says : List.of(host.promptTextProperty(), host.accessibleTextProperty())) {
            says.bind(Bindings.when(path).then(texts.bound("path")).otherwise(texts.bound("address")));
        }
        HBox.setHgrow(host, Priority.ALWAYS);
        port.setId("listen-port");
        port.getStyleClass().addAll("mono", "port");
        port.promptTextProperty().bind(texts.bound("port.any"));
        port.accessibleTextProperty().bind(texts.bound("port"));
        exposed.setId("exposed");
        exposed.textProperty().bind(texts.bound("exposed"));
        exposed.setMinWidth(0);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.bound("exposed.hint"));
        exposed.setTooltip(hint);
        for (TextField field : new TextField[]{host, port}) {
            field.setOnAction(_ -> model.start());
        }
        host.textProperty().subscribe((_, text) -> typed(place -> place.at(text)));
        port.textProperty().subscribe((_, text) -> typed(place -> place.port(text)));
        scheme.valueProperty().subscribe((_, now) -> schemed(now));
        exposed.selectedProperty().subscribe((_, now) -> expose(now));
    }

    private void typed(UnaryOperator<ListenerPlace> change) {
        if (!crossing) {
            ListenerPlace place = new ListenerPlace(scheme.getValue(), host.getText(), port.getText());
            set(model.draftProperty().get(), change.apply(place));
        }
    }

    /** The draft follows the fields, which stay as they were typed. */
    private void set(ListenerDraft draft, ListenerPlace place) {
        crossing = true;
        model.draftProperty().set(draft.at(place.spelled()));
        crossing = false;
    }

    private void schemed(Scheme now) {
        if (crossing || now == null) {
            return;
        }
        ListenerPlace before = ListenerPlace.of(model.draftProperty().get().at());
        ListenerPlace after = before.with(now);
        if (before.hasPort() != after.hasPort()) {
            after = other.with(now);
            other = before;
        }
        model.draftProperty().set(model.draftProperty().get().at(after.spelled()));
    }

    private void expose(boolean now) {
        if (crossing) {
            return;
        }
        ListenerDraft draft = model.draftProperty().get();
        ListenerPlace place = ListenerPlace.of(draft.at());
        ListenerPlace where = place.hasPort() && place.loopback() == now
                ? place.at(now ? ListenerPlace.EVERYWHERE : ListenerPlace.LOOPBACK)
                : place;
        model.draftProperty().set(draft.exposed(now).at(where.spelled()));
    }

    private void show(ListenerDraft draft) {
        ListenerPlace place = ListenerPlace.of(draft.at());
        path.set(!place.hasPort());
        for (Region field : new Region[]{port, exposed}) {
            field.setVisible(place.hasPort());
            field.setManaged(place.hasPort());
        }
        if (!crossing) {
            crossing = true;
            scheme.setValue(place.scheme());
            host.setText(place.host());
            port.setText(place.port());
            exposed.setSelected(draft.exposed());
            crossing = false;
        }
    }

    private Button button() {
        Button button = new Button();
        button.setId("listen");
        button.getStyleClass().addAll("accent", "listen");
        button.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().add("listen-key");
        button.setGraphic(key);
        button.contentDisplayProperty()
                .bind(Bindings.when(roomy).then(ContentDisplay.RIGHT).otherwise(ContentDisplay.TEXT_ONLY));
        model.standingProperty().subscribe(standing -> {
            boolean stopped = standing instanceof Standing.Stopped;
            button.textProperty().bind(texts.bound(stopped ? "listen" : "stop"));
            button.getStyleClass().removeAll("accent", "stop");
            button.getStyleClass().add(stopped ? "accent" : "stop");
        });
        button.accessibleTextProperty().bind(button.textProperty());
        button.setOnAction(_ -> model.toggle());
        return button;
    }

    /** The key that begins and ends the listening, as a person reads it. */
    Label key() {
        return key;
    }

    /** Brings the keyboard to the address. */
    void focusHost() {
        host.requestFocus();
        host.selectAll();
    }

    /** A scheme by the name that people know. */
    private static final class SchemeNames extends StringConverter<Scheme> {
        @Override
        public String toString(Scheme scheme) {
            return scheme == null ? "" : scheme == Scheme.UNIX ? "Unix" : scheme.name();
        }

        @Override
        public Scheme fromString(String name) {
            return Scheme.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
