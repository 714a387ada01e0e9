package rawbench.ui.response;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** A tunnel in place of a body: what goes and comes with its times, and a line to send through it. */
final class TunnelPane extends VBox {
    private final TunnelModel model;
    private final Texts texts;
    private final ListView<TunnelLog.Piece> pieces = new ListView<>();
    private final TextField line = new TextField();
    private final Notice trouble = new Notice(true);

    TunnelPane(TunnelModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("tunnel");
        getStyleClass().add("tunnel");
        pieces.setId("pieces");
        pieces.getStyleClass().add("pieces");
        pieces.accessibleTextProperty().bind(texts.bound("tunnel.pieces"));
        pieces.setCellFactory(_ -> new PieceCell(model.hexProperty(), texts));
        setVgrow(pieces, Priority.ALWAYS);
        getChildren().addAll(header(), pieces, trouble, input());
        model.lookProperty().subscribe(this::show);
        model.hexProperty().subscribe(_ -> pieces.refresh());
        texts.language().subscribe(_ -> pieces.refresh());
        model.troubleProperty().subscribe(trouble::say);
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
        ToggleButton hex = new ToggleButton();
        hex.textProperty().bind(texts.bound("tunnel.hex"));
        hex.getStyleClass().add("toggle-tool");
        hex.selectedProperty().bindBidirectional(model.hexProperty());
        Button close = button("tunnel.close", model::close);
        close.setId("tunnel-close");
        HBox header = new HBox(says, space, hex, button("tunnel.half-close", model::halfClose), close);
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
        ComboBox<TunnelModel.LineEnd> end = new ComboBox<>();
        end.getItems().setAll(TunnelModel.LineEnd.values());
        end.setConverter(new EndNames());
        end.accessibleTextProperty().bind(texts.bound("tunnel.end"));
        end.valueProperty().bindBidirectional(model.lineEndProperty());
        CheckBox escapes = new CheckBox();
        escapes.textProperty().bind(texts.bound("tunnel.escapes"));
        escapes.setMinWidth(USE_PREF_SIZE);
        escapes.selectedProperty().bindBidirectional(model.escapesProperty());
        Button send = button("tunnel.send", this::send);
        send.disableProperty().bind(model.writableProperty().not());
        HBox input = new HBox(line, end, escapes, send);
        input.getStyleClass().add("tunnel-input");
        input.setAlignment(Pos.CENTER_LEFT);
        return input;
    }

    private void send() {
        if (model.send(line.getText())) {
            line.clear();
        }
        // It was out of reach while its line went.
        line.requestFocus();
    }

    private void show(TunnelLog.Look look) {
        if (look == null) {
            pieces.getItems().clear();
            return;
        }
        if (look.dropped() > 0 || look.pieces().size() != pieces.getItems().size()) {
            pieces.getItems().setAll(look.pieces());
            pieces.scrollTo(look.pieces().size() - 1);
        }
    }

    private String says() {
        TunnelLog.Look look = model.lookProperty().get();
        if (look == null) {
            return "";
        }
        String state = look.end()
                .map(why -> why.isEmpty() ? texts.text("tunnel.ended") : why)
                .orElseGet(() -> texts.text("tunnel.open"));
        return texts.text("tunnel.says", state, look.sent(), look.received());
    }

    /** The names of the ends of a line. */
    private final class EndNames extends StringConverter<TunnelModel.LineEnd> {
        @Override
        public String toString(TunnelModel.LineEnd end) {
            return end == null ? "" : texts.text("tunnel.end." + end);
        }

        @Override
        public TunnelModel.LineEnd fromString(String name) {
            throw new UnsupportedOperationException("the ends of a line are chosen, not typed");
        }
    }
}
