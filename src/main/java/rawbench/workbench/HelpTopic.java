package rawbench.workbench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One subject of the help, in one language: what the window shows at F1 and what the manual page prints.
 *
 * @param id names it in every language
 * @param title what it is called
 * @param blocks what it says, in order
 */
public record HelpTopic(String id, String title, List<Block> blocks) {
    /** What stands below each other. */
    public sealed interface Block permits Heading, Paragraph, Item, Sample {}

    /** Opens a part of the topic. */
    public record Heading(String text) implements Block {}

    /** Running text. */
    public record Paragraph(List<Piece> pieces) implements Block {}

    /** One of a list. */
    public record Item(List<Piece> pieces) implements Block {}

    /** Lines to be read as they are. */
    public record Sample(List<String> lines) implements Block {}

    /** How a piece of text is set off from what is around it. */
    public enum Style {
        PLAIN,
        CODE,
        STRONG,
        NAME
    }

    /** Some text that is set in one way. */
    public record Piece(String text, Style style) {}

    /** Copies the blocks. */
    public HelpTopic {
        blocks = List.copyOf(blocks);
    }

    /** Everything it says, without its form: what a search looks through. */
    public String plain() {
        return title + '\n' + blocks.stream().map(HelpTopic::plain).collect(Collectors.joining("\n"));
    }

    /** What a block says, without its form. */
    public static String plain(Block block) {
        return switch (block) {
            case Heading(String text) -> text;
            case Paragraph(List<Piece> pieces) -> plain(pieces);
            case Item(List<Piece> pieces) -> plain(pieces);
            case Sample(List<String> lines) -> String.join("\n", lines);
        };
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
