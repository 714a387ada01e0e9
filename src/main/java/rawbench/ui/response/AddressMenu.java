package rawbench.ui.response;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import rawbench.exchange.Exchange;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/**
 * The address that took the connection, with the lock beside it; behind it every address that was tried, and the choice
 * of one for the requests to come.
 */
final class AddressMenu extends MenuButton {
    private final ResponseModel model;
    private final Texts texts;
    private String longWords = "";
    private String exceptionWords = "";
    private boolean narrow;

    AddressMenu(ResponseModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("address");
        getStyleClass().add("menu-tool");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
    }

    /** Where there is little room an exception is still told, and the address stands in the tooltip. */
    void narrow(boolean little) {
        narrow = little;
        setText(little ? exceptionWords : longWords);
        setContentDisplay(getText().isEmpty() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    /** The address, also where there is no room for it. */
    String words() {
        return longWords;
    }

    void show(Exchange exchange) {
        Security security = Security.of(exchange);
        var icon = Icons.of(security.icon());
        icon.getStyleClass().add(security.style());
        setGraphic(icon);
        String where = exchange.address().orElseGet(() -> exchange.target().endpoint().authority());
        boolean exception = security == Security.PINNED || security == Security.UNVERIFIED;
        exceptionWords = exception ? texts.text("address.short." + security.style()) : "";
        longWords = exception ? where + " \u00b7 " + exceptionWords : where;
        narrow(narrow);
        getItems().setAll(words(texts.text("address." + security.style())));
        List<Tried> tried = Tried.of(exchange.transcript());
        if (!tried.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            choices(exchange, tried);
        }
    }

    private void choices(Exchange exchange, List<Tried> tried) {
        String host = tried.getFirst().host();
        boolean choice = tried.getFirst().named() && model.choices().address().isPresent();
        Optional<String> pinned = exchange.sending()
                .transport()
                .given()
                .stream()
                .filter(one -> one.host().equalsIgnoreCase(host))
                .map(one -> one.address().getHostAddress())
                .findFirst();
        getItems().add(words(texts.text(choice ? "address.tried.choose" : "address.tried", host)));
        ToggleGroup group = new ToggleGroup();
        for (Tried one : tried) {
            String says = texts.text("address.state." + one.state(), one.address(),
                    texts.said(one.says()));
            getItems().add(choice ? item(group, says, pinned.equals(Optional.of(one.address())),
                    host, Optional.of(one.address())) : words(says));
        }
        if (choice) {
            getItems().add(item(group, texts.text("address.any"), pinned.isEmpty(), host, Optional.empty()));
        }
    }

    private RadioMenuItem item(ToggleGroup group, String says, boolean chosen, String host, Optional<String> address) {
        RadioMenuItem item = new RadioMenuItem(says);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> model.choices().address().ifPresent(shell -> shell.accept(host, address)));
        return item;
    }

    private static MenuItem words(String says) {
        Label label = new Label(says);
        label.getStyleClass().add("muted");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.getStyleClass().add("words");
        return item;
    }
}
