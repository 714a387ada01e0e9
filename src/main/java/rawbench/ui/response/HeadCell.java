package rawbench.ui.response;

import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rawbench.fields.FieldMeaning;
import rawbench.fields.Uri;
import rawbench.ui.kit.Texts;

/** A row of the headers table: a field's name and value, or a start line. */
final class HeadCell extends WrappingCell<HeadRow> {
    static final double NAME_WIDTH = 190;

    private static final PseudoClass START = PseudoClass.getPseudoClass("start");

    private final Texts texts;
    private final Texts meanings;
    private final Consumer<Uri> onLink;
    private final Label name = new Label();
    private final Label value = new Label();
    /** The value in place of the label where links stand in it. */
    private final TextFlow linked = new TextFlow();
    private final Label note = new Label();
    private final HBox names = new HBox();
    private final Label trailer = new Label();
    private final Tooltip tip = new Tooltip();

    HeadCell(Texts texts, Texts meanings, Consumer<Uri> onLink) {
        this.texts = texts;
        this.meanings = meanings;
        this.onLink = onLink;
        name.getStyleClass().addAll("mono", "field-name");
        trailer.getStyleClass().addAll("muted", "field-note");
        names.getChildren().addAll(name, trailer);
        names.setAlignment(Pos.BASELINE_LEFT);
        names.getStyleClass().add("field-names");
        value.getStyleClass().addAll("mono", "field-value");
        value.setWrapText(true);
        value.setMinWidth(40);
        linked.getStyleClass().addAll("mono", "field-linked");
        linked.setMinWidth(40);
        note.getStyleClass().addAll("muted", "field-note");
        note.setMinWidth(0);
        row.getChildren().addAll(names, value, note);
        row.getStyleClass().add("field-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        tip.getStyleClass().add("field-tip");
        tip.setWrapText(true);
        tip.setMaxWidth(420);
    }

    @Override
    protected void updateItem(HeadRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            setAccessibleHelp("");
            return;
        }
        switch (item) {
            case HeadRow.Start start -> start(start);
            case HeadRow.Field field -> field(field);
        }
        trailer.setManaged(!trailer.getText().isEmpty());
        note.setManaged(!note.getText().isEmpty());
        setAccessibleText((spoken(item) + " " + trailer.getText() + " " + note.getText()).strip());
        setGraphic(row);
    }

    private static String spoken(HeadRow item) {
        return switch (item) {
            case HeadRow.Start start -> start.spelled();
            case HeadRow.Field field -> field.name() + ": " + field.value();
        };
    }

    private void start(HeadRow.Start start) {
        names.setManaged(false);
        names.setVisible(false);
        value.setText(start.spelled());
        value.pseudoClassStateChanged(START, true);
        place(value);
        setTooltip(null);
        setAccessibleHelp("");
        trailer.setText("");
        note.setText(start.label().map(p -> p.text(texts)).orElse(""));
    }

    private void field(HeadRow.Field field) {
        names.setManaged(true);
        names.setVisible(true);
        names.setMinWidth(NAME_WIDTH);
        names.setMaxWidth(NAME_WIDTH);
        name.setText(field.name());
        String cut = field.cut() > 0 ? " " + texts.text("head.cut", field.cut()) : "";
        if (field.link().isPresent()) {
            linked.getChildren().setAll(field.pieces().stream().map(this::piece).toList());
            linked.getChildren().add(new Text(cut));
            place(linked);
        } else {
            value.setText(field.value() + cut);
            value.pseudoClassStateChanged(START, false);
            place(value);
        }
        String meaning = FieldPanel.sentence(FieldMeaning.of(field.source().name()), meanings, texts);
        tip.setText(field.link().isPresent() ? meaning + "\n" + texts.text("field.follow") : meaning);
        setTooltip(tip);
        setAccessibleHelp(tip.getText());
        trailer.setText(field.trailer() ? texts.text("head.trailer") : "");
        note.setText(field.note().map(p -> p.text(texts)).orElse(""));
    }

    private void place(Node shown) {
        if (!row.getChildren().get(1).equals(shown)) {
            row.getChildren().set(1, shown);
        }
    }

    private Text piece(HeadRow.Piece piece) {
        Text text = new Text(piece.text());
        piece.link().ifPresent(uri -> {
            text.getStyleClass().add("field-link");
            text.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                    onLink.accept(uri);
                    click.consume();
                }
            });
        });
        return text;
    }
}
