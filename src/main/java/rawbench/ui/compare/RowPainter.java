package rawbench.ui.compare;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;

/** Draws the rows in sight on one canvas; as nodes, a screen of them took longer to style than a frame has. */
final class RowPainter {
    /** What lies behind a text reaches so far beyond it. */
    private static final double AROUND = 1;
    private static final double ARC = 6;

    private final RowInks inks;
    private GraphicsContext canvas;
    private Scene scene;

    RowPainter(RowInks inks) {
        this.inks = inks;
    }

    /**
     * What is drawn.
     *
     * @param top the row at the upper edge, with the part of it that is above
     * @param chosen the row that is chosen
     * @param focused whether the rows have the keyboard
     * @param ringed whether that is to be seen by a line around
     */
    record Scene(List<SeenRow> rows, RowGeometry geometry, RowMeasure measure, double top, int chosen, boolean focused,
            boolean ringed) {}

    void paint(GraphicsContext on, Scene now) {
        canvas = on;
        scene = now;
        canvas.clearRect(0, 0, canvas.getCanvas().getWidth(), canvas.getCanvas().getHeight());
        double height = now.geometry().height();
        for (SeenRow row : now.rows()) {
            double y = Math.rint((row.index() - now.top()) * height);
            if (row.titled()) {
                title(row, y);
            } else {
                half(row, row.right(), now.geometry().right(row), y, false);
                half(row, row.left(), now.geometry().left(row), y, true);
                middle(row, y);
            }
            if (row.index() == now.chosen() && now.ringed()) {
                fill(RowInk.RING, 0, y, now.geometry().width(), 1);
                fill(RowInk.RING, 0, y + height - 1, now.geometry().width(), 1);
            }
        }
    }

    private void fill(RowInk ink, double x, double y, double width, double height) {
        canvas.setFill(inks.paint(ink));
        canvas.fillRect(x, y, width, height);
    }

    /** Covers a place with a ground, through which in the dark what lies below it would shine. */
    private void lay(RowInk ground, double x, double y, double width, double height) {
        fill(RowInk.GROUND, x, y, width, height);
        if (ground != RowInk.GROUND) {
            fill(ground, x, y, width, height);
        }
    }

    private void write(RowInk ink, String text, double x, double y) {
        canvas.setFont(inks.font(ink));
        canvas.setFill(inks.paint(ink));
        canvas.fillText(text, x, y + inks.baseline(ink, scene.geometry().height()));
    }

    private void title(SeenRow row, double y) {
        double width = scene.geometry().width();
        double height = scene.geometry().height();
        boolean section = row.row() instanceof Row.Section;
        if (section) {
            fill(RowInk.RULE, 0, y, width, height);
            fill(RowInk.GROUND_SECTION, 0, y + 1, width, height - 2);
        }
        write(section ? RowInk.TITLE_SECTION : RowInk.TITLE, row.face().title(), RowGeometry.PADDING, y);
    }

    private void half(SeenRow row, SeenHalf half, RowGeometry.Room room, double y, boolean ofLeft) {
        double height = scene.geometry().height();
        RowInk ground = ground(row, half, ofLeft);
        lay(ground, room.from(), y, room.width(), height);
        if (half.said() == null) {
            return;
        }
        double scrolled = scene.geometry().scrolled(row);
        double x = room.text() - scrolled;
        parts(part(row, ofLeft), half.said().changed(), half, room, x, y);
        parts(RowInk.HIT, half.hits(), half, room, x, y);
        text(row.quiet() ? RowInk.CODE_QUIET : RowInk.CODE, half, room, x, y);
        if (!half.remark().isEmpty()) {
            within(room, x + half.remarkX(), half.remarkWidth(), y,
                    () -> write(RowInk.REMARK, half.remark(), x + half.remarkX(), y));
        }
        if (scrolled > 0) {
            // What is cut to whole letters reaches a little beyond its room.
            lay(ground, room.from(), y, room.text() - 2 - room.from(), height);
        }
        write(RowInk.NUMBER, half.said().number(), room.from() + RowGeometry.PADDING, y);
    }

    private void text(RowInk ink, SeenHalf half, RowGeometry.Room room, double x, double y) {
        String text = half.said().text();
        if (RowMeasure.plain(text)) {
            double column = scene.measure().column();
            int from = (int) Math.clamp(Math.floor((room.text() - 2 - x) / column), 0, text.length());
            int to = (int) Math.clamp(Math.ceil((room.to() - x) / column), from, text.length());
            write(ink, text.substring(from, to), x + from * column, y);
        } else {
            within(room, x, half.width(), y, () -> write(ink, text, x, y));
        }
    }

    /** Draws what may reach beyond its room; with a clip only where it does, since that takes three times as long. */
    private void within(RowGeometry.Room room, double x, double width, double y, Runnable drawn) {
        double from = room.text() - 2;
        if (x >= from && x + width <= room.to()) {
            drawn.run();
        } else if (x < room.to() && x + width > from) {
            canvas.save();
            canvas.beginPath();
            canvas.rect(from, y, room.to() - from, scene.geometry().height());
            canvas.clip();
            drawn.run();
            canvas.restore();
        }
    }

    private void parts(RowInk ink, List<Said.Part> parts, SeenHalf half, RowGeometry.Room room, double x, double y) {
        if (ink == null || parts.isEmpty()) {
            return;
        }
        canvas.setFill(inks.paint(ink));
        double height = scene.geometry().height();
        double high = inks.letters(RowInk.CODE) + 2 * AROUND;
        for (Said.Part part : parts) {
            RowMeasure.Reach reach = scene.measure().reach(half.said().text(), part);
            double from = Math.max(x + reach.from() - AROUND, room.text() - 2);
            double to = Math.min(x + reach.to() + AROUND, room.to());
            if (to > from) {
                canvas.fillRoundRect(from, y + Math.rint((height - high) / 2 + AROUND) - AROUND, to - from, high, ARC,
                        ARC);
            }
        }
    }

    private void middle(SeenRow row, double y) {
        double height = scene.geometry().height();
        double x = scene.geometry().middle();
        boolean chosen = row.index() == scene.chosen();
        boolean focused = chosen && scene.focused();
        lay(focused ? RowInk.GROUND_FOCUSED : chosen ? RowInk.GROUND_CHOSEN : RowInk.GROUND_MIDDLE, x, y,
                RowGeometry.MIDDLE, height);
        if (!focused) {
            tie(ground(row, row.left(), true), row.tie().left(RowGeometry.MIDDLE, height), x, y);
            tie(ground(row, row.right(), false), row.tie().right(RowGeometry.MIDDLE, height), x, y);
        }
        sign(row, x, y, focused);
    }

    private void tie(RowInk ink, double[] corners, double x, double y) {
        if (corners.length == 0) {
            return;
        }
        int count = corners.length / 2;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = x + corners[2 * i];
            ys[i] = y + corners[2 * i + 1];
        }
        canvas.setFill(inks.paint(ink));
        canvas.fillPolygon(xs, ys, count);
    }

    private void sign(SeenRow row, double x, double y, boolean focused) {
        RowInk ink = switch (row.sign()) {
            case CHANGED, REMOVED, ADDED, MOVED -> RowInk.SIGN_DIFFERS;
            case SPELLING -> RowInk.SIGN_NEARLY;
            case SAME -> row.row().rule() >= 0 ? RowInk.SIGN_NEARLY : RowInk.SIGN;
        };
        String glyph = row.face().glyph();
        double width = scene.measure().width(glyph);
        canvas.setFont(inks.font(ink));
        canvas.setFill(inks.paint(focused ? RowInk.SIGN_CHOSEN : ink));
        canvas.fillText(glyph, Math.rint(x + (RowGeometry.MIDDLE - width) / 2),
                y + inks.baseline(ink, scene.geometry().height()));
    }

    private RowInk ground(SeenRow row, SeenHalf half, boolean ofLeft) {
        if (row.quiet()) {
            return half.said() == null ? RowInk.GROUND : RowInk.GROUND_QUIET;
        }
        boolean unified = scene.geometry().unified();
        return switch (row.sign()) {
            case CHANGED -> ofLeft ? RowInk.GROUND_REMOVED : RowInk.GROUND_ADDED;
            case REMOVED -> ofLeft || unified ? RowInk.GROUND_REMOVED : RowInk.GROUND;
            case ADDED -> !ofLeft || unified ? RowInk.GROUND_ADDED : RowInk.GROUND;
            case MOVED -> half.said() == null ? RowInk.GROUND : RowInk.GROUND_MOVED;
            case SPELLING, SAME -> RowInk.GROUND;
        };
    }

    /** What lies behind the parts that differ; null for nothing. */
    private static RowInk part(SeenRow row, boolean ofLeft) {
        return switch (row.sign()) {
            case CHANGED -> ofLeft ? RowInk.PART_REMOVED : RowInk.PART_ADDED;
            case REMOVED -> RowInk.PART_REMOVED;
            case ADDED -> RowInk.PART_ADDED;
            case MOVED -> RowInk.PART_MOVED;
            case SPELLING, SAME -> null;
        };
    }
}
