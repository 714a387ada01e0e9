package rawbench.ui.response;

import java.util.Locale;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.octets.Escapes;
import rawbench.octets.Hex;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** One piece that went through a tunnel: its direction, when, and its octets as text or hex. */
final class PieceCell extends ListCell<TunnelLog.Piece> {
    /** What a scroll bar takes of the width. */
    private static final double BAR = 16;
    private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");

    private final ObservableValue<Boolean> hex;
    private final Texts texts;
    private final FontIcon arrow = Icons.of(Feather.ARROW_DOWN_LEFT);
    private final Label at = new Label();
    private final Label octets = new Label();
    private final HBox row = new HBox(arrow, at, octets);

    PieceCell(ObservableValue<Boolean> hex, Texts texts) {
        this.hex = hex;
        this.texts = texts;
        at.getStyleClass().addAll("mono", "muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        octets.getStyleClass().add("mono");
        HBox.setHgrow(octets, Priority.ALWAYS);
        row.getStyleClass().add("piece");
        row.setAlignment(Pos.TOP_LEFT);
    }

    /** Lines are wrapped at the list's width, so that is what the height follows from. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inner = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - BAR;
        return snappedTopInset() + row.prefHeight(Math.max(BAR, inner)) + snappedBottomInset();
    }

    @Override
    protected void updateItem(TunnelLog.Piece piece, boolean empty) {
        super.updateItem(piece, empty);
        if (empty || piece == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        arrow.setIconCode(piece.sent() ? Feather.ARROW_UP_RIGHT : Feather.ARROW_DOWN_LEFT);
        at.setText(String.format(Locale.ROOT, "%8.3f s", piece.at().toNanos() / 1e9));
        String rest = piece.length() > piece.octets().length()
                ? "\n" + texts.text("tunnel.more", piece.length() - piece.octets().length())
                : "";
        octets.setText(
                (hex.getValue() ? Hex.dump(piece.octets()).stripTrailing() : Escapes.encode(piece.octets())) + rest);
        // The columns of hex would mean nothing in lines that are wrapped; text is, at the list's width.
        octets.setWrapText(!hex.getValue());
        octets.setMinWidth(hex.getValue() ? Region.USE_PREF_SIZE : 0);
        setPrefWidth(hex.getValue() ? Region.USE_COMPUTED_SIZE : 0);
        pseudoClassStateChanged(SENT, piece.sent());
        setAccessibleText(texts.text(piece.sent() ? "tunnel.sent" : "tunnel.received", octets.getText()));
        setGraphic(row);
    }
}
