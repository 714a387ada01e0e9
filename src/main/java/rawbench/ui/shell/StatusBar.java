package rawbench.ui.shell;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Theme;
import rawbench.workbench.EvidenceFile;

/** The last line of the window: what really went out, and the window's own choices. */
final class StatusBar extends HBox {
    private final Texts texts;
    private final Label sent = new Label();
    private final Label digest = new Label();
    private TabModel tab;
    private Subscription following = Subscription.EMPTY;

    /** @param settings shows them, or what was shown before */
    StatusBar(WorkspaceModel workspace, ViewState view, Commands commands, Texts texts, Runnable settings) {
        this.texts = texts;
        getStyleClass().add("status-bar-line");
        sent.setId("sent");
        digest.getStyleClass().add("digest");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(sent, digest, space, themes(view), languages(view), gear(commands, settings));
        workspace.selectedProperty().subscribe(this::follow);
        texts.language().subscribe(_ -> show());
    }

    /** Adds a tool at the right. */
    void add(Node tool) {
        getChildren().add(tool);
    }

    private void follow(TabModel now) {
        following.unsubscribe();
        tab = now;
        if (now == null) {
            following = Subscription.EMPTY;
            show();
            digest(null);
        } else {
            following = now.exchangeProperty()
                    .subscribe(this::digest)
                    .and(now.exchangeProperty().subscribe(_ -> show()))
                    .and(now.request().octetsProperty().subscribe(_ -> show()));
        }
    }

    private void show() {
        Exchange exchange = tab == null ? null : tab.exchangeProperty().get();
        sent.setVisible(exchange != null);
        if (exchange == null) {
            return;
        }
        Octets went = exchange.transcript().sent();
        String key = went.equals(exchange.request()) ? editor(went) : went.isEmpty() ? "sent.nothing" : "sent.part";
        sent.setText(texts.text(key, went.length(), exchange.request().length()));
    }

    /** What is to be said of the editor, of which all went. */
    private String editor(Octets went) {
        return went.equals(tab.request().octetsProperty().get()) ? "sent.same"
                : tab.unchanged() ? "sent.values" : "sent.other";
    }

    /** What was sent, by its checksum, for people to compare; the checksum of nothing says nothing. */
    private void digest(Exchange exchange) {
        boolean any = exchange != null && !exchange.transcript().sent().isEmpty();
        digest.setVisible(any);
        if (!any) {
            return;
        }
        Octets went = exchange.transcript().sent();
        String sha = went.equals(exchange.request()) ? unmasked().orElseGet(went::sha256) : went.sha256();
        digest.setText("SHA-256 " + sha.substring(0, 4) + "…" + sha.substring(sha.length() - 4));
        digest.setTooltip(new Tooltip(sha));
        digest.setAccessibleText("SHA-256 " + sha);
    }

    /** The checksum of the request for whose secrets asterisks stand; empty where none do. */
    private Optional<String> unmasked() {
        return tab.reopenedProperty().get() instanceof EvidenceFile file ? file.evidence().unmaskedRequest()
                : Optional.empty();
    }

    private Button gear(Commands commands, Runnable settings) {
        Button gear = Icons.only(new Button(), Feather.SETTINGS, commands.tip("settings", texts));
        gear.setId("open-settings");
        gear.setOnAction(_ -> settings.run());
        return gear;
    }

    private MenuButton languages(ViewState view) {
        MenuButton button = menu(view.language.map(Language::ownName));
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(language.ownName());
            item.setToggleGroup(group);
            item.setOnAction(_ -> view.language.set(language));
            view.language.subscribe(now -> item.setSelected(now == language));
            button.getItems().add(item);
        }
        button.setId("language");
        button.accessibleTextProperty().bind(texts.bound("language"));
        return button;
    }

    private MenuButton themes(ViewState view) {
        MenuButton button = menu(Bindings.createStringBinding(() -> texts.text("theme." + view.theme.get()),
                view.theme, texts.language()));
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.bound("theme." + choice.name()));
            item.setToggleGroup(group);
            item.setOnAction(_ -> view.theme.set(choice.name()));
            view.theme.subscribe(now -> item.setSelected(now.equals(choice.name())));
            button.getItems().add(item);
        }
        button.setId("theme");
        button.accessibleTextProperty().bind(texts.bound("theme"));
        return button;
    }

    private static MenuButton menu(ObservableValue<String> text) {
        MenuButton button = new MenuButton();
        button.getStyleClass().addAll("flat", "status-menu");
        button.textProperty().bind(text);
        button.setPopupSide(javafx.geometry.Side.TOP);
        return button;
    }
}
