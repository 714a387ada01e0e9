package rawbench.ui.request;

import java.util.Collection;
import java.util.Optional;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyledDocument;

import rawbench.octets.Octets;

/**
 * The text control for a request: every edit goes through {@link OctetText}, so that what it holds is always the
 * spelling of some octets, and the caret stands between two of them.
 *
 * <p>Paste keeps the octets of what was copied here; of what comes from elsewhere it keeps CR LF and CR, and takes a
 * line feed alone for the line end that is usual in its place: CR LF in the head, the body's own in the body.
 */
final class OctetArea extends CodeArea {
    /** Wide enough to hold what {@link OctetText#edit} looks at to either side. */
    private static final int REACH = 24;
    private static final DataFormat CELLS = format("application/x-rawbench-cells");

    private boolean raw;

    private static DataFormat format(String mime) {
        DataFormat known = DataFormat.lookupMimeType(mime);
        return known != null ? known : new DataFormat(mime);
    }

    /** Puts a whole spelling in place of the text; undo brings the old one back. */
    void spell(String text) {
        raw = true;
        try {
            replaceText(0, getLength(), text);
        } finally {
            raw = false;
        }
    }

    @Override
    public void replace(int start, int end,
            StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        if (raw || getUndoManager().isPerformingAction()) {
            super.replace(start, end, replacement);
        } else {
            insert(start, end, OctetText.typed(replacement.getText(), wanted(start)));
        }
    }

    /** Replaces what stands there by these cells. */
    void insert(int start, int end, String cells) {
        int from = Math.max(0, start - REACH);
        int to = Math.min(getLength(), end + REACH);
        String around = getText(from, to);
        OctetText.Edit edit = OctetText.edit(around, start - from, end - from, cells);
        raw = true;
        try {
            replaceText(from + edit.from(), from + edit.to(), edit.text());
        } finally {
            raw = false;
        }
    }

    /** Ends the selected lines, or the caret's, in this way: one step for undo, and the same lines stay selected. */
    void end(LineEnd wanted) {
        String text = getText();
        OctetText.Edit edit = OctetText.ended(text, getSelection().getStart(), getSelection().getEnd(), wanted);
        if (!isEditable()
                || text.startsWith(edit.text(), edit.from()) && edit.to() - edit.from() == edit.text().length()) {
            return;
        }
        int anchor = getAnchor();
        int caret = getCaretPosition();
        getUndoManager().preventMerge();
        raw = true;
        try {
            replaceText(edit.from(), edit.to(), edit.text());
        } finally {
            raw = false;
        }
        getUndoManager().preventMerge();
        selectRange(anchor, caret);
        requestFollowCaret();
    }

    /** The line end that the Enter key types here. */
    private LineEnd wanted(int position) {
        String text = getText();
        int body = HttpColours.bodyStart(text);
        if (position < body || body == text.length() && !endsHead(text, position)) {
            return LineEnd.CRLF;
        }
        return before(text, body, position).or(() -> after(text, Math.max(position, body))).orElse(LineEnd.CRLF);
    }

    private static boolean endsHead(String text, int position) {
        return position == text.length() && HttpColours.bodyStart(text + " ") == text.length();
    }

    private static Optional<LineEnd> before(String text, int body, int position) {
        int end = text.lastIndexOf('\n', position - 1);
        return end < body ? Optional.empty() : Optional.of(kind(text, end));
    }

    private static Optional<LineEnd> after(String text, int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? Optional.empty() : Optional.of(kind(text, end));
    }

    private static LineEnd kind(String text, int newline) {
        for (LineEnd end : LineEnd.values()) {
            if (text.startsWith(end.shown(), newline - 1)) {
                return end;
            }
        }
        return LineEnd.CRLF;
    }

    @Override
    public void selectRange(int anchor, int caret) {
        super.selectRange(snapped(anchor, anchor), snapped(caret, getCaretPosition()));
    }

    /** A position within a cell, moved out of it: onwards where the caret came from its beginning, else back. */
    private int snapped(int position, int came) {
        int from = Math.max(0, Math.min(position, getLength()) - REACH);
        String around = getText(from, Math.min(getLength(), from + 2 * REACH));
        int within = Math.min(position, getLength()) - from;
        int start = OctetText.cellStart(around, within);
        if (start == within) {
            return position;
        }
        return from + (came == from + start ? OctetText.cellEnd(around, start) : start);
    }

    @Override
    public void copy() {
        String cells = getSelectedText();
        if (!cells.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.put(CELLS, cells);
            content.putString(OctetText.octets(cells).text(java.nio.charset.StandardCharsets.UTF_8));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public void cut() {
        copy();
        replaceSelection("");
    }

    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        int start = getSelection().getStart();
        int end = getSelection().getEnd();
        if (clipboard.getContent(CELLS) instanceof String cells) {
            insert(start, end, cells);
        } else if (clipboard.hasString()) {
            insert(start, end, OctetText.typed(clipboard.getString(), wanted(start)));
        }
    }

    /** The octets that the control shows. */
    Octets octets() {
        return OctetText.octets(getText());
    }
}
