package rawbench.ui.request;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;

import rawbench.http.Finding;
import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;

/** The request's octets in an editor, with what is odd about them below. */
public final class RequestView extends BorderPane {
    /** The ways to look at a request. */
    private enum View {
        TEXT,
        HEX
    }

    private final RequestModel model;
    private final Texts texts;
    private final OctetArea area = new OctetArea();
    private final Label tooLarge = new Label();
    private final ViewTabs<View> tabs = new ViewTabs<>();
    private final EditorFindable findable;
    private final OctetViewer viewer;
    private final Node editor;
    private final Node octets;
    private final FindingStrip strip;
    private final ActionsModel actions;
    private final OutlinePane outline;
    private final Texts actionTexts;
    private StyleSpans<Collection<String>> colours;
    private Octets shown;
    private boolean typing;

    public RequestView(RequestModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        strip = new FindingStrip(texts, this::goTo, model::repair);
        getStyleClass().add("request-view");
        area.setId("request");
        area.getStyleClass().add("code-area");
        actionTexts = new Texts(RequestView.class, "actions", texts.language());
        actions = new ActionsModel(model, InstantSource.system());
        outline = new OutlinePane(model, actionTexts, this::goTo, this::caret, this::focusEditor);
        area.setContextMenu(new EditorMenu(area, texts, ActionsMenu.selection(actions, actionTexts)));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.accessibleTextProperty().bind(texts.bound("editor"));
        tooLarge.getStyleClass().add("notice");
        tooLarge.setWrapText(true);
        new VariableHover(model.variables(), texts).over(area);
        findable = new EditorFindable(model, area, this::colour);
        editor = FindPane.over(new VirtualizedScrollPane<>(area), findable, model.work(), texts.language());
        viewer = new OctetViewer(new ViewerModel(model.work()), texts.language());
        octets = FindPane.over(viewer, texts.language());
        setTop(new VBox(header(), tooLarge, new ActionStrip(actions, actionTexts, this::focusEditor)));
        setCenter(new StackPane(editor, octets, outline));
        StackPane.setAlignment(outline, Pos.TOP_RIGHT);
        StackPane.setMargin(outline, new Insets(6, 18, 6, 6));
        setBottom(strip);
        strip.maxHeightProperty().bind(heightProperty().multiply(0.4));
        BorderPane.setAlignment(strip, Pos.CENTER);
        model.octetsProperty().subscribe(this::show);
        area.getUndoManager().forgetHistory();
        area.plainTextChanges().subscribe(_ -> typed());
        area.selectionProperty().addListener(_ -> model.selectionProperty().set(findable.chosen()));
        viewer.model().selectionProperty().subscribe(chosen -> {
            if (octets.isVisible()) {
                model.selectionProperty().set(chosen);
            }
        });
        model.analysisProperty().subscribe(found -> {
            strip.show(found);
            colour();
        });
        model.variables().meaningsProperty().subscribe(_ -> colour());
        new FindingHover(area, model);
        tabs.chosenProperty().subscribe(_ -> turn());
    }

    private ViewTabs<View> header() {
        tabs.tab(View.TEXT, texts.bound("request")).tab(View.HEX, texts.bound("hex"));
        tabs.chosenProperty().set(View.TEXT);
        Label counts = new Label();
        counts.getStyleClass().add("muted");
        counts.setId("counts");
        counts.textProperty()
                .bind(Bindings.createStringBinding(this::counts, model.analysisProperty(),
                        texts.language()));
        return tabs.tools(counts, actionsButton());
    }

    private MenuButton actionsButton() {
        MenuButton button = new MenuButton();
        button.setId("actions");
        button.getStyleClass().add("menu-tool");
        button.textProperty().bind(actionTexts.bound("actions"));
        button.accessibleTextProperty().bind(actionTexts.bound("actions.says"));
        ActionsMenu menu = ActionsMenu.all(actions, actionTexts);
        MenuItem places = new MenuItem();
        places.setId("outline-open");
        places.textProperty().bind(actionTexts.bound("outline.open"));
        places.setOnAction(_ -> outline.open());
        button.getItems().setAll(menu.items());
        button.getItems().add(places);
        button.setOnShowing(_ -> menu.offer());
        menu.offer();
        return button;
    }

    /** What can be done to the text. */
    public ActionsModel actions() {
        return actions;
    }

    /** Opens the list of what stands where. */
    public void outline() {
        outline.open();
    }

    /** Opens the menu of actions. */
    public void showActions() {
        ((MenuButton) lookup("#actions")).show();
    }

    /** Closes what an action or the outline has open; false where nothing is. */
    public boolean closeActions() {
        boolean closed = outline.close() || actions.close();
        if (closed) {
            focusEditor();
        }
        return closed;
    }

    /** Shows the octets as they are wanted, the caret at the same octet; what cannot be edited is shown in the viewer. */
    private void turn() {
        boolean hex = tabs.chosenProperty().get() == View.HEX;
        boolean view = hex || !area.isEditable();
        if (view) {
            long caret = caret();
            viewer.model().formProperty().set(hex ? ViewerModel.Form.HEX : ViewerModel.Form.TEXT);
            shownInViewer();
            viewer.model().select(caret, caret);
        }
        long place = caret();
        boolean back = octets.isVisible() && !view;
        octets.setVisible(view);
        editor.setVisible(!view);
        if (back) {
            caret(place);
        }
    }

    private void shownInViewer() {
        if (!viewer.model().octetsProperty().get().equals(shown)) {
            viewer.model().show(shown);
        }
    }

    private String counts() {
        Analysis found = model.analysisProperty().get();
        return texts.text(found.cr() == 0 ? "counts" : "counts.cr", found.crlf(), found.lf(), found.cr());
    }

    /** Other octets came from elsewhere than the keyboard. */
    private void show(Octets octets) {
        if (typing || octets.equals(shown)) {
            return;
        }
        boolean editable = RequestModel.editable(octets);
        shown = octets;
        tooLarge.setVisible(!editable);
        tooLarge.setManaged(!editable);
        area.setEditable(editable);
        if (editable) {
            area.spell(OctetText.of(octets));
        } else {
            tooLarge.textProperty().bind(texts.bound("too.large", octets.length()));
            area.spell("");
            area.getUndoManager().forgetHistory();
        }
        area.moveTo(0);
        area.requestFollowCaret();
        colour();
        turn();
    }

    private void typed() {
        if (area.isEditable()) {
            typing = true;
            try {
                shown = area.octets();
                model.octetsProperty().set(shown);
            } finally {
                typing = false;
            }
            colour();
        }
    }

    private void colour() {
        String text = area.getText();
        if (text.isEmpty() || !CodePane.bears(text)) {
            return;
        }
        StyleSpans<Collection<String>> now = HttpColours.marked(HttpColours.of(text), marks(text));
        if (!now.equals(colours) || !now.equals(area.getStyleSpans(0, text.length()))) {
            colours = now;
            area.setStyleSpans(0, now);
        }
    }

    /** The findings as marks on the text; none while the octets are not those that were looked at. */
    private List<Mark> marks(String text) {
        Stream<Mark> variables = VariableMarks.of(text, model.variables()).stream();
        return Stream.concat(variables,
                Stream.concat(model.analysisProperty().get().findings().stream().map(finding -> mark(text, finding)),
                        findable.marks(text).stream()))
                .toList();
    }

    private static Mark mark(String text, Finding finding) {
        int from = OctetText.position(text, finding.at());
        int to = OctetText.position(text, finding.at() + finding.length());
        // A whole line is marked without its end, unless the end is what is odd.
        if (to - from > 3 && text.charAt(to - 1) == '\n') {
            to = OctetText.cellStart(text, to - 1);
        }
        return new Mark(from, to - from, Mark.Kind.WARNING, finding.says());
    }

    private void goTo(long offset) {
        if (octets.isVisible()) {
            viewer.model().select(offset, offset);
            viewer.requestFocus();
            return;
        }
        area.moveTo(OctetText.position(area.getText(), offset));
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Brings the keyboard to the editor. */
    public void focusEditor() {
        (octets.isVisible() ? viewer : area).requestFocus();
    }

    /** The caret as an offset in the octets. */
    public long caret() {
        if (octets.isVisible()) {
            return viewer.model().selectionProperty().get().caret();
        }
        return OctetText.offset(area.getText(), area.getCaretPosition());
    }

    /** Puts the caret before an octet. */
    public void caret(long offset) {
        if (octets.isVisible()) {
            viewer.model().select(offset, offset);
            return;
        }
        area.moveTo(OctetText.position(area.getText(), offset));
        area.requestFollowCaret();
    }

    /**
     * Where a person was in it.
     *
     * @param chosen what is selected, by the octets
     * @param scroll the first line that is seen, from 0
     * @param hex whether it is looked at in hexadecimal
     */
    public record Place(Selection chosen, long scroll, boolean hex) {}

    /** Where a person is in it. */
    public Place place() {
        boolean some = !octets.isVisible() && !area.getVisibleParagraphs().isEmpty();
        return new Place(octets.isVisible() ? viewer.model().selectionProperty().get() : findable.chosen(),
                some ? area.firstVisibleParToAllParIndex() : 0, tabs.chosenProperty().get() == View.HEX);
    }

    /** Goes to where a person was. */
    public void place(Place left) {
        tabs.chosenProperty().set(left.hex() ? View.HEX : View.TEXT);
        if (octets.isVisible()) {
            viewer.model().select(left.chosen().anchor(), left.chosen().caret());
            return;
        }
        String text = area.getText();
        area.selectRange(OctetText.position(text, left.chosen().anchor()),
                OctetText.position(text, left.chosen().caret()));
        int first = (int) Math.clamp(left.scroll(), 0, area.getParagraphs().size() - 1L);
        if (area.getHeight() > 0) {
            area.showParagraphAtTop(first);
        } else {
            whenLaidOut(() -> area.showParagraphAtTop(first));
        }
    }

    /** An area that has no height yet forgets where it was scrolled to: it follows its caret once it has. */
    private void whenLaidOut(Runnable then) {
        area.totalHeightEstimateProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Double> height, Double before, Double now) {
                if (now != null && now > 0 && area.getHeight() > 0) {
                    height.removeListener(this);
                    then.run();
                }
            }
        });
    }

    /** Calls back when {@link #place} may be another. */
    public void onPlace(Runnable moved) {
        model.selectionProperty().subscribe(moved);
        tabs.chosenProperty().subscribe(moved);
        area.estimatedScrollYProperty().addListener(_ -> moved.run());
    }
}
