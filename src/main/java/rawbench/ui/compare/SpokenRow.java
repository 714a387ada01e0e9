package rawbench.ui.compare;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A row in sight for who does not see it: stands where the row is drawn and says what it reads. */
final class SpokenRow extends Region {
    private int index = -1;
    private boolean chosen;

    SpokenRow() {
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    void show(SeenRow row, boolean isChosen) {
        index = row.index();
        chosen = isChosen;
        setAccessibleText(row.face().spoken());
    }

    int index() {
        return index;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> index;
            case SELECTED -> chosen;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
