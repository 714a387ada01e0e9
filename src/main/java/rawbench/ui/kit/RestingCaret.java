package rawbench.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.InvalidationListener;

import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;

/**
 * The carets of a text control, which blink while somebody types and stand still soon after. A caret that blinks keeps an
 * animation running, and that wakes the whole window sixty times a second for as long as nobody does anything.
 */
public final class RestingCaret {
    /** As long as the carets of GTK blink. */
    static final Duration BLINKS = Duration.ofSeconds(10);
    private static final javafx.util.Duration STILL = javafx.util.Duration.ZERO;
    private static final javafx.util.Duration BLINKING = javafx.util.Duration.millis(500);

    private final CodeArea area;
    private final Work work;
    private final List<CaretNode> carets = new ArrayList<>();
    private final InvalidationListener held = _ -> hold();
    private Optional<Work.Running> until = Optional.empty();
    private boolean resting;

    private RestingCaret(CodeArea area, Work work) {
        this.area = area;
        this.work = work;
        add(area.getCaretSelectionBind().getUnderlyingCaret());
        area.caretPositionProperty().addListener(_ -> wake());
        area.focusedProperty().addListener(_ -> wake());
    }

    /** Gives rest to the caret of this control. */
    public static RestingCaret in(CodeArea area, Work work) {
        return new RestingCaret(area, work);
    }

    /** One more caret of the control, which blinks and rests with the others. */
    public void add(CaretNode caret) {
        carets.add(caret);
        // Its style is looked up again where it comes to another line, and that has it blink anew.
        caret.blinkRateProperty().addListener(held);
        wake();
    }

    /** A caret that the control has no longer. */
    public void remove(CaretNode caret) {
        carets.remove(caret);
        caret.blinkRateProperty().removeListener(held);
    }

    /** Where the keyboard is elsewhere nothing blinks by itself, and nobody waits for it to end. */
    private void wake() {
        until.ifPresent(Work.Running::cancel);
        until = Optional.empty();
        if (area.isFocused()) {
            resting = false;
            carets.forEach(caret -> caret.setBlinkRate(BLINKING));
            until = Optional.of(work.after(BLINKS, () -> {
                resting = true;
                hold();
            }));
        }
    }

    private void hold() {
        if (resting) {
            carets.stream()
                    .filter(caret -> !caret.getBlinkRate().equals(STILL))
                    .forEach(
                            caret -> caret.setBlinkRate(STILL));
        }
    }
}
