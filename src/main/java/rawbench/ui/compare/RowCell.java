package rawbench.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import rawbench.compare.BodyDifference;
import rawbench.compare.Column;
import rawbench.compare.FieldPair;
import rawbench.compare.Sign;
import rawbench.content.ShownText;
import rawbench.http.HeaderField;
import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;

/** A row of two answers side by side: left, sign, right. */
final class RowCell extends ListCell<Row> {
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
    private static final PseudoClass FOLD = PseudoClass.getPseudoClass("fold");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    /** How much of a line is shown. */
    private static final int MAX_LINE = 2_000;

    private final CompareModel model;
    private final Texts texts;
    private final Half left = new Half();
    private final Half right = new Half();
    private final Label sign = new Label();
    private final HBox row = new HBox(left, sign, right);

    RowCell(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        row.getStyleClass().add("compare-row");
        sign.getStyleClass().addAll("mono", "sign");
        for (Half half : new Half[]{left, right}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setMaxWidth(Double.MAX_VALUE);
            half.setPrefWidth(100);
        }
        setPrefWidth(0);
        setOnMouseClicked(_ -> open());
        model.stopProperty().subscribe(_ -> here());
    }

    /** Opens the fold that it shows, if it shows one. */
    void open() {
        if (getItem() instanceof Row.Fold fold) {
            model.unfold(fold);
        }
    }

    private void here() {
        Compared now = model.comparedProperty().get();
        int stop = model.stopProperty().get();
        pseudoClassStateChanged(HERE, now != null && stop >= 0 && stop < now.stops().size()
                && now.stops().get(stop) == getIndex());
    }

    @Override
    protected void updateItem(Row item, boolean empty) {
        super.updateItem(item, empty);
        for (Sign each : Sign.values()) {
            pseudoClassStateChanged(pseudoClass(each), !empty && item != null && item.sign() == each);
        }
        pseudoClassStateChanged(SECTION, item instanceof Row.Section);
        pseudoClassStateChanged(FOLD, item instanceof Row.Fold);
        here();
        if (empty || item == null || model.comparedProperty().get() == null) {
            setGraphic(null);
            setText("");
            setAccessibleText("");
            return;
        }
        sign.setText(item.sign().glyph());
        switch (item) {
            case Row.Section section -> words(texts.text(section.key()));
            case Row.Remark remark -> words(texts.text(remark.key()));
            case Row.Start start -> halves(start.a(), start.b(), "", "", "");
            case Row.Field field -> field(field.pair());
            case Row.Line line -> line(line);
            case Row.Fold fold -> fold(fold);
        }
    }

    private void words(String said) {
        setGraphic(null);
        setText(said);
        setAccessibleText(said);
    }

    private void field(FieldPair pair) {
        String remark = pair.otherCase() ? texts.text("remark.case")
                : pair.sign() == Sign.SPELLING ? texts.text("remark.spelling") : "";
        String moved = pair.moved() ? texts.text("remark.moved") : "";
        if (pair.moved() && pair.sign() == Sign.SAME) {
            sign.setText(Sign.SPELLING.glyph());
            pseudoClassStateChanged(pseudoClass(Sign.SAME), false);
            pseudoClassStateChanged(pseudoClass(Sign.SPELLING), true);
        }
        String said = !remark.isEmpty() && !moved.isEmpty() ? remark + " · " + moved : remark + moved;
        halves(pair.a().map(RowCell::spelled), pair.b().map(RowCell::spelled), "", "", said);
    }

    private static String spelled(HeaderField field) {
        return field.name() + ": "
                + ShownText.of(Octets.latin1(field.unfolded()), StandardCharsets.UTF_8, MAX_LINE).text();
    }

    private void line(Row.Line line) {
        BodyDifference body = model.comparedProperty().get().comparison().body();
        halves(text(body.a(), line.a()), text(body.b(), line.b()), number(body.a(), line.a()),
                number(body.b(), line.b()), "");
        left.numbered(true);
        right.numbered(true);
    }

    private static Optional<String> text(Column column, int row) {
        if (row < 0) {
            return Optional.empty();
        }
        Octets shown = column.shown(row);
        String text = ShownText.of(shown, column.charset(), MAX_LINE).text();
        return Optional.of(shown.length() > MAX_LINE ? text + " ⋯" : text);
    }

    private static String number(Column column, int row) {
        return row < 0 || column.continues(row) ? "" : String.valueOf(column.number(row));
    }

    private void fold(Row.Fold fold) {
        String said = texts.text("fold", fold.lines());
        sign.setText("⋯");
        left.show("", said, 0, 0, "");
        right.show("", said, 0, 0, "");
        left.numbered(true);
        right.numbered(true);
        setText("");
        setGraphic(row);
        setAccessibleText(said);
    }

    private void halves(Optional<String> a, Optional<String> b, String numberA, String numberB, String remark) {
        String textA = a.orElse("");
        String textB = b.orElse("");
        boolean both = a.isPresent() && b.isPresent() && !textA.equals(textB)
                && getItem().sign() != Sign.SPELLING;
        int prefix = both ? prefix(textA, textB) : 0;
        int suffix = both ? suffix(textA, textB, prefix) : 0;
        left.show(numberA, textA, prefix, both ? textA.length() - suffix : 0, "");
        right.show(numberB, textB, prefix, both ? textB.length() - suffix : 0, remark);
        setText("");
        setGraphic(row);
        String key = "sign." + getItem().sign();
        setAccessibleText(texts.text(key) + ": " + textA + (textA.equals(textB) ? "" : " | " + textB) + " " + remark);
    }

    private static int prefix(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int at = 0;
        while (at < most && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at > 0 && Character.isHighSurrogate(a.charAt(at - 1)) ? at - 1 : at;
    }

    private static int suffix(String a, String b, int prefix) {
        int most = Math.min(a.length(), b.length()) - prefix;
        int length = 0;
        while (length < most && a.charAt(a.length() - 1 - length) == b.charAt(b.length() - 1 - length)) {
            length++;
        }
        return length > 0 && Character.isLowSurrogate(a.charAt(a.length() - length)) ? length - 1 : length;
    }

    private static PseudoClass pseudoClass(Sign sign) {
        return PseudoClass.getPseudoClass(sign.name().toLowerCase(Locale.ROOT));
    }
}
