package rawbench.ui.response;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.wire.CertificateFacts;
import rawbench.wire.TlsProblem;

/** The certificates that a peer presented, its own first, each with what is wrong with it. */
final class ChainView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|, )CN=(\"[^\"]+\"|[^,]+)");

    private final Texts texts;

    ChainView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("chain");
    }

    void show(List<CertificateFacts> chain) {
        getChildren().clear();
        for (int i = 0; i < chain.size(); i++) {
            getChildren().add(link(chain.get(i), i));
        }
    }

    private VBox link(CertificateFacts facts, int place) {
        boolean wrong = !facts.problems().isEmpty();
        Label title = new Label(commonName(facts), Icons.of(wrong ? Feather.ALERT_TRIANGLE : Feather.AWARD));
        title.getStyleClass().add("link-title");
        Label role = new Label(texts.text(place == 0 ? "chain.own" : "chain.authority"));
        role.getStyleClass().add("muted");
        VBox link = new VBox(title, role);
        link.getStyleClass().add("link");
        link.pseudoClassStateChanged(WRONG, wrong);
        for (TlsProblem problem : facts.problems()) {
            Label says = new Label(texts.text("chain.problem." + problem));
            says.getStyleClass().add("link-problem");
            says.setWrapText(true);
            link.getChildren().add(says);
        }
        link.getChildren().add(facts(facts));
        link.setFocusTraversable(true);
        link.setAccessibleText(String.join(", ", link.lookupAll(".label")
                .stream()
                .map(node -> ((Label) node).getText())
                .toList()));
        return link;
    }

    private GridPane facts(CertificateFacts facts) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("link-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(names, values);
        row(rows, "chain.subject", facts.subject());
        row(rows, "chain.issuer", facts.issuer());
        row(rows, "chain.valid", texts.text("chain.from.to", MINUTE.format(facts.notBefore()),
                MINUTE.format(facts.notAfter())));
        if (!facts.names().isEmpty()) {
            row(rows, "chain.names", String.join(", ", facts.names()));
        }
        row(rows, "chain.key", facts.key() + " \u00b7 " + facts.signature());
        row(rows, "chain.sha256", twoLines(CertificateFacts.spelled(facts.sha256())));
        return rows;
    }

    /** Broken in the middle, since a label breaks wherever it is full. */
    private static String twoLines(String fingerprint) {
        return fingerprint.substring(0, fingerprint.length() / 2) + "\n"
                + fingerprint.substring(fingerprint.length() / 2 + 1);
    }

    private void row(GridPane rows, String key, String value) {
        Label name = new Label(texts.text(key));
        name.getStyleClass().add("muted");
        Label words = new Label(value);
        words.getStyleClass().add("mono");
        words.setWrapText(true);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        rows.addRow(rows.getRowCount(), name, words);
    }

    /** The name of a subject that people go by; the whole subject where it has none. */
    private static String commonName(CertificateFacts facts) {
        Matcher name = COMMON_NAME.matcher(facts.subject());
        return name.find() ? name.group(1) : facts.subject();
    }
}
