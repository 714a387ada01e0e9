package rawbench.ui.response;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.fields.CacheQuestion;
import rawbench.fields.Freshness;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What caches make of an answer now: a verdict for each kind, and the sum behind it line by line. */
final class CachePane extends ScrollPane {
    private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");

    private final Texts texts;
    private final InstantSource clock;
    private final VBox content = new VBox();
    /** An answer grows older while a person looks at it. */
    private final Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), _ -> age()));
    /** What changes from second to second, in order. */
    private final List<Label> aging = new ArrayList<>();
    /** The verdicts that are shown. */
    private List<Freshness.State> shown = List.of();
    private Optional<CacheQuestion> question = Optional.empty();

    CachePane(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
        getStyleClass().add("cache-pane");
        content.getStyleClass().add("cache");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        second.setCycleCount(Animation.INDEFINITE);
        visibleProperty().subscribe(_ -> looked());
        sceneProperty().subscribe(_ -> looked());
        texts.language().subscribe(_ -> reckon());
    }

    void show(Optional<CacheQuestion> asked) {
        question = asked;
        looked();
    }

    /** The time passes here only where somebody may look. */
    private void looked() {
        reckon();
        // While it runs, the whole window is worked through at each frame, seen or not.
        if (isVisible() && getScene() != null && question.isPresent()) {
            second.play();
        } else {
            second.stop();
        }
    }

    private Optional<CacheLines> now() {
        return question.map(q -> CacheLines.of(q, clock.instant()));
    }

    private void reckon() {
        content.getChildren().clear();
        aging.clear();
        shown = List.of();
        if (isVisible()) {
            now().ifPresent(this::lines);
        }
    }

    /** Says what has become of the amounts; where a verdict has become another one, all is said anew. */
    void age() {
        Optional<CacheLines> lines = now();
        if (lines.isEmpty() || !shown.equals(states(lines.get()))) {
            reckon();
            return;
        }
        List<String> words = words(lines.get());
        for (int i = 0; i < words.size(); i++) {
            aging.get(i).setText(words.get(i));
        }
    }

    private static List<Freshness.State> states(CacheLines lines) {
        return lines.verdicts().stream().map(CacheLines.Verdict::state).toList();
    }

    private List<String> words(CacheLines lines) {
        return Stream.concat(lines.verdicts().stream().map(CacheLines.Verdict::says),
                lines.sum().stream().map(CacheLines.Sum::value)).map(says -> says.text(texts)).toList();
    }

    private void lines(CacheLines lines) {
        shown = states(lines);
        GridPane verdicts = new GridPane();
        verdicts.getStyleClass().add("cache-verdicts");
        for (CacheLines.Verdict verdict : lines.verdicts()) {
            int row = verdicts.getRowCount();
            verdicts.add(mark(verdict.state()), 0, row);
            verdicts.add(fixed(label(texts.text("cache." + verdict.cache()), "strong")), 1, row);
            Label says = label(verdict.says().text(texts));
            aging.add(says);
            says.setWrapText(true);
            says.setMinWidth(40);
            GridPane.setHgrow(says, Priority.ALWAYS);
            verdicts.add(says, 2, row);
            verdicts.add(fixed(label(verdict.section(), "muted")), 3, row);
        }
        content.getChildren().add(verdicts);
        if (!lines.sum().isEmpty()) {
            content.getChildren().addAll(heading("cache.sum"), sum(lines));
        }
        section("cache.depends", lines.keys().stream().map(k -> k.text(texts)).toList());
        if (!lines.sum().isEmpty()) {
            section("cache.revalidation", lines.revalidation().isEmpty()
                    ? List.of(texts.text("cache.no-validator"))
                    : lines.revalidation());
        }
    }

    private static Node mark(Freshness.State state) {
        FontIcon icon = Icons.of(switch (state) {
            case FRESH -> Feather.CHECK_CIRCLE;
            case NOT_STORED -> Feather.SLASH;
            case STALE, NO_CACHE, VARY_ANY, UNKNOWN -> Feather.REFRESH_CW;
        });
        icon.getStyleClass().add("cache-" + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return icon;
    }

    private GridPane sum(CacheLines lines) {
        GridPane sum = new GridPane();
        sum.getStyleClass().add("cache-sum");
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        ColumnConstraints made = new ColumnConstraints();
        made.setHgrow(Priority.ALWAYS);
        sum.getColumnConstraints().addAll(new ColumnConstraints(), value, made, new ColumnConstraints());
        for (CacheLines.Sum line : lines.sum()) {
            Label name = fixed(label(line.name().text(texts), "mono", "field-name"));
            name.setTooltip(new Tooltip(line.tip().text(texts)));
            Label amount = fixed(label(line.value().text(texts), "cache-amount"));
            aging.add(amount);
            name.pseudoClassStateChanged(RESULT, line.result());
            amount.pseudoClassStateChanged(RESULT, line.result());
            Label how = label(line.made().text(texts), "muted");
            how.setMinWidth(60);
            how.setWrapText(true);
            sum.addRow(sum.getRowCount(), name, amount, how, fixed(label(line.section(), "muted")));
            name.setAccessibleText(String.join(", ", name.getText(), amount.getText(), how.getText(), line.section()));
        }
        return sum;
    }

    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        content.getChildren().add(heading(title));
        for (String line : lines) {
            Label label = label(line, "mono");
            label.setWrapText(true);
            content.getChildren().add(label);
        }
    }

    private Node heading(String key) {
        HBox heading = new HBox(label(texts.text(key), "muted"));
        heading.getStyleClass().add("cache-heading");
        return heading;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label fixed(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
