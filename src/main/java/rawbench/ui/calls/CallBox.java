package rawbench.ui.calls;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.calls.Call;
import rawbench.calls.Known;
import rawbench.calls.Outcome;

/** One call in its lane: name and result, when; the arguments below; and what the time shows. */
final class CallBox extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");

    /** Between the parts of the first line, as the style sheet has it. */
    private static final double GAP = 6;

    private final Label name = new Label();
    private final Label result = new Label();
    private final Label time = new Label();
    private final Label arguments = new Label();
    private final Label note = new Label();

    CallBox() {
        getStyleClass().add("call");
        name.getStyleClass().addAll("mono", "name");
        result.getStyleClass().addAll("mono", "result");
        time.getStyleClass().add("time");
        arguments.getStyleClass().addAll("mono", "arguments");
        note.getStyleClass().add("note");
        name.setMinWidth(Region.USE_PREF_SIZE);
        result.setMinWidth(Region.USE_PREF_SIZE);
        time.setMinWidth(0);
        time.setTextOverrun(OverrunStyle.CLIP);
        Region gap = new Region();
        gap.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, result, gap, time);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.BASELINE_LEFT);
        note.managedProperty().bind(note.visibleProperty());
        arguments.managedProperty().bind(arguments.visibleProperty());
        getChildren().addAll(head, arguments, note);
    }

    /** A time that has no room is said by the line's sentence, and where the line is chosen. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        time.setVisible(name.prefWidth(-1) + result.prefWidth(-1) + time.prefWidth(-1) + 3 * GAP <= room);
    }

    void show(Call call, CallWords words, String noted) {
        boolean inferred = call.known() == Known.MUST || call.known() == Known.MAY;
        pseudoClassStateChanged(INFERRED, inferred);
        pseudoClassStateChanged(FAILED, call.outcome() instanceof Outcome.Broke);
        name.setText(call.function().spelled());
        result.setText(call.result().isEmpty() ? "" : "= " + call.result());
        time.setText(words.time(call));
        arguments.setText("(" + String.join(", ", call.arguments()) + ")");
        note.setText(noted);
        note.setVisible(!noted.isEmpty());
    }
}
