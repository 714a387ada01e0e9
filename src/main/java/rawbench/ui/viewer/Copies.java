package rawbench.ui.viewer;

import java.util.Base64;
import java.util.Locale;

import rawbench.octets.Escapes;
import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.octets.TextForm;

/** The forms in which octets are copied to the clipboard. */
enum Copies {
    /** The characters themselves, not the glyphs that they may be drawn as. */
    TEXT(1),
    HEX(2),
    ESCAPED(4),
    BASE64(1.4);

    /** What a clipboard is trusted with, in characters. */
    private static final long MOST = 16L << 20;

    private final double growth;

    Copies(double growth) {
        this.growth = growth;
    }

    /** How many octets can be copied in this form. */
    long most() {
        return (long) (MOST / growth);
    }

    String of(Octets octets, TextForm form) {
        return switch (this) {
            case TEXT -> octets.text(form.charset());
            case HEX -> Hex.of(octets);
            case ESCAPED -> Escapes.encode(octets);
            case BASE64 -> Base64.getEncoder().encodeToString(octets.toByteArray());
        };
    }

    /** What the form is called, among the texts of the viewer. */
    String key() {
        return "viewer.copy." + name().toLowerCase(Locale.ROOT);
    }
}
