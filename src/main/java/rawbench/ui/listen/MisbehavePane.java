package rawbench.ui.listen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Misbehaviour;

/** The ways to misbehave, to be looked through and begun with: what each does, and what a client should do then. */
final class MisbehavePane extends VBox {
    private final DoesModel model;
    private final Texts texts;
    private final TextField wanted = new TextField();
    private final ListView<Misbehaviour> list = new ListView<>();
    private final Label explanation = new Label();
    private final Runnable close;

    /** @param close puts it away */
    MisbehavePane(DoesModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        getStyleClass().add("misbehave");
        list.setId("misbehaviours");
        list.getStyleClass().add("plain-list");
        list.setCellFactory(_ -> new Row());
        list.accessibleTextProperty().bind(texts.bound("misbehave.all"));
        setVgrow(list, Priority.ALWAYS);
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.getStyleClass().add("explains");
        getChildren().addAll(top(), list, explanation);
        list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                take();
            }
        });
        model.examplesProperty().subscribe(_ -> fill());
        // What nobody has looked at is not read: that would be a worker's job for every listener.
        setVisible(false);
        visibleProperty().subscribe(open -> {
            if (open && model.examplesProperty().get().isEmpty()) {
                offer();
            }
        });
        texts.language().subscribe(() -> {
            if (isVisible() || !model.examplesProperty().get().isEmpty()) {
                offer();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void offer() {
        model.offer(texts.language().getValue().locale());
    }

    private HBox top() {
        wanted.setId("misbehave-filter");
        wanted.promptTextProperty().bind(texts.bound("misbehave.filter"));
        wanted.accessibleTextProperty().bind(texts.bound("misbehave.filter"));
        wanted.textProperty().subscribe(_ -> fill());
        HBox.setHgrow(wanted, Priority.ALWAYS);
        Button use = new Button();
        use.setId("misbehave-use");
        use.textProperty().bind(texts.bound("misbehave.use"));
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> take());
        use.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        Button away = Icons.only(new Button(), Feather.X, texts.bound("misbehave.close"));
        away.setOnAction(_ -> close.run());
        HBox top = new HBox(wanted, use, away);
        top.getStyleClass().add("misbehave-top");
        return top;
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> {
                close.run();
                key.consume();
            }
            case ENTER -> {
                take();
                key.consume();
            }
            case UP, DOWN -> {
                if (wanted.isFocused()) {
                    step(key.getCode() == KeyCode.DOWN ? 1 : -1);
                    key.consume();
                }
            }
            default -> {
            }
        }
    }

    private void step(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    private void fill() {
        String before = Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(Misbehaviour::name)
                .orElse("");
        List<Misbehaviour> left = model.examplesProperty().get().stream().filter(this::fits).toList();
        list.getItems().setAll(left);
        int again = left.stream().map(Misbehaviour::name).toList().indexOf(before);
        list.getSelectionModel().select(Math.max(0, again));
    }

    private boolean fits(Misbehaviour one) {
        String all = (one.name() + " " + one.title() + " " + one.explanation() + " " + one.rfc())
                .toLowerCase(Locale.ROOT);
        return List.of(wanted.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .stream()
                .allMatch(all::contains);
    }

    private void explain(Misbehaviour one) {
        explanation.setText(one == null ? texts.text("misbehave.none")
                : texts.text("misbehave.says", one.explanation(), one.rfc()));
    }

    private void take() {
        Misbehaviour one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            model.take(one);
            close.run();
        }
    }

    /** Brings the keyboard to where it is looked for. */
    void focusFilter() {
        wanted.requestFocus();
    }

    /** One way in a line: what it is, and the section that is about it. */
    private static final class Row extends ListCell<Misbehaviour> {
        private final Label title = new Label();
        private final Label rfc = new Label();
        private final Node row;

        Row() {
            title.setMinWidth(0);
            rfc.getStyleClass().add("muted");
            rfc.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox box = new HBox(title, space, rfc);
            box.getStyleClass().add("misbehaviour");
            row = box;
            // What is too long is cut, not scrolled to.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Misbehaviour one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(empty || one == null ? null : row);
            title.setText(empty || one == null ? "" : one.title());
            rfc.setText(empty || one == null ? "" : one.rfc());
            setAccessibleText(title.getText());
        }
    }
}
