package rawbench.ui.timing;

import java.util.stream.Collectors;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.wire.Transcript;

import static rawbench.ui.kit.Nodes.only;

/** The waterfall of an exchange: how long it took in all, then its phases as bars on one axis, a row each. */
public final class TimingView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double SHARE = 0.34;
    private static final double NARROWEST = 130;
    private static final double WIDEST = 290;
    private static final double EDGE = 14;

    private final TimingModel model;
    private final Texts texts;
    private final StretchWords words;
    private final Label total = new Label();
    private final Label server = new Label();
    private final Notice reused = new Notice(false);
    private final Notice joined = new Notice(false);
    private final TimeAxis axis = new TimeAxis();
    private final ListView<Stretch> rows = new ListView<>();
    private final Label chosen = new Label();
    private final Label empty = new Label();
    private final VBox shown;
    private final DoubleProperty left = new SimpleDoubleProperty(this, "left", NARROWEST);
    private double laneWidth;

    public TimingView(TimingModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(TimingView.class, language);
        words = new StretchWords(texts);
        getStyleClass().add("timing");
        total.getStyleClass().add("strong");
        total.setMinWidth(USE_PREF_SIZE);
        server.getStyleClass().add("muted");
        HBox totals = new HBox(total, server);
        totals.getStyleClass().add("totals");
        rows.getStyleClass().addAll("plain-list", "stretches");
        rows.setCellFactory(_ -> new StretchCell(words, model.waterfallProperty(), left, this::laid));
        rows.accessibleTextProperty().bind(texts.bound("rows"));
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rows.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        rows.setOnKeyPressed(this::copy);
        chosen.getStyleClass().add("chosen");
        chosen.setWrapText(true);
        chosen.setMinHeight(USE_PREF_SIZE);
        chosen.setMaxWidth(Double.MAX_VALUE);
        empty.textProperty().bind(texts.bound("empty"));
        empty.getStyleClass().add("muted");
        widthProperty().subscribe(width -> left.set(Math.clamp(width.doubleValue() * SHARE, NARROWEST, WIDEST)));
        VBox.setVgrow(rows, Priority.ALWAYS);
        shown = new VBox(totals, reused, joined, axis, rows, chosen);
        StackPane content = new StackPane(shown, empty);
        setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        model.waterfallProperty().subscribe(_ -> refresh());
        language.subscribe(_ -> refresh());
    }

    private void laid(double width) {
        laneWidth = width;
        scale();
    }

    private void scale() {
        Waterfall now = model.waterfallProperty().get();
        if (now != null) {
            axis.show(new Scale(now.all(), laneWidth, StretchCell.TICK * total.getFont().getSize()), EDGE + left.get());
        }
    }

    private void refresh() {
        Waterfall now = model.waterfallProperty().get();
        only(shown, now != null);
        only(empty, now == null);
        if (now == null) {
            rows.getItems().clear();
            return;
        }
        total.setText(texts.text("total", Clock.about(now.all())));
        server.setText(now.firstOctet().isPresent()
                ? texts.text("server", Clock.about(now.firstOctet().getAsDouble()))
                : "");
        reused.say(now.reused() ? texts.text("reused") : "");
        joined.say(now.joined() ? texts.text("joined", Transcript.APART) : "");
        rows.getItems().setAll(now.stretches());
        rows.getSelectionModel().clearSelection();
        // What went wrong is said without a click.
        now.stretches()
                .stream()
                .filter(stretch -> stretch.state() == Stretch.State.FAILED)
                .reduce((_, later) -> later)
                .ifPresent(rows.getSelectionModel()::select);
        scale();
    }

    private void copy(KeyEvent key) {
        if (COPY.match(key)) {
            Clip.copy(rows.getSelectionModel()
                    .getSelectedItems()
                    .stream()
                    .map(stretch -> words.sentence(stretch) + "\n")
                    .collect(Collectors.joining()));
            key.consume();
        }
    }

    private void choose(Stretch stretch) {
        chosen.setText(stretch == null ? "" : words.sentence(stretch));
        only(chosen, stretch != null);
    }

    ListView<Stretch> rows() {
        return rows;
    }

    Label total() {
        return total;
    }

    Label server() {
        return server;
    }

    Notice reused() {
        return reused;
    }
}
