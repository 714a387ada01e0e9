package rawbench.ui.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional;
import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.Meaning;
import rawbench.draft.VariablePlace;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Says what is odd about the octets that are pointed at and what a variable there means, in the editor and in the target bar. */
final class PointedAt {
    private static final Duration DELAY = Duration.ofMillis(350);
    private static final double BELOW = 12;
    private static final double ASIDE = 14;

    private final VariablesModel model;
    private final Texts texts;
    private final Popup popup = new Popup();

    PointedAt(VariablesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /** @param odd the sentences about what stands at a position of the text */
    void over(CodeArea area, IntFunction<List<String>> odd) {
        area.setMouseOverTextDelay(DELAY);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            List<Node> rows = new ArrayList<>();
            odd.apply(event.getCharacterIndex()).forEach(sentence -> rows.add(odd(sentence)));
            int paragraph = area.offsetToPosition(event.getCharacterIndex(), TwoDimensional.Bias.Forward).getMajor();
            int start = area.getAbsolutePosition(paragraph, 0);
            Optional.of(area.getText(paragraph))
                    .filter(_ -> model.on())
                    .flatMap(line -> at(line, event.getCharacterIndex() - start))
                    .ifPresent(meaning -> rows.add(new VariableRow(meaning, texts)));
            show(rows, area, event.getScreenPosition());
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> leave());
    }

    /** @param place where in the text a point of the field is */
    void over(TextField field, ToIntFunction<MouseEvent> place) {
        field.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            Optional<VariablePlace> pointed = place(field.getText(), place.applyAsInt(event));
            if (pointed.isEmpty()) {
                leave();
            } else if (!popup.isShowing()) {
                show(List.of(new VariableRow(model.meaning(pointed.get().name()), texts)), field,
                        new Point2D(event.getScreenX(), event.getScreenY()));
            }
        });
        field.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    }

    /** What the variable at a place of a text means. */
    Optional<Meaning> at(String text, int place) {
        return place(text, place).map(one -> model.meaning(one.name()));
    }

    private static Optional<VariablePlace> place(String text, int place) {
        return VariablePlace.in(text).stream().filter(one -> one.from() <= place && place < one.to()).findFirst();
    }

    private static Node odd(String sentence) {
        Label says = new Label(sentence, Icons.of(Feather.ALERT_TRIANGLE));
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.getStyleClass().add("hover-odd");
        return says;
    }

    private void show(List<Node> rows, Node over, Point2D at) {
        if (!rows.isEmpty()) {
            popup.getContent().setAll(card(rows, over));
            popup.show(over, at.getX() + ASIDE, at.getY() + BELOW);
        }
    }

    /** What is shown: in the window's look, which a popup does not take from it by itself. */
    private static Region card(List<Node> rows, Node over) {
        VBox card = new VBox();
        card.getChildren().setAll(rows);
        card.getStyleClass().add("hover-card");
        card.getStylesheets().setAll(over.getScene().getStylesheets());
        return card;
    }

    /** Goes when the pointer is neither over the text nor over what is shown, whose secret may be asked for there. */
    private void leave() {
        if (popup.getContent().stream().noneMatch(Node::isHover)) {
            popup.hide();
        }
    }
}
