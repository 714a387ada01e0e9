package rawbench.ui.compare;

import java.util.List;

/**
 * One side of a row in sight: a line number, a text with the parts that differ and the hits set off, and a remark.
 *
 * @param said null where the side has nothing at all
 * @param width of the text, in pixels
 * @param remarkWidth of the remark, in pixels
 * @param hits the parts of the text that were looked for
 */
record SeenHalf(Said said, String remark, double width, double remarkWidth, List<Said.Part> hits) {
    private static final double REMARK_GAP = 16;

    static SeenHalf of(Said said, String remark, RowMeasure measure) {
        return new SeenHalf(said, remark, said == null ? 0 : measure.width(said.text()), measure.remarkWidth(remark),
                List.of());
    }

    SeenHalf {
        hits = List.copyOf(hits);
    }

    SeenHalf hits(List<Said.Part> found) {
        return new SeenHalf(said, remark, width, remarkWidth,
                found.stream().filter(part -> said != null && part.to() <= said.text().length()).toList());
    }

    /** Where the remark begins, from the beginning of the text. */
    double remarkX() {
        return width + REMARK_GAP;
    }

    /** How wide text and remark are. */
    double whole() {
        return remark.isEmpty() ? width : remarkX() + remarkWidth;
    }
}
