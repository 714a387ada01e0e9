package rawbench.ui.request;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Notice;
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
    private final OctetEditor editor;
    private final OctetArea area;
    private final Notice tooLarge = new Notice(false);
    private final ViewTabs<View> tabs = new ViewTabs<>();
    private final OctetViewer viewer;
    private final Node octets;
    private final ViewerEditing editing;
    private final ScrolledTo scrolled;
    private final FindingStrip strip;
    private final ActionsModel actions;
    private final OutlinePane outline;
    private final Texts actionTexts;
    private final FindingPlaces places = new FindingPlaces();
    private Octets shown;

    public RequestView(RequestModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        strip = new FindingStrip(texts, this::goTo, model::repair, model::aim);
        getStyleClass().add("request-view");
        actionTexts = new Texts(RequestView.class, "actions", texts.language());
        actions = new ActionsModel(model, InstantSource.system());
        outline = new OutlinePane(model, actionTexts, this::goTo, this::caret, this::focusEditor);
        PointsModel points = new PointsModel(model);
        editor = new OctetEditor(model, points, texts, ActionsMenu.selection(actions, actionTexts), this::marks);
        area = editor.area();
        scrolled = new ScrolledTo(area, editor);
        new PointedAt(model.variables(), texts).over(area, this::odd);
        viewer = new OctetViewer(new ViewerModel(model.work()), texts.language());
        octets = FindPane.over(viewer, texts.language());
        editing = new ViewerEditing(model, viewer, texts);
        setTop(new VBox(header(), tooLarge, editing.uncut(), new PointStrip(model, points, texts, this::goTo),
                new ActionStrip(actions, actionTexts, this::focusEditor)));
        setCenter(new StackPane(editor, octets, outline));
        StackPane.setAlignment(outline, Pos.TOP_RIGHT);
        StackPane.setMargin(outline, new Insets(6, 18, 6, 6));
        setBottom(strip);
        strip.maxHeightProperty().bind(heightProperty().multiply(0.4));
        BorderPane.setAlignment(strip, Pos.CENTER);
        model.octetsProperty().subscribe(this::show);
        viewer.model().selectionProperty().subscribe(chosen -> {
            if (octets.isVisible()) {
                model.selectionProperty().set(chosen);
            }
        });
        model.analysisProperty().subscribe(found -> {
            strip.show(found);
            if (found.octets().equals(shown)) {
                places.found(found.findings());
                editor.paint();
            }
        });
        texts.language().subscribe(_ -> sayTooLarge());
        model.variables().meaningsProperty().subscribe(_ -> editor.paint());
        model.settingsProperty().map(settings -> settings.points()).subscribe(_ -> editor.paint());
        tabs.chosenProperty().subscribe(_ -> turn());
        octets.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInViewer);
    }

    /** What was done can be taken back wherever its octets are shown. */
    private void pressedInViewer(KeyEvent key) {
        boolean redo = key.getCode() == KeyCode.Y || key.getCode() == KeyCode.Z && key.isShiftDown();
        if (key.isShortcutDown() && (redo || key.getCode() == KeyCode.Z)) {
            act(redo ? EditorAction.REDO : EditorAction.UNDO);
            key.consume();
        }
    }

    /** Does something to the request. */
    public void act(EditorAction action) {
        editor.act(action);
    }

    /** Wraps lines in the editor, except where one is too long for that. */
    public void wrapAs(ObservableValue<Boolean> wanted) {
        editor.wrapAs(wanted);
    }

    /** Closes the bar over the editor; false where none is open. */
    public boolean closeBar() {
        return editor.closeBar();
    }

    private ViewTabs<View> header() {
        tabs.tab(View.TEXT, texts.bound("request")).tab(View.HEX, texts.bound("hex"));
        tabs.chosenProperty().set(View.TEXT);
        return tabs.tools(editing.overButton(tabs.chosenProperty().isEqualTo(View.HEX)),
                new ActionsButton(ActionsMenu.all(actions, actionTexts), actionTexts, outline::open));
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
        ((ActionsButton) lookup("#actions")).show();
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

    /** The octets have become others; the control shows the least change where it can. */
    @SuppressWarnings("ReferenceEquality") // to compare long octets takes its time
    private void show(Octets now) {
        if (now == shown) {
            return;
        }
        Octets before = shown;
        Optional<RequestModel.Change> change = model.change();
        boolean known = before != null && area.isEditable() && now.length() <= Editable.MOST;
        List<Edit> edits = !known ? List.of()
                : change.map(RequestModel.Change::edits).orElseGet(() -> List.of(Edit.between(before, now)));
        boolean editable = known && editor.bears(edits) || Editable.is(now);
        shown = now;
        if (known) {
            places.moved(edits);
            // What was undone before anybody looked is what was looked at: nothing new will be found.
            Analysis last = model.analysisProperty().get();
            if (last.octets().equals(now)) {
                places.found(last.findings());
            }
        } else {
            places.found(List.of());
        }
        if (known && editable) {
            editor.change(before, now,
                    change.orElseGet(() -> new RequestModel.Change(edits, model.selectionProperty().get(), false)));
        } else {
            editor.show(now, editable);
            change.ifPresent(one -> caret(one.chosen().caret()));
        }
        if (octets.isVisible()) {
            viewer.model()
                    .change(now, change.map(RequestModel.Change::chosen).orElseGet(model.selectionProperty()::get));
        }
        sayTooLarge();
        turn();
    }

    private void sayTooLarge() {
        boolean large = shown != null && !area.isEditable();
        tooLarge.say(!large ? ""
                : texts.text(shown.length() > Editable.MOST ? "too.large" : "too.long", shown.length(),
                        Editable.LONGEST_LINE));
    }

    /** The variables and the findings among the octets of a range, as marks. */
    private List<Mark> marks(long[] range) {
        Octets seen = shown == null ? Octets.empty() : shown.slice(range[0], Math.min(range[1], shown.length()));
        Stream<Mark> variables = VariableMarks.of(seen, model.variables())
                .stream()
                .map(mark -> new Mark(range[0] + mark.offset(), mark.length(), mark.kind(), mark.text()));
        return Stream.of(variables, places.marks(range[0], range[1], texts), points(range))
                .flatMap(marks -> marks)
                .toList();
    }

    /** The octets before which something is done. */
    private Stream<Mark> points(long[] range) {
        return model.settingsProperty()
                .get()
                .points()
                .stream()
                .filter(point -> point.at() >= range[0] && point.at() < range[1])
                .map(point -> new Mark(point.at(), 1, Mark.Kind.NOTE, point.act().spelled()));
    }

    /** What is odd about the octets at a position of the text, a sentence each. */
    private List<String> odd(int position) {
        Analysis now = model.analysisProperty().get();
        return !now.octets().equals(shown) ? List.of()
                : now.at(area.offset(position)).stream().map(one -> Analysis.said(one, texts)).distinct().toList();
    }

    private void goTo(long offset) {
        if (octets.isVisible()) {
            viewer.model().select(offset, offset);
            viewer.requestFocus();
            return;
        }
        scrolled.leave();
        area.select(new Selection(offset, offset));
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
        return area.selection().caret();
    }

    /** Puts the caret before an octet. */
    public void caret(long offset) {
        if (octets.isVisible()) {
            viewer.model().select(offset, offset);
            return;
        }
        scrolled.leave();
        area.select(new Selection(offset, offset));
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
        return new Place(octets.isVisible() ? viewer.model().selectionProperty().get() : area.selection(),
                some ? area.firstVisibleParToAllParIndex() : 0, tabs.chosenProperty().get() == View.HEX);
    }

    /** Goes to where a person was. */
    public void place(Place left) {
        tabs.chosenProperty().set(left.hex() ? View.HEX : View.TEXT);
        if (octets.isVisible()) {
            viewer.model().select(left.chosen().anchor(), left.chosen().caret());
            return;
        }
        area.select(left.chosen());
        int first = (int) Math.clamp(left.scroll(), 0, area.getParagraphs().size() - 1L);
        scrolled.go(first);
    }

    /** Calls back when {@link #place} may be another. */
    public void onPlace(Runnable moved) {
        model.selectionProperty().subscribe(moved);
        tabs.chosenProperty().subscribe(moved);
        area.estimatedScrollYProperty().addListener(_ -> moved.run());
    }
}
