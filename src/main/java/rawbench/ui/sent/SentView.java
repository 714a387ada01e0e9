package rawbench.ui.sent;

import java.util.List;
import java.util.Locale;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

import static rawbench.ui.kit.Nodes.only;

/** What was sent: whether it is what the editor held, both digests, what else is true about it, and the octets. */
public final class SentView extends VBox {
    private final SentModel model;
    private final Texts texts;
    private final FontIcon icon = new FontIcon();
    private final Label result = new Label();
    private final Label reason = new Label();
    private final HBox verdict = new HBox(icon, result, reason);
    private final GridPane digests = new GridPane();
    private final VBox notes = new VBox();
    private final VBox difference = new VBox();
    private final ToggleButton greeting = tool("greeting");
    private final HBox bar = new HBox();
    private final OctetViewer viewer;
    private final FindPane octets;

    public SentView(SentModel model, ObservableValue<Language> language) {
        this.model = model;
        texts = new Texts(SentView.class, language);
        viewer = new OctetViewer(model.viewer(), language);
        getStyleClass().add("sent");
        verdict.getStyleClass().add("sent-verdict");
        verdict.setFocusTraversable(true);
        HBox.setHgrow(reason, Priority.ALWAYS);
        result.getStyleClass().add("strong");
        result.setMinWidth(USE_PREF_SIZE);
        reason.setWrapText(true);
        reason.setMinWidth(60);
        reason.getStyleClass().add("muted");
        digests.getStyleClass().add("digests");
        notes.getStyleClass().add("sent-notes");
        difference.getStyleClass().add("difference");
        greeting.textProperty().bind(texts.bound("greeting"));
        greeting.selectedProperty().bindBidirectional(model.greetingProperty());
        octets = FindPane.over(viewer, language);
        setVgrow(octets, Priority.ALWAYS);
        bar();
        getChildren().addAll(verdict, digests, notes, difference, bar, octets);
        model.comparedProperty().subscribe(_ -> show());
        model.comparingProperty().subscribe(_ -> show());
        language.subscribe(_ -> show());
        visibleProperty().subscribe(model::looked);
    }

    private static ToggleButton tool(String id) {
        ToggleButton tool = new ToggleButton();
        tool.setId(id);
        tool.getStyleClass().setAll("toggle-tool");
        tool.managedProperty().bind(tool.visibleProperty());
        return tool;
    }

    private void bar() {
        Label octets = new Label();
        octets.textProperty().bind(texts.bound("octets"));
        octets.getStyleClass().add("strong");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton hex = tool("hex");
        hex.textProperty().bind(texts.bound("hex"));
        hex.selectedProperty()
                .subscribe(on -> model.viewer()
                        .formProperty()
                        .set(on ? ViewerModel.Form.HEX : ViewerModel.Form.TEXT));
        model.viewer().formProperty().subscribe(form -> hex.setSelected(form == ViewerModel.Form.HEX));
        bar.getChildren().addAll(octets, space, greeting, hex);
        bar.getStyleClass().add("sent-bar");
    }

    private void show() {
        Compared now = model.comparedProperty().get();
        boolean busy = model.comparingProperty().get();
        getChildren().stream().skip(1).forEach(part -> only(part, now != null && !busy));
        if (busy || now == null) {
            say(Sign.NOTHING, busy ? texts.text("comparing") : "", "");
            return;
        }
        SentTexts said = new SentTexts(now, texts);
        say(Sign.of(now, said.lost()), said.result(), said.reason());
        digests.getChildren().clear();
        digest(0, "editor", now.editor(), now.editorDigest());
        digest(1, "socket", now.socket(), now.socketDigest());
        notes.getChildren().setAll(said.notes().stream().map(SentView::note).toList());
        only(notes, !notes.getChildren().isEmpty());
        difference(now, said);
        greeting.setVisible(model.said().isPresent());
        boolean some = !now.socket().isEmpty() || model.said().isPresent();
        only(bar, some);
        only(octets, some);
    }

    private void say(Sign sign, String strong, String why) {
        icon.setIconCode(sign.icon);
        for (Sign each : Sign.values()) {
            verdict.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == sign);
        }
        result.setText(strong);
        reason.setText(why);
        verdict.setAccessibleText(why.isEmpty() ? strong : strong + ". " + why);
    }

    private void digest(int row, String key, Octets octets, String digest) {
        Label who = new Label(texts.text(key));
        Label length = new Label(texts.text("length", octets.length()));
        length.getStyleClass().add("muted");
        Label hash = new Label(digest);
        hash.getStyleClass().add("mono");
        hash.setMinWidth(60);
        hash.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        hash.setFocusTraversable(true);
        hash.setAccessibleText(texts.text("digest", texts.text(key), digest));
        Button copy = Icons.only(new Button(), Feather.COPY, texts.bound("copy." + key));
        copy.setOnAction(_ -> Clip.copy(digest));
        Label sha = new Label("SHA-256");
        sha.getStyleClass().add("muted");
        for (Label fixed : List.of(who, length, sha)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        digests.addRow(row, who, length, sha, hash, copy);
    }

    private static Label note(String says) {
        Label note = new Label(says, Icons.of(Feather.INFO));
        note.setWrapText(true);
        note.setFocusTraversable(true);
        return note;
    }

    /** Both sides around the first difference, where one is the beginning of the other too. */
    private void difference(Compared now, SentTexts said) {
        difference.getChildren().clear();
        if (!now.identical() && !now.cut() && !said.lost()) {
            side("editor", said.rows(now.editor()));
            side("socket", said.rows(now.socket()));
        }
        only(difference, !difference.getChildren().isEmpty());
    }

    private void side(String key, String rows) {
        Label name = new Label(texts.text(key));
        Label dump = new Label(rows);
        dump.getStyleClass().addAll("mono", "dump");
        dump.setMinHeight(USE_PREF_SIZE);
        difference.getChildren().addAll(name, dump);
    }

    /** How a result is shown, beside its words. */
    private enum Sign {
        GOOD(Feather.CHECK),
        CUT(Feather.SCISSORS),
        BAD(Feather.ALERT_TRIANGLE),
        NOTHING(Feather.MINUS);

        private final Feather icon;

        Sign(Feather icon) {
            this.icon = icon;
        }

        static Sign of(Compared now, boolean lost) {
            if (now.identical() && !lost) {
                return GOOD;
            }
            return now.socket().isEmpty() ? NOTHING : now.cut() ? CUT : BAD;
        }
    }
}
