package rawbench.ui.request;

import java.time.Duration;
import java.util.Optional;
import java.util.function.ToIntFunction;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

import rawbench.draft.Meaning;
import rawbench.draft.VariablePlace;
import rawbench.ui.kit.Texts;

/** Shows what a variable means that is pointed at, in the editor and in the target bar. */
final class VariableHover {
    private static final Duration DELAY = Duration.ofMillis(350);
    private static final double BELOW = 12;

    private final VariablesModel model;
    private final Texts texts;
    private final Popup popup = new Popup();

    VariableHover(VariablesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void over(CodeArea area) {
        area.setMouseOverTextDelay(DELAY);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            if (model.on()) {
                int paragraph = area.offsetToPosition(event.getCharacterIndex(),
                        org.fxmisc.richtext.model.TwoDimensional.Bias.Forward).getMajor();
                int start = area.getAbsolutePosition(paragraph, 0);
                at(area.getText(paragraph), event.getCharacterIndex() - start)
                        .ifPresent(meaning -> show(meaning, area, event.getScreenPosition()));
            }
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
                show(model.meaning(pointed.get().name()), field, new Point2D(event.getScreenX(), event.getScreenY()));
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

    private void show(Meaning meaning, Node over, Point2D at) {
        VariableRow row = new VariableRow(meaning, texts);
        row.getStyleClass().add("variable-hover");
        row.getStylesheets().setAll(over.getScene().getStylesheets());
        popup.getContent().setAll(row);
        popup.show(over, at.getX(), at.getY() + BELOW);
    }

    /** Goes when the pointer is neither over the text nor over what is shown, whose secret may be asked for there. */
    private void leave() {
        if (popup.getContent().stream().noneMatch(Node::isHover)) {
            popup.hide();
        }
    }
}
