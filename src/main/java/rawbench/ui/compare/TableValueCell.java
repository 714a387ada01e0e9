package rawbench.ui.compare;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import rawbench.compare.Aspect;
import rawbench.compare.AspectColumn;
import rawbench.compare.Value;
import rawbench.ui.kit.Texts;

/** What a column of the table tells of one message; by sign, colour and words where it stands out. */
final class TableValueCell extends TableCell<TableModel.Row, TableModel.Row> {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final PseudoClass NUMBER = PseudoClass.getPseudoClass("number");
    private static final int SHORT_DIGEST = 12;
    private static final int LONG = 200;

    private final int column;
    private final String name;
    private final AspectColumn told;
    private final Texts texts;
    private final Tooltip tip = new Tooltip();

    /** @param name what the column is called */
    TableValueCell(int column, String name, AspectColumn told, Texts texts) {
        this.column = column;
        this.name = name;
        this.told = told;
        this.texts = texts;
        getStyleClass().addAll("mono", "value");
        tip.setWrapText(true);
        tip.setMaxWidth(600);
    }

    @Override
    protected void updateItem(TableModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean none = empty || row == null;
        boolean odd = !none && row.odd(column);
        pseudoClassStateChanged(ODD, odd);
        pseudoClassStateChanged(NUMBER, !none && row.value(column).number().isPresent());
        setText(none ? null : odd ? texts.text("odd.value", shown(row.value(column))) : shown(row.value(column)));
        setAccessibleText(none ? null : spoken(row.value(column), odd));
        tip.setText(none ? "" : getAccessibleText());
        setTooltip(none ? null : tip);
    }

    private String shown(Value value) {
        if (!value.there()) {
            return texts.text("value.missing");
        }
        if (told.aspect() == Aspect.Fact.OCTETS || told.aspect() == Aspect.Fact.DECODED) {
            return texts.text("value.octets", value.number().orElse(0));
        }
        int most = told.aspect() == Aspect.Fact.DIGEST ? SHORT_DIGEST : LONG;
        return value.text().length() > most ? value.text().substring(0, most) + "…" : value.text();
    }

    private String spoken(Value value, boolean odd) {
        String what = value.there() ? value.text() : texts.text("value.none");
        return odd ? texts.text("spoken.odd", name, what, usual()) : texts.text("spoken.value", name, what);
    }

    private String usual() {
        return told.usual().filter(Value::there).map(Value::text).orElseGet(() -> texts.text("value.none"));
    }
}
