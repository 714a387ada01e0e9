package rawbench.ui.compare;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import rawbench.compare.Comparison;
import rawbench.compare.Delta;
import rawbench.compare.OctetEquality;
import rawbench.ui.kit.Texts;

/** What a comparison found, in one line: how many differences, whether the octets are equal, and by how much they grew. */
final class SummaryStrip extends FlowPane {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final int SHORT_DIGEST = 8;
    /** Phases whose time differs by less are not worth a word. */
    private static final double WORTH = 1;

    private final Texts texts;
    private final Label count = new Label();
    private final Label notes = new Label();
    private final Label octets = new Label();
    private final Label decoded = new Label();
    private final Label deltas = new Label();
    private final Label phase = new Label();
    private final ToggleButton details = new ToggleButton();

    SummaryStrip(Texts texts) {
        this.texts = texts;
        getStyleClass().add("summary");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        prefWrapLengthProperty().bind(widthProperty());
        count.getStyleClass().addAll("strong", "count");
        notes.getStyleClass().add("muted");
        decoded.getStyleClass().add("muted");
        deltas.getStyleClass().add("muted");
        phase.getStyleClass().addAll("strong", "phase");
        details.textProperty().bind(texts.bound("details"));
        details.getStyleClass().setAll("toggle-tool");
        getChildren().addAll(group(count, notes), group(octets, decoded), group(deltas, phase), details);
    }

    private static HBox group(Label... labels) {
        HBox group = new HBox(labels);
        group.getStyleClass().add("group");
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    ToggleButton details() {
        return details;
    }

    void show(Comparison comparison) {
        long differences = comparison.differences();
        OctetEquality all = comparison.whole();
        count.setText(differences > 0 ? texts.text("count.different", differences)
                : all.equal() ? texts.text("count.identical") : texts.text("count.same"));
        notes.setText(notes(comparison));
        pseudoClassStateChanged(DIFFERENT, differences > 0);
        octets.setText(all.equal() ? texts.text("octets.equal", all.lengthA(), brief(all.sha256A()))
                : texts.text("octets.differ", hex(all.mismatch())));
        decoded.setText(all.equal() ? ""
                : comparison.decoded().equal() ? texts.text("octets.decoded-equal")
                        : texts.text("octets.decoded", hex(comparison.decoded().mismatch())));
        Optional<Delta> most = most(comparison);
        deltas.setText(deltas(comparison) + (most.isPresent() ? "," : ""));
        phase.setText(most.map(delta -> texts.text("delta.phase", texts.text("delta." + delta.part()),
                signed(Math.round(delta.change().orElseThrow())))).orElse(""));
    }

    private String notes(Comparison comparison) {
        String noted = comparison.notes() > 0 ? texts.text("count.notes", comparison.notes()) : "";
        String ignored = comparison.ignored() > 0 ? texts.text("count.ignored", comparison.ignored()) : "";
        return (noted.isEmpty() ? "" : "· " + noted) + (noted.isEmpty() || ignored.isEmpty() ? "" : " ")
                + (ignored.isEmpty() ? "" : "· " + ignored);
    }

    private String deltas(Comparison c) {
        StringBuilder said = new StringBuilder();
        delta(c, Delta.Part.STATUS).ifPresent(status -> said
                .append(status.same() ? texts.text("delta.status-same")
                        : texts.text("delta.status", status.a().orElse("–"), status.b().orElse("–")))
                .append(" · "));
        long before = c.decoded().lengthA();
        long after = c.decoded().lengthB();
        said.append(before == after ? texts.text("delta.size-same", before)
                : texts.text("delta.size", before, after, signed(after - before)));
        delta(c, Delta.Part.TOTAL).filter(total -> total.change().isPresent())
                .ifPresent(total -> said.append(" · ")
                        .append(texts.text("delta.time", Math.round(Double.parseDouble(total.a().orElseThrow())),
                                Math.round(Double.parseDouble(total.b().orElseThrow())))));
        return said.toString();
    }

    private static Optional<Delta> delta(Comparison comparison, Delta.Part part) {
        return comparison.deltas().stream().filter(delta -> delta.part() == part).findFirst();
    }

    /** The phase whose time changed most, where that is worth a word. */
    private static Optional<Delta> most(Comparison comparison) {
        return comparison.deltas()
                .stream()
                .filter(delta -> delta.part().time() && delta.part() != Delta.Part.TOTAL)
                .filter(delta -> Math.abs(delta.change().orElse(0)) >= WORTH)
                .max(Comparator.comparingDouble(delta -> Math.abs(delta.change().orElseThrow())));
    }

    static String signed(long delta) {
        return String.format(Locale.ROOT, "%+,d", delta).replace('-', '−');
    }

    private static String hex(long offset) {
        return "0x" + Long.toHexString(offset).toUpperCase(Locale.ROOT);
    }

    private static String brief(String digest) {
        return digest.substring(0, SHORT_DIGEST) + "…";
    }
}
