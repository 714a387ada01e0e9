package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.Selection;

/**
 * Under the editor: how the lines of head and body end, each part by itself with what ends all of its lines alike, and where
 * the caret is. Quiet while the ends are as usual.
 */
final class EndRuler extends HBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private final RequestModel model;
    private final OctetArea area;
    private final Texts texts;
    private final MenuButton head = new MenuButton();
    private final MenuButton body = new MenuButton();
    private final Label place = new Label();

    EndRuler(RequestModel model, OctetArea area, Texts texts) {
        this.model = model;
        this.area = area;
        this.texts = texts;
        getStyleClass().add("end-ruler");
        part(head, "ends-head", true);
        part(body, "ends-body", false);
        place.getStyleClass().add("end-place");
        place.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(place.accessibleTextProperty());
        place.setTooltip(whole);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(head, body, space, place);
        model.endsProperty().subscribe(_ -> show());
        model.selectionProperty().subscribe(_ -> place());
        texts.language().subscribe(_ -> {
            show();
            place();
        });
    }

    private void part(MenuButton button, String id, boolean isHead) {
        button.setId(id);
        button.getStyleClass().addAll("menu-tool", "end-part");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip());
        for (LineEnd end : LineEnd.values()) {
            MenuItem item = new MenuItem();
            item.setId(id + "-" + end.name().toLowerCase(java.util.Locale.ROOT));
            item.textProperty().bind(texts.bound((isHead ? "ends.head." : "ends.body.") + end.name()));
            item.setOnAction(_ -> end(isHead, end));
            button.getItems().add(item);
        }
    }

    /** Counted anew: the octets may be others than those the button tells of. */
    private void end(boolean isHead, LineEnd wanted) {
        Octets octets = model.octetsProperty().get();
        MessageEnds now = MessageEnds.of(octets);
        List<Edit> edits = isHead ? now.headEnded(octets, wanted) : now.bodyEnded(octets, wanted);
        model.apply(edits);
    }

    private void show() {
        MessageEnds now = model.endsProperty().get();
        show(head, "ends.head", now.head(), now.headUsual());
        show(body, now.binary() ? "ends.body.binary" : "ends.body", now.body(), now.bodyUsual());
        body.setVisible(now.body().all() > 0);
        body.setManaged(body.isVisible());
        head.setVisible(now.head().all() > 0);
    }

    @SuppressWarnings("ReferenceEquality") // one of two buttons
    private void show(MenuButton button, String key, MessageEnds.Counts counts, boolean usual) {
        button.setText(texts.text(key, counted(counts)));
        button.setGraphic(usual ? null : Icons.of(Feather.ALERT_TRIANGLE));
        button.pseudoClassStateChanged(ODD, !usual);
        String says = texts.text(usual ? "ends.usual" : button == head ? "ends.head.odd" : "ends.body.odd");
        button.getTooltip().setText(says);
        button.setAccessibleText(button.getText() + ". " + says);
        for (int i = 0; i < LineEnd.values().length; i++) {
            button.getItems().get(i).setDisable(counts.of(LineEnd.values()[i]) == counts.all());
        }
    }

    private String counted(MessageEnds.Counts counts) {
        List<String> parts = new ArrayList<>();
        for (LineEnd end : LineEnd.values()) {
            if (counts.of(end) > 0) {
                parts.add(texts.text("ends.count", counts.of(end), end.name()));
            }
        }
        return String.join(" · ", parts);
    }

    private void place() {
        if (!area.isEditable()) {
            place.setText("");
            place.setAccessibleText("");
            return;
        }
        Selection chosen = model.selectionProperty().get();
        int line = area.lines().at(chosen.caret());
        int column = area.cells(line, chosen.caret() - area.lines().start(line));
        place.setAccessibleText(texts.text("place.octet", line + 1, column + 1, chosen.caret()));
        place.setText(chosen.isEmpty() ? texts.text("caret.at", line + 1, column + 1, chosen.caret())
                : texts.text("caret.chosen", line + 1, column + 1, chosen.caret(), chosen.to() - chosen.from()));
    }
}
