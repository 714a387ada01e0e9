package rawbench.ui.viewer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import rawbench.ui.kit.Mark;

/** The colours that a viewer draws with, each a property of its style: {@code -rb-ink-} and the name in lower case. */
enum Ink {
    TEXT,
    GLYPH,
    GUTTER,
    RULE,
    SELECTION,
    CARET,
    FOLD,
    NAME,
    STRING,
    NUMBER,
    WORD,
    COMMENT,
    MARK_NOTE,
    MARK_WARNING,
    MARK_ERROR,
    MARK_HIT,
    MARK_START_LINE,
    MARK_FIELD,
    MARK_FRAME,
    MARK_DATA,
    MARK_SURPLUS,
    SIGN_NOTE,
    SIGN_WARNING,
    SIGN_ERROR,
    SIGN_HIT,
    SIGN_START_LINE,
    SIGN_FIELD,
    SIGN_FRAME,
    SIGN_DATA,
    SIGN_SURPLUS;

    // The toolkit's description of a property never changes, although its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final CssMetaData<OctetViewer, Paint> css = new CssMetaData<>(
            "-rb-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), StyleConverter.getPaintConverter(),
            Color.GRAY) {
        @Override
        public boolean isSettable(OctetViewer viewer) {
            return true;
        }

        @Override
        public StyleableProperty<Paint> getStyleableProperty(OctetViewer viewer) {
            return viewer.inks().property(Ink.this);
        }
    };

    CssMetaData<OctetViewer, Paint> css() {
        return css;
    }

    static List<CssMetaData<? extends Styleable, ?>> all() {
        return Arrays.stream(values()).<CssMetaData<? extends Styleable, ?>>map(Ink::css).toList();
    }

    /** What lies behind marked octets. */
    static Ink behind(Mark.Kind kind) {
        return valueOf("MARK_" + kind.name());
    }

    /** What a mark is told by where there is little room: a line below, a dot in the overview. */
    static Ink sign(Mark.Kind kind) {
        return valueOf("SIGN_" + kind.name());
    }

    static Ink of(Colours.Token token) {
        return token == null ? TEXT : valueOf(token.name());
    }
}
