package rawbench.ui.response;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.Speech;
import rawbench.fields.Uri;
import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.ui.find.FindPane;
import rawbench.ui.find.ListFindable;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;

import static rawbench.ui.kit.Nodes.late;
import static rawbench.ui.kit.Nodes.only;

/** The fields of an answer as received, as a table or octet for octet, and what is odd about it. */
final class HeadPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    /** The views of its own, in front of those that the shell adds. */
    enum View {
        FIELDS,
        COOKIES,
        CACHING,
        FINDINGS
    }

    private final Texts texts;
    private final Map<Object, Node> views = new LinkedHashMap<>();
    private final ViewTabs<Object> tabs = new ViewTabs<>();
    private final IntegerProperty cookies = new SimpleIntegerProperty(this, "cookies");
    private final IntegerProperty findings = new SimpleIntegerProperty(this, "findings");
    private final FieldsView table;
    private final ListView<CookieRow> jar = new ListView<>();
    private final CachePane caching;
    private final ListView<Finding> odd = new ListView<>();
    private final OctetViewer raw;
    private final StackPane asReceived = new StackPane();
    private final FindPane asTable;
    private final FindPane asRaw;
    private final ToggleButton hexChoice = new ToggleButton();
    private final ToggleButton rawChoice = new ToggleButton();
    private final ToggleButton wholeChoice = new ToggleButton();
    private final Button copy = new Button();
    /** The views that have the room of the body too. */
    private final Set<Object> whole = new HashSet<>();
    private final StackPane below = new StackPane();
    private final Label none = new Label();
    private final ResponseModel model;
    /** The views that have something to show where no answer came, in order. */
    private final Set<Object> unanswered = new LinkedHashSet<>();
    /** Views of its own with nothing to show about this answer. */
    private final Set<View> lacking = EnumSet.noneOf(View.class);
    private boolean answered = true;
    /** What was chosen before a view took its place because no answer came; null where none did. */
    private Object before;

    HeadPane(ResponseModel model, Texts texts) {
        this.texts = texts;
        this.model = model;
        table = new FieldsView(texts);
        raw = new OctetViewer(model.headOctets(), texts.language());
        asTable = FindPane.over(table, new ListFindable<>(table.table(), HeadRow::copied), raw.model().work(),
                texts.language());
        asRaw = FindPane.over(raw, texts.language());
        caching = new CachePane(texts, InstantSource.system());
        getStyleClass().add("head-pane");
        tools(texts);
        jar(texts);
        none.textProperty().bind(texts.bound("findings.none"));
        none.getStyleClass().add("muted");
        odd.getStyleClass().addAll("plain-list", "finding-list");
        odd.setPlaceholder(none);
        odd.setCellFactory(_ -> new FindingCell(texts));
        odd.accessibleTextProperty().bind(texts.bound("head.findings", findings));
        beside(View.FIELDS, texts.bound("head.fields", table.countProperty()), asReceived);
        beside(View.COOKIES, texts.bound("head.cookies", cookies), jar);
        beside(View.CACHING, texts.bound("head.caching"), caching);
        beside(View.FINDINGS, texts.bound("head.findings", findings), odd);
        setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(tabs, below);
        tabs.chosenProperty().set(View.FIELDS);
        tabs.chosenProperty().subscribe(_ -> choose());
        model.rawHeadProperty().subscribe(_ -> choose());
    }

    private void tools(Texts texts) {
        Icons.only(copy, Feather.COPY, texts.bound("head.copy"));
        copy.getStyleClass().add("flat-tool");
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(_ -> table.copy());
        rawChoice.getStyleClass().setAll("toggle-tool");
        rawChoice.textProperty().bind(texts.bound("head.raw"));
        rawChoice.selectedProperty().bindBidirectional(model.rawHeadProperty());
        rawChoice.managedProperty().bind(rawChoice.visibleProperty());
        hexChoice.getStyleClass().setAll("toggle-tool");
        hexChoice.textProperty().bind(texts.bound("head.hex"));
        hexChoice.managedProperty().bind(hexChoice.visibleProperty());
        hexChoice.selectedProperty()
                .subscribe(hex -> model.headOctets()
                        .formProperty()
                        .set(hex ? ViewerModel.Form.HEX : ViewerModel.Form.TEXT));
        Icons.only(wholeChoice, Feather.MAXIMIZE_2, texts.bound("head.whole"));
        wholeChoice.getStyleClass().add("flat-tool");
        wholeChoice.setOnAction(_ -> whole(tabs.chosenProperty().get(), wholeChoice.isSelected()));
        tabs.tools(hexChoice, rawChoice, copy, wholeChoice);
    }

    private void jar(Texts texts) {
        jar.getStyleClass().addAll("plain-list", "cookie-list");
        jar.setCellFactory(_ -> new CookieCell(texts));
        jar.accessibleTextProperty().bind(texts.bound("head.cookies", cookies));
        jar.setOnKeyPressed(this::copyCookie);
        texts.language().subscribe(_ -> jar.refresh());
    }

    private void copyCookie(KeyEvent key) {
        CookieRow chosen = jar.getSelectionModel().getSelectedItem();
        if (COPY.match(key) && chosen != null) {
            Clip.copy(chosen.copied());
            key.consume();
        }
    }

    /** Adds a view that can be chosen in place of the fields; {@code key} names it for {@link #choose(Object)}. */
    void beside(Object key, ObservableValue<String> name, Node view) {
        views.put(key, view);
        tabs.tab(key, name);
        only(view, false);
    }

    /** Whether that view has the room of the body too, for as long as a person does not want it otherwise. */
    void whole(Object key, boolean wanted) {
        if (wanted) {
            whole.add(key);
        } else {
            whole.remove(key);
        }
    }

    /** These views have something to show where no answer came. */
    void alsoUnanswered(List<?> keys) {
        unanswered.addAll(keys);
    }

    /** Whether there is anything to show where no answer came. */
    boolean showsUnanswered() {
        return !unanswered.isEmpty();
    }

    /** Offers all views, or those alone that need no answer; what was chosen comes back with the next answer. */
    void answered(boolean something) {
        if (something == answered) {
            return;
        }
        answered = something;
        offer();
        Object chosen = tabs.chosenProperty().get();
        if (!something && !unanswered.isEmpty() && !unanswered.contains(chosen)) {
            before = chosen;
            choose(unanswered.iterator().next());
        } else if (something && before != null) {
            // Who chose another one meanwhile wants that.
            Object wanted = chosen.equals(unanswered.iterator().next()) ? before : chosen;
            choose(lacking.contains(wanted) ? View.FIELDS : wanted);
            before = null;
        }
    }

    /** Brings the fields to the front, and leaves the body its room. */
    void fieldsAndBody() {
        whole(View.FIELDS, false);
        choose(View.FIELDS);
        wholeChoice.setSelected(false);
    }

    /** Brings a view to the front. */
    void choose(Object key) {
        tabs.chosenProperty().set(key);
    }

    /** The name of the view in front: that of a view of its own, or the key of one that the shell added. */
    String chosen() {
        return tabs.chosenProperty().get() instanceof View own ? own.name() : (String) tabs.chosenProperty().get();
    }

    /** Brings the view of that name to the front, where there is one. */
    void named(String name) {
        views.keySet()
                .stream()
                .filter(key -> name.equals(key instanceof View own ? own.name() : key))
                .findFirst()
                .ifPresent(this::choose);
    }

    void onChosen(Runnable called) {
        tabs.chosenProperty().subscribe(called);
    }

    /** Whether the view in front has the room of the body too. */
    BooleanProperty wholeProperty() {
        return wholeChoice.selectedProperty();
    }

    private void choose() {
        Object chosen = tabs.chosenProperty().get();
        views.forEach((key, view) -> late(below, view, key.equals(chosen)));
        wholeChoice.setSelected(whole.contains(chosen));
        boolean asOctets = model.rawHeadProperty().get();
        late(asReceived, asTable, !asOctets);
        late(asReceived, asRaw, asOctets);
        rawChoice.setVisible(chosen == View.FIELDS);
        hexChoice.setVisible(chosen == View.FIELDS && asOctets);
        copy.setVisible(chosen == View.FIELDS);
    }

    void show(Answer answer) {
        findings.set(answer.findings().size());
        tabs.tab(View.FINDINGS).pseudoClassStateChanged(SOME, !answer.findings().isEmpty());
        table.none(answer.exchange().target().speech() == Speech.RAW ? texts.text("head.raw") : "");
        table.show(answer.head());
        facts(answer.facts());
        odd.getItems().setAll(answer.findings());
    }

    /** Cookies and caching can be chosen where there is something to say. */
    private void facts(HeadFacts facts) {
        cookies.set(facts.cookies().size());
        jar.getItems().setAll(facts.cookies());
        caching.show(facts.caching());
        lacks(View.COOKIES, facts.cookies().isEmpty());
        lacks(View.CACHING, facts.caching().isEmpty());
    }

    private void lacks(View view, boolean nothing) {
        if (nothing ? lacking.add(view) : lacking.remove(view)) {
            offer();
        }
        if (nothing && tabs.chosenProperty().get() == view) {
            choose(View.FIELDS);
        }
    }

    private void offer() {
        views.keySet()
                .forEach(key -> tabs.offer(key, (answered || unanswered.contains(key)) && !lacking.contains(key)));
    }

    /** Is told which link of a field a person wants to follow. */
    void onLink(Consumer<Uri> told) {
        table.onLink(told);
    }

    FieldsView fields() {
        return table;
    }

    /** Shows the head of an answer whose body is still coming. */
    void show(Message head) {
        findings.set(0);
        tabs.tab(View.FINDINGS).pseudoClassStateChanged(SOME, false);
        table.show(HeadRow.of(head));
        facts(HeadFacts.NONE);
        odd.getItems().clear();
    }

    /** Brings what is odd to the front. */
    void showFindings() {
        choose(View.FINDINGS);
    }
}
