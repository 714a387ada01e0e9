package rawbench.ui.compare;

import java.util.Locale;
import java.util.OptionalDouble;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.compare.Comparison;
import rawbench.compare.Delta;
import rawbench.compare.OctetEquality;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** All that is known of both messages beside their octets, and the checksums of these, each with how far they differ. */
final class DetailsPane extends ScrollPane {
    private final Texts texts;
    private final GridPane grid = new GridPane();

    DetailsPane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("details");
        grid.getStyleClass().add("grid");
        setContent(grid);
        setFitToHeight(false);
        accessibleTextProperty().bind(texts.bound("details"));
    }

    void show(Comparison comparison) {
        grid.getChildren().clear();
        grid.addRow(0, label("", "head"), label(texts.text("details.left"), "head"),
                label(texts.text("details.right"), "head"), label(texts.text("details.change"), "head"));
        int row = 1;
        for (Delta delta : comparison.deltas()) {
            grid.addRow(row++, name("delta." + delta.part(), delta.same()), value(delta, true), value(delta, false),
                    label(change(delta), "change"));
        }
        row = digest(row, "digest.whole", comparison.whole());
        row = digest(row, "digest.coded", comparison.coded());
        digest(row, "digest.decoded", comparison.decoded());
    }

    /** The name says by a sign too whether both are the same. */
    private Label name(String key, boolean same) {
        return label((same ? "=  " : "≠  ") + texts.text(key), same ? "muted" : "strong");
    }

    private Label value(Delta delta, boolean ofA) {
        String spelled = (ofA ? delta.a() : delta.b()).orElse("–");
        boolean number = (delta.part().size() || delta.part().time()) && !spelled.equals("–");
        Label value = label(!number ? spelled
                : delta.part().time() ? texts.text("details.ms", spelled)
                        : texts.text("details.octets", Long.parseLong(spelled)),
                "value");
        if (delta.part() == Delta.Part.CERTIFICATE) {
            value.getStyleClass().add("mono");
        }
        return value;
    }

    private String change(Delta delta) {
        OptionalDouble change = delta.change();
        if (change.isEmpty() || change.getAsDouble() == 0) {
            return "";
        }
        return delta.part().time()
                ? texts.text("details.ms", String.format(Locale.ROOT, "%+.1f", change.getAsDouble()).replace('-', '−'))
                : SummaryStrip.signed(Math.round(change.getAsDouble()));
    }

    private int digest(int row, String key, OctetEquality equality) {
        grid.addRow(row, name(key, equality.equal()), copied(key, "details.left", equality.sha256A()),
                copied(key, "details.right", equality.sha256B()),
                label(equality.equal() ? "" : texts.text("details.first-at", equality.mismatch()), "change"));
        return row + 1;
    }

    private HBox copied(String key, String side, String digest) {
        Button copy = Icons.only(new Button(), Feather.COPY,
                texts.bound("digest.copy", texts.text(key), texts.text(side)));
        copy.setOnAction(_ -> Clip.copy(digest));
        Label value = label(digest, "value");
        value.getStyleClass().add("mono");
        HBox both = new HBox(value, copy);
        both.getStyleClass().add("digest");
        return both;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
