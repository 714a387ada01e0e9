package rawbench.ui.compare;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.compare.Ignore;
import rawbench.compare.IgnoreException;
import rawbench.ui.find.TroubleLine;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The rules of what is ignored: how much each of them folds away, the way to one more, and to one less. */
final class IgnorePane extends VBox {
    private final CompareModel model;
    private final Texts texts;
    private final VBox rules = new VBox();
    private final TextField field = new TextField();
    private final TroubleLine trouble = new TroubleLine();
    private final HBox adding = new HBox();
    /** What is wrong with the rule that is typed; empty where nothing is. */
    private String why = "";

    IgnorePane(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("ignores");
        rules.getStyleClass().add("rules");
        trouble.say("");
        Label forms = new Label();
        forms.textProperty().bind(texts.bound("ignore.forms"));
        forms.getStyleClass().add("muted");
        forms.setWrapText(true);
        fillAdding();
        getChildren().addAll(rules, adding, trouble, forms, folded());
        model.comparedProperty().subscribe(_ -> show());
        model.ignoresProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> {
            show();
            refused(why);
        });
    }

    private void fillAdding() {
        field.setId("ignore-field");
        field.getStyleClass().add("mono");
        field.setPrefColumnCount(36);
        field.accessibleTextProperty().bind(texts.bound("ignore.field"));
        field.textProperty().subscribe((_, _) -> refused(""));
        field.setOnAction(_ -> add());
        Button add = new Button();
        add.textProperty().bind(texts.bound("ignore.add"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        adding.getChildren().addAll(field, add);
        adding.getStyleClass().add("adding");
    }

    /** Offers one thing more to be done about rules. */
    void offer(String key, Runnable act) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(texts.bound(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        adding.getChildren().add(button);
    }

    private CheckBox folded() {
        CheckBox folded = new CheckBox();
        folded.textProperty().bind(texts.bound("ignore.folded"));
        folded.setSelected(model.layoutProperty().get().ignoredFolded());
        folded.setOnAction(_ -> model.layOut(layout -> layout.ignoredFolded(folded.isSelected())));
        return folded;
    }

    private void add() {
        try {
            model.ignore(field.getText());
            field.clear();
        } catch (IgnoreException wrong) {
            refused(wrong.getMessage());
        }
    }

    private void refused(String now) {
        why = now;
        trouble.say(texts.said(now));
    }

    private void show() {
        List<Ignore> all = model.ignoresProperty().get().rules();
        rules.getChildren().clear();
        if (all.isEmpty()) {
            Label none = new Label(texts.text("ignore.none"));
            none.getStyleClass().add("muted");
            rules.getChildren().add(none);
        }
        for (int i = 0; i < all.size(); i++) {
            rules.getChildren().add(rule(i, all.get(i)));
        }
    }

    private HBox rule(int number, Ignore rule) {
        Label spelled = new Label(rule.spelled());
        spelled.getStyleClass().add("mono");
        spelled.setMinWidth(60);
        Label count = new Label(counted(number));
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        Button remove = Icons.only(new Button(), Feather.X, texts.bound("ignore.remove", rule.spelled()));
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> model.unignore(number));
        HBox row = new HBox(spelled, count, remove);
        row.getStyleClass().add("rule");
        return row;
    }

    private String counted(int number) {
        Compared now = model.comparedProperty().get();
        boolean known = now != null && number < now.ignored().size()
                && now.comparison().ignores().equals(model.ignoresProperty().get());
        return known ? texts.text("ignore.count", now.ignored().get(number)) : "";
    }

    /** Brings the keyboard to where a rule is typed. */
    void focusField() {
        field.requestFocus();
    }
}
