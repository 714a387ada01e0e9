package rawbench.ui.request;

import org.fxmisc.richtext.model.TwoDimensional;

/** Where the caret may stand in the text of an {@link OctetArea}: between cells, across its lines; in positions of the text. */
final class CaretStops {
    private final OctetArea area;

    CaretStops(OctetArea area) {
        this.area = area;
    }

    /** The line of a position and its column; of the nearest there is for one outside of the text. */
    TwoDimensional.Position place(int position) {
        return area.offsetToPosition(Math.clamp(position, 0, area.getLength()), TwoDimensional.Bias.Forward);
    }

    private CellStops cells(int line) {
        return new CellStops(area.getParagraph(line).getText());
    }

    /** The position itself where it stands between two cells, else the end of the cell it stands in. */
    int cellEnd(int position) {
        int start = snapped(position);
        return start == position ? position : next(start);
    }

    /** The border between two cells at or before a position. */
    int snapped(int position) {
        TwoDimensional.Position place = place(position);
        String line = area.getParagraph(place.getMajor()).getText();
        int column = Math.min(place.getMinor(), line.length());
        boolean behindEnd = column > 0 && column == line.length() && OctetText.isEnd(line.charAt(column - 1));
        return area.getAbsolutePosition(place.getMajor(), behindEnd ? column - 1 : OctetText.cellStart(line, column));
    }

    /** The stop behind a cell; the position itself at the end of all. */
    int next(int position) {
        TwoDimensional.Position place = place(position);
        int next = cells(place.getMajor()).next(place.getMinor());
        if (next >= 0) {
            return area.getAbsolutePosition(place.getMajor(), next);
        }
        return place.getMajor() + 1 < area.getParagraphs().size() ? first(place.getMajor() + 1) : position;
    }

    /** The stop before a position; itself at the beginning of all. */
    int previous(int position) {
        TwoDimensional.Position place = place(position);
        int previous = cells(place.getMajor()).previous(place.getMinor());
        if (previous >= 0) {
            return area.getAbsolutePosition(place.getMajor(), previous);
        }
        return place.getMajor() > 0 ? last(place.getMajor() - 1) : position;
    }

    int first(int line) {
        return area.getAbsolutePosition(line, 0);
    }

    /** The last stop of a line: before its end. */
    int last(int line) {
        return area.getAbsolutePosition(line, cells(line).last());
    }

    int line(int position) {
        return place(position).getMajor();
    }

    /** How many cells stand before a position in its line. */
    int column(int position) {
        String text = area.getParagraph(line(position)).getText();
        int end = place(position).getMinor();
        int cells = 0;
        for (int at = 0; at < end; at = OctetText.cellEnd(text, at)) {
            cells++;
        }
        return cells;
    }

    /** The stop behind so many cells of a line, or the line's last where it has fewer. */
    int at(int line, int cells) {
        CellStops stops = cells(line);
        int column = 0;
        for (int i = 0; i < cells && column < stops.last(); i++) {
            column = stops.next(column);
        }
        return area.getAbsolutePosition(line, column);
    }

    /** The end of the word behind a position, or the beginning of the one before it. */
    int word(int position, boolean on) {
        TwoDimensional.Position place = place(position);
        CellStops stops = cells(place.getMajor());
        int column = on ? stops.wordEnd(place.getMinor()) : stops.wordStart(place.getMinor());
        return column != place.getMinor() ? area.getAbsolutePosition(place.getMajor(), column)
                : on ? next(position) : previous(position);
    }

    /** The word around a position: where it begins and ends. */
    int[] wordAround(int position) {
        TwoDimensional.Position place = place(position);
        int[] word = cells(place.getMajor()).word(place.getMinor());
        return new int[]{area.getAbsolutePosition(place.getMajor(), word[0]),
                area.getAbsolutePosition(place.getMajor(), word[1])};
    }
}
