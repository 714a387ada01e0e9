package rawbench.ui.request;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.http.WritePoint;
import rawbench.http.WritePoint.Act;
import rawbench.lint.Places;
import rawbench.octets.Octets;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Over the editor: what is done between the octets when they are sent; nothing at all where nothing is. */
final class PointStrip extends FlowPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final RequestModel request;
    private final PointsModel model;
    private final Texts texts;
    private final LongConsumer goTo;
    private List<WritePoint> shown = List.of();
    private List<String> placed = List.of();

    PointStrip(RequestModel request, PointsModel model, Texts texts, LongConsumer goTo) {
        this.request = request;
        this.model = model;
        this.texts = texts;
        this.goTo = goTo;
        setId("write-points");
        getStyleClass().add("point-strip");
        managedProperty().bind(visibleProperty());
        request.settingsProperty().subscribe(_ -> look());
        request.octetsProperty().subscribe(_ -> look());
        texts.language().subscribe(_ -> show());
    }

    private void look() {
        if (!model.all().equals(shown) || !places().equals(placed)) {
            show();
        }
    }

    /** Line and column of each, as the findings have them. */
    private List<String> places() {
        Octets octets = request.octetsProperty().get();
        List<Long> offsets = model.all().stream().map(point -> Math.min(point.at(), octets.length())).toList();
        Places places = new Places(octets, offsets.stream().mapToLong(Long::longValue));
        return offsets.stream().map(at -> places.of(at).says()).toList();
    }

    private void show() {
        shown = model.all();
        placed = places();
        setVisible(!shown.isEmpty());
        Label title = new Label(texts.text("points"));
        title.getStyleClass().add("muted");
        getChildren().setAll(title);
        for (int i = 0; i < shown.size(); i++) {
            getChildren().add(chip(shown.get(i), placed.get(i)));
        }
    }

    private HBox chip(WritePoint point, String at) {
        Hyperlink place = new Hyperlink(at);
        place.setOnAction(_ -> goTo.accept(point.at()));
        place.setTooltip(new Tooltip(texts.text("points.before", point.at())));
        place.setAccessibleText(texts.text("points.before", point.at()));
        HBox chip = new HBox(place);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("point");
        switch (point.act()) {
            case Act.Wait(Duration time) -> chip.getChildren()
                    .addAll(new Label(texts.text("points.wait")),
                            time(point, time), new Label(texts.text("points.ms")));
            case Act.Flush _ -> chip.getChildren().add(new Label(texts.text("points.flush")));
            case Act.AwaitContinue _ -> chip.getChildren().add(new Label(texts.text("points.continue")));
            case Act.HalfClose _ -> chip.getChildren().add(new Label(texts.text("points.half.close")));
        }
        Button remove = Icons.only(new Button(), Feather.X, texts.bound("points.remove"));
        remove.setOnAction(_ -> model.remove(point));
        chip.getChildren().add(remove);
        return chip;
    }

    private TextField time(WritePoint point, Duration time) {
        TextField field = new TextField(Long.toString(time.toMillis()));
        field.setPrefColumnCount(5);
        field.setAccessibleText(texts.text("points.time"));
        field.setOnAction(_ -> take(point, field));
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                take(point, field);
            }
        });
        return field;
    }

    /** A time that is none stays in its field, marked, until it is one. */
    private void take(WritePoint point, TextField field) {
        String digits = field.getText().strip();
        boolean time = digits.matches("\\d{1,7}")
                && Duration.ofMillis(Long.parseLong(digits)).compareTo(WritePoint.LONGEST) <= 0;
        field.pseudoClassStateChanged(WRONG, !time);
        field.setTooltip(time ? null : new Tooltip(texts.text("points.time.wrong", WritePoint.LONGEST.toMillis())));
        if (time) {
            Act wanted = new Act.Wait(Duration.ofMillis(Long.parseLong(digits)));
            if (!wanted.equals(point.act())) {
                model.change(point, wanted);
            }
        }
    }
}
