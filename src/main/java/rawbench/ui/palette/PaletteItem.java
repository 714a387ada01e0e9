package rawbench.ui.palette;

import java.util.List;
import java.util.Optional;

/**
 * Something that can be chosen from the palette.
 *
 * @param id names it among what was chosen lately
 * @param text what it is called
 * @param detail where it is, or what kind of thing; may be empty
 * @param also other words that find it, not shown
 * @param keys what else does the same, as a person reads it; may be empty
 * @param obstacle why it cannot be chosen now
 * @param action chooses it
 */
public record PaletteItem(String id, String text, String detail, List<String> also, String keys,
        Optional<String> obstacle, Runnable action) {}
