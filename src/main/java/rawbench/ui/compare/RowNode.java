package rawbench.ui.compare;

import java.util.List;
import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import rawbench.compare.Block;
import rawbench.compare.Sign;

/**
 * A row on the screen: left, sign, right; in one column sign, both numbers, text. Shows one row after the other. It has no
 * control in it: a screen of rows is made in one frame, and a label takes four times the styling of a text.
 */
final class RowNode extends Region {
    static final double MIDDLE = 34;
    private static final List<PseudoClass> SIGNS = java.util.Arrays.stream(Sign.values())
            .map(sign -> PseudoClass.getPseudoClass(sign.name().toLowerCase(Locale.ROOT)))
            .toList();
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
    private static final PseudoClass FOLD = PseudoClass.getPseudoClass("fold");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNIFIED = PseudoClass.getPseudoClass("unified");

    private static final PseudoClass IGNORED = PseudoClass.getPseudoClass("ignored");
    /** What begins in this part of the room is in sight. */
    private static final double SEEN = 0.85;

    private final Text title = new Text();
    private final Half left = new Half("left");
    private final Middle middle = new Middle();
    private final Half right = new Half("right");
    private Row row;
    private Face face;
    private int index = -1;
    private boolean unified;
    private double numbers;
    private double sideways;

    RowNode() {
        getStyleClass().add("compare-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        title.getStyleClass().add("title");
        getChildren().addAll(left, right, middle, title);
    }

    /** @param block that of a row of the bodies; else null */
    void show(int place, Row now, Face looks, Block block, boolean oneColumn) {
        index = place;
        row = now;
        face = looks;
        unified = oneColumn;
        boolean halves = looks.title().isEmpty();
        title.setText(looks.title());
        title.setVisible(!halves);
        left.setVisible(halves);
        middle.setVisible(halves);
        right.setVisible(halves);
        if (halves) {
            halves(block);
        }
        pseudoClassStateChanged(SECTION, now instanceof Row.Section);
        pseudoClassStateChanged(FOLD, now instanceof Row.Fold);
        pseudoClassStateChanged(UNIFIED, unified);
        boolean ignored = now.rule() >= 0;
        pseudoClassStateChanged(IGNORED, ignored);
        for (Sign each : Sign.values()) {
            pseudoClassStateChanged(SIGNS.get(each.ordinal()), each == now.sign() && !ignored);
        }
        setAccessibleText(looks.spoken());
        requestLayout();
    }

    private void halves(Block block) {
        middle.show(row, face, block, !unified);
        if (unified) {
            Said text = face.left() != null ? face.left() : face.right();
            left.show(new Said(face.left() == null ? "" : face.left().number(), "", List.of(), true), "");
            right.show(new Said(face.right() == null ? "" : face.right().number(), text.text(), text.changed(),
                    text.whole()), face.remark());
        } else {
            left.show(face.left(), face.right() == null ? face.remark() : "");
            right.show(face.right(), face.right() == null ? "" : face.remark());
        }
    }

    void chosen(boolean now) {
        pseudoClassStateChanged(CHOSEN, now);
    }

    /** How much room line numbers have, and how far texts are scrolled to the left. */
    void at(double room, double scrolled) {
        boolean line = row instanceof Row.Line || row instanceof Row.Fold fold && fold.segment() != Row.Fold.FIELDS;
        numbers = line || unified ? room : 0;
        // What is no line of a body goes no further than it must: short fields stay in sight beside long lines.
        sideways = line ? scrolled : Math.min(scrolled, Math.max(0, hiddenWidth()));
        requestLayout();
    }

    /** Sets what was looked for off in the halves. */
    void hits(List<Said.Part> ofA, List<Said.Part> ofB) {
        if (unified) {
            right.hits(face.left() != null ? ofA : ofB);
        } else {
            left.hits(ofA);
            right.hits(ofB);
        }
    }

    /** How much wider than its room a text is; to be asked once it is laid out. */
    double hiddenWidth() {
        double ofRight = right.textWidth() - right.getWidth();
        return title.isVisible() ? 0 : unified ? ofRight : Math.max(left.textWidth() - left.getWidth(), ofRight);
    }

    /** How far texts are to be scrolled so that what differs first is in sight; where it is, as they are. */
    double sidewaysToChange() {
        double change = Math.max(left.firstChange(), right.firstChange());
        double room = right.room();
        boolean seen = change < 0 || change >= sideways && change < sideways + room * SEEN;
        return seen ? sideways : change < room * SEEN ? 0 : change - room / 3;
    }

    int index() {
        return index;
    }

    Row row() {
        return row;
    }

    Face face() {
        return face;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double width = getWidth();
        title.relocate(Half.PADDING, Math.rint((height - title.getLayoutBounds().getHeight()) / 2));
        double half = Math.floor((width - MIDDLE) / 2);
        if (unified) {
            middle.resizeRelocate(0, 0, MIDDLE, height);
            left.at(numbers, 0);
            left.resizeRelocate(MIDDLE, 0, numbers + Half.PADDING, height);
            right.at(numbers, sideways);
            right.resizeRelocate(MIDDLE + numbers + Half.PADDING, 0,
                    Math.max(0, width - MIDDLE - numbers - Half.PADDING), height);
        } else {
            left.at(numbers, sideways);
            right.at(numbers, sideways);
            left.resizeRelocate(0, 0, half, height);
            middle.resizeRelocate(half, 0, MIDDLE, height);
            right.resizeRelocate(half + MIDDLE, 0, Math.max(0, width - half - MIDDLE), height);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> index;
            case SELECTED -> getPseudoClassStates().contains(CHOSEN);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
