package rawbench.ui.listen;

import java.util.Collection;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.RestingCaret;
import rawbench.ui.kit.Texts;
import rawbench.ui.listen.ListenerPlace.Scheme;
import rawbench.workbench.Misbehaviour;

/** The replies as text, what is wrong with it, and what the example is about that it began with. */
final class RepliesPane extends VBox {
    private final DoesModel model;
    private final Texts texts;
    private final CodePane code = new CodePane();
    private final CodeArea area = code.area();
    private final Button go = new Button();
    private final Notice trouble = new Notice(true, go);
    private final Label title = new Label();
    private final Label explanation = new Label();
    private final VBox about = new VBox();
    private final Notice elsewhere = new Notice(true);
    private final ToggleButton misbehave = new ToggleButton();
    private final MisbehavePane ways;
    private boolean aboutHidden;
    private boolean loaded;

    RepliesPane(DoesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ways = new MisbehavePane(model, texts, this::back);
        getStyleClass().add("replies");
        area.accessibleTextProperty().bind(texts.bound("replies"));
        area.setId("replies");
        RestingCaret.in(area, model.work());
        setVgrow(code, Priority.ALWAYS);
        go.getStyleClass().add("flat-tool");
        go.textProperty().bind(texts.bound("replies.go"));
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> goToTrouble());
        getChildren().addAll(header(), ways, about(), elsewhere, code, trouble);
        model.draftProperty().subscribe(this::show);
        model.troubleProperty().subscribe(_ -> said());
        model.exampleProperty().subscribe((old, now) -> {
            aboutHidden &= old.map(Misbehaviour::name).equals(now.map(Misbehaviour::name));
            explained();
        });
        misbehave.selectedProperty().subscribe(open -> {
            ways.setVisible(open);
            explained();
            if (open) {
                ways.focusFilter();
            }
        });
        texts.language().subscribe(_ -> said());
        area.textProperty().addListener((_, _, text) -> typed(text));
    }

    private HBox header() {
        Label name = new Label();
        name.textProperty().bind(texts.bound("replies"));
        name.getStyleClass().add("strong");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        misbehave.setId("misbehave");
        misbehave.getStyleClass().add("toggle-tool");
        misbehave.textProperty().bind(texts.bound("misbehave"));
        misbehave.setMinWidth(USE_PREF_SIZE);
        ways.managedProperty().bind(ways.visibleProperty());
        HBox header = new HBox(name, space, misbehave);
        header.getStyleClass().add("part-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void back() {
        misbehave.setSelected(false);
        area.requestFocus();
    }

    private VBox about() {
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        explanation.setId("explanation");
        Button close = Icons.only(new Button(), Feather.X, texts.bound("about.close"));
        close.setOnAction(_ -> {
            aboutHidden = true;
            explained();
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(Icons.of(Feather.INFO), title, space, close);
        top.getStyleClass().add("about-top");
        top.setAlignment(Pos.CENTER_LEFT);
        about.getStyleClass().add("about");
        about.getChildren().addAll(top, explanation);
        about.managedProperty().bind(about.visibleProperty());
        return about;
    }

    private void explained() {
        Optional<Misbehaviour> example = model.exampleProperty().get();
        about.setVisible(example.isPresent() && !aboutHidden && !misbehave.isSelected());
        title.setText(example.map(Misbehaviour::title).orElse(""));
        explanation.setText(
                example.map(one -> texts.text("misbehave.says", one.explanation(), one.rfc())).orElse(""));
        elsewhere.say(example.filter(_ -> about.isVisible()).flatMap(this::misplaced).map(texts::text).orElse(""));
    }

    /** Why a client would not meet it at the place that is typed; empty where it would. */
    private Optional<String> misplaced(Misbehaviour example) {
        Scheme scheme = ListenerPlace.of(model.draftProperty().get().at()).scheme();
        if (example.ofTls()) {
            return scheme == Scheme.TLS ? Optional.empty() : Optional.of("misbehave.tls");
        }
        return example.ofDatagrams() == (scheme == Scheme.UDP) ? Optional.empty()
                : Optional.of(example.ofDatagrams() ? "misbehave.udp" : "misbehave.http");
    }

    private void typed(String text) {
        dress(text);
        if (model.kindProperty().get() == DoesModel.Kind.REPLIES) {
            model.replies(text);
        }
    }

    private void show(ListenerDraft draft) {
        explained();
        if (draft.does() instanceof Behaviour.Replies(String text) && !text.equals(area.getText())) {
            area.replaceText(text);
            if (!loaded) {
                // Before what stood there first nobody wrote anything; an example in its place can be taken back.
                area.getUndoManager().forgetHistory();
                loaded = true;
            }
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    private void said() {
        Optional<DoesModel.Trouble> now = model.troubleProperty().get();
        trouble.say(
                now.map(one -> one.says().isEmpty() ? texts.text("replies.none") : texts.said(one.says())).orElse(""));
        boolean place = now.filter(one -> one.line() > 0).isPresent();
        go.setVisible(place);
        go.setManaged(place);
        dress(area.getText());
    }

    private void goToTrouble() {
        model.troubleProperty().get().ifPresent(now -> {
            area.moveTo(Math.min(now.line(), area.getParagraphs().size()) - 1, 0);
            area.requestFollowCaret();
            area.requestFocus();
        });
    }

    private void dress(String text) {
        int odd = model.troubleProperty().get().map(DoesModel.Trouble::line).orElse(0);
        StyleSpans<Collection<String>> styles = ReplyColours.of(text, odd);
        if (styles.length() > 0) {
            area.setStyleSpans(0, styles);
        }
    }

    CodeArea area() {
        return area;
    }

}
