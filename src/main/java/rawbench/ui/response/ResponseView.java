package rawbench.ui.response;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The response side of a tab: the strip, what went wrong, and the panes of headers and body with a splitter between. */
public final class ResponseView extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ResponseModel model;
    private final StatusStrip strip;
    private final TroublePane trouble;
    private final HeadPane head;
    private final BodyPane body;
    private final SplitPane panes = new SplitPane();
    private final EmptyPane empty;

    public ResponseView(ResponseModel model, ObservableValue<Language> language) {
        this.model = model;
        Texts texts = new Texts(ResponseView.class, language);
        strip = new StatusStrip(texts);
        trouble = new TroublePane(model, texts);
        head = new HeadPane(model, texts);
        body = new BodyPane(model, texts);
        empty = new EmptyPane(texts);
        getStyleClass().add("response");
        panes.setOrientation(Orientation.VERTICAL);
        panes.getItems().addAll(head, body);
        panes.setDividerPositions(0.38);
        StackPane below = new StackPane(empty, panes);
        setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(strip, trouble, below);
        model.answerProperty().subscribe((_, now) -> answered(now));
        language.subscribe(_ -> refresh());
        model.waitingProperty().subscribe(_ -> state());
        model.progressProperty().subscribe(_ -> state());
        model.elapsedProperty().subscribe(_ -> state());
        model.busyProperty().subscribe(_ -> state());
        model.notSentProperty().subscribe(_ -> state());
    }

    /** The divider between headers and body, which the session remembers. */
    public SplitPane panes() {
        return panes;
    }

    private void refresh() {
        if (model.answerProperty().get() != null) {
            answered(model.answerProperty().get());
        }
        state();
    }

    private void answered(Answer answer) {
        head.show(answer);
        body.show(answer);
        state();
    }

    private void state() {
        Answer answer = model.answerProperty().get();
        boolean waiting = model.waitingProperty().get();
        boolean refused = !model.notSentProperty().get().isEmpty();
        if (waiting) {
            strip.busy(model.progressProperty().get(), model.elapsedProperty().get());
        } else if (refused) {
            strip.refused(model.notSentProperty().get());
            trouble.refused(model.notSentProperty().get());
        } else if (answer == null) {
            strip.idle();
        } else if (!model.busyProperty().get()) {
            strip.answered(answer);
            trouble.answered(answer.exchange());
        }
        pseudoClassStateChanged(STALE, waiting || refused);
        boolean something = answer != null && !answer.nothingCame();
        only(panes, something);
        only(empty, answer == null && !refused);
    }

    private static void only(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    BodyPane body() {
        return body;
    }
}
