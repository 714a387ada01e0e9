package rawbench.ui.listen;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import rawbench.draft.ListenerDraft;
import rawbench.ui.kit.ChoiceNames;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.listen.ListenerPlace.Scheme;

import static rawbench.ui.kit.Nodes.only;

/** What the sockets of a listener are set to, and how many clients it takes at once. */
final class OptionsPane extends VBox {
    private static final Set<Scheme> STREAM = Set.of(Scheme.TCP, Scheme.TLS);
    private static final Set<Scheme> INTERNET = Set.of(Scheme.TCP, Scheme.TLS, Scheme.UDP);
    private static final Set<Scheme> DATAGRAM = Set.of(Scheme.UDP);
    private static final Set<Scheme> ALL = Set.of(Scheme.values());

    private final DoesModel model;
    private final Texts texts;
    private final TextField most = new TextField();
    private final ComboBox<Optional<Boolean>> noDelay = new ComboBox<>();
    private final ComboBox<Optional<Boolean>> keepAlive = new ComboBox<>();
    private final ComboBox<Optional<Boolean>> reuse = new ComboBox<>();
    private final TextField receiveBuffer = new TextField();
    private final TextField sendBuffer = new TextField();
    private final TextField ttl = new TextField();
    private final CheckBox broadcast = new CheckBox();
    private final TextField group = new TextField();
    private final Notice odd = new Notice(true);
    private String oddKey = "";
    /** While the fields are being set, or set the draft, neither is told of the other. */
    private boolean crossing;
    /** What the fields were set to, or set: they stay as they were typed while the draft changes elsewhere. */
    private OptionsTyped shown;

    OptionsPane(DoesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("options");
        List.of(noDelay, keepAlive, reuse).forEach(this::choice);
        FlowPane fields = new FlowPane(field("most", most, ALL), field("no-delay", noDelay, STREAM),
                field("keep-alive", keepAlive, STREAM), field("reuse", reuse, INTERNET),
                field("receive-buffer", receiveBuffer, ALL), field("send-buffer", sendBuffer, ALL),
                field("ttl", ttl, DATAGRAM), field("broadcast", broadcast, DATAGRAM),
                field("group", group, DATAGRAM));
        fields.getStyleClass().add("option-fields");
        getChildren().addAll(fields, odd);
        texts.language().subscribe(_ -> say());
        model.draftProperty().subscribe(this::show);
        for (TextField field : List.of(most, receiveBuffer, sendBuffer, ttl, group)) {
            field.textProperty().subscribe((_, _) -> typed());
        }
        for (ComboBox<?> choice : List.of(noDelay, keepAlive, reuse)) {
            choice.valueProperty().subscribe((_, _) -> typed());
        }
        broadcast.selectedProperty().subscribe((_, _) -> typed());
    }

    private HBox field(String key, Control control, Set<Scheme> where) {
        Label name = new Label();
        name.textProperty().bind(texts.bound("option." + key));
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bound("option.hint." + key));
        name.setTooltip(tooltip);
        control.setTooltip(tooltip);
        control.accessibleTextProperty().bind(texts.bound("option." + key));
        control.setId("option-" + key);
        if (control instanceof TextField text) {
            text.getStyleClass().add("mono");
            text.promptTextProperty().bind(texts.bound("option.system"));
        }
        HBox box = new HBox(name, control);
        box.getStyleClass().add("option");
        box.setAlignment(Pos.CENTER_LEFT);
        model.draftProperty().subscribe(draft -> only(box, where.contains(ListenerPlace.of(draft.at()).scheme())));
        return box;
    }

    /** On, off, or as the system has it. */
    private void choice(ComboBox<Optional<Boolean>> box) {
        box.getItems().setAll(List.of(Optional.empty(), Optional.of(true), Optional.of(false)));
        box.setValue(Optional.empty());
        ChoiceNames.in(box, texts, value -> texts.text(value.isEmpty() ? "option.system"
                : value.get() ? "option.on" : "option.off"));
    }

    private void typed() {
        if (crossing) {
            return;
        }
        crossing = true;
        try {
            OptionsTyped now = new OptionsTyped(most.getText(), noDelay.getValue(), keepAlive.getValue(),
                    reuse.getValue(), receiveBuffer.getText(), sendBuffer.getText(), ttl.getText(),
                    broadcast.isSelected(),
                    model.draftProperty().get().options().anySource(), group.getText());
            ListenerDraft draft = now.into(model.draftProperty().get());
            shown = OptionsTyped.of(draft);
            model.draftProperty().set(draft);
            oddKey = "";
        } catch (OptionsTyped.OddException unreadable) {
            oddKey = unreadable.getMessage();
        }
        crossing = false;
        say();
    }

    private void say() {
        odd.say(oddKey.isEmpty() ? "" : texts.text("option.odd." + oddKey));
    }

    private void show(ListenerDraft draft) {
        OptionsTyped now = OptionsTyped.of(draft);
        if (crossing || now.equals(shown)) {
            return;
        }
        shown = now;
        crossing = true;
        most.setText(now.most());
        noDelay.setValue(now.noDelay());
        keepAlive.setValue(now.keepAlive());
        reuse.setValue(now.reuseAddress());
        receiveBuffer.setText(now.receiveBuffer());
        sendBuffer.setText(now.sendBuffer());
        ttl.setText(now.timeToLive());
        broadcast.setSelected(now.broadcast());
        group.setText(now.group());
        crossing = false;
    }
}
