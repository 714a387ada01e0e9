package rawbench.ui.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import rawbench.compare.Noise;
import rawbench.ui.find.TroubleLine;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** The panel over a comparison that learns what varies by itself: says what will be sent, how far it is, what it found. */
public final class LearnPane extends VBox {
    private static final double MOST_HEIGHT = 260;
    private static final int MOST_SHOWN = 60;

    private final LearnModel model;
    private final Texts texts;
    private final Label says = new Label();
    private final TroubleLine trouble = new TroubleLine();
    private final VBox proposals = new VBox();
    private final ScrollPane scroll = new ScrollPane(proposals);
    private final ProgressBar progress = new ProgressBar();
    private final Spinner<Integer> times = new Spinner<>(LearnModel.LEAST, LearnModel.MOST, LearnModel.LEAST);
    private final Button begin;
    private final Button goOn;
    private final Button accept;
    private final Button cancel;

    public LearnPane(LearnModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(LearnPane.class, "learn", language);
        getStyleClass().add("learn");
        setId("learn");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.getStyleClass().add("proposals");
        times.getValueFactory().setValue(model.timesProperty().get());
        times.setEditable(true);
        times.setPrefWidth(80);
        times.accessibleTextProperty().bind(texts.bound("learn.times"));
        times.valueProperty().subscribe(now -> model.timesProperty().set(now == null ? LearnModel.LEAST : now));
        begin = button("learn.begin", model::learn);
        begin.setId("learn-begin");
        goOn = button("learn.go-on", model::goOn);
        accept = button("learn.accept", model::accept);
        accept.setId("learn-accept");
        cancel = button("learn.cancel", this::cancel);
        Label many = new Label();
        many.textProperty().bind(texts.bound("learn.times"));
        many.visibleProperty().bind(times.visibleProperty());
        many.managedProperty().bind(times.visibleProperty());
        HBox row = new HBox(many, times, progress, begin, goOn, accept, cancel);
        row.getStyleClass().add("learn-row");
        getChildren().addAll(says, scroll, trouble, row);
        for (Node node : new Node[]{scroll, times, progress, begin, goOn, accept}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.stateProperty().subscribe(_ -> show());
        model.openProperty().subscribe(_ -> show());
        language.subscribe(_ -> show());
    }

    private Button button(String key, Runnable act) {
        Button button = new Button();
        button.textProperty().bind(texts.bound(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            cancel();
            key.consume();
        }
    }

    /** Goes back to the beginning from where something runs or was asked; away from there. */
    private void cancel() {
        if (model.stateProperty().get() instanceof LearnModel.State.Sending
                || model.stateProperty().get() instanceof LearnModel.State.Asking) {
            model.cancel();
        } else {
            model.close();
        }
    }

    private void show() {
        LearnModel.State state = model.stateProperty().get();
        trouble.say(state instanceof LearnModel.State.Failed failed
                ? texts.text("learn.failed", texts.said(failed.why()))
                : "");
        says.setText(sentence(state));
        proposals.getChildren().clear();
        if (state instanceof LearnModel.State.Found found) {
            found.proposals().forEach(proposal -> proposals.getChildren().add(proposal(proposal)));
        }
        boolean idle = state instanceof LearnModel.State.Idle || state instanceof LearnModel.State.Failed;
        scroll.setVisible(!proposals.getChildren().isEmpty());
        accept.setVisible(!proposals.getChildren().isEmpty());
        times.setVisible(idle);
        begin.setVisible(idle);
        goOn.setVisible(state instanceof LearnModel.State.Asking);
        progress.setVisible(state instanceof LearnModel.State.Sending);
        if (state instanceof LearnModel.State.Sending sending) {
            progress.setProgress(sending.done() / (double) sending.times());
        }
        focus(state);
    }

    /** The keyboard stays in the panel while its buttons come and go. */
    private void focus(LearnModel.State state) {
        if (model.openProperty().get()) {
            (switch (state) {
                case LearnModel.State.Idle _,LearnModel.State.Failed _ -> begin;
                case LearnModel.State.Asking _,LearnModel.State.Sending _ -> cancel;
                case LearnModel.State.Found found -> found.proposals().isEmpty() ? cancel : accept;
            }).requestFocus();
        }
    }

    private String sentence(LearnModel.State state) {
        return switch (state) {
            case LearnModel.State.Idle _,LearnModel.State.Failed _ -> texts.text("learn.plan");
            case LearnModel.State.Asking asking -> texts.text("learn.asking", asking.method(), asking.times());
            case LearnModel.State.Sending sending -> texts.text("learn.sending", sending.done(), sending.times());
            case LearnModel.State.Found found -> texts.text(found.proposals().isEmpty() ? "learn.nothing"
                    : "learn.found", found.answers(), found.proposals().size());
        };
    }

    private HBox proposal(Noise proposal) {
        CheckBox wanted = new CheckBox(proposal.rule().spelled());
        wanted.setMnemonicParsing(false);
        wanted.getStyleClass().add("mono");
        wanted.setSelected(model.wanted(proposal));
        wanted.selectedProperty().subscribe(now -> model.want(proposal, now));
        String varied = texts.text("learn.varied", proposal.rule().name(), proposal.differing(), proposal.others(),
                shortened(proposal.first()), shortened(proposal.other()));
        Label why = new Label(varied);
        why.getStyleClass().add("muted");
        why.setMinWidth(0);
        wanted.setMinWidth(USE_PREF_SIZE);
        wanted.setAccessibleText(proposal.rule().spelled() + ", " + varied);
        HBox row = new HBox(wanted, why);
        row.getStyleClass().add("proposal");
        return row;
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) > MOST_SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…"
                : line;
    }
}
