package rawbench.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/** One side of a row: a line number, the text with the part that differs set off, and a remark. */
final class Half extends HBox {
    /** Equal characters before a difference that stay in sight. */
    private static final int BEFORE = 100;
    private static final int KEPT = 40;

    private final Label number = new Label();
    private final Label before = new Label();
    private final Label changed = new Label();
    private final Label after = new Label();
    private final Label remark = new Label();

    Half() {
        getStyleClass().add("half");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        number.getStyleClass().addAll("mono", "number");
        before.getStyleClass().add("mono");
        changed.getStyleClass().addAll("mono", "changed");
        after.getStyleClass().add("mono");
        remark.getStyleClass().addAll("muted", "remark");
        for (Label label : new Label[]{number, before, changed, after, remark}) {
            label.setMinWidth(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(number, before, changed, after, remark);
    }

    /** Shows a text; {@code from} to before {@code to} of it differs from the other side. */
    void show(String line, String text, int from, int to, String said) {
        put(number, line);
        number.setVisible(!line.isEmpty());
        put(before, from > BEFORE ? "⋯" + text.substring(from - KEPT, from) : text.substring(0, from));
        put(changed, text.substring(from, to));
        put(after, text.substring(to));
        put(remark, said);
    }

    void numbered(boolean wanted) {
        number.setVisible(wanted);
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }
}
