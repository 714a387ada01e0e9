package rawbench.ui.listen;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.ui.kit.Icons;

/** One client in two lines: where it comes from and what went and came; how it stands and since when. */
final class ClientCell extends ListCell<ClientRow> {
    private final ClientWords words;
    private final FontIcon icon = Icons.of(ClientWords.icon(ClientRow.State.HERE));
    private final Label name = new Label();
    private final Label octets = new Label();
    private final Label state = new Label();
    private final HBox row;
    private ClientRow.State drawn = ClientRow.State.HERE;

    ClientCell(ClientsModel model, ClientWords words) {
        this.words = words;
        name.getStyleClass().addAll("mono", "name");
        name.setMinWidth(0);
        octets.getStyleClass().add("octets");
        octets.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("state");
        state.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox first = new HBox(name, space, octets);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("first");
        VBox lines = new VBox(first, state);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        row = new HBox(icon, lines);
        row.getStyleClass().add("client");
        row.setAlignment(Pos.CENTER_LEFT);
        // What is too long is cut, not scrolled to.
        setPrefWidth(0);
        model.looksProperty().subscribe((_, _) -> say(getItem()));
        words.texts().language().subscribe(_ -> say(getItem()));
    }

    @Override
    protected void updateItem(ClientRow client, boolean empty) {
        super.updateItem(client, empty);
        setGraphic(empty ? null : row);
        say(empty ? null : client);
    }

    private void say(ClientRow client) {
        if (client == null) {
            setAccessibleText("");
            return;
        }
        name.setText(words.name(client));
        octets.setText(words.octets(client));
        state.setText(words.state(client));
        setAccessibleText(words.all(client));
        icon.setIconCode(ClientWords.icon(client.state()));
        pseudoClassStateChanged(pseudoClass(drawn), false);
        drawn = client.state();
        pseudoClassStateChanged(pseudoClass(drawn), true);
    }

    private static PseudoClass pseudoClass(ClientRow.State of) {
        return PseudoClass.getPseudoClass(of.name().toLowerCase(Locale.ROOT));
    }
}
