package rawbench.ui.framing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.http.FramingMap;
import rawbench.http.Span;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.viewer.Marks;
import rawbench.ui.viewer.OctetViewer;

import static rawbench.ui.kit.Nodes.only;

/** The framing of a message: the judgement above, then its spans in a list and in colours over its octets. */
public final class FramingView extends VBox {
    /** Where the dividers are at first. */
    private static final double[] SHARES = {0.36, 0.68};

    private final FramingModel model;
    private final Texts texts;
    private final SpanTexts words;
    private final JudgementStrip judgement;
    private final Notice unanswered = new Notice(false);
    private final SpanList list;
    private final OctetViewer text;
    private final OctetViewer hex;
    private final FindPane overText;
    private final FindPane overHex;
    private final SplitPane panes = new SplitPane();
    private final Legend legend;
    private final Label explained = new Label();
    private final Label odd = new Label();
    private final Button inBody = new Button();
    private final HBox explanation = new HBox();
    private final VBox shown = new VBox();
    /** Where the dividers were with so many panes. */
    private final Map<Integer, double[]> dividers = new HashMap<>();
    private Optional<FramingMarks> marks = Optional.empty();

    public FramingView(FramingModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(FramingView.class, language);
        words = new SpanTexts(texts);
        judgement = new JudgementStrip(model, texts);
        text = new OctetViewer(model.views().text(), language);
        hex = new OctetViewer(model.views().hex(), language);
        overText = FindPane.over(text, language);
        overHex = FindPane.over(hex, language);
        list = new SpanList(model, words, this::focusOctets);
        legend = new Legend(texts);
        getStyleClass().add("framing");
        list.accessibleTextProperty().bind(texts.bound("list"));
        panes.setOrientation(Orientation.VERTICAL);
        setVgrow(panes, Priority.ALWAYS);
        explanation();
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.getChildren().addAll(judgement, unanswered, legend, panes, explanation);
        getChildren().addAll(bar(), shown);
        model.framedProperty().subscribe(_ -> show());
        model.chosenProperty().subscribe(_ -> explain());
        model.views().onMoved(this::explain);
        model.views().formProperty().subscribe(_ -> arrange());
        language.subscribe(_ -> show());
        visibleProperty().subscribe(model::looked);
    }

    private Node bar() {
        ViewTabs<FramingModel.Side> sides = new ViewTabs<>();
        sides.tab(FramingModel.Side.RESPONSE, texts.bound("side.RESPONSE"))
                .tab(FramingModel.Side.REQUEST, texts.bound("side.REQUEST"))
                .tools(forms());
        sides.chosenProperty().bindBidirectional(model.sideProperty());
        return sides;
    }

    /** Text, hex or both. */
    private Node[] forms() {
        ToggleGroup group = new ToggleGroup();
        return Arrays.stream(TwoViews.Form.values()).map(form -> {
            ToggleButton choice = new ToggleButton();
            choice.textProperty().bind(texts.bound("form." + form));
            choice.getStyleClass().setAll("toggle-tool");
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                model.views().formProperty().set(form);
            });
            model.views().formProperty().subscribe(now -> choice.setSelected(now == form));
            return choice;
        }).toArray(Node[]::new);
    }

    /** The lines at the bottom; their height is that of their words, said or not. */
    private void explanation() {
        explained.getStyleClass().add("explained");
        odd.getStyleClass().add("explained-odd");
        inBody.textProperty().bind(texts.bound("in-body"));
        inBody.setId("in-body");
        inBody.getStyleClass().add("flat-tool");
        inBody.setMinWidth(Region.USE_PREF_SIZE);
        inBody.setOnAction(_ -> model.showInBody());
        inBody.managedProperty().bind(inBody.visibleProperty());
        for (Label line : List.of(explained, odd)) {
            line.setMinWidth(0);
            line.setMaxWidth(Double.MAX_VALUE);
        }
        VBox lines = new VBox(explained, odd);
        HBox.setHgrow(lines, Priority.ALWAYS);
        explanation.getChildren().addAll(lines, inBody);
        explanation.setAlignment(Pos.CENTER_LEFT);
        explanation.getStyleClass().add("explanation");
        explanation.setMinHeight(Region.USE_PREF_SIZE);
    }

    private void show() {
        Framed framed = model.framedProperty().get();
        shown.setVisible(framed != null);
        if (framed == null) {
            return;
        }
        judgement.show(framed);
        int left = framed instanceof Framed.Asked asked ? asked.unanswered() : 0;
        unanswered.say(left == 0 ? "" : texts.text("unanswered", left));
        Optional<FramingMap> map = framed.map();
        marks = map.map(all -> new FramingMarks(all, framed.findings(), words.names(), texts::pattern));
        model.views().mark(marks.<Marks>map(own -> own).orElse(Marks.NONE));
        map.ifPresent(legend::show);
        only(legend, map.isPresent());
        only(explanation, map.isPresent());
        arrange();
        panes.setVisible(!framed.octets().isEmpty());
        only(odd, !framed.findings().isEmpty());
        list.refresh();
        explain();
    }

    /** The list and the views in sight, one below the other; who moved a divider finds it there again. */
    private void arrange() {
        List<Node> wanted = new ArrayList<>(viewers());
        if (model.map().isPresent()) {
            wanted.addFirst(list);
        }
        if (!panes.getItems().equals(wanted)) {
            dividers.put(panes.getItems().size(), panes.getDividerPositions());
            panes.getItems().setAll(wanted);
            panes.setDividerPositions(dividers.getOrDefault(wanted.size(), SHARES));
        }
    }

    private List<FindPane> viewers() {
        return switch (model.views().formProperty().get()) {
            case TEXT -> List.of(overText);
            case HEX -> List.of(overHex);
            case BOTH -> List.of(overText, overHex);
        };
    }

    private void focusOctets() {
        (model.views().first() == model.views().hex() ? hex : text).requestFocus();
    }

    /** Says what is pointed at, else what is chosen, else how to find out. */
    private void explain() {
        OptionalLong place = model.place();
        Optional<FramingMap> map = model.map();
        boolean there = place.isPresent() && map.isPresent();
        if (there) {
            Span span = map.get().at(place.getAsLong());
            explained.setText(words.explained(map.get(), span));
            odd.setText(marks.orElseThrow()
                    .odd(span.from(), span.to())
                    .stream()
                    .min(Comparator.comparingLong(mark -> Math.abs(mark.offset() - place.getAsLong())))
                    .map(mark -> Texts.sentence(mark.text()))
                    .orElse(""));
        } else {
            explained.setText(map.isPresent() ? texts.text("hint") : "");
            odd.setText("");
        }
        inBody.setVisible(model.placeInBody().isPresent());
    }

    /** The spans in a list. */
    SpanList list() {
        return list;
    }

    String explained() {
        return explained.getText();
    }
}
