package rawbench.ui.listen;

import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.transcript.TranscriptView;
import rawbench.ui.transcript.TypedEnd;

import static rawbench.ui.kit.Nodes.only;

/** The client that is chosen: what went and came with it, what to do with that, and a line to send to it. */
final class ClientPane extends VBox {
    private final ClientsModel model;
    private final ActsModel acts;
    private final Texts texts;
    private final ClientWords words;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Button template = new Button();
    private final Button halfClose;
    private final Button close;
    private final Button reset;
    private final TextField line = new TextField();
    private final ComboBox<TypedEnd> end = new ComboBox<>();
    private final ViewTabs<Node> views = new ViewTabs<>();
    private final ViewTabs<Boolean> sides = new ViewTabs<>();
    private final BooleanProperty datagrams = new SimpleBooleanProperty(this, "datagrams");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private Optional<ObjectProperty<TypedEnd>> ends = Optional.empty();
    private final Button send;
    private final HBox input;
    private final Notice trouble = new Notice(true);
    private final Notice unread = new Notice(true);

    ClientPane(ClientsModel model, Texts texts, ObservableValue<Language> language) {
        this.model = model;
        this.texts = texts;
        acts = model.acts();
        words = new ClientWords(texts);
        getStyleClass().add("client-pane");
        halfClose = button("half-close", () -> acts.halfClose(model.chosenProperty().get()));
        close = button("close", () -> acts.close(model.chosenProperty().get()));
        reset = button("reset", () -> acts.reset(model.chosenProperty().get()));
        send = button("send", this::send);
        input = input();
        TranscriptView transcript = new TranscriptView(model.transcript(), language);
        views.tab(transcript, texts.bound("view.transcript"));
        views.setId("client-views");
        views.chosenProperty().set(transcript);
        only(views, false);
        StackPane seen = new StackPane(transcript);
        views.chosenProperty().subscribe(view -> seen.getChildren().setAll(view));
        setVgrow(seen, Priority.ALWAYS);
        getChildren().addAll(header(), sides(), views, seen, unread, trouble, input);
        model.chosenProperty().subscribe(_ -> show());
        model.looksProperty().subscribe(_ -> show());
        acts.actedProperty().subscribe(_ -> show());
        model.captures().troubleProperty().subscribe(why -> unread.say(texts.said(why)));
        language.subscribe(_ -> show());
    }

    /** Another way to look at what went and came. */
    void beside(ObservableValue<String> title, Node view) {
        views.tab(view, title);
        only(views, true);
    }

    private FlowPane header() {
        name.getStyleClass().addAll("mono", "strong");
        name.setId("client-name");
        state.getStyleClass().add("muted");
        state.setId("client-state");
        HBox who = new HBox(name, state);
        who.getStyleClass().add("who");
        who.setAlignment(Pos.CENTER_LEFT);
        template.setId("client-template");
        template.textProperty().bind(texts.bound("template"));
        template.getStyleClass().addAll("flat-tool", "template");
        template.setGraphic(Icons.of(Feather.CORNER_UP_LEFT));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound("template.hint"));
        template.setTooltip(tooltip);
        template.setOnAction(_ -> model.captures().template(model.chosenProperty().get()));
        HBox tools = new HBox(template, halfClose, close, reset);
        tools.getStyleClass().add("client-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        FlowPane header = new FlowPane(who, tools);
        header.getStyleClass().add("client-header");
        return header;
    }

    /** A client that is relayed has two sides. */
    private ViewTabs<Boolean> sides() {
        sides.setId("client-sides");
        sides.tab(false, texts.bound("side.client"));
        sides.tab(true, texts.bound("side.target", target));
        model.atTargetProperty().subscribe(now -> sides.chosenProperty().set(now));
        sides.chosenProperty().subscribe(now -> model.atTargetProperty().set(now));
        sides.managedProperty().bind(sides.visibleProperty());
        return sides;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button();
        button.setId("client-" + key);
        button.textProperty().bind(texts.bound(key));
        button.getStyleClass().add("flat-tool");
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound(key + ".hint"));
        button.setTooltip(tooltip);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private HBox input() {
        line.setId("client-line");
        line.getStyleClass().add("mono");
        line.setOnAction(_ -> send());
        for (Property<String> says : List.of(line.promptTextProperty(), line.accessibleTextProperty())) {
            says.bind(Bindings.when(datagrams).then(texts.bound("line.datagram")).otherwise(texts.bound("line")));
        }
        line.textProperty().subscribe((_, typed) -> {
            ClientRow row = model.chosenProperty().get();
            if (row != null) {
                row.hand().typed(typed);
            }
        });
        HBox.setHgrow(line, Priority.ALWAYS);
        end.getItems().setAll(TypedEnd.values());
        ChoiceNames.in(end, texts, of -> texts.text("end." + of));
        end.accessibleTextProperty().bind(texts.bound("end"));
        CheckBox escapes = new CheckBox();
        escapes.textProperty().bind(texts.bound("escapes"));
        escapes.setMinWidth(USE_PREF_SIZE);
        escapes.selectedProperty().bindBidirectional(acts.escapesProperty());
        HBox box = new HBox(line, end, escapes, send);
        box.getStyleClass().add("client-input");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void send() {
        ClientRow to = model.chosenProperty().get();
        if (to != null && to.here()) {
            acts.send(to, line.getText());
        }
        // The button is out of reach while the line goes.
        line.requestFocus();
    }

    private void show() {
        ClientRow row = model.chosenProperty().get();
        if (row != null) {
            show(row);
        }
    }

    private void show(ClientRow row) {
        boolean here = row.here();
        ByHand hand = row.hand();
        name.setText(words.name(row));
        state.setText(words.state(row));
        template.setDisable(row.received() == 0);
        only(halfClose, here && !row.datagrams());
        only(reset, here && !row.datagrams());
        only(close, here);
        only(input, here);
        if (!line.getText().equals(hand.typed())) {
            line.setText(hand.typed());
        }
        line.setEditable(!hand.sending());
        send.setDisable(hand.sending());
        String why = texts.said(hand.trouble());
        if (!trouble.said().equals(why)) {
            trouble.say(why);
        }
        sides.setVisible(row.upstream().isPresent());
        target.set(row.upstream().map(up -> ListenerModel.spelled(up.target())).orElse(""));
        ends(acts.lineEndProperty(row.datagrams()));
        datagrams.set(row.datagrams());
    }

    private void ends(ObjectProperty<TypedEnd> wanted) {
        if (ends.filter(wanted::equals).isEmpty()) {
            ends.ifPresent(end.valueProperty()::unbindBidirectional);
            end.valueProperty().bindBidirectional(wanted);
            ends = Optional.of(wanted);
        }
    }
}
