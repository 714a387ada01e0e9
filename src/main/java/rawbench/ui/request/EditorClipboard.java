package rawbench.ui.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import rawbench.octets.Octets;
import rawbench.ui.viewer.Selection;

/**
 * Cutting, copying and pasting in the editor. What was copied here is pasted octet by octet. Of a text from elsewhere CR LF
 * and CR are kept, and a line feed alone becomes the line end that is usual in its place: CR LF in the head, in the body
 * the one around; what was kept or made of it is said, with the other way beside it.
 */
final class EditorClipboard {
    private static final DataFormat CELLS = format("application/x-rawbench-cells");

    /**
     * A text from elsewhere whose line feeds could have been pasted in two ways.
     *
     * @param count how many line feeds stood alone
     * @param as what they became
     * @param other what they could have become instead
     * @param at where it was put
     * @param put the octets as they were put
     * @param instead the octets of the other way
     */
    record Pasted(long count, LineEnd as, LineEnd other, long at, Octets put, Octets instead) {}

    private final RequestModel model;
    private final OctetArea area;
    private final ReadOnlyObjectWrapper<Pasted> pasted = new ReadOnlyObjectWrapper<>(this, "pasted");

    EditorClipboard(RequestModel model, OctetArea area) {
        this.model = model;
        this.area = area;
        // Whatever else is done with the octets, the paste is over.
        model.octetsProperty().subscribe((_, _) -> pasted.set(null));
    }

    private static DataFormat format(String mime) {
        DataFormat known = DataFormat.lookupMimeType(mime);
        return known != null ? known : new DataFormat(mime);
    }

    void copy() {
        String cells = area.several().any() ? column() : area.getSelectedText();
        if (!cells.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            write(cells, content);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** What is chosen at several carets, a line each; empty where nothing is. */
    private String column() {
        Octets octets = model.octetsProperty().get();
        List<Selection> all = area.several().all();
        return all.stream().allMatch(Selection::isEmpty) ? ""
                : all.stream()
                        .map(one -> OctetText.of(octets.slice(one.from(), one.to())))
                        .collect(Collectors.joining(LineEnd.CRLF.shown()));
    }

    private static void write(String cells, ClipboardContent content) {
        content.put(CELLS, cells);
        content.putString(OctetText.octets(cells).text(StandardCharsets.UTF_8));
    }

    /** Gives octets to the clipboard: for this editor as they are, for others as text. */
    static void write(Octets octets, ClipboardContent content) {
        write(OctetText.of(octets), content);
    }

    /** The octets in the clipboard, where they were copied here. */
    static Optional<Octets> read(Clipboard clipboard) {
        return clipboard.getContent(CELLS) instanceof String cells ? Optional.of(OctetText.octets(cells))
                : Optional.empty();
    }

    void cut() {
        copy();
        area.replaceSelection("");
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Optional<Octets> copiedHere = read(clipboard);
        if (copiedHere.isPresent()) {
            put(copiedHere.get());
        } else if (clipboard.hasString()) {
            paste(clipboard.getString());
        }
        area.requestFollowCaret();
    }

    /** Pastes a text from elsewhere by the rule. */
    void paste(String text) {
        if (!area.isEditable()) {
            return;
        }
        long at = area.selection().from();
        LineEnd usual = MessageEnds.usual(model.octetsProperty().get(), at);
        LineEnd other = usual == LineEnd.LF ? LineEnd.CRLF : LineEnd.LF;
        Octets octets = octets(text, usual);
        put(octets);
        long count = text.chars().filter(c -> c == '\n').count() - text.split("\r\n", -1).length + 1;
        if (count > 0) {
            pasted.set(new Pasted(count, usual, other, at, octets, octets(text, other)));
        }
    }

    static Octets octets(String text, LineEnd wanted) {
        return OctetText.octets(OctetText.typed(text, wanted));
    }

    private void put(Octets octets) {
        model.seal();
        List<Octets> lines = area.several().any() ? lines(octets) : List.of();
        if (lines.size() > 1 && lines.size() == area.several().all().size()) {
            area.several().typed(lines);
            return;
        }
        area.type(area.getSelection().getStart(), area.getSelection().getEnd(), octets);
        model.seal();
    }

    /** The lines without their ends: as many as there are carets, each goes to one of them. */
    private static List<Octets> lines(Octets octets) {
        OctetLines lines = OctetLines.of(octets);
        List<Octets> all = new ArrayList<>();
        long start = 0;
        for (int line = 0; line < lines.count() && line <= SeveralCarets.MOST; line++) {
            long next = start + lines.length(line);
            long end = next;
            while (end > start && (octets.at(end - 1) == '\n' || octets.at(end - 1) == '\r')) {
                end--;
            }
            all.add(octets.slice(start, end));
            start = next;
        }
        return all;
    }

    /** Pastes in the other way what was pasted last: one step with the paste itself. */
    void otherWay() {
        Pasted last = pasted.get();
        if (last != null) {
            model.undo();
            put(last.instead);
            pasted.set(new Pasted(last.count, last.other, last.as, last.at, last.instead, last.put));
        }
    }

    /** What was pasted just now and could have been pasted otherwise; null where nothing was. */
    ReadOnlyObjectProperty<Pasted> pastedProperty() {
        return pasted.getReadOnlyProperty();
    }
}
