package rawbench.ui.compare;

import java.util.Locale;

/** What the rows of a comparison are drawn with; in the style sheets {@code .row-ink} and the name in lower case. */
enum RowInk {
    CODE(true),
    CODE_QUIET(true),
    NUMBER(true),
    REMARK(false),
    TITLE(false),
    TITLE_SECTION(false),
    SIGN(true),
    SIGN_DIFFERS(true),
    SIGN_NEARLY(true),
    SIGN_CHOSEN(true),
    GROUND(false),
    GROUND_SECTION(false),
    GROUND_MIDDLE(false),
    GROUND_CHOSEN(false),
    GROUND_FOCUSED(false),
    GROUND_REMOVED(false),
    GROUND_ADDED(false),
    GROUND_MOVED(false),
    GROUND_QUIET(false),
    PART_REMOVED(false),
    PART_ADDED(false),
    PART_MOVED(false),
    HIT(false),
    RULE(false),
    RING(false);

    private final boolean mono;

    RowInk(boolean mono) {
        this.mono = mono;
    }

    /** Whether it draws letters that are all equally wide. */
    boolean mono() {
        return mono;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
