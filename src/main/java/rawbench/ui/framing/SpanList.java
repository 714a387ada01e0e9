package rawbench.ui.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import rawbench.http.FramingMap;
import rawbench.http.Span;

/**
 * The spans of a message, a row each. Only the rows in sight exist and only their spans are asked for, so that forty
 * million of them cost no more than forty; a list of the toolkit's own adds their heights up.
 */
final class SpanList extends Region {
    private final FramingModel model;
    private final SpanTexts words;
    private final Runnable onEnter;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final List<SpanRow> rows = new ArrayList<>();
    /** The number of the first row in sight. */
    private long top;
    /** What the wheel has turned that is no whole row yet. */
    private double turned;

    /** @param onEnter is called where a person wants to go on to the octets of the chosen span */
    SpanList(FramingModel model, SpanTexts words, Runnable onEnter) {
        this.model = model;
        this.words = words;
        this.onEnter = onEnter;
        getStyleClass().add("span-list");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        bar.valueProperty().subscribe(value -> top(value.longValue()));
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        model.framedProperty().subscribe(this::framed);
        model.chosenProperty().subscribe(_ -> chosen());
    }

    // The same octets, not equal ones: they may be gigabytes.
    @SuppressWarnings("ReferenceEquality")
    private void framed(Framed before, Framed now) {
        if (before == null || now == null || before.octets() != now.octets()) {
            turned = 0;
            top = 0;
            bar.setValue(0);
        }
        requestLayout();
    }

    /** Writes the rows again, in the language of now. */
    void refresh() {
        requestLayout();
    }

    private long count() {
        return model.map().map(FramingMap::count).orElse(0L);
    }

    private double rowHeight() {
        if (rows.isEmpty()) {
            addRow();
        }
        return Math.max(1, snapSizeY(rows.getFirst().prefHeight(-1)));
    }

    private void addRow() {
        SpanRow row = new SpanRow(words);
        rows.add(row);
        getChildren().addFirst(row);
        row.applyCss();
    }

    /** How many whole rows are in sight, one at least. */
    private long whole() {
        return Math.max(1, (long) (getHeight() / rowHeight()));
    }

    private void top(long number) {
        long wanted = Math.clamp(number, 0, Math.max(0, count() - whole()));
        if (wanted != top) {
            top = wanted;
            bar.setValue((double) wanted);
            requestLayout();
        }
    }

    private void chosen() {
        long chosen = model.chosenProperty().get();
        if (chosen != FramingModel.NONE && chosen < top) {
            top(chosen);
        } else if (chosen >= top + whole()) {
            top(chosen - whole() + 1);
        }
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void wheel(ScrollEvent event) {
        turned -= event.getDeltaY() / rowHeight();
        long by = (long) turned;
        turned -= by;
        top(top + by);
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getX() < getWidth() - bar.getWidth()) {
            model.choose(top + (long) (event.getY() / rowHeight()));
        }
    }

    private void key(KeyEvent event) {
        long now = model.chosenProperty().get();
        switch (event.getCode()) {
            case UP -> step(now - 1);
            case DOWN -> step(now + 1);
            case PAGE_UP -> step(now - whole());
            case PAGE_DOWN -> step(now + whole());
            case HOME -> step(0);
            case END -> step(count() - 1);
            case ENTER -> {
                step(now);
                onEnter.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(long number) {
        if (count() > 0) {
            model.choose(Math.clamp(number, 0, count() - 1));
        }
    }

    @Override
    protected void layoutChildren() {
        double height = rowHeight();
        long count = count();
        top = Math.clamp(top, 0, Math.max(0, count - whole()));
        bar.setMax((double) Math.max(0, count - whole()));
        bar.setVisibleAmount(bar.getMax() * whole() / (double) Math.max(1, count));
        bar.setBlockIncrement((double) whole());
        bar.setVisible(bar.getMax() > 0);
        double width = getWidth() - (bar.isVisible() ? bar.prefWidth(-1) : 0);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        bar.resizeRelocate(width, 0, bar.prefWidth(-1), getHeight());
        int sight = (int) Math.ceil(getHeight() / height);
        while (rows.size() < sight) {
            addRow();
        }
        List<Span> spans = count == 0 ? List.of() : model.map().orElseThrow().numbered(top, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            SpanRow row = rows.get(i);
            row.setVisible(i < spans.size());
            if (row.isVisible()) {
                row.show(top + i, model.map().orElseThrow(), spans.get(i), top + i == model.chosenProperty().get());
                row.resizeRelocate(0, i * height, width, height);
            }
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> (int) Math.min(count(), Integer.MAX_VALUE);
            case ITEM_AT_INDEX -> row((Integer) parameters[0]).orElse(null);
            case FOCUS_ITEM -> row(model.chosenProperty().get()).orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private Optional<SpanRow> row(long number) {
        long at = number - top;
        return at >= 0 && at < rows.size() && rows.get((int) at).isVisible() ? Optional.of(rows.get((int) at))
                : Optional.empty();
    }

    /** The rows that show a span, from the top. */
    List<SpanRow> shown() {
        return rows.stream().filter(SpanRow::isVisible).toList();
    }
}
