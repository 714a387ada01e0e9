package rawbench.ui.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.fields.FieldLink;
import rawbench.fields.FieldMeaning;
import rawbench.fields.FieldPart;
import rawbench.fields.Uri;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What a chosen field is for and what its value says, below the table. */
final class FieldPanel extends BorderPane {
    /** More parts of a value are not listed. */
    private static final int MOST_PARTS = 40;
    private static final int LONGEST_PART = 400;

    private final Texts texts;
    private final Texts meanings;
    private final Consumer<Uri> onLink;
    private final VBox words = new VBox();
    private final ScrollPane scroll = new ScrollPane(words);

    FieldPanel(Texts texts, Texts meanings, Consumer<Uri> onLink, Runnable close) {
        this.texts = texts;
        this.meanings = meanings;
        this.onLink = onLink;
        getStyleClass().add("field-panel");
        words.getStyleClass().add("field-words");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button shut = Icons.only(new Button(), Feather.X, texts.bound("field.close"));
        shut.setOnAction(_ -> close.run());
        BorderPane.setAlignment(shut, Pos.TOP_RIGHT);
        setCenter(scroll);
        setRight(shut);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** As high as the words, up to the style's bound; the table gives way. */
    @Override
    protected double computePrefHeight(double width) {
        return Math.min(words.prefHeight(getWidth() - getRight().prefWidth(-1)) + snappedTopInset() + 2,
                getMaxHeight());
    }

    /** Explains a field; null hides the panel. */
    void show(HeadRow.Field field) {
        setVisible(field != null);
        words.getChildren().clear();
        if (field == null) {
            return;
        }
        Optional<FieldMeaning> meaning = FieldMeaning.of(field.source().name());
        words.getChildren().add(title(field, meaning));
        Label says = new Label(sentence(meaning, meanings, texts));
        says.setWrapText(true);
        words.getChildren().add(says);
        field.note().ifPresent(note -> {
            Label beside = new Label(note.text(texts));
            beside.setWrapText(true);
            beside.getStyleClass().add("field-beside");
            words.getChildren().add(beside);
        });
        links(field);
        parts(FieldPart.of(field.source().name(), field.source().unfolded()));
        scroll.setVvalue(0);
    }

    /** What a field is for, or that nobody here knows. */
    static String sentence(Optional<FieldMeaning> meaning, Texts meanings, Texts texts) {
        return meaning.map(m -> meanings.text(m.key())).orElseGet(() -> texts.text("field.unknown"));
    }

    private FlowPane title(HeadRow.Field field, Optional<FieldMeaning> meaning) {
        FlowPane title = new FlowPane();
        title.getStyleClass().add("field-title");
        title.getChildren().add(label(meaning.map(FieldMeaning::name).orElseGet(field::name), "strong"));
        meaning.ifPresent(m -> {
            title.getChildren().add(label(texts.text("field.use." + m.use()), "muted"));
            Hyperlink section = new Hyperlink(Status.section(m.section()));
            section.getStyleClass().add("field-section");
            section.setOnAction(_ -> Clip.copy(m.address()));
            section.setTooltip(new Tooltip(texts.text("field.section", m.address())));
            title.getChildren().add(section);
            if (m.deprecated()) {
                title.getChildren().add(label(texts.text("field.deprecated"), "field-deprecated"));
            }
        });
        return title;
    }

    private void links(HeadRow.Field field) {
        List<FieldLink> links = field.links().stream().limit(MOST_PARTS).toList();
        for (FieldLink link : links) {
            String address = Words.shown(link.uri().spelled(), LONGEST_PART);
            FlowPane line = new FlowPane();
            line.getStyleClass().add("field-title");
            if (!link.relation().isEmpty()) {
                line.getChildren().add(label(Words.shown(link.relation(), LONGEST_PART), "muted"));
            }
            if (link.uri().openable()) {
                Hyperlink open = new Hyperlink(address);
                open.getStyleClass().addAll("mono", "field-open");
                open.setWrapText(true);
                open.setTooltip(new Tooltip(texts.text("field.open")));
                open.setOnAction(_ -> onLink.accept(link.uri()));
                line.getChildren().add(open);
            } else {
                line.getChildren().add(label(address + " – " + texts.text("field.not-openable"), "mono", "muted"));
            }
            words.getChildren().add(line);
        }
    }

    private void parts(List<FieldPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("field-parts");
        for (FieldPart part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
            Label name = label(Words.shown(part.name(), LONGEST_PART), "mono", "field-name");
            Label value = label(Words.shown(part.value(), LONGEST_PART), "mono", "field-value");
            name.setWrapText(part.value().isEmpty());
            value.setWrapText(true);
            GridPane.setHgrow(value, Priority.ALWAYS);
            if (part.value().isEmpty()) {
                grid.add(name, 0, grid.getRowCount(), 2, 1);
            } else {
                grid.addRow(grid.getRowCount(), name, value);
                part.time().ifPresent(time -> value.setText(value.getText() + " = " + Lapse.of(time).text(texts)));
            }
        }
        words.getChildren().add(grid);
        if (parts.size() > MOST_PARTS) {
            words.getChildren().add(label(texts.text("field.more", parts.size() - MOST_PARTS), "muted"));
        }
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
