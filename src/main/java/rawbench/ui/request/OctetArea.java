package rawbench.ui.request;

import java.util.Collection;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TwoDimensional;
import org.fxmisc.richtext.util.UndoUtils;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.RestingCaret;
import rawbench.ui.viewer.Selection;

/**
 * The text control for a request: it shows the octets of a {@link RequestModel} as {@link OctetText} spells them, and
 * whatever is typed into it becomes an edit of those octets; their change comes back as the least change of the text. So
 * what it holds is always the spelling of some octets, and the caret stands between two cells.
 */
final class OctetArea extends CodeArea {
    private final RequestModel model;
    private final EditorClipboard clipboard;
    private final CaretStops stops = new CaretStops(this);
    private final SeveralCarets several;
    private OctetLines lines = OctetLines.of(Octets.empty());
    private boolean showing;

    OctetArea(RequestModel model) {
        this.model = model;
        several = new SeveralCarets(this, stops, RestingCaret.in(this, model.work()));
        clipboard = new EditorClipboard(model, this);
        // Taking back is the model's: its history outlives this control.
        setUndoManager(UndoUtils.noOpUndoManager());
        addEventFilter(KeyEvent.KEY_PRESSED, several::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.ANY, several::mouse);
    }

    /** Shows other octets from their beginning on. */
    void show(Octets octets) {
        lines = OctetLines.of(octets);
        change(createMultiChange(1).replaceTextAbsolutely(0, getLength(), OctetText.of(octets)));
        super.selectRange(0, 0);
        requestFollowCaret();
    }

    /** Shows what edits have made of the octets that were shown; says which lines became which, the last first. */
    List<Respelling> change(Octets before, Octets after, List<Edit> edits) {
        List<Respelling> changes = Respelling.of(lines, before, after, edits);
        MultiChangeBuilder<Collection<String>, String, Collection<String>> builder = createMultiChange(changes.size());
        boolean any = false;
        for (Respelling one : changes) {
            int from = getAbsolutePosition(one.line(), 0) + one.from();
            if (one.gone() > 0 || !one.text().isEmpty()) {
                builder.replaceTextAbsolutely(from, from + one.gone(), one.text());
                any = true;
            }
            lines.replace(one.line(), one.lines(), one.now());
        }
        if (any) {
            change(builder);
        }
        return changes;
    }

    private void change(MultiChangeBuilder<Collection<String>, String, Collection<String>> builder) {
        showing = true;
        try {
            builder.commit();
        } finally {
            showing = false;
        }
    }

    /** Whether the text is just being made what the octets are: where the caret is says nothing then. */
    boolean isShowing() {
        return showing;
    }

    /** How many lines of octets there are, and where they begin. */
    OctetLines lines() {
        return lines;
    }

    @Override
    public void replace(int start, int end,
            StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        String text = replacement.getText();
        LineEnd wanted = text.indexOf('\n') < 0 ? LineEnd.CRLF
                : MessageEnds.usual(model.octetsProperty().get(), offset(start));
        type(start, end, OctetText.octets(OctetText.typed(text, wanted)));
    }

    /** Puts octets in the place of the cells that stand there, as a key does. */
    void type(int start, int end, Octets octets) {
        if (isEditable() && !several.typed(octets)) {
            long from = offset(start);
            long to = end == start ? from : offset(stops.cellEnd(end));
            model.typed(new Edit(from, to - from, octets));
        }
    }

    /** Ends the selected lines, or the caret's, in this way: one step for undo, and the same lines stay selected. */
    void end(LineEnd wanted) {
        if (isEditable()) {
            Selection chosen = selection();
            int first = lines.at(chosen.from());
            int last = Math.max(first, lines.at(Math.max(0, chosen.isEmpty() ? chosen.to() : chosen.to() - 1)));
            model.apply(MessageEnds.ended(model.octetsProperty().get(), lines.start(first),
                    lines.start(last) + lines.length(last), wanted));
        }
    }

    RequestModel model() {
        return model;
    }

    SeveralCarets several() {
        return several;
    }

    EditorClipboard clipboard() {
        return clipboard;
    }

    @Override
    public void copy() {
        clipboard.copy();
    }

    @Override
    public void cut() {
        clipboard.cut();
    }

    @Override
    public void paste() {
        clipboard.paste();
    }

    @Override
    public void undo() {
        model.undo();
    }

    @Override
    public void redo() {
        model.redo();
    }

    @Override
    public boolean isUndoAvailable() {
        return model.undoableProperty().get();
    }

    @Override
    public boolean isRedoAvailable() {
        return model.redoableProperty().get();
    }

    /** The offset of the octet whose cell begins at a position or around it. */
    long offset(int position) {
        TwoDimensional.Position place = stops.place(position);
        String line = getParagraph(place.getMajor()).getText();
        int column = OctetText.cellStart(line, Math.min(place.getMinor(), line.length()));
        return lines.start(place.getMajor()) + OctetText.octets(line.substring(0, column)).length();
    }

    /** Where the cell of an octet begins; the text's end for an offset behind it. */
    int position(long offset) {
        int line = lines.at(offset);
        return getAbsolutePosition(line, column(line, offset - lines.start(line)));
    }

    /** The column of a line's cell in which the octet stands that far behind the line's first. */
    int column(int line, long further) {
        String text = getParagraph(line).getText();
        int column = OctetText.position(text, 0, further);
        return Math.min(column, text.length());
    }

    /** How many cells of a line stand before the one in which the octet stands that far behind the line's first. */
    int cells(int line, long further) {
        String text = getParagraph(line).getText();
        int end = column(line, further);
        int cells = 0;
        for (int at = 0; at < end; at = OctetText.cellEnd(text, at)) {
            cells++;
        }
        return cells;
    }

    /** What is selected, in octets. */
    Selection selection() {
        return new Selection(offset(getAnchor()), offset(getCaretPosition()));
    }

    void select(Selection chosen) {
        super.selectRange(position(chosen.anchor()), position(chosen.caret()));
    }

    @Override
    public void selectRange(int anchor, int caret) {
        super.selectRange(stops.snapped(anchor), stops.snapped(caret));
    }

    @Override
    public void nextChar(SelectionPolicy policy) {
        moveTo(stops.next(getCaretPosition()), policy);
    }

    @Override
    public void previousChar(SelectionPolicy policy) {
        moveTo(stops.previous(getCaretPosition()), policy);
    }

    @Override
    public void wordBreaksForwards(int n, SelectionPolicy policy) {
        moveTo(stops.word(getCaretPosition(), true), policy);
    }

    @Override
    public void wordBreaksBackwards(int n, SelectionPolicy policy) {
        moveTo(stops.word(getCaretPosition(), false), policy);
    }

    /** All moves end here: none of them leaves the caret within a cell. */
    @Override
    public void moveTo(int position, SelectionPolicy policy) {
        super.moveTo(stops.snapped(position), policy);
    }

    @Override
    public void moveTo(int position) {
        super.moveTo(stops.snapped(position));
    }

    @Override
    public void moveTo(int paragraph, int column, SelectionPolicy policy) {
        moveTo(getAbsolutePosition(paragraph, column), policy);
    }

    @Override
    public void paragraphEnd(SelectionPolicy policy) {
        moveTo(stops.last(getCurrentParagraph()), policy);
    }

    @Override
    public void deletePreviousChar() {
        several.deleting(stops::previous);
        type(stops.previous(getCaretPosition()), getCaretPosition(), Octets.empty());
    }

    @Override
    public void deleteNextChar() {
        several.deleting(stops::next);
        type(getCaretPosition(), stops.next(getCaretPosition()), Octets.empty());
    }

    /** What is dragged elsewhere keeps its octets, and is one step. */
    @Override
    public void moveSelectedText(int position) {
        Selection chosen = selection();
        long to = offset(stops.snapped(position));
        if (to >= chosen.from() && to <= chosen.to()) {
            moveTo(position);
        } else {
            Octets moved = model.octetsProperty().get().slice(chosen.from(), chosen.to());
            long length = moved.length();
            long at = to < chosen.to() ? to : to - length;
            model.apply(List.of(new Edit(chosen.from(), length, Octets.empty()), Edit.insertion(to, moved)),
                    new Selection(at, at + length));
        }
    }

    @Override
    public void selectWord() {
        int[] word = stops.wordAround(getCaretPosition());
        selectRange(word[0], word[1]);
    }

    /** Beside what the control does by itself: words go up to where the caret would go. */
    private void pressed(KeyEvent key) {
        boolean word = key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        boolean back = key.getCode() == KeyCode.BACK_SPACE;
        if (word && (back || key.getCode() == KeyCode.DELETE)) {
            int caret = getCaretPosition();
            int other = stops.word(caret, !back);
            several.deleting(from -> stops.word(from, !back));
            type(Math.min(caret, other), Math.max(caret, other), Octets.empty());
            key.consume();
        }
    }
}
