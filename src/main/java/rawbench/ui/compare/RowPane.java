package rawbench.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.RowArea;

/**
 * The rows of a comparison, of which only those in sight are made and drawn: with ten million of them a scroll costs what it
 * costs with fifty. Both halves scroll sideways together.
 */
final class RowPane extends Region {
    private static final double BAR = 14;
    /** The height of a row to the size of its letters. */
    private static final double LEADING = 1.92;
    /** Rows that stay in sight above what is gone to. */
    private static final int ABOVE = 6;

    /** Nanoseconds in which rows are made before a frame; rows that take long hold no frame, but come with the next. */
    private static final long AT_ONCE = 8_000_000;
    private static final long ALL = Duration.ofDays(1).toNanos();

    private final CompareModel model;
    private final Texts texts;
    private final RowInks inks = new RowInks(this::restyle);
    private final RowPainter painter = new RowPainter(inks);
    private final RowArea area = new RowArea();
    /** Has what was not made in time made with the next frame. */
    private final AnimationTimer more = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            requestLayout();
        }
    };
    private final SpokenRows spoken = new SpokenRows();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final Overview overview = new Overview(this::jump);
    private RowHits hits = RowHits.NONE;
    private BiConsumer<SeenRow, ContextMenuEvent> onMenu = (_, _) -> {};
    private Compared compared;
    private Faces faces;
    private SeenRows seen;
    private RowMeasure measure;
    private double top;
    /** How much of a row that was seen is hidden to the right, at most. */
    private double widest;
    private double rowWidth;
    private boolean placing;
    /** Whether what differs in the chosen row is to come into sight sideways too. */
    private boolean seeking;

    RowPane(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        accessibleTextProperty().bind(texts.bound("rows"));
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setFocusTraversable(false);
        horizontal.setFocusTraversable(false);
        vertical.setVisible(false);
        horizontal.setVisible(false);
        area.setMouseTransparent(true);
        getChildren().addAll(inks, spoken, area, overview, vertical, horizontal);
        listen();
    }

    private void listen() {
        model.comparedProperty().subscribe(this::show);
        model.atProperty().subscribe(_ -> at());
        texts.language().subscribe(_ -> show(model.comparedProperty().get()));
        vertical.valueProperty().subscribe(now -> {
            if (!placing) {
                top = now.doubleValue();
                requestLayout();
            }
        });
        horizontal.valueProperty().subscribe(_ -> requestLayout());
        setOnScroll(this::scrolled);
        setOnMousePressed(this::pressed);
        setOnMouseMoved(moved -> setCursor(
                row(moved.getY()).filter(row -> row.row() instanceof Row.Fold).isPresent() ? Cursor.HAND : null));
        setOnContextMenuRequested(asked -> (asked.isKeyboardTrigger() ? inSight(chosen()) : row(asked.getY()))
                .ifPresent(row -> onMenu.accept(row, asked)));
        focusedProperty().subscribe(_ -> requestLayout());
        focusVisibleProperty().subscribe(_ -> requestLayout());
    }

    private void pressed(MouseEvent press) {
        requestFocus();
        row(press.getY()).ifPresent(row -> {
            model.choose(row.index());
            if (row.row() instanceof Row.Fold fold && press.isPrimaryButtonDown()) {
                model.open(fold, press.isShiftDown());
            }
        });
    }

    /** Is given the row whose menu is asked for. */
    void onMenu(BiConsumer<SeenRow, ContextMenuEvent> asked) {
        onMenu = asked;
    }

    private void show(Compared now) {
        if (now == null) {
            return;
        }
        boolean same = compared != null && compared.turn() == now.turn();
        top = same ? kept(now) : 0;
        compared = now;
        faces = new Faces(now, texts);
        widest = 0;
        seen = null;
        overview.show(now.rows());
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        requestLayout();
    }

    /** Where what is at the upper edge now will be. */
    private double kept(Compared now) {
        int row = (int) Math.clamp(top, 0, Math.max(0, compared.rows().size() - 1.0));
        return compared.layout().equals(now.layout()) ? now.rows().index(compared.rows().number(row)) + top - row
                : Math.max(0, model.atProperty().get() - ABOVE);
    }

    /** Has the rows measured anew, in other letters. */
    private void restyle() {
        measure = null;
        seen = null;
        widest = 0;
        requestLayout();
    }

    private void at() {
        if (compared != null && chosen() >= 0) {
            reveal(chosen());
            seeking = true;
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        requestLayout();
    }

    private int chosen() {
        return model.atProperty().get();
    }

    /** Brings a row into sight, with some above it where it was out of it. */
    private void reveal(int row) {
        if (row < top || row + 1 > top + page()) {
            boolean near = row >= top - 2 && row <= top + page() + 1;
            top = near ? row < top ? row : row + 1 - page() : row - ABOVE;
        }
    }

    private void jump(int row) {
        model.jump(row);
    }

    private void scrolled(ScrollEvent scroll) {
        double down = scroll.isShiftDown() ? 0 : scroll.getDeltaY();
        double right = scroll.isShiftDown() && scroll.getDeltaX() == 0 ? scroll.getDeltaY() : scroll.getDeltaX();
        top -= down / rowHeight();
        horizontal.setValue(Math.clamp(horizontal.getValue() - right, 0, horizontal.getMax()));
        requestLayout();
        scroll.consume();
    }

    double rowHeight() {
        return Math.ceil(inks.font(RowInk.CODE).getSize() * LEADING);
    }

    /** How many rows fit. */
    double page() {
        return Math.max(1, (getHeight() - (horizontal.isVisible() ? BAR : 0)) / rowHeight());
    }

    /** Scrolls sideways by so many letters. */
    void sideways(int letters) {
        horizontal.setValue(Math.clamp(horizontal.getValue() + letters * measure().column(), 0,
                horizontal.getMax()));
    }

    private RowMeasure measure() {
        if (measure == null) {
            measure = new RowMeasure(inks.font(RowInk.CODE), inks.font(RowInk.REMARK));
        }
        return measure;
    }

    /** The row in sight at a height. */
    private Optional<SeenRow> row(double y) {
        return inSight((int) Math.floor(top + y / rowHeight()));
    }

    private Optional<SeenRow> inSight(int index) {
        return Optional.ofNullable(seen).map(rows -> rows.at(index));
    }

    /** All rows in sight, from the upper edge on, also those that were not to be made with this frame. */
    List<SeenRow> inSight() {
        if (seen == null) {
            return List.of();
        }
        bring(System.nanoTime() + ALL);
        layoutChildren();
        return seen.all();
    }

    void mark(RowHits found) {
        hits = found;
        if (seen != null) {
            seen.mark(found);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        overview.setVisible(compared != null);
        if (compared == null) {
            return;
        }
        int size = compared.rows().size();
        top = Math.clamp(top, 0, Math.max(0, size - page()));
        double width = Math.max(0, getWidth() - Overview.WIDTH - (size > page() ? BAR : 0));
        if (width != rowWidth) {
            rowWidth = width;
            widest = 0;
        }
        if (seen == null) {
            seen = new SeenRows(compared, faces, measure(), hits);
        }
        // Where no frame follows, as for a picture of what stands in no window, nothing is left for it.
        boolean framed = getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
        if (!bring(System.nanoTime() + (framed ? AT_ONCE : ALL))) {
            more.start();
        }
        boolean before = horizontal.isVisible();
        bars(width);
        boolean sought = seek();
        if (sought || !before && horizontal.isVisible()) {
            layoutChildren();
        } else {
            paint();
        }
    }

    /** Has the rows in sight made, for so long; says whether they all are. */
    private boolean bring(long until) {
        return seen.bring((int) top, (int) Math.min((double) compared.rows().size(), Math.ceil(top + page())), until);
    }

    private RowGeometry geometry() {
        return new RowGeometry(rowWidth, rowHeight(), compared.layout().unified(), numbers(), horizontal.getValue());
    }

    private void paint() {
        List<SeenRow> rows = seen.all();
        spoken.show(rows, geometry(), top, chosen());
        painter.paint(area.drawing(), new RowPainter.Scene(rows, geometry(), measure(), top, chosen(), isFocused(),
                isFocusVisible()));
    }

    private boolean seek() {
        Optional<SeenRow> row = inSight(chosen());
        if (!seeking || row.isEmpty()) {
            return false;
        }
        seeking = false;
        double wanted = Math.min(geometry().toChange(row.get(), measure()), horizontal.getMax());
        boolean moves = horizontal.isVisible() && wanted != horizontal.getValue();
        if (moves) {
            placing = true;
            horizontal.setValue(wanted);
            placing = false;
        }
        return moves;
    }

    /** Room for the longest line number and a gap behind it. */
    private double numbers() {
        return Math.ceil(measure().column() * (faces.digits() + 1.5));
    }

    private void bars(double width) {
        placing = true;
        double size = compared.rows().size();
        double hidden = Math.max(0, size - page());
        vertical.setVisible(hidden > 0);
        vertical.setMax(Math.max(1, hidden));
        vertical.setVisibleAmount(Math.max(vertical.getMax() * page() / Math.max(1, size), vertical.getMax() / 24));
        vertical.setUnitIncrement(1);
        vertical.setBlockIncrement(page() - 1);
        vertical.setValue(top);
        RowGeometry geometry = geometry();
        seen.all().forEach(row -> widest = Math.max(widest, geometry.hidden(row)));
        horizontal.setVisible(widest > 0);
        horizontal.setMax(Math.max(1, widest));
        horizontal.setVisibleAmount(horizontal.getMax() * width / 2 / (width / 2 + widest));
        horizontal.setUnitIncrement(20);
        horizontal.setValue(widest > 0 ? Math.min(horizontal.getValue(), widest) : 0);
        double height = getHeight() - (horizontal.isVisible() ? BAR : 0);
        area.resizeRelocate(0, 0, width, height);
        overview.at(top, page());
        overview.resizeRelocate(width, 0, Overview.WIDTH, height);
        vertical.resizeRelocate(width + Overview.WIDTH, 0, BAR, height);
        horizontal.resizeRelocate(0, height, width, BAR);
        placing = false;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> spoken.at(chosen());
            case ITEM_COUNT -> compared == null ? 0 : compared.rows().size();
            case ITEM_AT_INDEX -> spoken.at((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }
}
