package rawbench.ui.response;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.octets.Octets;
import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.transcript.TranscriptView;
import rawbench.ui.transcript.TypedEnd;

/** A tunnel in place of a body: what goes and comes as a conversation, and a line to send through it. */
final class TunnelPane extends VBox {
    private final TunnelModel model;
    private final Texts texts;
    private final TextField line = new TextField();
    private final ToggleButton repeat = new ToggleButton();
    private final Notice trouble = new Notice(true);

    TunnelPane(TunnelModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("tunnel");
        getStyleClass().add("tunnel");
        TranscriptView talk = new TranscriptView(model.talk(), texts.language());
        setVgrow(talk, Priority.ALWAYS);
        RepeatRow row = new RepeatRow(model.repeat(), line::getText, model, texts);
        row.visibleProperty().bind(model.repeat().shownProperty());
        row.managedProperty().bind(row.visibleProperty());
        getChildren().addAll(header(), talk, trouble, row, input());
        model.troubleProperty().subscribe(_ -> say());
        texts.language().subscribe(_ -> say());
    }

    private void say() {
        trouble.say(texts.said(model.troubleProperty().get()));
    }

    private HBox header() {
        Label says = new Label();
        says.setId("tunnel-says");
        says.getStyleClass().add("strong");
        says.setMinWidth(0);
        says.textProperty()
                .bind(Bindings.createStringBinding(this::says, model.lookProperty(), texts.language()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button halfClose = button("tunnel.half-close", model::halfClose);
        halfClose.setId("tunnel-half-close");
        halfClose.disableProperty().bind(model.writableProperty().not());
        // A datagram socket has no end that a peer could be told.
        halfClose.visibleProperty().bind(model.lookProperty().map(look -> !look.datagrams()).orElse(false));
        halfClose.managedProperty().bind(halfClose.visibleProperty());
        Button close = button("tunnel.close", model::close);
        close.setId("tunnel-close");
        HBox header = new HBox(says, space, halfClose, close);
        header.getStyleClass().add("tunnel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button();
        button.textProperty().bind(texts.bound(key));
        button.getStyleClass().add("flat-tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private HBox input() {
        line.setId("tunnel-line");
        line.getStyleClass().add("mono");
        line.promptTextProperty().bind(texts.bound("tunnel.line"));
        line.accessibleTextProperty().bind(texts.bound("tunnel.line"));
        line.disableProperty().bind(model.writableProperty().not());
        line.setOnAction(_ -> send());
        HBox.setHgrow(line, Priority.ALWAYS);
        ComboBox<TypedEnd> end = new ComboBox<>();
        end.getItems().setAll(TypedEnd.values());
        ChoiceNames.in(end, texts, each -> texts.text("tunnel.end." + each));
        end.accessibleTextProperty().bind(texts.bound("tunnel.end"));
        end.valueProperty().bindBidirectional(model.lineEndProperty());
        CheckBox escapes = new CheckBox();
        escapes.textProperty().bind(texts.bound("tunnel.escapes"));
        escapes.setMinWidth(USE_PREF_SIZE);
        escapes.selectedProperty().bindBidirectional(model.escapesProperty());
        repeat.setId("tunnel-repeat");
        repeat.textProperty().bind(texts.bound("tunnel.repeat"));
        repeat.getStyleClass().setAll("toggle-tool");
        repeat.setMinWidth(USE_PREF_SIZE);
        repeat.selectedProperty().bindBidirectional(model.repeat().shownProperty());
        HBox input = new HBox(line, end, escapes, repeat, sendButton());
        input.getStyleClass().add("tunnel-input");
        input.setAlignment(Pos.CENTER_LEFT);
        return input;
    }

    /** Sends the line, or something else on demand. */
    private SplitMenuButton sendButton() {
        SplitMenuButton send = new SplitMenuButton();
        send.setId("tunnel-send");
        send.textProperty().bind(texts.bound("tunnel.send"));
        send.setMinWidth(USE_PREF_SIZE);
        send.disableProperty().bind(model.writableProperty().not().or(model.repeat().runningProperty()));
        send.setOnAction(_ -> send());
        MenuItem request = new MenuItem();
        request.textProperty().bind(texts.bound("tunnel.send.request"));
        request.setOnAction(_ -> model.sendRequest());
        MenuItem empty = new MenuItem();
        empty.setId("tunnel-empty");
        empty.textProperty().bind(texts.bound("tunnel.send.empty"));
        empty.setOnAction(_ -> model.send(Octets.empty()));
        empty.visibleProperty().bind(model.lookProperty().map(TunnelModel.Look::datagrams).orElse(false));
        send.getItems().addAll(request, empty);
        return send;
    }

    private void send() {
        if (model.send(line.getText())) {
            line.clear();
        }
        line.requestFocus();
    }

    private String says() {
        TunnelModel.Look look = model.lookProperty().get();
        if (look == null) {
            return "";
        }
        String state = look.end()
                .map(why -> why.isEmpty() ? texts.text("tunnel.ended") : texts.said(why))
                .orElseGet(() -> texts.text(model.framedProperty().get() ? "tunnel.open" : "tunnel.connected"));
        return look.datagrams()
                ? texts.text("tunnel.says.datagrams", state, look.counts().sent(), look.counts().received())
                : texts.text("tunnel.says", state, look.counts().sentOctets(), look.counts().receivedOctets());
    }
}
