package rawbench.ui.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import rawbench.workbench.HelpTopic;
import rawbench.workbench.HelpTopic.Piece;
import rawbench.workbench.HelpTopic.Style;

/** One page of the help, laid out to be read: the words that were looked for stand out. */
final class HelpPage extends VBox {
    private final List<String> words;
    private Node firstHit;

    /** @param words in small letters */
    HelpPage(HelpModel.Page page, String title, List<String> words) {
        this.words = words;
        getStyleClass().add("help-page");
        Label heading = new Label(title);
        heading.getStyleClass().add("help-title");
        getChildren().add(heading);
        switch (page) {
            case HelpModel.Keys(List<HelpModel.Key> keys) -> getChildren().add(tiles(keys));
            case HelpModel.Subject(HelpTopic topic) ->
                topic.blocks().forEach(block -> getChildren().add(noted(block(block), block)));
        }
    }

    /** The first block that has a word that was looked for. */
    Optional<Node> firstHit() {
        return Optional.ofNullable(firstHit);
    }

    private static Node tiles(List<HelpModel.Key> keys) {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("key-tiles");
        for (HelpModel.Key each : keys) {
            Label key = new Label(each.keys());
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox tile = new HBox(new Label(each.name()), space, key);
            tile.setAlignment(Pos.CENTER_LEFT);
            tile.getStyleClass().add("key-tile");
            tiles.getChildren().add(tile);
        }
        return tiles;
    }

    private Node noted(Node node, HelpTopic.Block block) {
        String text = HelpTopic.plain(block).toLowerCase(Locale.ROOT);
        if (firstHit == null && words.stream().anyMatch(text::contains)) {
            firstHit = node;
        }
        return node;
    }

    private Node block(HelpTopic.Block block) {
        return switch (block) {
            case HelpTopic.Heading(String text) -> flow("help-heading", List.of(new Piece(text, Style.STRONG)));
            case HelpTopic.Paragraph(List<Piece> pieces) -> flow("help-paragraph", pieces);
            case HelpTopic.Item(List<Piece> pieces) -> {
                TextFlow words = flow("help-paragraph", pieces);
                HBox.setHgrow(words, Priority.ALWAYS);
                Label dot = new Label("•");
                dot.setMinWidth(USE_PREF_SIZE);
                HBox item = new HBox(dot, words);
                item.getStyleClass().add("help-item");
                yield item;
            }
            case HelpTopic.Sample(List<String> lines) ->
                flow("help-sample", List.of(new Piece(String.join("\n", lines), Style.CODE)));
        };
    }

    private TextFlow flow(String kind, List<Piece> pieces) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(kind);
        pieces.forEach(piece -> flow.getChildren().addAll(texts(piece)));
        return flow;
    }

    private Collection<Text> texts(Piece piece) {
        List<Text> texts = new ArrayList<>();
        String text = piece.text();
        for (int at = 0; at < text.length();) {
            Hit hit = next(text, at).orElse(new Hit(text.length(), text.length()));
            add(text.substring(at, hit.from()), piece.style(), false, texts);
            add(text.substring(hit.from(), hit.to()), piece.style(), true, texts);
            at = hit.to();
        }
        return texts;
    }

    private record Hit(int from, int to) {}

    private Optional<Hit> next(String text, int at) {
        String in = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .map(word -> new Hit(in.indexOf(word, at), in.indexOf(word, at) + word.length()))
                .filter(hit -> hit.from() >= 0)
                .min(Comparator.comparingInt(Hit::from));
    }

    private static void add(String text, Style style, boolean hit, List<Text> texts) {
        if (!text.isEmpty()) {
            Text part = new Text(text);
            part.getStyleClass().addAll("help-text", "help-" + style.name().toLowerCase(Locale.ROOT));
            if (style == Style.CODE) {
                part.getStyleClass().add("mono");
            }
            if (hit) {
                part.getStyleClass().add("help-hit");
            }
            texts.add(part);
        }
    }
}
