package rawbench.ui.compare;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

import rawbench.compare.Block;

/** The sign between the halves of a row, and the piece of the shape that joins the rows of a difference. */
final class Middle extends Region {
    private final Polygon left = new Polygon();
    private final Polygon right = new Polygon();
    private final Text sign = new Text();
    /** How much of the shape is above this row, and with it, from 0 to 1; which half has rows. */
    private double from;
    private double to = 1;
    private boolean ofA;
    private boolean ofB;

    Middle() {
        getStyleClass().add("middle");
        left.getStyleClass().add("tie-left");
        right.getStyleClass().add("tie-right");
        left.setManaged(false);
        right.setManaged(false);
        sign.getStyleClass().addAll("mono", "sign");
        getChildren().addAll(left, right, sign);
    }

    /**
     * Shows the sign of a row.
     *
     * @param block that of a row of the bodies; else null
     * @param between whether it stands between two halves
     */
    void show(Row row, Face face, Block block, boolean between) {
        sign.setText(face.glyph());
        boolean tied = between && row.sign().differs() && row.rule() < 0;
        ofA = tied && face.left() != null;
        ofB = tied && face.right() != null;
        int shared = block == null ? 0 : Math.min(block.toA() - block.fromA(), block.toB() - block.fromB());
        boolean wedge = block != null && ofA != ofB && row instanceof Row.Line;
        double rows = wedge ? block.rows() - shared : 1;
        double at = wedge ? ((Row.Line) row).within() - shared : 0;
        from = at / rows;
        to = (at + 1) / rows;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        left.setVisible(ofA);
        right.setVisible(ofB);
        if (ofA && ofB) {
            left.getPoints().setAll(0.0, 0.0, width / 2, 0.0, width / 2, height, 0.0, height);
            right.getPoints().setAll(width / 2, 0.0, width, 0.0, width, height, width / 2, height);
        } else if (ofA) {
            wedge(left, 0, width, height);
        } else if (ofB) {
            wedge(right, width, -width, height);
        }
        sign.relocate(Math.rint((width - sign.getLayoutBounds().getWidth()) / 2),
                Math.rint((height - sign.getLayoutBounds().getHeight()) / 2));
    }

    /** The piece of a wedge whose edge stands at {@code base} and whose point reaches {@code reach} from there. */
    private void wedge(Polygon shape, double base, double reach, double height) {
        double above = base + reach * point(from);
        double below = base + reach * point(to);
        if (from < 0.5 && to > 0.5) {
            shape.getPoints()
                    .setAll(base, 0.0, above, 0.0, base + reach, height * (0.5 - from) / (to - from), below,
                            height, base, height);
        } else {
            shape.getPoints().setAll(base, 0.0, above, 0.0, below, height, base, height);
        }
    }

    private static double point(double share) {
        return 1 - Math.abs(1 - 2 * share);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
