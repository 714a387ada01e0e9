package rawbench.ui.viewer;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

/** Draws the octets of a {@link ViewerModel}, as text or as hex: only the rows that are seen. */
public final class OctetViewer extends Region {
    private static final List<CssMetaData<? extends Styleable, ?>> STYLE = Stream
            .concat(Region.getClassCssMetaData().stream(), Ink.all().stream())
            .toList();
    private static final double BAR = 8;
    private static final double OVERVIEW = 12;
    /** The thumb of the scroll bar can be taken hold of, however little of all is in sight. */
    private static final double THUMB = 28;

    private final ViewerModel model;
    private final Texts texts;
    private final Inks inks = new Inks(this, this::requestLayout);
    private final RowArea area = new RowArea();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final Painter painter = new Painter(inks);
    private final Gutter gutter;
    private final Overview overview;
    private final Viewing viewing;
    private final CopyNotice notice;
    private final Copying copying;
    private final SpokenViewer spoken;
    private Metrics metrics = Metrics.of(area.font());
    private boolean moving;

    public OctetViewer(ViewerModel model, ObservableValue<Language> language) {
        this.model = model;
        this.texts = new Texts(OctetViewer.class, language);
        this.gutter = new Gutter(model, inks);
        this.overview = new Overview(model, inks);
        this.viewing = new Viewing(model, gutter, metrics);
        this.notice = new CopyNotice(model, texts);
        this.copying = new Copying(model, notice::tooMuch);
        this.spoken = new SpokenViewer(model, viewing, area);
        getStyleClass().add("octet-viewer");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        accessibleHelpProperty().bind(texts.bound("viewer.text"));
        vertical.setOrientation(Orientation.VERTICAL);
        vertical.setFocusTraversable(false);
        horizontal.setFocusTraversable(false);
        getChildren().addAll(area, overview, vertical, horizontal, notice);
        follow();
        listen();
    }

    private void follow() {
        area.onFont(now -> {
            metrics = Metrics.of(now);
            requestLayout();
        });
        for (ObservableValue<?> rows : List.of(model.octetsProperty(), model.charsetProperty(), model.formProperty(),
                model.wrapProperty(), model.foldingProperty(), model.foldsProperty(), model.coloursProperty())) {
            rows.subscribe((_, _) -> changed());
        }
        for (ObservableValue<?> drawn : List.of(focusedProperty(), model.linesProperty(), model.marksProperty(),
                model.lineEndsProperty(), notice.visibleProperty(), texts.language())) {
            drawn.subscribe((_, _) -> requestLayout());
        }
        model.selectionProperty().subscribe((_, _) -> chosen());
        follow(model.placeProperty(), now -> viewing.sight().top(now.longValue()));
        follow(vertical.valueProperty(), now -> viewing.sight().place(now.doubleValue()));
        follow(horizontal.valueProperty(), now -> viewing.scrolled(now.doubleValue()));
        model.watchedBy(new ViewerModel.Watcher() {
            @Override
            public void shown() {
                viewing.shown();
                requestLayout();
            }

            @Override
            public void reveal(long offset) {
                moved(() -> viewing.reveal(offset));
            }
        });
    }

    /** Moves the view when somebody else sets a number that the view sets too. */
    private void follow(ObservableValue<Number> place, Consumer<Number> move) {
        place.subscribe((_, now) -> {
            if (!moving) {
                moved(() -> move.accept(now));
            }
        });
    }

    private void listen() {
        ViewerKeys keys = new ViewerKeys(this);
        ViewerMenu menu = new ViewerMenu(this);
        new ViewerMouse(this, area).listen();
        setOnKeyPressed(keys::pressed);
        setOnContextMenuRequested(asked -> {
            menu.show(asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    private void changed() {
        viewing.changed();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    private void chosen() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
        requestLayout();
    }

    /** Moves the view, which is then drawn with the next frame. */
    void moved(Runnable move) {
        moving = true;
        move.run();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        model.placeProperty().set(viewing.sight().topOffset());
        moving = false;
        requestLayout();
    }

    public ViewerModel model() {
        return model;
    }

    Texts texts() {
        return texts;
    }

    Viewing viewing() {
        return viewing;
    }

    Gutter gutter() {
        return gutter;
    }

    Copying copying() {
        return copying;
    }

    /** Chooses all octets; the view stays where it is. */
    void selectAll() {
        model.choose(0, model.octetsProperty().get().length());
    }

    /** Folds the lines below a row's line away, or unfolds them. */
    void toggle(TextRow row) {
        if (viewing.sight().rows() instanceof TextRows rows
                && (gutter.folded(rows, row) || gutter.foldable(rows, row))) {
            model.folder().toggle(row.piece().from(), rows.pieces().end(row.piece().from()));
        }
    }

    Inks inks() {
        return inks;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, snapSizeX(getWidth() - BAR - OVERVIEW));
        double said = notice.isVisible() ? snapSizeY(notice.prefHeight(getWidth())) : 0;
        double sideways = sideways(width, said);
        double height = height(said, sideways > 0);
        viewing.size(metrics, width, height);
        area.resizeRelocate(0, 0, width, height);
        overview.resizeRelocate(width, 0, OVERVIEW, height);
        vertical.resizeRelocate(width + OVERVIEW, 0, BAR, height);
        horizontal.resizeRelocate(0, height, width, BAR);
        notice.resizeRelocate(0, getHeight() - said, getWidth(), said);
        bars(sideways);
        paint();
    }

    private double height(double said, boolean barred) {
        return Math.max(1, snapSizeY(getHeight() - said - (barred ? BAR : 0)));
    }

    /** How far the rows can be moved to the left. Asked in the room that they had: for another, the end is walked to again. */
    private double sideways(double width, double said) {
        viewing.size(metrics, width, height(said, horizontal.isVisible()));
        double sideways = viewing.sideways();
        if (sideways > 0 || !horizontal.isVisible()) {
            return sideways;
        }
        viewing.size(metrics, width, height(said, false));
        return viewing.sideways();
    }

    private void bars(double sideways) {
        moving = true;
        Sight sight = viewing.sight();
        double last = sight.last();
        vertical.setVisible(last > 0);
        vertical.setMax(Math.max(1, last));
        double seen = sight.inSight().getLast().to() - (double) sight.topOffset();
        double part = Math.max(seen / Math.max(1, sight.rows().length()), THUMB / vertical.getHeight());
        vertical.setVisibleAmount(vertical.getMax() * Math.min(1, part));
        vertical.setValue(Math.min(last, sight.place()));
        vertical.setBlockIncrement(Math.max(1, seen));
        vertical.setUnitIncrement(Math.max(1, seen / sight.page()));
        horizontal.setVisible(sideways > 0);
        horizontal.setMax(Math.max(1, sideways));
        horizontal.setVisibleAmount(horizontal.getMax() * viewing.geometry().room()
                / (viewing.geometry().room() + sideways));
        viewing.scrolled(viewing.scrolled());
        horizontal.setValue(viewing.scrolled());
        model.placeProperty().set(sight.topOffset());
        moving = false;
    }

    private void paint() {
        Sight sight = viewing.sight();
        List<Row> rows = sight.inSight();
        Selection selection = model.selectionProperty().get();
        long caretRow = isFocused() ? sight.rows().holding(selection.caret()).from() : -1;
        GraphicsContext drawing = area.drawing();
        painter.paint(drawing, new Painter.Scene(viewing.geometry(), rows, sight.firstY(), model.marksProperty().get(),
                selection, caretRow, model.foldsProperty().get(), lines -> texts.text("viewer.folded", lines),
                model.lineEndsProperty().get()));
        gutter.paint(drawing, viewing.geometry(), rows, sight.firstY(), sight.rows());
        overview.paint(isFocused());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Object answer = attribute == AccessibleAttribute.FONT ? area.font() : spoken.answer(attribute, parameters);
        return answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (spoken.did(action, parameters)) {
            requestLayout();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLE;
    }
}
