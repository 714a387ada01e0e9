package rawbench.ui.request;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.NoReuse;
import rawbench.exchange.Standing;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The part of the target bar that holds the connection and says how it stands, with the acts on it in a menu. */
final class HoldControl extends HBox {
    private static final PseudoClass SPENT = PseudoClass.getPseudoClass("spent");

    private final HoldModel model;
    private final Texts texts;
    private final MenuButton chip = new MenuButton();
    private final MenuItem connect = new MenuItem();
    private final MenuItem halfClose = new MenuItem();
    private final MenuItem close = new MenuItem();
    private final MenuItem anyway = new MenuItem();

    HoldControl(HoldModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        item(connect, "hold.connect", model::connect);
        item(halfClose, "hold.half-close", model::halfClose);
        item(close, "hold.close", model::close);
        item(anyway, "hold.anyway", model::sendAnyway);
        getStyleClass().add("hold");
        getChildren().addAll(toggle(), chip());
    }

    private ToggleButton toggle() {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("hold");
        toggle.getStyleClass().add("hold-toggle");
        toggle.setGraphic(Icons.of(Feather.LINK_2));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.textProperty().bind(texts.bound("hold"));
        toggle.accessibleTextProperty().bind(texts.bound("hold.says"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound("hold.says"));
        toggle.setTooltip(tooltip);
        toggle.selectedProperty().bindBidirectional(model.holdProperty());
        return toggle;
    }

    private MenuButton chip() {
        chip.setId("standing");
        chip.getStyleClass().add("hold-chip");
        chip.setMinWidth(0);
        chip.getItems().addAll(connect, halfClose, close, anyway);
        chip.setOnShowing(_ -> offer());
        chip.textProperty()
                .bind(Bindings.createStringBinding(this::says, model.standingProperty(), model.idleProperty(),
                        texts.language()));
        chip.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> texts.text("hold.connection", says()),
                        model.standingProperty(), texts.language()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(chip.textProperty());
        chip.setTooltip(tooltip);
        chip.visibleProperty().bind(model.holdProperty());
        chip.managedProperty().bind(chip.visibleProperty());
        model.standingProperty()
                .subscribe(now -> chip.pseudoClassStateChanged(SPENT, now != null && now.against().isPresent()));
        return chip;
    }

    private void item(MenuItem item, String key, Runnable act) {
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> act.run());
    }

    /** What cannot be done now is grey. */
    private void offer() {
        Standing now = model.standingProperty().get();
        boolean busy = now != null && now.state() == Standing.State.BUSY;
        boolean open = now != null && now.open();
        connect.setDisable(busy);
        halfClose.setDisable(!open);
        close.setDisable(!open);
        anyway.setDisable(!open || now.state() == Standing.State.TUNNEL || now.against().isEmpty());
    }

    private String says() {
        Standing now = model.standingProperty().get();
        if (now == null) {
            return texts.text("hold.none");
        }
        return switch (now.state()) {
            case NEW -> texts.text("hold.none");
            case BUSY -> texts.text(now.sends() == 0 ? "hold.opening" : "hold.busy", now.sends());
            case TUNNEL -> texts.text("hold.tunnel");
            case CLOSED -> texts.text("hold.closed", reason(texts, now.against().orElse(NoReuse.CLOSED_HERE)));
            case IDLE -> now.against()
                    .map(why -> texts.text("hold.spent", reason(texts, why)))
                    .orElseGet(() -> texts.text("hold.idle", now.sends(), model.idleProperty().get()));
        };
    }

    /** A reason against using a connection again, as half a sentence. */
    static String reason(Texts texts, NoReuse why) {
        return texts.text("no-reuse." + why);
    }
}
