package rawbench.ui.library;

import java.time.Duration;
import java.util.Optional;

import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;

import rawbench.ui.kit.Work;

/** Brings what is out of sight into the reach of a drag: a folder on which it rests unfolds, near an edge the tree scrolls. */
final class TreeReach {
    private static final Duration REST = Duration.ofMillis(700);
    private static final Duration STEP = Duration.ofMillis(60);
    /** So near to an edge, in the height of a row, it scrolls. */
    private static final double EDGE = 0.8;

    private final TreeView<?> tree;
    private final Work work;
    private Optional<Work.Running> rest = Optional.empty();
    private Optional<Work.Running> step = Optional.empty();
    private int direction;

    TreeReach(TreeView<?> tree, Work work) {
        this.tree = tree;
        this.work = work;
        tree.addEventFilter(DragEvent.DRAG_OVER, event -> scroll(event.getY()));
        tree.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget().equals(tree)) {
                direction = 0;
            }
        });
        tree.addEventFilter(DragEvent.DRAG_DROPPED, _ -> direction = 0);
    }

    void listen(TreeCell<?> cell) {
        cell.addEventHandler(DragEvent.DRAG_ENTERED, _ -> {
            rest.ifPresent(Work.Running::cancel);
            rest = Optional.of(work.after(REST, () -> unfold(cell)));
        });
        cell.addEventHandler(DragEvent.DRAG_EXITED, _ -> rest.ifPresent(Work.Running::cancel));
    }

    private static void unfold(TreeCell<?> cell) {
        if (cell.getTreeItem() != null) {
            cell.getTreeItem().setExpanded(true);
        }
    }

    private void scroll(double y) {
        double edge = EDGE * rowHeight();
        int now = y < edge ? -1 : y > tree.getHeight() - edge ? 1 : 0;
        boolean begins = now != 0 && direction == 0;
        direction = now;
        if (begins) {
            step();
        }
    }

    private void step() {
        step.ifPresent(Work.Running::cancel);
        step = Optional.empty();
        if (direction != 0 && tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(direction * rowHeight() / 2);
            step = Optional.of(work.after(STEP, this::step));
        }
    }

    private double rowHeight() {
        return tree.lookup(".tree-cell") instanceof TreeCell<?> cell && cell.getHeight() > 0 ? cell.getHeight() : 24;
    }
}
