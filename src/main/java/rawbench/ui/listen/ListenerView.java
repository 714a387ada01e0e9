package rawbench.ui.listen;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Badge;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.wire.Endpoint;

/** What a listener's tab shows: where it listens, what it does, and who came. */
public final class ListenerView extends VBox {
    private final ListenerModel model;
    private final Texts texts;
    private final ListenerBar bar;
    private final Badge badge = new Badge();
    private final Notice trouble = new Notice(true);
    private final ListView<ClientRow> clients = new ListView<>();

    public ListenerView(ListenerModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(ListenerView.class, language);
        bar = new ListenerBar(model, texts);
        getStyleClass().add("listener");
        clients.getStyleClass().addAll("plain-list", "clients");
        clients.accessibleTextProperty().bind(texts.bound("clients"));
        clients.setItems(model.clients().rows());
        clients.setCellFactory(_ -> new ClientCell(model.clients(), texts));
        setVgrow(clients, Priority.ALWAYS);
        getChildren().addAll(bar, trouble, badge, clients);
        model.standingProperty().subscribe(this::stands);
        language.subscribe(_ -> stands(model.standingProperty().get()));
        model.clients().countsProperty().subscribe(_ -> stands(model.standingProperty().get()));
    }

    private void stands(Standing standing) {
        switch (standing) {
            case Standing.Stopped(var why) -> {
                badge.show(Badge.Kind.IDLE, texts.text("standing.stopped"));
                trouble.say(why.orElse(""));
            }
            case Standing.Opening() -> badge.show(Badge.Kind.BUSY, texts.text("standing.opening"));
            case Standing.Open(Endpoint at) -> {
                trouble.say("");
                badge.show(Badge.Kind.SUCCESS, texts.text("standing.open", ListenerModel.spelled(at),
                        model.clients().countsProperty().get().here()));
            }
        }
    }

    /** Says which key begins and ends the listening. */
    public void listenKey(ObservableValue<String> shown) {
        bar.key().textProperty().bind(Bindings.createStringBinding(shown::getValue, shown));
    }

    /** Brings the keyboard to the address. */
    public void focusTarget() {
        bar.focusHost();
    }
}
