package rawbench.ui.compare;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** Two answers side by side: what was found, then the rows; F7 and Shift+F7 step through the differences. */
public final class CompareView extends VBox {
    static final double ROW_HEIGHT = 24;

    private final CompareModel model;
    private final Texts texts;
    private final Label left = new Label();
    private final Label right = new Label();
    private final Label place = new Label();
    private final SummaryStrip summary;
    private final ListView<Row> rows = new ListView<>();
    private final Overview overview;
    private final ToggleButton hex = new ToggleButton();
    private final OctetPanes octets;

    public CompareView(CompareModel model, ObservableValue<Language> language) {
        this.model = model;
        this.texts = new Texts(CompareView.class, language);
        this.summary = new SummaryStrip(texts);
        this.overview = new Overview(this::goTo);
        getStyleClass().add("compare");
        rows.getStyleClass().add("rows");
        rows.setFixedCellSize(ROW_HEIGHT);
        rows.setCellFactory(_ -> new RowCell(model, texts));
        rows.accessibleTextProperty().bind(texts.bound("rows"));
        octets = new OctetPanes(model.work(), texts);
        HBox lines = new HBox(rows, overview);
        HBox.setHgrow(rows, Priority.ALWAYS);
        lines.visibleProperty().bind(hex.selectedProperty().not());
        octets.visibleProperty().bind(hex.selectedProperty());
        StackPane body = new StackPane(lines, octets);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar(), summary, body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.comparedProperty().subscribe(_ -> refresh());
        model.stopProperty().subscribe(_ -> stopped());
        model.troubleProperty().subscribe(_ -> place.setText(model.troubleProperty().get()));
        language.subscribe(_ -> refresh());
    }

    private HBox bar() {
        Button swap = Icons.only(new Button(), Feather.REPEAT, texts.bound("swap"));
        swap.setOnAction(_ -> model.swap());
        Button previous = new Button();
        previous.textProperty().bind(texts.bound("previous"));
        previous.setGraphic(Icons.of(Feather.CHEVRON_UP));
        previous.setOnAction(_ -> step(false));
        Button next = new Button();
        next.textProperty().bind(texts.bound("next"));
        next.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        next.setOnAction(_ -> step(true));
        hex.textProperty().bind(texts.bound("hex"));
        hex.getStyleClass().setAll("toggle-tool");
        hex.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("strong");
        place.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().add("side");
        right.getStyleClass().add("side");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(left, swap, right, space, hex, previous, place, next);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void refresh() {
        Compared now = model.comparedProperty().get();
        if (now == null) {
            return;
        }
        left.setText(texts.text("left", now.a().name()));
        right.setText(texts.text("right", now.b().name()));
        summary.show(now.comparison());
        rows.getItems().setAll(now.rows());
        overview.show(now);
        octets.show(now.comparison().a().decoded(), now.comparison().b().decoded());
        place(now);
    }

    private void place(Compared now) {
        place.setText(now.stops().isEmpty() ? texts.text("place.none")
                : texts.text("place", model.stopProperty().get() + 1, now.stops().size()));
    }

    private void stopped() {
        Compared now = model.comparedProperty().get();
        if (now == null) {
            return;
        }
        int stop = model.stopProperty().get();
        place(now);
        if (stop >= 0 && stop < now.stops().size()) {
            int row = now.stops().get(stop);
            rows.getSelectionModel().clearAndSelect(row);
            rows.scrollTo(Math.max(0, row - 6));
        }
    }

    private void goTo(int wanted) {
        while (model.stopProperty().get() < wanted) {
            model.next();
        }
        while (model.stopProperty().get() > wanted) {
            model.previous();
        }
    }

    private void step(boolean on) {
        if (hex.isSelected()) {
            octets.step(on);
        } else if (on) {
            model.next();
        } else {
            model.previous();
        }
    }

    private void key(KeyEvent key) {
        boolean folded = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
        if (key.getCode() == KeyCode.F7) {
            step(!key.isShiftDown());
            key.consume();
        } else if (folded && rows.isFocused()
                && rows.getSelectionModel().getSelectedItem() instanceof Row.Fold fold) {
            model.unfold(fold);
            key.consume();
        }
    }

    /** Brings the keyboard to the rows. */
    public void focusRows() {
        rows.requestFocus();
    }

    ListView<Row> rows() {
        return rows;
    }
}
