package rawbench.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import rawbench.exchange.Exchange;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Subject;

/** Which message stands on one side, and the way to another one. */
final class SideButton extends Button {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double WIDEST_NAME = 260;

    private final Texts texts;
    private final String key;
    private final Label side = new Label();
    private final Label name = new Label();
    private final Label time = new Label();
    private final ContextMenu menu = new ContextMenu();
    private final Label more = new Label("▾");

    /** @param key of the text that names the side */
    SideButton(Texts texts, String key, ObservableValue<Subject> subject) {
        this.texts = texts;
        this.key = key;
        getStyleClass().add("side");
        name.getStyleClass().add("strong");
        name.setMaxWidth(WIDEST_NAME);
        time.getStyleClass().add("muted");
        more.getStyleClass().add("muted");
        more.setVisible(false);
        more.managedProperty().bind(more.visibleProperty());
        side.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(side, name, time, more);
        content.getStyleClass().add("side-content");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip());
        subject.subscribe(this::show);
        texts.language().subscribe(_ -> show(subject.getValue()));
    }

    private void show(Subject subject) {
        side.setText(texts.text(key));
        if (subject == null) {
            return;
        }
        String at = exchange(subject)
                .map(exchange -> TIME.format(exchange.transcript().start().atZone(ZoneId.systemDefault())))
                .orElse("");
        boolean told = at.isEmpty() || subject.name().endsWith(at);
        name.setText(subject.name());
        time.setText(told ? "" : "· " + at);
        getTooltip().setText(subject.name() + (told ? "" : " · " + at));
        setAccessibleText(texts.text(key) + " " + getTooltip().getText());
    }

    private static Optional<Exchange> exchange(Subject subject) {
        return switch (subject) {
            case Subject.Answer answer -> Optional.of(answer.exchange());
            case Subject.Request request -> Optional.of(request.exchange());
            case Subject.Stored _ -> Optional.empty();
        };
    }

    /** Shows what else can stand here, which is asked for whenever it is wanted. */
    void onChoose(Supplier<List<MenuItem>> items) {
        more.setVisible(true);
        setOnAction(_ -> {
            menu.getItems().setAll(items.get());
            menu.show(this, Side.BOTTOM, 0, 4);
        });
    }
}
