package rawbench.ui.kit;

import java.time.Duration;

import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;

/**
 * The caret of a text control, which blinks while somebody types and stands still soon after. A caret that blinks keeps an
 * animation running, and that wakes the whole window sixty times a second for as long as nobody does anything.
 */
public final class RestingCaret {
    /** As long as the carets of GTK blink. */
    static final Duration BLINKS = Duration.ofSeconds(10);
    private static final javafx.util.Duration STILL = javafx.util.Duration.ZERO;
    private static final javafx.util.Duration BLINKING = javafx.util.Duration.millis(500);

    private final CaretNode caret;
    private final Work work;
    private Work.Running until;
    private boolean resting;

    private RestingCaret(CodeArea area, Work work) {
        this.caret = area.getCaretSelectionBind().getUnderlyingCaret();
        this.work = work;
        area.caretPositionProperty().addListener(_ -> wake());
        area.focusedProperty().addListener(_ -> wake());
        // Its style is looked up again where it comes to another line, and that has it blink anew.
        caret.blinkRateProperty().addListener(_ -> hold());
        wake();
    }

    /** Gives rest to the caret of this control. */
    public static void in(CodeArea area, Work work) {
        new RestingCaret(area, work);
    }

    private void wake() {
        resting = false;
        caret.setBlinkRate(BLINKING);
        if (until != null) {
            until.cancel();
        }
        until = work.after(BLINKS, () -> {
            resting = true;
            hold();
        });
    }

    private void hold() {
        if (resting && !caret.getBlinkRate().equals(STILL)) {
            caret.setBlinkRate(STILL);
        }
    }
}
