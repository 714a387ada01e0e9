package rawbench.ui.palette;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.HelpTopic;

/** The help over the window: a field to look for words, what has them, and the page that is read. */
public final class HelpView extends StackPane {
    private final HelpModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final ListView<HelpModel.Page> list = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private Node before;

    public HelpView(HelpModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(HelpView.class, language);
        setId("keys");
        getStyleClass().add("help-veil");
        BorderPane box = new BorderPane(scroll, header(), null, null, list);
        box.getStyleClass().add("help");
        getChildren().add(box);
        list();
        scroll.setId("help-page");
        scroll.getStyleClass().add("help-scroll");
        scroll.setFitToWidth(true);
        setVisible(false);
        setOnMousePressed(pressed -> {
            if (pressed.getTarget().equals(this)) {
                close();
            }
        });
        model.chosenProperty().subscribe(at -> read(at.intValue()));
        model.openProperty().subscribe(this::show);
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("help-word");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.bound("help"));
        field.setId("help-field");
        field.promptTextProperty().bind(texts.bound("help.find"));
        field.accessibleTextProperty().bind(texts.bound("help.find"));
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, texts.bound("help.close"));
        close.setId("help-close");
        close.setOnAction(_ -> close());
        HBox header = new HBox(title, field, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("help-header");
        return header;
    }

    private void list() {
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.textProperty().bind(texts.bound("nothing"));
        list.setId("help-topics");
        list.setPlaceholder(nothing);
        list.getStyleClass().addAll("plain-list", "help-topics");
        list.accessibleTextProperty().bind(texts.bound("help.topics"));
        list.setItems(model.pages());
        list.setCellFactory(_ -> new PageCell());
        list.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (at.intValue() >= 0) {
                model.chosenProperty().set(at.intValue());
            }
        });
    }

    private String title(HelpModel.Page page) {
        return switch (page) {
            case HelpModel.Keys _ -> texts.text("help.keys");
            case HelpModel.Subject(HelpTopic topic) -> topic.title();
        };
    }

    private void read(int at) {
        list.getSelectionModel().clearAndSelect(at);
        if (at < 0) {
            scroll.setContent(null);
            return;
        }
        HelpModel.Page page = model.pages().get(at);
        HelpPage content = new HelpPage(page, title(page), model.words());
        scroll.setContent(content);
        scroll.setAccessibleText(page instanceof HelpModel.Subject(HelpTopic topic) ? topic.plain() : title(page));
        scroll.setVvalue(0);
        layout();
        content.firstHit().ifPresent(hit -> bringIntoSight(content, hit.getBoundsInParent()));
    }

    /** A word found below the edge comes up to where it can be read, with what stands above it. */
    private void bringIntoSight(HelpPage content, Bounds hit) {
        double more = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (more > 0 && hit.getMaxY() > scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue(Math.min(1, (hit.getMinY() - scroll.getViewportBounds().getHeight() / 3) / more));
        }
    }

    private void show(boolean open) {
        setVisible(open);
        if (open) {
            before = getScene().getFocusOwner();
            field.requestFocus();
        } else if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void turn(int by) {
        double more = ((HelpPage) scroll.getContent()).getHeight() - scroll.getViewportBounds().getHeight();
        if (more > 0) {
            double page = 0.9 * scroll.getViewportBounds().getHeight() / more;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * page, 0, 1));
        }
    }

    /** Shows it, or puts it away. */
    public void toggle() {
        if (!close()) {
            model.open();
        }
    }

    /** Puts it away and gives the keyboard back; false where it was not there. */
    public boolean close() {
        return model.close();
    }

    /** A topic in the list. */
    private final class PageCell extends ListCell<HelpModel.Page> {
        @Override
        protected void updateItem(HelpModel.Page page, boolean empty) {
            super.updateItem(page, empty);
            setText(empty || page == null ? null : title(page));
        }
    }
}
