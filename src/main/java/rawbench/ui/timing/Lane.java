package rawbench.ui.timing;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The part of a row that is drawn to scale: its bar or its moment, over the lines of the axis, with its arrivals. */
final class Lane extends Region {
    private static final double BAR = 12;
    private static final double LEAST = 3;
    private static final double DOT = 8;

    private final Path grid = new Path();
    private final Region bar = new Region();
    private final Path arrivals = new Path();
    private Stretch stretch;
    private double end;
    private double room;

    Lane() {
        getStyleClass().add("lane");
        grid.getStyleClass().add("grid");
        bar.getStyleClass().add("bar");
        arrivals.getStyleClass().add("arrivals");
        for (Path path : new Path[]{grid, arrivals}) {
            path.setManaged(false);
            path.setMouseTransparent(true);
        }
        bar.setMouseTransparent(true);
        setMinWidth(0);
        getChildren().addAll(grid, bar, arrivals);
    }

    /** @param tickRoom what a tick needs of the width */
    void show(Stretch now, double all, double tickRoom) {
        stretch = now;
        end = all;
        room = tickRoom;
        for (Stretch.Kind kind : Stretch.Kind.values()) {
            bar.pseudoClassStateChanged(pseudoClass(kind), kind == now.kind());
        }
        for (Stretch.State state : Stretch.State.values()) {
            bar.pseudoClassStateChanged(PseudoClass.getPseudoClass("state-" + lower(state)), state == now.state());
        }
        requestLayout();
    }

    private static PseudoClass pseudoClass(Stretch.Kind kind) {
        return PseudoClass.getPseudoClass(lower(kind));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Scale scale() {
        return new Scale(end, getWidth(), room);
    }

    @Override
    protected void layoutChildren() {
        if (stretch == null) {
            return;
        }
        Scale scale = scale();
        double height = getHeight();
        grid.getElements().clear();
        scale.ticks().forEach(tick -> line(grid, scale.x(tick.at()), 0, height));
        double from = scale.x(stretch.from());
        if (stretch.kind().moment()) {
            double left = Math.clamp(from - DOT / 2, 0, Math.max(0, getWidth() - DOT));
            bar.resizeRelocate(left, (height - DOT) / 2, DOT, DOT);
        } else {
            double width = Math.max(LEAST, scale.x(stretch.to()) - from);
            bar.resizeRelocate(Math.min(from, Math.max(0, getWidth() - width)), (height - BAR) / 2, width, BAR);
        }
        arrivals(scale, (height - BAR) / 2);
    }

    /** One line a pixel at most; a single piece is what the bar's end says already. */
    private void arrivals(Scale scale, double top) {
        arrivals.getElements().clear();
        if (stretch.kind().moment() || stretch.pieces() < 2) {
            return;
        }
        long drawn = -1;
        for (Arrival arrival : stretch.arrivals()) {
            long last = Math.round(scale.x(arrival.to()));
            for (long x = Math.max(drawn + 1, Math.round(scale.x(arrival.from()))); x <= last; x++) {
                line(arrivals, (double) x, top, top + BAR);
                drawn = x;
            }
        }
    }

    private static void line(Path path, double x, double top, double bottom) {
        double sharp = Math.floor(x) + 0.5;
        path.getElements().addAll(new MoveTo(sharp, top), new LineTo(sharp, bottom));
    }
}
