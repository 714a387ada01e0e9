package rawbench.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.util.Pair;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;

/**
 * A drag whose events are made by hand, as the toolkit would: the headless platform has no drags of its own. To be used on
 * the FX thread.
 */
public final class HandDrag {
    private final Dragboard board;
    private final Object source;
    /** What Windows proposes by the keys that are held. */
    private final TransferMode proposed;

    /** @param source where it comes from; null where that is another program */
    private HandDrag(Dragboard board, Object source, TransferMode proposed) {
        this.board = board;
        this.source = source;
        this.proposed = proposed;
    }

    /** Files from another program. */
    public static HandDrag outside(Path... files) {
        return new HandDrag(board(Map.of(DataFormat.FILES, Arrays.stream(files).map(Path::toFile).toList())), null,
                TransferMode.COPY);
    }

    /** Something that a node of the window gave, with the key that copies held or not. */
    public static HandDrag from(Region source, boolean copy) {
        return new HandDrag(board(Map.of(DataFormat.PLAIN_TEXT, "")), source,
                copy ? TransferMode.COPY : TransferMode.MOVE);
    }

    /** What a node hears when a drag from within the window comes over it. */
    public static DragEvent entering(Region node) {
        return from(node, false).event(node, DragEvent.DRAG_ENTERED, 0, null);
    }

    private static Dragboard board(Map<DataFormat, Object> content) {
        return DragboardHelper.createDragboard(new Held(new HashMap<>(content)));
    }

    /**
     * Moves over a node and lets go there, in its upper part or its lower one.
     *
     * @return whether the node took it
     */
    public boolean drop(Region onto, boolean lower) {
        double y = onto.getHeight() * (lower ? 0.8 : 0.2);
        fire(onto, DragEvent.DRAG_ENTERED, y, null);
        TransferMode mode = fire(onto, DragEvent.DRAG_OVER, y, proposed).getAcceptedTransferMode();
        boolean taken = mode != null && fire(onto, DragEvent.DRAG_DROPPED, y, mode).isDropCompleted();
        // What is left by the pointer is left before it is known to be over.
        fire(onto, DragEvent.DRAG_EXITED, y, null);
        if (source instanceof Region node) {
            fire(node, DragEvent.DRAG_DONE, 0, taken ? mode : null);
        }
        return taken;
    }

    private DragEvent fire(Region at, EventType<DragEvent> type, double y, TransferMode mode) {
        DragEvent event = event(at, type, y, mode);
        // Copies of it go to the handlers; what they decide is shared.
        Event.fireEvent(at, event);
        return event;
    }

    private DragEvent event(Region at, EventType<DragEvent> type, double y, TransferMode mode) {
        Point2D scene = at.localToScene(5, y);
        Point2D screen = at.localToScreen(5, y);
        return new DragEvent(at, at, type, board, scene.getX(), scene.getY(), screen.getX(), screen.getY(), mode,
                source, at,
                new PickResult(at, scene.getX(), scene.getY()));
    }

    /** A board as the toolkit has it. */
    private record Held(Map<DataFormat, Object> content) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return content.keySet();
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... all) {
            for (Pair<DataFormat, Object> one : all) {
                content.put(one.getKey(), one.getValue());
            }
            return true;
        }

        @Override
        public Object getContent(DataFormat format) {
            return content.get(format);
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return content.containsKey(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return Set.of(TransferMode.COPY_OR_MOVE);
        }

        @Override
        public void setDragView(Image image) {
        }

        @Override
        public void setDragViewOffsetX(double x) {
        }

        @Override
        public void setDragViewOffsetY(double y) {
        }

        @Override
        public Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}
