package rawbench.ui.shell;

import java.time.format.DateTimeFormatter;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/**
 * The one place where the window tells things: cards over its lower right corner, which never take the keyboard, and on
 * demand the list of what was told before.
 */
final class NoticesView extends StackPane {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final NoticesModel model;
    private final Texts texts;
    private final VBox cards = new VBox();
    private final VBox told = new VBox();
    private final VBox list;
    private Node before;

    NoticesView(NoticesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        // Clicks beside the cards are for what is below.
        setPickOnBounds(false);
        getStyleClass().add("notices");
        cards.getStyleClass().add("notice-cards");
        cards.setId("notices");
        cards.setPickOnBounds(false);
        list = list();
        for (VBox each : java.util.List.of(cards, list)) {
            each.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            setAlignment(each, Pos.BOTTOM_RIGHT);
        }
        getChildren().addAll(cards, list);
        model.inSight().addListener((ListChangeListener<NoticesModel.Notice>) change -> {
            boolean more = false;
            while (change.next()) {
                more |= change.wasAdded();
            }
            fill();
            if (more) {
                // What a screen reader says without the keyboard being moved.
                cards.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        });
        fill();
    }

    private void fill() {
        cards.getChildren().setAll(model.inSight().stream().map(each -> card(each, true)).toList());
        cards.setVisible(!model.inSight().isEmpty() && !list.isVisible());
        cards.accessibleTextProperty()
                .bind(texts.boundSaid(model.inSight().isEmpty() ? "" : model.inSight().getLast().sentence()));
    }

    private Node card(NoticesModel.Notice notice, boolean inSight) {
        Label says = new Label();
        says.textProperty().bind(texts.boundSaid(notice.sentence()));
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(Icons.of(notice.trouble() ? Feather.ALERT_TRIANGLE : Feather.CHECK), says);
        line.getStyleClass().add("notice-line");
        HBox actions = new HBox();
        actions.getStyleClass().add("notice-actions");
        for (NoticesModel.Action action : notice.actions()) {
            Button button = new Button(action.name());
            button.getStyleClass().add("notice-action");
            button.setOnAction(_ -> {
                model.dismiss(notice);
                action.act().run();
            });
            actions.getChildren().add(button);
        }
        if (inSight) {
            Button away = Icons.only(new Button(), Feather.X, texts.bound("notice.dismiss"));
            away.getStyleClass().add("notice-away");
            away.setOnAction(_ -> model.dismiss(notice));
            line.getChildren().add(away);
        } else {
            Label at = new Label(TIME.format(notice.at()));
            at.getStyleClass().add("muted");
            at.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(at);
        }
        VBox card = new VBox(line);
        if (!notice.actions().isEmpty()) {
            card.getChildren().add(actions);
        }
        card.getStyleClass().add(inSight ? "notice-card" : "notice-told");
        card.pseudoClassStateChanged(TROUBLE, notice.trouble());
        card.accessibleTextProperty().bind(says.textProperty());
        return card;
    }

    private VBox list() {
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty().bind(texts.bound("notices"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, texts.bound("notices.close"));
        close.setId("notices-close");
        close.setOnAction(_ -> closeList());
        HBox top = new HBox(title, space, close);
        top.getStyleClass().add("notice-line");
        ScrollPane scroll = new ScrollPane(told);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(texts.bound("notices"));
        VBox box = new VBox(top, scroll);
        box.setId("notices-told");
        box.getStyleClass().addAll("notice-card", "notice-list");
        box.setVisible(false);
        return box;
    }

    /** Shows what was told before, or puts it away. */
    void toggleList() {
        if (closeList()) {
            return;
        }
        told.getChildren().clear();
        model.all().reversed().forEach(notice -> told.getChildren().add(card(notice, false)));
        if (told.getChildren().isEmpty()) {
            Label none = new Label(texts.text("notices.none"));
            none.getStyleClass().add("muted");
            told.getChildren().add(none);
        }
        model.read();
        list.setVisible(true);
        fill();
        before = getScene().getFocusOwner();
        list.lookup("#notices-close").requestFocus();
    }

    /** Puts the list away; false where it was not there. */
    boolean closeList() {
        boolean shown = list.isVisible();
        if (shown) {
            list.setVisible(false);
            fill();
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
        return shown;
    }
}
