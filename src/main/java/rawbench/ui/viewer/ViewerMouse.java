package rawbench.ui.viewer;

import java.util.List;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

import rawbench.ui.kit.Mark;

/** What the mouse does in a viewer: it chooses octets, scrolls, folds, and asks what a mark means. */
final class ViewerMouse {
    private static final Duration STEP = Duration.millis(30);
    /** More explanations than these at once are not read. */
    private static final int MOST_MARKS = 4;

    private final OctetViewer viewer;
    private final ViewerModel model;
    private final Node area;
    private final Tooltip tooltip = new Tooltip();
    private final Timeline dragging = new Timeline(new KeyFrame(STEP, _ -> drag()));
    private boolean explains;
    private boolean chooses;
    private double x;
    private double y;

    ViewerMouse(OctetViewer viewer, Node area) {
        this.viewer = viewer;
        this.model = viewer.model();
        this.area = area;
    }

    void listen() {
        dragging.setCycleCount(Animation.INDEFINITE);
        area.setOnMousePressed(this::pressed);
        area.setOnMouseDragged(this::dragged);
        area.setOnMouseReleased(_ -> released());
        area.setOnMouseMoved(this::moved);
        area.setOnMouseExited(_ -> hover(-1));
        viewer.setOnScroll(this::scrolled);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
    }

    private void pressed(MouseEvent press) {
        viewer.requestFocus();
        x = press.getX();
        y = press.getY();
        if (x < viewer.viewing().geometry().gutter()) {
            gutter();
            return;
        }
        long caret = viewer.viewing().caretAt(x, y);
        if (press.getButton() != MouseButton.PRIMARY) {
            leaveUnlessChosen(caret);
            return;
        }
        chooses = true;
        Selection was = model.selectionProperty().get();
        long octet = viewer.viewing().octetAt(x, y);
        Moves moves = new Moves(viewer.viewing().sight().rows());
        long pressed = octet < 0 ? caret : octet;
        switch (Math.min(3, press.getClickCount())) {
            case 2 -> choose(moves.word(pressed));
            case 3 -> choose(moves.line(pressed));
            default -> model.choose(press.isShiftDown() ? was.anchor() : caret, caret);
        }
        if (octet >= 0) {
            model.pressed(octet);
        }
    }

    private void choose(Selection wanted) {
        model.choose(wanted.anchor(), wanted.caret());
    }

    /** The menu is asked for what is chosen; where one points beside that, for nothing. */
    private void leaveUnlessChosen(long caret) {
        Selection selection = model.selectionProperty().get();
        if (caret < selection.from() || caret > selection.to()) {
            model.choose(caret, caret);
        }
    }

    private void gutter() {
        if (viewer.viewing().rowAt(y) instanceof TextRow row && model.foldingProperty().get()) {
            viewer.toggle(row);
        }
    }

    private void dragged(MouseEvent drag) {
        if (!chooses || drag.getButton() != MouseButton.PRIMARY || drag.getClickCount() > 1) {
            return;
        }
        x = drag.getX();
        y = drag.getY();
        boolean outside = y < 0 || y > viewer.viewing().geometry().height()
                || x > viewer.viewing().geometry().width();
        if (outside) {
            dragging.play();
        } else {
            dragging.stop();
        }
        drag();
    }

    /** While the mouse is held outside, the view follows it: the faster the farther. */
    private void drag() {
        if (viewer.getScene() == null) {
            released();
            return;
        }
        double height = viewer.viewing().geometry().height();
        double width = viewer.viewing().geometry().width();
        double down = y < 0 ? y : Math.max(0, y - height);
        double right = x < 0 ? x : Math.max(0, x - width);
        if (down != 0 || right != 0) {
            viewer.moved(() -> {
                viewer.viewing().sight().scroll(down);
                viewer.viewing().scrolled(viewer.viewing().scrolled() + right);
            });
        }
        long caret = viewer.viewing().caretAt(Math.min(x, width), Math.clamp(y, 0, height - 1));
        model.choose(model.selectionProperty().get().anchor(), caret);
    }

    private void released() {
        chooses = false;
        dragging.stop();
    }

    private void moved(MouseEvent move) {
        boolean gutter = move.getX() < viewer.viewing().geometry().gutter();
        area.setCursor(gutter ? Cursor.DEFAULT : Cursor.TEXT);
        hover(viewer.viewing().octetAt(move.getX(), move.getY()));
    }

    private void hover(long octet) {
        if (octet == model.hoverProperty().get()) {
            return;
        }
        model.hoverProperty().set(octet);
        String text = octet < 0 ? "" : explanation(model.marksProperty().get().in(octet, octet + 1, MOST_MARKS));
        if (!text.isEmpty()) {
            tooltip.setText(text);
        }
        if (text.isEmpty() == explains) {
            explains = !explains;
            if (explains) {
                Tooltip.install(viewer, tooltip);
            } else {
                tooltip.hide();
                Tooltip.uninstall(viewer, tooltip);
            }
        }
    }

    private static String explanation(List<Mark> marks) {
        return String.join("\n", marks.stream().map(Mark::text).filter(t -> !t.isBlank()).distinct().toList());
    }

    private void scrolled(ScrollEvent scroll) {
        if (scroll.isShortcutDown()) {
            return;
        }
        viewer.moved(() -> {
            viewer.viewing().sight().scroll(-scroll.getDeltaY());
            viewer.viewing().scrolled(viewer.viewing().scrolled() - scroll.getDeltaX());
        });
        scroll.consume();
    }
}
