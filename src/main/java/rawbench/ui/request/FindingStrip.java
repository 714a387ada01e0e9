package rawbench.ui.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongToIntFunction;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.http.Finding;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

import static java.util.stream.Collectors.joining;

/** What is odd about the request, a sentence each, with the line: under the editor, and gone when there is nothing. */
final class FindingStrip extends ScrollPane {
    private final Texts texts;
    private final LongToIntFunction lineOf;
    private final LongConsumer goTo;
    private final VBox rows = new VBox();

    FindingStrip(Texts texts, LongToIntFunction lineOf, LongConsumer goTo) {
        this.texts = texts;
        this.lineOf = lineOf;
        this.goTo = goTo;
        getStyleClass().add("finding-strip");
        rows.getStyleClass().add("finding-rows");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        accessibleTextProperty().bind(texts.bound("findings"));
        show(Analysis.NONE);
    }

    void show(Analysis analysis) {
        rows.getChildren().clear();
        analysis.trouble().ifPresent(sentence -> rows.getChildren().add(row(new Label(), sentence)));
        Map<Integer, List<Finding>> lines = new LinkedHashMap<>();
        analysis.findings()
                .forEach(finding -> lines.computeIfAbsent(lineOf.applyAsInt(finding.at()), _ -> new ArrayList<>())
                        .add(finding));
        lines.forEach((line, found) -> rows.getChildren().add(row(link(line, found), Analysis.said(found))));
        boolean any = !rows.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private Hyperlink link(int line, List<Finding> found) {
        Hyperlink link = new Hyperlink(texts.text("line", line));
        link.getStyleClass().add("finding-line");
        link.setOnAction(_ -> goTo.accept(found.getFirst().at()));
        link.setTooltip(new Tooltip(found.stream().map(one -> one.what().rfc()).distinct().collect(joining(", "))));
        return link;
    }

    private static HBox row(javafx.scene.control.Labeled place, String sentence) {
        Label says = new Label(sentence);
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.getStyleClass().add("finding-says");
        HBox.setHgrow(says, Priority.ALWAYS);
        place.setMinWidth(USE_PREF_SIZE);
        boolean placed = !place.getText().isEmpty();
        place.setVisible(placed);
        place.setManaged(placed);
        HBox row = new HBox(Icons.of(Feather.ALERT_TRIANGLE), place, says);
        row.getStyleClass().add("finding");
        return row;
    }
}
