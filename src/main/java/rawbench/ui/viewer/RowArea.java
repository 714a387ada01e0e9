package rawbench.ui.viewer;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/** Where rows are drawn, in the font of its style: a canvas that lives only while it is in a window. */
public final class RowArea extends Pane {
    private static final CssMetaData<RowArea, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(RowArea area) {
            return true;
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(RowArea area) {
            return area.font;
        }
    };
    private static final List<CssMetaData<? extends Styleable, ?>> STYLE = Stream
            .concat(Pane.getClassCssMetaData().stream(), Stream.of(FONT))
            .toList();

    private final StyleableObjectProperty<Font> font = new SimpleStyleableObjectProperty<>(FONT, this, "font",
            Font.getDefault());

    public RowArea() {
        getStyleClass().add("mono");
        sceneProperty().subscribe(now -> {
            if (now == null) {
                // A picture as large as the view is too much to keep for a tab that nobody sees.
                getChildren().clear();
            }
        });
    }

    Font font() {
        return font.get();
    }

    /** Tells the font when it has become another. */
    void onFont(Consumer<Font> told) {
        font.subscribe((_, now) -> told.accept(now));
    }

    /** What is drawn on, as large as the area. */
    public GraphicsContext drawing() {
        if (getChildren().isEmpty()) {
            getChildren().add(new Canvas());
        }
        Canvas canvas = (Canvas) getChildren().getFirst();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        return canvas.getGraphicsContext2D();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLE;
    }
}
