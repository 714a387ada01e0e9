package rawbench.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.LineNumberFactory;

import rawbench.http.WritePoint;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** The text of a request to be edited: the control with its colours, bars above it, and the ruler below. */
final class OctetEditor extends VBox {
    /** What a new wait lasts, until the person says otherwise. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final RequestModel model;
    private final PointsModel points;
    private final Texts texts;
    private final OctetArea area;
    private final EditorFindable findable;
    private final EditorColours colours;
    private final OctetBar octets;
    private final EndRuler ruler;
    private final Button otherWay = new Button();
    private final Notice pasted = new Notice(false, otherWay);
    private final Notice unwrapped = new Notice(false);
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
    private final Brackets brackets;

    /**
     * @param actions on what is selected, for the menu
     * @param marks what else is marked, in the octets from the first to before the second
     */
    OctetEditor(RequestModel model, PointsModel points, Texts texts, ActionsMenu actions,
            Function<long[], List<Mark>> marks) {
        this.model = model;
        this.points = points;
        this.texts = texts;
        area = new OctetArea(model);
        findable = new EditorFindable(model, area, this::paint);
        brackets = new Brackets(area, this::paint);
        colours = new EditorColours(area, model.work(), range -> all(marks, range));
        octets = new OctetBar(model, area, texts);
        ruler = new EndRuler(model, area, texts);
        area.setId("request");
        area.getStyleClass().add("code-area");
        area.setContextMenu(new EditorMenu(area, texts, actions, this::act));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.accessibleTextProperty().bind(texts.bound("editor"));
        FindPane find = FindPane.over(new VirtualizedScrollPane<>(area), findable, model.work(), texts.language());
        setVgrow(find, Priority.ALWAYS);
        getChildren().addAll(pasted, unwrapped, octets, find, ruler);
        area.selectionProperty().addListener(_ -> chosen());
        area.several().onChange(this::paint);
        notices();
        wrap.subscribe(_ -> wrap());
    }

    private List<Mark> all(Function<long[], List<Mark>> marks, long[] range) {
        List<Mark> all = new java.util.ArrayList<>(marks.apply(range));
        all.addAll(findable.marks(range[0], range[1]));
        all.addAll(brackets.marks());
        all.addAll(area.several().marks(range[0], range[1]));
        return all;
    }

    private void notices() {
        otherWay.setId("paste-other");
        otherWay.getStyleClass().add("flat-tool");
        otherWay.setMinWidth(USE_PREF_SIZE);
        otherWay.setOnAction(_ -> {
            area.clipboard().otherWay();
            area.requestFocus();
        });
        pasted.setId("pasted");
        area.clipboard().pastedProperty().subscribe(_ -> sayPasted());
        texts.language().subscribe(_ -> {
            sayPasted();
            wrap();
        });
    }

    private void sayPasted() {
        EditorClipboard.Pasted now = area.clipboard().pastedProperty().get();
        if (now == null) {
            pasted.say("");
            return;
        }
        String key = now.as() == LineEnd.LF ? "pasted.kept" : "pasted.made";
        pasted.say(texts.text(key, now.count(), now.as().name()));
        otherWay.setText(texts.text(now.other() == LineEnd.LF ? "pasted.keep" : "pasted.make", now.other().name()));
    }

    private void chosen() {
        if (!area.isShowing()) {
            model.selectionProperty().set(area.selection());
            brackets.look();
            area.several().moved();
        }
    }

    /** Does what was chosen in the menu, in the palette, or by a key of the window. */
    void act(EditorAction action) {
        switch (action) {
            case UNDO -> area.undo();
            case REDO -> area.redo();
            case CUT -> area.cut();
            case COPY -> area.copy();
            case PASTE -> area.paste();
            case SELECT_ALL -> area.selectAll();
            case CARET_ABOVE -> whenEditable(() -> area.several().add(false));
            case CARET_BELOW -> whenEditable(() -> area.several().add(true));
            case INSERT_OCTETS -> whenEditable(octets::insert);
            case CHANGE_OCTETS -> whenEditable(octets::change);
            case POINT_FLUSH -> points.add(new WritePoint.Act.Flush());
            case POINT_WAIT -> points.add(new WritePoint.Act.Wait(FIRST_WAIT));
            case POINT_CONTINUE -> points.add(new WritePoint.Act.AwaitContinue());
            case POINT_HALF_CLOSE -> points.add(new WritePoint.Act.HalfClose());
            default -> whenEditable(() -> lines(action));
        }
    }

    private void whenEditable(Runnable action) {
        if (area.isEditable()) {
            action.run();
        }
    }

    private void lines(EditorAction action) {
        LineActions now = LineActions.of(model.octetsProperty().get(), area.selection());
        Optional<LineActions.Done> done = switch (action) {
            case DUPLICATE -> Optional.of(now.duplicated());
            case MOVE_UP -> now.up();
            case MOVE_DOWN -> now.down();
            case DELETE_LINES -> Optional.of(now.deleted());
            case JOIN -> Optional.of(now.joined());
            case INDENT -> Optional.of(now.indented());
            case UNINDENT -> Optional.of(now.unindented());
            default -> Optional.empty();
        };
        done.ifPresent(one -> {
            model.apply(one.edits(), one.chosen());
            area.requestFollowCaret();
        });
    }

    /** Shows other octets as a whole; none where they cannot be edited here. */
    void show(Octets now, boolean editable) {
        area.several().clear();
        area.setEditable(editable);
        area.show(editable ? now : Octets.empty());
        colours.show(editable ? now : Octets.empty());
        wrap();
    }

    /** Shows what edits have made of the octets that were shown. */
    void change(Octets before, Octets now, RequestModel.Change change) {
        List<Respelling> changes = area.change(before, now, change.edits());
        colours.change(now, changes);
        area.several().during(change.edits(), () -> area.select(change.chosen()));
        if (change.follow()) {
            area.requestFollowCaret();
        }
        brackets.look();
        wrap();
    }

    /** Whether so few octets are touched that the lines stay short enough, without a look at all of them. */
    boolean bears(List<Edit> edits) {
        OctetLines lines = area.lines();
        long longest = 0;
        for (Edit edit : edits.size() > 64 ? List.<Edit>of() : edits) {
            longest = Math.max(longest, (long) lines.length(lines.at(edit.at())) + lines.length(lines.at(edit.end())));
        }
        long put = edits.stream().mapToLong(e -> e.by().length()).sum();
        return edits.size() <= 64 && longest + put <= Editable.LONGEST_LINE;
    }

    /** Colours what is in sight anew: something else is to be marked. */
    void paint() {
        colours.later();
    }

    /** Long lines are not wrapped: the control would stand still over them. */
    private void wrap() {
        boolean tooLong = wrap.get() && longest() > CodePane.MAX_LINE;
        area.setWrapText(wrap.get() && !tooLong);
        unwrapped.say(tooLong ? texts.text("unwrapped", CodePane.MAX_LINE) : "");
    }

    private int longest() {
        int longest = 0;
        for (int line = 0; line < area.lines().count(); line++) {
            longest = Math.max(longest, area.lines().length(line));
        }
        return longest;
    }

    void wrapAs(ObservableValue<Boolean> wanted) {
        wrap.bind(wanted);
    }

    /** Closes the bar for octets, or leaves one of several carets; false where there was neither. */
    boolean closeBar() {
        boolean several = area.several().any();
        area.several().clear();
        return several || octets.close();
    }

    OctetArea area() {
        return area;
    }
}
