package rawbench.ui.viewer;

import java.util.Optional;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

/** The strip beside the scroll bar: all octets at once, and where in them marks stand, the choice, and the caret. */
final class Overview extends Region {
    private static final double SIGN = 2;

    private final ViewerModel model;
    private final Inks inks;
    private final Canvas canvas = new Canvas();
    /** What was worked out for which marks, octets and height: the strip is drawn oftener than they change. */
    private Marks shownMarks = Marks.NONE;
    private Octets shownOctets = Octets.empty();
    private Mark.Kind[] kinds = {};

    Overview(ViewerModel model, Inks inks) {
        this.model = model;
        this.inks = inks;
        getChildren().add(canvas);
        setOnMousePressed(press -> at(press.getY()));
        setOnMouseDragged(drag -> at(drag.getY()));
    }

    private void at(double y) {
        double part = Math.clamp(y / Math.max(1, getHeight()), 0, 1);
        model.placeProperty().set((long) (part * model.octetsProperty().get().length()));
    }

    void paint(boolean caret) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        long length = model.octetsProperty().get().length();
        GraphicsContext drawing = canvas.getGraphicsContext2D();
        drawing.clearRect(0, 0, getWidth(), getHeight());
        if (length == 0) {
            return;
        }
        lookAt((int) getHeight());
        double left = 2;
        for (int y = 0; y < kinds.length; y++) {
            if (kinds[y] != null) {
                drawing.setFill(inks.of(Ink.sign(kinds[y])));
                drawing.fillRect(left, y, getWidth() - 2 * left, SIGN);
            }
        }
        Selection selection = model.selectionProperty().get();
        double from = getHeight() * selection.from() / length;
        double to = getHeight() * selection.to() / length;
        if (!selection.isEmpty()) {
            drawing.setFill(inks.of(Ink.SELECTION));
            drawing.fillRect(0, from, getWidth(), Math.max(SIGN, to - from));
        }
        if (caret) {
            drawing.setFill(inks.of(Ink.CARET));
            drawing.fillRect(0, Math.min(getHeight() - 1, getHeight() * selection.caret() / length), getWidth(), 1);
        }
    }

    // The same marks over the same octets, not equal ones: to compare octets of gigabytes takes seconds.
    @SuppressWarnings("ReferenceEquality")
    private void lookAt(int height) {
        Marks marks = model.marksProperty().get();
        Octets octets = model.octetsProperty().get();
        if (marks == shownMarks && octets == shownOctets && height == kinds.length) {
            return;
        }
        shownMarks = marks;
        shownOctets = octets;
        kinds = new Mark.Kind[height];
        for (int y = 0; y < height; y++) {
            long from = (long) ((double) octets.length() * y / height);
            long to = Math.max(from + 1, (long) ((double) octets.length() * (y + 1) / height));
            Optional<Mark.Kind> kind = marks.weightiest(from, to);
            kinds[y] = kind.orElse(null);
        }
    }
}
