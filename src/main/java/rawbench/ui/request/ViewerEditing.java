package rawbench.ui.request;

import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.octets.Wanted;
import rawbench.octets.WantedException;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;

/**
 * What keys do to a request's octets while the viewer shows them, in hexadecimal digits or as text of any length: each an
 * edit of the model, as those of the text editor are, and taken back by the same undo.
 */
final class ViewerEditing {
    private static final int DIGIT = 16;
    private static final int LONGEST_CHARACTER = 4;

    private final RequestModel model;
    private final OctetViewer viewer;
    private final Texts texts;
    private final Notice uncut = new Notice(true);
    /** Whether digits take the place of those that are there, rather than being put in before them. */
    private final BooleanProperty over = new SimpleBooleanProperty(this, "over");
    /** The octet of which only the first digit was typed; -1 where none is. */
    private long half = -1;

    ViewerEditing(RequestModel model, OctetViewer viewer, Texts texts) {
        this.model = model;
        this.viewer = viewer;
        this.texts = texts;
        viewer.model().selectionProperty().subscribe(() -> uncut.say(""));
        viewer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        viewer.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Says what digits do in the hex view, and changes it. */
    ToggleButton overButton(ObservableValue<Boolean> shown) {
        ToggleButton button = new ToggleButton();
        button.setId("over");
        button.getStyleClass().add("toggle-tool");
        button.textProperty().bind(texts.bound("hex.over"));
        button.accessibleTextProperty().bind(texts.bound("hex.over.says"));
        Tooltip says = new Tooltip();
        says.textProperty().bind(texts.bound("hex.over.says"));
        button.setTooltip(says);
        button.setFocusTraversable(false);
        button.selectedProperty().bindBidirectional(over);
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }

    /** Says that what is chosen is more than can be cut, until something else is. */
    Notice uncut() {
        return uncut;
    }

    private boolean hex() {
        return viewer.model().formProperty().get() == ViewerModel.Form.HEX;
    }

    private void pressed(KeyEvent key) {
        boolean taken = switch (key.getCode()) {
            case DELETE -> !key.isShortcutDown() && delete(true);
            case BACK_SPACE -> !key.isShortcutDown() && delete(false);
            case INSERT -> !key.isShortcutDown() && !key.isShiftDown() && hex() && turnOver();
            case ENTER -> !key.isShortcutDown() && !hex() && enter();
            case X -> key.isShortcutDown() && !key.isShiftDown() && cut();
            case V -> key.isShortcutDown() && !key.isShiftDown() && paste();
            default -> false;
        };
        if (taken) {
            key.consume();
        }
    }

    private boolean turnOver() {
        over.set(!over.get());
        return true;
    }

    private void typed(KeyEvent key) {
        String text = key.getCharacter();
        boolean said = !text.isEmpty() && text.charAt(0) >= ' ' && text.charAt(0) != 0x7F && !key.isShortcutDown()
                && !key.isMetaDown() && (!key.isAltDown() || key.isControlDown());
        if (!said) {
            return;
        }
        if (!hex()) {
            put(Octets.utf8(text));
            key.consume();
        } else if (Character.digit(text.charAt(0), DIGIT) >= 0 && text.length() == 1) {
            digit(Character.digit(text.charAt(0), DIGIT));
            key.consume();
        }
    }

    private void digit(int value) {
        Selection chosen = chosen();
        Octets octets = model.octetsProperty().get();
        boolean second = half >= 0 && chosen.equals(new Selection(half + 1, half + 1)) && half < octets.length();
        if (second) {
            long at = half;
            half = -1;
            model.typed(new Edit(at, 1, octet(octets.at(at) & 0xF0 | value)));
            return;
        }
        long at = chosen.from();
        boolean replaces = over.get() && chosen.isEmpty() && at < octets.length();
        int low = replaces ? octets.at(at) & 0x0F : 0;
        model.typed(new Edit(at, replaces ? 1 : chosen.to() - at, octet(value << 4 | low)));
        half = at;
    }

    private static Octets octet(int value) {
        return Octets.of(new byte[]{(byte) value});
    }

    private void put(Octets octets) {
        half = -1;
        Selection chosen = chosen();
        model.typed(new Edit(chosen.from(), chosen.to() - chosen.from(), octets));
    }

    private boolean enter() {
        put(MessageEnds.usual(model.octetsProperty().get(), chosen().from()).octets());
        return true;
    }

    private boolean delete(boolean forward) {
        half = -1;
        Selection chosen = chosen();
        Octets octets = model.octetsProperty().get();
        long from = chosen.from();
        long to = chosen.to();
        if (chosen.isEmpty() && forward) {
            to = from + (hex() ? Math.min(1, octets.length() - from) : after(octets, from));
        } else if (chosen.isEmpty()) {
            from = to - (hex() ? Math.min(1, to) : before(octets, to));
        }
        model.typed(new Edit(from, to - from, Octets.empty()));
        return true;
    }

    /** How many octets the character at an offset has; CR LF counts as one, and so does an octet that is no text. */
    private static long after(Octets octets, long at) {
        byte[] next = octets.slice(at, Math.min(octets.length(), at + LONGEST_CHARACTER)).toByteArray();
        return next.length == 0 ? 0 : length(next, 0);
    }

    private static int before(Octets octets, long at) {
        int count = (int) Math.min(at, LONGEST_CHARACTER);
        byte[] last = octets.slice(at - count, at).toByteArray();
        for (int from = 0; from < count; from++) {
            if (length(last, from) == count - from) {
                return count - from;
            }
        }
        return Math.min(1, count);
    }

    private static int length(byte[] bytes, int at) {
        if (bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
            return 2;
        }
        int character = bytes[at] >= 0 ? bytes[at] : Utf8.characterAt(bytes, at);
        return character < 0 ? 1 : Utf8.length(character);
    }

    private boolean cut() {
        Selection chosen = chosen();
        if (chosen.isEmpty()) {
            return true;
        }
        if (chosen.to() - chosen.from() > Editable.MOST) {
            uncut.say(texts.text("cut.too-large", chosen.to() - chosen.from(), Editable.MOST));
            return true;
        }
        ClipboardContent content = new ClipboardContent();
        EditorClipboard.write(model.octetsProperty().get().slice(chosen.from(), chosen.to()), content);
        Clipboard.getSystemClipboard().setContent(content);
        step(Octets.empty());
        return true;
    }

    private boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Optional<Octets> octets = EditorClipboard.read(clipboard);
        if (octets.isEmpty() && clipboard.hasString()) {
            String text = clipboard.getString();
            octets = Optional.of(hex() ? digits(text)
                    : EditorClipboard.octets(text, MessageEnds.usual(model.octetsProperty().get(), chosen().from())));
        }
        octets.ifPresent(this::step);
        return octets.isPresent();
    }

    /** A text that is hexadecimal digits stands for their octets; any other for its own. */
    private static Octets digits(String text) {
        try {
            Wanted.Digits digits = Wanted.digits(text);
            return digits.open() ? Octets.utf8(text) : digits.octets();
        } catch (WantedException otherText) {
            return Octets.utf8(text);
        }
    }

    private void step(Octets octets) {
        model.seal();
        put(octets);
        model.seal();
    }

    private Selection chosen() {
        return viewer.model().selectionProperty().get();
    }
}
