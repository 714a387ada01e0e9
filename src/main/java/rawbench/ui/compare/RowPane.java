package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.animation.AnimationTimer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import rawbench.compare.Block;
import rawbench.ui.kit.Texts;

/**
 * The rows of a comparison, of which only those in sight are made: with ten million of them a scroll costs what it costs
 * with fifty. Both halves scroll sideways together.
 */
final class RowPane extends Region {
    private static final double BAR = 14;
    /** The height of a row to the size of its letters. */
    private static final double LEADING = 1.92;
    /** Rows that stay in sight above what is gone to. */
    private static final int ABOVE = 6;
    /** Rows that are made with a frame while the comparison is still at work. */
    private static final int AHEAD = 3;

    private final CompareModel model;
    private final Texts texts;
    private final Map<Integer, RowNode> nodes = new HashMap<>();
    private final List<RowNode> spare = new ArrayList<>();
    private final Text measure = new Text("0");
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final Overview overview = new Overview(this::jump);
    private RowHits hits = RowHits.NONE;
    private BiConsumer<RowNode, javafx.scene.input.ContextMenuEvent> onMenu = (_, _) -> {};
    private Compared compared;
    private Faces faces;
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
        measure.getStyleClass().add("mono");
        measure.setVisible(false);
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setFocusTraversable(false);
        horizontal.setFocusTraversable(false);
        vertical.setVisible(false);
        horizontal.setVisible(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(measure, overview, vertical, horizontal);
        listen();
    }

    private void listen() {
        AnimationTimer ahead = new AnimationTimer() {
            @Override
            public void handle(long now) {
                // Of a tab that is not in front there is nothing to dress rows by.
                if (getScene() == null || prepared()) {
                    stop();
                } else {
                    prepare();
                }
            }
        };
        model.busyProperty().subscribe(busy -> {
            if (busy) {
                ahead.start();
            } else {
                ahead.stop();
            }
        });
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
        setOnMousePressed(press -> {
            requestFocus();
            node(press.getY()).ifPresent(node -> {
                model.choose(node.index());
                if (node.row() instanceof Row.Fold fold && press.isPrimaryButtonDown()) {
                    model.open(fold, press.isShiftDown());
                }
            });
        });
        setOnContextMenuRequested(asked -> (asked.isKeyboardTrigger() ? Optional.ofNullable(nodes.get(chosen()))
                : node(asked.getY())).ifPresent(node -> onMenu.accept(node, asked)));
        focusedProperty().subscribe(_ -> requestLayout());
    }

    /** Is given the row whose menu is asked for. */
    void onMenu(BiConsumer<RowNode, javafx.scene.input.ContextMenuEvent> asked) {
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
        nodes.values().forEach(this::put);
        nodes.clear();
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

    private void put(RowNode node) {
        node.setVisible(false);
        spare.add(node);
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
        return Math.ceil(measure.getFont().getSize() * LEADING);
    }

    /** How many rows fit. */
    double page() {
        return Math.max(1, (getHeight() - (horizontal.isVisible() ? BAR : 0)) / rowHeight());
    }

    /** Scrolls sideways by so many letters. */
    void sideways(int letters) {
        horizontal.setValue(Math.clamp(horizontal.getValue() + letters * measure.getLayoutBounds().getWidth(), 0,
                horizontal.getMax()));
    }

    /** The row on the screen at a height. */
    private Optional<RowNode> node(double y) {
        return Optional.ofNullable(nodes.get((int) Math.floor(top + y / rowHeight())));
    }

    /** The rows that are on the screen, for tests and menus. */
    List<RowNode> inSight() {
        return nodes.values().stream().sorted(java.util.Comparator.comparingInt(RowNode::index)).toList();
    }

    void mark(RowHits found) {
        hits = found;
        nodes.values().forEach(this::hit);
    }

    private void hit(RowNode node) {
        node.hits(hits.of(compared.rows(), node.index(), true, node.face()),
                hits.of(compared.rows(), node.index(), false, node.face()));
    }

    @Override
    protected void layoutChildren() {
        overview.setVisible(compared != null);
        if (compared == null) {
            return;
        }
        int size = compared.rows().size();
        double height = rowHeight();
        top = Math.clamp(top, 0, Math.max(0, size - page()));
        double width = Math.max(0, getWidth() - Overview.WIDTH - (size > page() ? BAR : 0));
        if (width != rowWidth) {
            rowWidth = width;
            widest = 0;
        }
        int first = (int) top;
        int last = (int) Math.min((double) size, Math.ceil(top + page()));
        drop(first, last);
        double numbers = numbers();
        for (int i = first; i < last; i++) {
            RowNode node = nodes.computeIfAbsent(i, this::made);
            node.chosen(i == chosen());
            node.at(numbers, horizontal.getValue());
            node.resizeRelocate(0, Math.rint((i - top) * height), width, height);
        }
        boolean before = horizontal.isVisible();
        bars(width);
        boolean sought = seek();
        if (sought || !before && horizontal.isVisible()) {
            layoutChildren();
        }
    }

    private boolean seek() {
        RowNode node = nodes.get(chosen());
        if (!seeking || node == null) {
            return false;
        }
        seeking = false;
        double wanted = Math.min(node.sidewaysToChange(), horizontal.getMax());
        boolean moves = horizontal.isVisible() && wanted != horizontal.getValue();
        if (moves) {
            placing = true;
            horizontal.setValue(wanted);
            placing = false;
        }
        return moves;
    }

    private void drop(int first, int last) {
        for (Iterator<Map.Entry<Integer, RowNode>> each = nodes.entrySet().iterator(); each.hasNext();) {
            Map.Entry<Integer, RowNode> entry = each.next();
            if (entry.getKey() < first || entry.getKey() >= last) {
                put(entry.getValue());
                each.remove();
            }
        }
    }

    private RowNode made(int index) {
        RowNode node = spare.isEmpty() ? added() : spare.removeLast();
        Row row = compared.rows().get(index);
        Block block = row instanceof Row.Line line ? compared.comparison().body().blocks().get(line.block()) : null;
        node.show(index, row, faces.face(row), block, compared.layout().unified());
        node.setVisible(true);
        // Now, not with the next frame: how wide its text is must be known for this one.
        node.applyCss();
        hit(node);
        return node;
    }

    private RowNode added() {
        RowNode node = new RowNode();
        node.setManaged(false);
        getChildren().addFirst(node);
        return node;
    }

    /** Makes a few rows ahead, dressed and unseen; made all at once with the result, a screen of them holds the frame. */
    private void prepare() {
        for (int i = 0; i < AHEAD && !prepared(); i++) {
            RowNode node = added();
            node.applyCss();
            put(node);
        }
    }

    /** Whether there are rows for a screen. */
    private boolean prepared() {
        return nodes.size() + spare.size() >= page() + 1;
    }

    /** Room for the longest line number and a gap behind it. */
    private double numbers() {
        return Math.ceil(measure.getLayoutBounds().getWidth() * (faces.digits() + 1.5));
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
        nodes.values().forEach(node -> {
            node.layout();
            widest = Math.max(widest, node.hiddenWidth());
        });
        horizontal.setVisible(widest > 0);
        horizontal.setMax(Math.max(1, widest));
        horizontal.setVisibleAmount(horizontal.getMax() * width / 2 / (width / 2 + widest));
        horizontal.setUnitIncrement(20);
        horizontal.setValue(widest > 0 ? Math.min(horizontal.getValue(), widest) : 0);
        double height = getHeight() - (horizontal.isVisible() ? BAR : 0);
        overview.at(top, page());
        overview.resizeRelocate(width, 0, Overview.WIDTH, height);
        vertical.resizeRelocate(width + Overview.WIDTH, 0, BAR, height);
        horizontal.resizeRelocate(0, height, width, BAR);
        placing = false;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case FOCUS_ITEM -> nodes.get(chosen());
            case ITEM_COUNT -> compared == null ? 0 : compared.rows().size();
            case ITEM_AT_INDEX -> nodes.get((Integer) parameters[0]);
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
