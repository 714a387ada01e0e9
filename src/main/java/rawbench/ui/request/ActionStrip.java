package rawbench.ui.request;

import java.util.stream.Collectors;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.ActionsModel.Said;

/** What stands over the editor while an action asks, shows or tells something; nothing at all otherwise. */
final class ActionStrip extends VBox {
    private final ActionsModel model;
    private final Texts texts;
    private final Notice told;
    private final Notice refused;

    /** @param back gives the keyboard back to the editor */
    ActionStrip(ActionsModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        told = new Notice(false, close(back));
        refused = new Notice(true, close(back));
        told.setId("action-told");
        refused.setId("action-refused");
        getChildren().addAll(told, refused, new ActionForm(model, texts, back), new DecodePane(model, texts, back),
                new TokenPane(model, texts, back));
        model.saidProperty().subscribe(this::show);
        texts.language().subscribe(_ -> show(model.saidProperty().get()));
    }

    private Button close(Runnable back) {
        Button close = Icons.only(new Button(), Feather.X, texts.bound("close"));
        close.setOnAction(_ -> {
            model.close();
            back.run();
        });
        return close;
    }

    private void show(Said said) {
        String sentences = said.remarks()
                .stream()
                .map(r -> texts.text(Offer.text(r.what()), r.about().toArray()))
                .collect(Collectors.joining(" "));
        told.say(said.refused() ? "" : sentences);
        refused.say(said.refused() ? sentences : "");
    }
}
