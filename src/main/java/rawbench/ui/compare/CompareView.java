package rawbench.ui.compare;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** Two messages side by side: what was found, then the rows; F7 and Shift+F7 step through the differences. */
public final class CompareView extends VBox {
    private final CompareModel model;
    private final Texts texts;
    private final SideButton left;
    private final SideButton right;
    private final Label place = new Label();
    private final LayoutChoice layouts;
    private final SummaryStrip summary;
    private final DetailsPane details;
    private final IgnorePane ignores;
    private final ToggleButton ignored = new ToggleButton();
    private final Button longer = new Button();
    private final Button again = new Button();
    private final Notice notice = new Notice(false, longer);
    private final Notice trouble = new Notice(true, again);
    private final ReadOnlyBooleanWrapper other = new ReadOnlyBooleanWrapper(this, "other");
    private final RowPane rows;
    private final OctetPanes octets;
    private final VBox lines;
    private final StackPane body;
    private Optional<LearnModel> learning = Optional.empty();

    public CompareView(CompareModel model, ObservableValue<Language> language) {
        this.model = model;
        this.texts = new Texts(CompareView.class, language);
        getStyleClass().add("compare");
        left = new SideButton(texts, "left", model.leftProperty());
        right = new SideButton(texts, "right", model.rightProperty());
        layouts = new LayoutChoice(model, texts);
        summary = new SummaryStrip(texts);
        details = new DetailsPane(texts);
        ignores = new IgnorePane(model, texts);
        rows = new RowPane(model, texts);
        octets = new OctetPanes(model.work(), texts);
        lines = lines();
        body = body();
        getChildren().addAll(bar(), summary, panels(), notices(), body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::stepped);
        follow(language);
    }

    private VBox lines() {
        RowFindable findable = new RowFindable(model, rows, texts);
        FindPane pane = FindPane.over(rows, findable, model.work(), texts.language());
        findable.follow(pane.model());
        rows.setOnKeyPressed(new RowKeys(rows, model)::pressed);
        RowMenu menu = new RowMenu(model, texts, trouble::say);
        rows.onMenu((row, asked) -> {
            menu.of(row).show(rows, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        VBox both = new VBox(pane, new PlaceLine(model, texts));
        VBox.setVgrow(pane, Priority.ALWAYS);
        return both;
    }

    private StackPane body() {
        StackPane all = new StackPane(lines, octets, new BusyPane(model, texts));
        lines.visibleProperty().bind(layouts.hexProperty().not().and(other.not()));
        octets.visibleProperty().bind(layouts.hexProperty());
        setVgrow(all, Priority.ALWAYS);
        all.setMinHeight(0);
        return all;
    }

    private BarLayout bar() {
        Button swap = Icons.only(new Button(), Feather.REPEAT, texts.bound("swap"));
        swap.setOnAction(_ -> model.swap());
        HBox begin = group(left, swap, right);
        place.getStyleClass().add("strong");
        ignored.getStyleClass().add("ignored");
        BarLayout bar = new BarLayout(begin, layouts, group(step("previous", Feather.CHEVRON_LEFT, false), place,
                step("next", Feather.CHEVRON_RIGHT, true), ignored,
                new ExportMenu(model, texts, trouble::say)));
        for (Region each : new Region[]{place, ignored, swap}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        bar.getStyleClass().add("bar");
        return bar;
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("group");
        group.setAlignment(Pos.CENTER_LEFT);
        group.setMinWidth(0);
        return group;
    }

    private Button step(String key, Feather icon, boolean on) {
        Button button = new Button(on ? "F7" : "⇧F7");
        button.setId("step-" + key);
        button.setGraphic(Icons.of(icon));
        button.setContentDisplay(on ? javafx.scene.control.ContentDisplay.RIGHT
                : javafx.scene.control.ContentDisplay.LEFT);
        button.accessibleTextProperty().bind(texts.bound(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> step(on));
        return button;
    }

    /** What opens below the strip: one at a time. */
    private StackPane panels() {
        ToggleGroup group = new ToggleGroup();
        summary.details().setToggleGroup(group);
        ignored.setToggleGroup(group);
        details.visibleProperty().bind(summary.details().selectedProperty());
        ignores.visibleProperty().bind(ignored.selectedProperty());
        details.managedProperty().bind(details.visibleProperty());
        ignores.managedProperty().bind(ignores.visibleProperty());
        details.visibleProperty().subscribe(_ -> details());
        ignored.selectedProperty().subscribe((_, now) -> {
            if (now) {
                ignores.focusField();
            }
        });
        StackPane panels = new StackPane(details, ignores);
        details.maxHeightProperty().bind(Bindings.max(120, heightProperty().multiply(0.45)));
        return panels;
    }

    private VBox notices() {
        longer.textProperty().bind(texts.bound("longer"));
        longer.setOnAction(_ -> model.lookLonger());
        longer.managedProperty().bind(longer.visibleProperty());
        longer.setMinWidth(USE_PREF_SIZE);
        again.textProperty().bind(texts.bound("again"));
        again.setOnAction(_ -> model.again());
        again.setMinWidth(USE_PREF_SIZE);
        return new VBox(notice, trouble);
    }

    private void follow(ObservableValue<Language> language) {
        summary.visibleProperty().bind(model.comparedProperty().isNotNull().and(other.not()));
        model.comparedProperty().subscribe(_ -> refresh());
        model.stopProperty().subscribe(_ -> place());
        layouts.hexProperty().subscribe(_ -> place());
        octets.placeProperty().subscribe(_ -> place());
        model.troubleProperty().subscribe(_ -> trouble());
        model.endedProperty().subscribe(_ -> trouble());
        model.ignoresProperty().subscribe(_ -> counted());
        language.subscribe(_ -> {
            refresh();
            trouble();
        });
    }

    private void refresh() {
        Compared now = model.comparedProperty().get();
        counted();
        if (now == null) {
            return;
        }
        summary.show(now.comparison());
        details();
        notice.say(Remarks.of(now.comparison(), texts));
        longer.setVisible(now.comparison().body().coarse());
        octets.show(now.comparison());
        place();
    }

    private void details() {
        Compared now = model.comparedProperty().get();
        if (now != null && details.isVisible()) {
            details.show(now.comparison());
        }
    }

    private void counted() {
        Compared now = model.comparedProperty().get();
        ignored.setText(model.ignoresProperty().get().isEmpty() ? texts.text("ignore")
                : texts.text("ignore.counted", now == null ? 0 : now.comparison().ignored()));
    }

    private void trouble() {
        String why = model.troubleProperty().get();
        trouble.say(model.endedProperty().get() ? texts.text("ended")
                : why.isEmpty() ? "" : texts.text("failed", texts.said(why)));
    }

    private void place() {
        if (layouts.hexProperty().get()) {
            place.setText(octets.placeProperty().get());
            return;
        }
        Compared now = model.comparedProperty().get();
        int stop = model.stopProperty().get();
        place.setText(now == null ? ""
                : now.stops().size() == 0 ? texts.text("place.none")
                        : texts.text("place", Math.max(0, stop) + 1, now.stops().size()));
    }

    private void step(boolean on) {
        if (layouts.hexProperty().get()) {
            octets.step(on);
        } else if (on) {
            model.next();
        } else {
            model.previous();
        }
    }

    private void stepped(KeyEvent key) {
        if (key.getCode() == KeyCode.F7 && !other.get()) {
            step(!key.isShiftDown());
            key.consume();
        }
    }

    /** Offers what else can stand on either side. */
    public void choosing(Sources sources) {
        SourceMenu menu = new SourceMenu(sources, texts.language());
        left.onChoose(() -> menu.items(chosen -> model.compare(chosen, model.rightProperty().get())));
        right.onChoose(() -> menu.items(chosen -> model.compare(model.leftProperty().get(), chosen)));
    }

    /**
     * Offers a table of many messages beside the other ways to look at it.
     *
     * @param shown whether the table is what is looked at
     */
    public void table(TablePane pane, BooleanProperty shown) {
        ToggleButton choice = layouts.with("layout.table", () -> shown.set(true));
        choice.selectedProperty().subscribe((_, now) -> shown.set(now));
        shown.subscribe(now -> {
            if (now) {
                choice.setSelected(true);
            } else if (choice.isSelected()) {
                layouts.chooseSides();
            }
        });
        other.bind(shown);
        pane.visibleProperty().bind(shown);
        body.getChildren().add(2, pane);
    }

    /** Closes what is open below the strip, and ends what runs there; false where nothing is. */
    public boolean closePanel() {
        boolean learns = learning.filter(learn -> learn.openProperty().get()).isPresent();
        boolean open = learns || ignored.isSelected() || summary.details().isSelected();
        learning.ifPresent(LearnModel::close);
        ignored.setSelected(false);
        summary.details().setSelected(false);
        return open;
    }

    /** Offers to learn what varies by itself, from where the rules of what is ignored stand. */
    public void learning(LearnModel learn) {
        learning = Optional.of(learn);
        getChildren().add(getChildren().indexOf(body) - 1, new LearnPane(learn, texts.language()));
        ignores.offer("ignore.learn", () -> {
            ignored.setSelected(false);
            learn.openProperty().set(true);
        });
    }

    /** Brings the keyboard to the rows. */
    public void focusRows() {
        rows.requestFocus();
    }

    RowPane rows() {
        return rows;
    }

    OctetPanes octets() {
        return octets;
    }
}
