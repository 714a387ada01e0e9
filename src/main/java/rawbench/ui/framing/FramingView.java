package rawbench.ui.framing;

import java.util.Comparator;
import java.util.List;
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
import rawbench.ui.viewer.ViewerModel;

/** The framing of a message: the judgement above, then its spans in a list and in colours over its octets. */
public final class FramingView extends VBox {
    private final FramingModel model;
    private final Texts texts;
    private final SpanTexts words;
    private final JudgementStrip judgement;
    private final Notice unanswered = new Notice(false);
    private final SpanList list;
    private final OctetViewer viewer;
    private final SplitPane panes;
    private final Legend legend;
    private final Label explained = new Label();
    private final Label odd = new Label();
    private final Button inBody = new Button();
    private final HBox explanation = new HBox();
    private final VBox shown = new VBox();
    /** What the list has of the height. */
    private double share = 0.4;
    private Optional<FramingMarks> marks = Optional.empty();

    public FramingView(FramingModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(FramingView.class, language);
        words = new SpanTexts(texts);
        judgement = new JudgementStrip(model, texts);
        viewer = new OctetViewer(model.viewer(), language);
        list = new SpanList(model, words, viewer::requestFocus);
        legend = new Legend(texts);
        getStyleClass().add("framing");
        list.accessibleTextProperty().bind(texts.bound("list"));
        panes = new SplitPane(list, FindPane.over(viewer, language));
        panes.setOrientation(Orientation.VERTICAL);
        panes.setDividerPositions(share);
        setVgrow(panes, Priority.ALWAYS);
        explanation();
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.getChildren().addAll(judgement, unanswered, legend, panes, explanation);
        getChildren().addAll(bar(), shown);
        model.framedProperty().subscribe(_ -> show());
        model.chosenProperty().subscribe(_ -> explain());
        model.viewer().hoverProperty().subscribe(_ -> explain());
        model.viewer().selectionProperty().subscribe(_ -> explain());
        language.subscribe(_ -> show());
        visibleProperty().subscribe(model::looked);
    }

    private Node bar() {
        ViewTabs<FramingModel.Side> sides = new ViewTabs<>();
        sides.tab(FramingModel.Side.RESPONSE, texts.bound("side.RESPONSE"))
                .tab(FramingModel.Side.REQUEST, texts.bound("side.REQUEST"))
                .tools(form());
        sides.chosenProperty().bindBidirectional(model.sideProperty());
        return sides;
    }

    /** Text or hex; the place stays the same. */
    private ToggleButton form() {
        ToggleButton hex = new ToggleButton();
        hex.textProperty().bind(texts.bound("hex"));
        hex.getStyleClass().setAll("toggle-tool");
        hex.setSelected(model.viewer().formProperty().get() == ViewerModel.Form.HEX);
        hex.selectedProperty()
                .subscribe(on -> model.viewer()
                        .formProperty()
                        .set(on ? ViewerModel.Form.HEX : ViewerModel.Form.TEXT));
        model.viewer().formProperty().subscribe(form -> hex.setSelected(form == ViewerModel.Form.HEX));
        return hex;
    }

    /** The lines at the bottom; their height is that of their words, said or not. */
    private void explanation() {
        explained.getStyleClass().add("explained");
        odd.getStyleClass().add("explained-odd");
        inBody.textProperty().bind(texts.bound("in-body"));
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
        marks = map.map(all -> new FramingMarks(all, framed.findings(), span -> words.explained(all, span)));
        model.viewer().marksProperty().set(marks.<Marks>map(own -> own).orElse(Marks.NONE));
        map.ifPresent(legend::show);
        only(legend, map.isPresent());
        only(explanation, map.isPresent());
        offerList(map.isPresent());
        panes.setVisible(!framed.octets().isEmpty());
        list.refresh();
        explain();
    }

    private void offerList(boolean there) {
        if (there && !panes.getItems().contains(list)) {
            panes.getItems().addFirst(list);
            panes.setDividerPositions(share);
        } else if (!there && panes.getItems().contains(list)) {
            share = panes.getDividerPositions()[0];
            panes.getItems().remove(list);
        }
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
                    .map(mark -> SpanTexts.sentence(mark.text()))
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
