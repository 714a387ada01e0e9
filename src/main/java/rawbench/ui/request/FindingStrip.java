package rawbench.ui.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.http.Deviation;
import rawbench.lint.Advice;
import rawbench.lint.Places;
import rawbench.lint.Repair;
import rawbench.lint.Repairs;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What is odd about the request, a row each with place, section and repairs: under the editor, and gone when there is nothing. */
final class FindingStrip extends ScrollPane {
    private static final int TAB_STOPS = 3;

    private final Texts texts;
    private final LongConsumer goTo;
    private final BiConsumer<Octets, List<Edit>> repair;
    private final VBox rows = new VBox();
    private Analysis shown = Analysis.NONE;

    /** @param repair takes the octets that were looked at, and what is to be changed in them */
    FindingStrip(Texts texts, LongConsumer goTo, BiConsumer<Octets, List<Edit>> repair) {
        this.texts = texts;
        this.goTo = goTo;
        this.repair = repair;
        getStyleClass().add("finding-strip");
        rows.getStyleClass().add("finding-rows");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        accessibleTextProperty().bind(texts.bound("findings"));
        texts.language().subscribe(_ -> fill());
    }

    /** Shows what was found; where that is what stands there already, nothing moves. */
    void show(Analysis analysis) {
        boolean same = analysis.advice().equals(shown.advice()) && analysis.trouble().equals(shown.trouble())
                && analysis.octets().equals(shown.octets());
        shown = analysis;
        if (!same) {
            fill();
        }
    }

    private void fill() {
        Places places = new Places(shown.octets(), shown.advice());
        Set<Deviation> offered = EnumSet.noneOf(Deviation.class);
        List<Node> all = new ArrayList<>();
        shown.trouble().ifPresent(sentence -> all.add(row(List.of(), sentence, List.of())));
        for (Advice advice : shown.advice()) {
            boolean first = offered.add(advice.finding().what());
            all.add(row(List.of(link(advice, places.of(advice))), Analysis.said(advice.finding(), texts),
                    tools(advice, first)));
        }
        rows.getChildren().setAll(all);
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
    }

    private Hyperlink link(Advice advice, Places.Place place) {
        Hyperlink link = new Hyperlink(place.says());
        link.getStyleClass().add("finding-line");
        link.setAccessibleText(texts.text("place", place.line(), place.column()));
        link.setTooltip(new Tooltip(texts.text("place.octet", place.line(), place.column(), advice.finding().at())));
        link.setOnAction(_ -> goTo.accept(advice.finding().at()));
        return link;
    }

    /** The repairs, one for all of the kind beside the first of several, and the section. */
    private List<Node> tools(Advice advice, boolean first) {
        List<Node> tools = new ArrayList<>();
        for (Repair one : advice.repairs().subList(0, Math.min(TAB_STOPS, advice.repairs().size()))) {
            tools.add(button(texts.text("repair." + one.act(), one.with()), one.edits()));
        }
        Deviation kind = advice.finding().what();
        long alike = shown.advice().stream().filter(a -> a.finding().what() == kind && !a.repairs().isEmpty()).count();
        if (first && alike > 1) {
            tools.add(button(texts.text("repair.all", alike), Repairs.all(shown.advice(), kind)));
        }
        tools.add(section(kind.rfc()));
        return tools;
    }

    private Button button(String says, List<Edit> edits) {
        Button button = new Button(says);
        button.getStyleClass().add("finding-repair");
        button.setOnAction(_ -> repair.accept(shown.octets(), edits));
        return button;
    }

    /** The section that says so; a click copies where it can be read. */
    private Button section(String rfc) {
        String[] words = rfc.split(" ");
        String address = "https://www.rfc-editor.org/rfc/rfc" + words[1]
                + (words.length > 2 ? "#section-" + words[2] : "");
        Button section = new Button(rfc);
        section.getStyleClass().add("finding-section");
        section.setTooltip(new Tooltip(texts.text("section.copy", address)));
        section.setAccessibleText(texts.text("section.copy", address));
        section.setOnAction(_ -> Clip.copy(address));
        return section;
    }

    /** In one line where there is room; the tools go under the sentence where there is not. */
    private HBox row(List<Node> place, String sentence, List<Node> tools) {
        Label says = new Label(sentence);
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.getStyleClass().add("finding-says");
        FlowPane text = new FlowPane(says);
        text.getChildren().addAll(tools);
        text.getStyleClass().add("finding-text");
        text.setMinWidth(0);
        // Before it was laid out it is about as wide as the strip: at a width of none it would be as high as it has words,
        // and the editor would give way and come back at every key.
        ObservableValue<Double> width = text.widthProperty()
                .flatMap(own -> own.doubleValue() > 0 ? text.widthProperty() : rows.widthProperty())
                .map(Number::doubleValue);
        text.prefWrapLengthProperty().bind(width);
        says.maxWidthProperty().bind(width);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(Feather.ALERT_TRIANGLE));
        row.getChildren().addAll(place);
        row.getChildren().add(text);
        row.getStyleClass().add("finding");
        return row;
    }
}
