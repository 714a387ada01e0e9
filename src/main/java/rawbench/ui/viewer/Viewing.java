package rawbench.ui.viewer;

import rawbench.octets.Glyph;
import rawbench.octets.Octets;
import rawbench.octets.Pieces;

/** What of a model is in sight in a window of some size: rows and places of the screen, worked out when asked for. */
final class Viewing {
    private final ViewerModel model;
    private final Gutter gutter;
    private Metrics metrics;
    private double width;
    private double height;
    private double scrolled;
    private int widest;
    private boolean stale = true;
    private boolean follow;
    private Sight sight = new Sight(new HexRows(Octets.empty()));
    private long builtColumns;
    /** What was to be brought into sight before there was a window; -1 for nothing. */
    private long wanted = -1;

    Viewing(ViewerModel model, Gutter gutter, Metrics metrics) {
        this.model = model;
        this.gutter = gutter;
        this.metrics = metrics;
    }

    /** Takes the size of the window and of the characters. */
    void size(Metrics now, double newWidth, double newHeight) {
        metrics = now;
        width = newWidth;
        height = newHeight;
        if (!stale) {
            sight.size(metrics.row(), height);
        }
        if (wanted >= 0) {
            long offset = wanted;
            wanted = -1;
            reveal(offset);
        }
    }

    /** Other octets are shown, from their beginning. */
    void shown() {
        wanted = -1;
        stale = true;
        follow = false;
        scrolled = 0;
        widest = 0;
        sight = new Sight(new HexRows(Octets.empty()));
    }

    /** The rows have become others, or more: what was the first octet in sight stays it, or the end the end. */
    void changed() {
        follow = stale ? follow : sight.rows().length() < model.octetsProperty().get().length() && sight.atEnd();
        stale = true;
    }

    Geometry geometry() {
        return new Geometry(metrics, width, height, gutter.width(metrics), isWrapped() ? 0 : scrolled);
    }

    private boolean isWrapped() {
        return model.wrapProperty().get() && model.formProperty().get() == ViewerModel.Form.TEXT;
    }

    Sight sight() {
        int columns = isWrapped() ? geometry().columns() : TextRows.UNBROKEN;
        if (stale || columns != builtColumns) {
            stale = false;
            builtColumns = columns;
            sight.rows(rows(columns));
            sight.size(metrics.row(), height);
            if (follow) {
                sight.toEnd();
            }
            follow = false;
        }
        return sight;
    }

    private Rows rows(int columns) {
        return model.formProperty().get() == ViewerModel.Form.HEX ? new HexRows(model.octetsProperty().get())
                : new TextRows(new Pieces(model.octetsProperty().get(), model.text()), model.foldsProperty().get(),
                        columns, model.coloursProperty().get(), metrics.pictures() ? Glyph::of : Glyph::named);
    }

    /** How far the rows can be moved to the left: 0 where all have room. */
    double sideways() {
        if (isWrapped()) {
            return 0;
        }
        widest = Math.max(widest, sight().inSight().stream().mapToInt(Row::width).max().orElse(0));
        return Math.max(0, (widest + 2) * metrics.column() - geometry().room());
    }

    double scrolled() {
        return scrolled;
    }

    void scrolled(double pixels) {
        scrolled = Math.clamp(pixels, 0, sideways());
    }

    /** Brings a place for the caret into sight, up and down and to the side. */
    void reveal(long offset) {
        if (width == 0) {
            wanted = offset;
            return;
        }
        sight().reveal(offset);
        if (isWrapped()) {
            return;
        }
        double at = sight().rows().holding(offset).column(offset) * metrics.column();
        double margin = Math.min(8 * metrics.column(), geometry().room() / 4);
        if (at < scrolled) {
            scrolled(at - margin);
        } else if (at > scrolled + geometry().room() - 2 * metrics.column()) {
            widest = Math.max(widest, (int) (at / metrics.column()));
            scrolled(at - geometry().room() + margin);
        }
    }

    /** The row at a height of the screen; the nearest where none is. */
    Row rowAt(double y) {
        Row last = null;
        double at = sight().firstY();
        for (Row row : sight().inSight()) {
            last = row;
            at += metrics.row();
            if (y < at) {
                break;
            }
        }
        return last;
    }

    /** The place for the caret that is nearest to a place of the screen. */
    long caretAt(double x, double y) {
        return rowAt(y).caretAt(geometry().column(Math.max(x, geometry().gutter())));
    }

    /** The octet that is drawn at a place of the screen, or -1. */
    long octetAt(double x, double y) {
        boolean below = y > sight().firstY() + sight().inSight().size() * metrics.row();
        return below || y < 0 || x < geometry().gutter() ? -1 : rowAt(y).octetAt(geometry().column(x));
    }
}
