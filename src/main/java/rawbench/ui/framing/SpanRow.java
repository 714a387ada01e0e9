package rawbench.ui.framing;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import rawbench.http.FramingMap;
import rawbench.http.Span;

/** A row of the list of spans: its colour, what it is, where it stands, how long it is, and what it says. */
final class SpanRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SpanTexts words;
    private final Swatch swatch = new Swatch();
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label length = new Label();
    private final Label says = new Label();
    private long number;
    private boolean chosen;

    SpanRow(SpanTexts words) {
        this.words = words;
        getStyleClass().add("span-row");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.getStyleClass().add("span-name");
        where.getStyleClass().addAll("span-where", "mono");
        length.getStyleClass().addAll("span-length", "mono");
        says.getStyleClass().addAll("span-says", "muted");
        for (Label fixed : new Label[]{name, where, length}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        getChildren().addAll(swatch, name, where, length, says);
    }

    void show(long which, FramingMap map, Span span, boolean isChosen) {
        number = which;
        chosen = isChosen;
        swatch.show(Colour.of(span.kind()));
        name.setText(words.name(span));
        where.setText(span.length() == 1 ? Long.toString(span.from()) : span.from() + "–" + (span.to() - 1));
        length.setText(Long.toString(span.length()));
        says.setText(words.says(map, span));
        pseudoClassStateChanged(CHOSEN, isChosen);
        setAccessibleText(words.explained(map, span));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX -> (int) Math.min(number, Integer.MAX_VALUE);
            case SELECTED -> chosen;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
