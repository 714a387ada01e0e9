package rawbench.ui.request;

import java.util.Collection;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;

import rawbench.http.Finding;
import rawbench.octets.Octets;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Texts;

/** The request's octets in an editor, with what is odd about them below. */
public final class RequestView extends BorderPane {
    /** How much of a request that is too large to edit is shown. */
    private static final int FIRST_PART = 16 * 1024;

    private final RequestModel model;
    private final Texts texts;
    private final OctetArea area = new OctetArea();
    private final Label tooLarge = new Label();
    private final FindingStrip strip;
    private StyleSpans<Collection<String>> colours;
    private Octets shown;
    private boolean typing;

    public RequestView(RequestModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        strip = new FindingStrip(texts, this::lineOf, this::goTo);
        getStyleClass().add("request-view");
        area.setId("request");
        area.getStyleClass().add("code-area");
        area.setContextMenu(new EditorMenu(area, texts));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.accessibleTextProperty().bind(texts.bound("editor"));
        tooLarge.getStyleClass().add("notice");
        tooLarge.setWrapText(true);
        setTop(new VBox(header(), tooLarge));
        setCenter(new VirtualizedScrollPane<>(area));
        setBottom(strip);
        strip.maxHeightProperty().bind(heightProperty().multiply(0.4));
        BorderPane.setAlignment(strip, javafx.geometry.Pos.CENTER);
        model.octetsProperty().subscribe(this::show);
        area.getUndoManager().forgetHistory();
        area.plainTextChanges().subscribe(_ -> typed());
        model.analysisProperty().subscribe(found -> {
            strip.show(found);
            colour();
        });
        texts.language().subscribe(_ -> strip.show(model.analysisProperty().get()));
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().addAll("pane-tab", "pane-tab-selected");
        title.textProperty().bind(texts.bound("request"));
        Label counts = new Label();
        counts.getStyleClass().add("muted");
        counts.setId("counts");
        counts.textProperty()
                .bind(Bindings.createStringBinding(this::counts, model.analysisProperty(),
                        texts.language()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, counts);
        header.getStyleClass().add("pane-header");
        return header;
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
            area.spell(OctetText.of(octets.slice(0, Math.min(FIRST_PART, octets.length()))));
            area.getUndoManager().forgetHistory();
        }
        area.moveTo(0);
        area.requestFollowCaret();
        colour();
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
        return model.analysisProperty().get().findings().stream().map(finding -> mark(text, finding)).toList();
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

    private int lineOf(long offset) {
        String text = area.getText();
        int position = OctetText.position(text, offset);
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private void goTo(long offset) {
        area.moveTo(OctetText.position(area.getText(), offset));
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Brings the keyboard to the editor. */
    public void focusEditor() {
        area.requestFocus();
    }

    /** The caret as an offset in the octets. */
    public long caret() {
        return OctetText.offset(area.getText(), area.getCaretPosition());
    }

    /** Puts the caret before an octet. */
    public void caret(long offset) {
        area.moveTo(OctetText.position(area.getText(), offset));
        area.requestFollowCaret();
    }
}
