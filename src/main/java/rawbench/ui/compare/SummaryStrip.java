package rawbench.ui.compare;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import rawbench.compare.Comparison;
import rawbench.compare.Delta;
import rawbench.compare.OctetEquality;
import rawbench.ui.kit.Texts;

/** What a comparison found, in one line: how many differences, whether the octets are equal, and by how much they grew. */
final class SummaryStrip extends HBox {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final int SHORT_DIGEST = 8;

    private final Texts texts;
    private final Label count = new Label();
    private final Label octets = new Label();
    private final Label digests = new Label();
    private final Label deltas = new Label();
    private final Tooltip digestTip = new Tooltip();

    SummaryStrip(Texts texts) {
        this.texts = texts;
        getStyleClass().add("summary");
        setAlignment(Pos.CENTER_LEFT);
        count.getStyleClass().addAll("strong", "count");
        digests.getStyleClass().add("muted");
        deltas.getStyleClass().add("muted");
        digests.setTooltip(digestTip);
        count.setMinWidth(USE_PREF_SIZE);
        octets.setMinWidth(USE_PREF_SIZE);
        digests.setFocusTraversable(true);
        getChildren().addAll(count, octets, deltas, digests);
    }

    void show(Comparison comparison) {
        long differences = comparison.differences();
        long notes = comparison.notes();
        OctetEquality all = comparison.whole();
        String first = differences > 0 ? texts.text("count.different", differences)
                : all.equal() ? texts.text("count.identical") : texts.text("count.same");
        count.setText(notes > 0 ? first + texts.text("count.notes", notes) : first);
        pseudoClassStateChanged(DIFFERENT, differences > 0);
        octets.setText(octets(comparison));
        digests.setText(all.equal() ? texts.text("digest.one", brief(all.sha256A()))
                : texts.text("digest.two", brief(all.sha256A()), brief(all.sha256B())));
        digestTip.setText("SHA-256\n" + all.sha256A() + "\n" + all.sha256B());
        digests.setAccessibleText(digestTip.getText());
        deltas.setText(deltas(comparison));
    }

    private String octets(Comparison comparison) {
        OctetEquality all = comparison.whole();
        if (all.equal()) {
            return texts.text("octets.equal", all.lengthA());
        }
        String decoded = comparison.decoded().equal() ? texts.text("octets.decoded-equal")
                : texts.text("octets.decoded", hex(comparison.decoded().mismatch()));
        return texts.text("octets.differ", hex(all.mismatch()), decoded);
    }

    private String deltas(Comparison c) {
        String status = c.a().status() == c.b().status() ? texts.text("delta.status-same")
                : texts.text("delta.status", code(c.a().status()), code(c.b().status()));
        long before = c.decoded().lengthA();
        long after = c.decoded().lengthB();
        String size = before == after ? texts.text("delta.size-same", before)
                : texts.text("delta.size", before, after, signed(after - before));
        String time = c.deltas()
                .stream()
                .filter(delta -> delta.part() == Delta.Part.TOTAL && delta.change().isPresent())
                .map(delta -> texts.text("delta.time", Math.round(Double.parseDouble(delta.a().orElseThrow())),
                        Math.round(Double.parseDouble(delta.b().orElseThrow())),
                        signed(Math.round(delta.change().getAsDouble()))))
                .findFirst()
                .orElse("");
        return status + " · " + size + (time.isEmpty() ? "" : " · " + time);
    }

    private static String code(int status) {
        return status < 0 ? "–" : String.valueOf(status);
    }

    private static String signed(long delta) {
        return String.format(java.util.Locale.ROOT, "%+,d", delta).replace('-', '−');
    }

    private static String hex(long offset) {
        return "0x" + Long.toHexString(offset).toUpperCase(java.util.Locale.ROOT);
    }

    private static String brief(String digest) {
        return digest.substring(0, SHORT_DIGEST) + "…";
    }
}
