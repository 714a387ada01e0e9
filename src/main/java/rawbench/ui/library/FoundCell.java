package rawbench.ui.library;

import java.util.Locale;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rawbench.store.Searchable.Hit;
import rawbench.store.Searchable.Part;
import rawbench.ui.kit.Texts;

/** One row of what was found: a request with its file, or a line with the hit marked. */
final class FoundCell extends ListCell<Found> {
    private static final double ONE_LINE = 18;

    private final Texts texts;

    FoundCell(Texts texts) {
        this.texts = texts;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Found row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        getStyleClass().remove("found-place");
        if (empty || row == null) {
            return;
        }
        switch (row) {
            case Found.Request request -> request(request);
            case Found.Place place -> place(place.hit());
        }
    }

    private void request(Found.Request request) {
        Label method = new Label(request.method().isEmpty() ? "RAW" : request.method());
        method.getStyleClass()
                .addAll("mono", "method-tag", "method-is-" + request.method().toLowerCase(Locale.ROOT));
        Label title = new Label(request.title());
        title.getStyleClass().add("found-title");
        Label where = new Label(request.where());
        where.getStyleClass().addAll("muted", "found-where");
        HBox first = new HBox(method, title);
        first.getStyleClass().add("template-row");
        setGraphic(new VBox(first, where));
        setTooltip(new Tooltip(request.where()));
        setAccessibleText(request.method() + " " + request.title() + ", " + request.where());
    }

    private void place(Hit<?> hit) {
        getStyleClass().add("found-place");
        Label line = new Label(hit.part() == Part.OCTETS ? Long.toString(hit.line())
                : texts.text(hit.part() == Part.NAME ? "search.name" : "search.target"));
        line.getStyleClass().addAll("muted", "found-line");
        line.setMinWidth(USE_PREF_SIZE);
        Text found = new Text(hit.excerpt().hit());
        found.getStyleClass().add("found-hit");
        TextFlow text = new TextFlow(plain(hit.excerpt().before()), found, plain(hit.excerpt().after()));
        text.getStyleClass().addAll("mono", "found-text");
        text.setMinHeight(ONE_LINE);
        text.setPrefHeight(ONE_LINE);
        text.setMaxHeight(ONE_LINE);
        text.setPrefWidth(2000);
        HBox row = new HBox(line, text);
        row.getStyleClass().add("found-row");
        setGraphic(row);
        setAccessibleText(line.getText() + ": " + hit.excerpt().before() + hit.excerpt().hit() + hit.excerpt().after());
    }

    private static Text plain(String text) {
        Text plain = new Text(text);
        plain.getStyleClass().add("found-plain");
        return plain;
    }
}
