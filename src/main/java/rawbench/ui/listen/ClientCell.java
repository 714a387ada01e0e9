package rawbench.ui.listen;

import javafx.scene.control.ListCell;

import rawbench.ui.kit.Texts;

/** One client: its number, where it comes from, how it stands, and what went and came. */
final class ClientCell extends ListCell<ClientRow> {
    private final Texts texts;

    ClientCell(ClientsModel model, Texts texts) {
        this.texts = texts;
        model.looksProperty().subscribe((_, _) -> say(getItem()));
    }

    @Override
    protected void updateItem(ClientRow row, boolean empty) {
        super.updateItem(row, empty);
        say(empty ? null : row);
    }

    private void say(ClientRow row) {
        setText(row == null ? ""
                : texts.text("client.says", row.number(), row.address(),
                        texts.text("state." + row.state().name().toLowerCase(java.util.Locale.ROOT)), row.received(),
                        row.sent()));
    }
}
