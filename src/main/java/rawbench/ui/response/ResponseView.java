package rawbench.ui.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.exchange.Exchange;
import rawbench.exchange.Sent;
import rawbench.fields.Uri;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.ResponseReading;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.workbench.LiveAnswer;

import static rawbench.ui.kit.Nodes.late;
import static rawbench.ui.kit.Nodes.only;

/** The response side of a tab: the strip, what went wrong, and the panes of headers and body with a splitter between. */
public final class ResponseView extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final ResponseModel model;
    private final StatusStrip strip;
    private final TroublePane trouble;
    private final HeadPane head;
    private final BodyPane body;
    private final SplitPane panes = new SplitPane();
    /** Made for the first tunnel: it holds a whole transcript, and most tabs never have one. */
    private TunnelPane tunnel;
    private final EmptyPane empty;
    private final StackPane below;
    private final Texts texts;
    private final Button look = new Button();
    private final Notice doubt = new Notice(true, look);
    private final Notice went = new Notice(false);
    /** Whether the panes show an answer that is coming, in place of one that came. */
    private boolean comes;
    /** What the headers have of the height, beside a body. */
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", 0.38);

    public ResponseView(ResponseModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(ResponseView.class, language);
        model.word(texts::pattern);
        strip = new StatusStrip(model, texts);
        trouble = new TroublePane(model, texts);
        head = new HeadPane(model, texts);
        body = new BodyPane(model, texts);
        empty = new EmptyPane(texts);
        getStyleClass().add("response");
        panes.setOrientation(Orientation.VERTICAL);
        panes.getItems().addAll(head, body);
        divide();
        below = new StackPane(empty);
        setVgrow(below, Priority.ALWAYS);
        look.textProperty().bind(texts.bound("doubt.look"));
        look.getStyleClass().add("flat-tool");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(_ -> head.showFindings());
        getChildren().addAll(strip, new AnswerChooser(model.answers(), texts), trouble, doubt, went, below);
        model.answerProperty().subscribe((_, now) -> answered(now));
        model.liveProperty().subscribe((before, now) -> coming(before, now));
        language.subscribe(_ -> refresh());
        model.tunnel().lookProperty().map(_ -> true).orElse(false).subscribe(_ -> arrange());
        head.wholeProperty().subscribe(_ -> arrange());
        model.waitingProperty().subscribe(_ -> state());
        model.progressProperty().subscribe(_ -> state());
        model.elapsedProperty().subscribe(_ -> state());
        model.busyProperty().subscribe(_ -> state());
        model.notSentProperty().subscribe(_ -> state());
    }

    /** What the headers have of the height beside a body, 0 to 1; the session remembers it. */
    public DoubleProperty shareProperty() {
        return share;
    }

    /** The name of the view beside the headers that is in front. */
    public String looked() {
        return head.chosen();
    }

    /** Brings the view of that name to the front again; another where there is none any more. */
    public void lookAgain(String name) {
        head.named(name);
    }

    /** Calls back when another view comes to the front. */
    public void onLook(Runnable called) {
        head.onChosen(called);
    }

    /** Adds a pane that can be looked at in place of headers and body; {@code key} names it for {@link #look}. */
    public void beside(String key, ObservableValue<String> name, Node pane) {
        head.beside(key, name, pane);
        head.whole(key, true);
    }

    /** Adds what can be done with the answer as a whole, behind the strip above it. */
    public void tool(Node tool) {
        strip.getChildren().add(tool);
    }

    /** The panes of these keys have something to show also where no octet of an answer came. */
    public void alsoUnanswered(String... keys) {
        head.alsoUnanswered(List.of(keys));
    }

    /** Is told which link in a field of an answer a person wants to follow. */
    public void onLink(Consumer<Uri> told) {
        head.onLink(told);
    }

    /** Brings the pane of that key to the front. */
    public void look(String key) {
        head.choose(key);
    }

    /** Brings the body to the front, with the headers above it. */
    public void lookAtBody() {
        head.fieldsAndBody();
    }

    private void refresh() {
        answered(model.answerProperty().get());
    }

    /** Shows what there is of the answer that is coming; what was shown comes back where nothing takes its place. */
    private void coming(LiveAnswer.Look before, LiveAnswer.Look now) {
        if (now == null) {
            if (comes) {
                refresh();
            }
            return;
        }
        comes = true;
        if (before == null || before.number() != now.number()) {
            head.answered(true);
            head.show(now.head());
            doubt.say("");
            went.say("");
            trouble.setVisible(false);
        }
        arrange();
    }

    private void answered(Answer answer) {
        comes = false;
        if (answer != null) {
            head.answered(!answer.nothingCame());
            head.show(answer);
            doubt(answer);
            went(answer.exchange());
        }
        arrange();
    }

    /** Says at once what makes the answer doubtful although it was read to its end. */
    private void doubt(Answer answer) {
        List<Finding> heavy = answer.exchange().outcome().ok()
                ? answer.findings()
                        .stream()
                        .filter(f -> f.what().weight() != Deviation.Weight.MARK)
                        .filter(f -> !answer.limit().equals(Optional.of(f)))
                        .toList()
                : List.of();
        doubt.say(heavy.isEmpty() ? ""
                : texts.text("doubt", Texts.sentence(heavy.getFirst().says(texts::pattern)),
                        Status.section(heavy.getFirst().what().rfc()), heavy.size() - 1));
    }

    /** Says where not all of the request went, or the body without leave. */
    private void went(Exchange exchange) {
        Sent sent = exchange.sent();
        boolean answered = exchange.reading().flatMap(ResponseReading::response).isPresent();
        String key = sent.whole() ? sent.expected() == Sent.Expected.NO_WORD ? "sent.no-word" : ""
                : switch (sent.expected()) {
                    case REFUSED -> "sent.refused";
                    case HALF_CLOSED -> "sent.half-closed";
                    case NOT_ASKED, CONTINUED, NO_WORD -> "sent.early";
                };
        went.say(!answered || key.isEmpty() ? "" : texts.text(key, sent.octets(), sent.of(), sent.unsent()));
    }

    private void state() {
        Answer answer = model.answerProperty().get();
        boolean waiting = model.waitingProperty().get();
        boolean refused = !model.notSentProperty().get().isEmpty();
        LiveAnswer.Look live = model.liveProperty().get();
        if (live != null && waiting) {
            strip.coming(live, model.elapsedProperty().get());
        } else if (waiting) {
            strip.busy(model.progressProperty().get(), model.elapsedProperty().get());
        } else if (refused) {
            strip.refused();
            trouble.refused(model.notSentProperty().get());
        } else if (answer == null) {
            strip.idle();
            trouble.setVisible(false);
        } else if (!model.busyProperty().get()) {
            strip.answered(answer);
            trouble.answered(answer.exchange());
        }
        pseudoClassStateChanged(STALE, waiting && live == null || refused);
        pseudoClassStateChanged(WAITING, waiting);
        boolean something = live != null || answer != null && (!answer.nothingCame() || head.showsUnanswered())
                || tunnelled();
        boolean nothing = answer == null && live == null && !refused;
        // A conversation that no answer opened says itself how it stands.
        only(strip, !tunnelled() || model.tunnel().framedProperty().get() || waiting || refused);
        late(below, panes, something);
        only(empty, nothing && !tunnelled());
        below.setManaged(something || nothing);
    }

    /**
     * A tunnel stands in place of the body, or alone where no answer opened it; the panes above may want all the room, and
     * have it where no answer came.
     */
    private void arrange() {
        boolean shown = tunnelled();
        boolean alone = shown && !model.tunnel().framedProperty().get();
        List<Node> wanted = alone ? List.of(tunnel())
                : head.wholeProperty().get() || bodiless() ? List.of(head) : List.of(head, shown ? tunnel() : body);
        if (!panes.getItems().equals(wanted)) {
            panes.getDividers().forEach(divider -> divider.positionProperty().unbindBidirectional(share));
            panes.getItems().setAll(wanted);
            divide();
        }
        state();
    }

    private void divide() {
        if (panes.getItems().size() == 2) {
            double wanted = share.get();
            panes.setDividerPositions(wanted);
            panes.getDividers().getFirst().positionProperty().bindBidirectional(share);
        }
    }

    private boolean bodiless() {
        Answer answer = model.answerProperty().get();
        return !comes && answer != null && answer.nothingCame() && !tunnelled();
    }

    private TunnelPane tunnel() {
        if (tunnel == null) {
            tunnel = new TunnelPane(model.tunnel(), texts);
        }
        return tunnel;
    }

    private boolean tunnelled() {
        return model.tunnel().lookProperty().get() != null;
    }

    SplitPane panes() {
        return panes;
    }

    HeadPane head() {
        return head;
    }

    BodyPane body() {
        return body;
    }
}
