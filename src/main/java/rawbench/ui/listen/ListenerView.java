package rawbench.ui.listen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Nodes;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.listen.DoesModel.Kind;

import static rawbench.ui.kit.Nodes.only;

/** What a listener's tab shows: where it listens, what it does, who came, and what went and came with each. */
public final class ListenerView extends VBox {
    /** From so many times the font's size on, the clients stand beside what one of them sent. */
    private static final double WIDE = 62;
    /** From so many times the font's size on, the replies stand beside the clients. */
    private static final double BESIDE = 70;

    private final ListenerModel model;
    private final Texts texts;
    private final ListenerBar bar;
    private final Notice trouble = new Notice(true);
    private final Notice exposed = new Notice(true);
    private final Button again = new Button();
    private final Notice changed = new Notice(false, again);
    private final Notice failed = new Notice(true);
    private final ViewTabs<Kind> kinds = new ViewTabs<>();
    private final ToggleButton options = new ToggleButton();
    private final Label says = new Label();
    private final RelayPane relay;
    private final OptionsPane optionsPane;
    private final RepliesPane replies;
    private final ClientsPane clients;
    private final ClientPane client;
    private final SplitPane seen;
    private final SplitPane parts;

    public ListenerView(ListenerModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(ListenerView.class, language);
        bar = new ListenerBar(model, texts);
        relay = new RelayPane(model.does(), texts);
        optionsPane = new OptionsPane(model.does(), texts);
        replies = new RepliesPane(model.does(), texts);
        clients = new ClientsPane(model.clients(), new TryPane(model, texts), texts);
        client = new ClientPane(model.clients(), texts, language);
        seen = new SplitPane(clients);
        parts = new SplitPane(seen);
        getStyleClass().add("listener");
        seen.getStyleClass().add("seen");
        setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(bar, new StandingStrip(model, texts), trouble, exposed, changed, failed, kinds(), relay,
                says,
                optionsPane, parts);
        turning();
        follow(language);
    }

    private ViewTabs<Kind> kinds() {
        for (Kind kind : Kind.values()) {
            kinds.tab(kind, texts.bound("does." + kind.name()));
        }
        options.setId("options");
        options.getStyleClass().add("toggle-tool");
        options.textProperty().bind(texts.bound("options"));
        kinds.tools(options);
        optionsPane.visibleProperty().bind(options.selectedProperty());
        optionsPane.managedProperty().bind(options.selectedProperty());
        says.getStyleClass().addAll("muted", "does-says");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.setMaxWidth(Double.MAX_VALUE);
        return kinds;
    }

    /** Where there is no room for parts beside each other they stand below each other. */
    private void turning() {
        parts.setId("listener-parts");
        seen.setId("listener-seen");
        widthProperty().subscribe(_ -> parts.setOrientation(wide(this.getWidth(), BESIDE)));
        seen.widthProperty().subscribe(_ -> seen.setOrientation(wide(seen.getWidth(), WIDE)));
        seen.orientationProperty()
                .subscribe(_ -> divide());
    }

    private void divide() {
        seen.setDividerPositions(seen.getOrientation() == Orientation.HORIZONTAL ? 0.36 : 0.32);
    }

    private Orientation wide(double width, double times) {
        return width >= times * says.getFont().getSize() ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    }

    private void follow(ObservableValue<Language> language) {
        again.setId("again");
        again.getStyleClass().add("flat-tool");
        again.setMinWidth(USE_PREF_SIZE);
        again.textProperty().bind(texts.bound("changed.again"));
        again.setOnAction(_ -> model.restart());
        kinds.chosenProperty().subscribe(kind -> {
            if (kind != null) {
                model.does().choose(kind);
            }
        });
        model.does().kindProperty().subscribe(this::does);
        model.draftProperty().subscribe(_ -> told());
        model.standingProperty().subscribe(_ -> told());
        model.unclosedProperty().subscribe(_ -> told());
        model.changedProperty().subscribe(_ -> told());
        model.clients().troubleProperty().subscribe(_ -> told());
        model.clients().chosenProperty().subscribe(row -> {
            if (row == null) {
                seen.getItems().remove(client);
            } else if (!seen.getItems().contains(client)) {
                seen.getItems().add(client);
                divide();
            }
        });
        language.subscribe(_ -> told());
    }

    private void does(Kind kind) {
        kinds.chosenProperty().set(kind);
        only(relay, kind == Kind.RELAY);
        boolean beside = kind == Kind.REPLIES;
        if (!beside) {
            parts.getItems().remove(replies);
        } else if (!parts.getItems().contains(replies)) {
            parts.getItems().addFirst(replies);
            parts.setDividerPositions(0.45);
        }
        told();
    }

    private void told() {
        Kind kind = model.does().kindProperty().get();
        says.setText(texts.text("does.says." + kind.name()));
        only(says, kind != Kind.REPLIES);
        trouble.say(texts.said(model.standingProperty().get() instanceof Standing.Stopped(Optional<String> why)
                ? why.orElse("")
                : model.unclosedProperty().get()));
        boolean open = model.standingProperty().get() instanceof Standing.Open;
        boolean typed = model.draftProperty().get().exposed();
        boolean now = open && model.openedWith().exposed();
        exposed.say(now ? texts.text("exposed.now") : typed ? texts.text("exposed.then") : "");
        changed.say(model.changedProperty().get() ? texts.text("changed") : "");
        failed.say(texts.said(model.clients().troubleProperty().get()));
    }

    /** Another way to look at what went and came with the client that is chosen. */
    public void beside(ObservableValue<String> title, Node view) {
        client.beside(title, view);
    }

    /** One more tool beside the place that is listened at. */
    public void tool(Node node) {
        bar.tool(node);
    }

    /** Says which key begins and ends the listening. */
    public void listenKey(ObservableValue<String> shown) {
        bar.key().textProperty().bind(shown);
    }

    /** Brings the keyboard from the fields to the replies, then to the clients, then to the one chosen; false behind that. */
    public boolean focusNext(Node focused) {
        List<Node> panes = Stream.<Node>of(replies, clients, client).filter(pane -> pane.getScene() != null).toList();
        int at = 0;
        for (int i = 0; i < panes.size(); i++) {
            at = Nodes.isIn(focused, panes.get(i)) ? i + 1 : at;
        }
        if (at < panes.size()) {
            Nodes.focusIn(panes.get(at));
        }
        return at < panes.size();
    }

    /** Brings the keyboard to the address. */
    public void focusTarget() {
        bar.focusHost();
    }

    ClientsPane clients() {
        return clients;
    }

    RepliesPane replies() {
        return replies;
    }
}
