package rawbench.content;

import java.util.Optional;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

/**
 * What the octets of a picture say of it before anybody decodes it: some of them are small and unpack into gigabytes.
 *
 * @param kind its format
 * @param width in pixels
 * @param height in pixels
 * @param colour what its pixels are made of
 * @param depth bits of each of these, or of an index into the palette
 * @param frames how many pictures it shows one after the other, as far as it says or they could be counted; 1 when still
 */
public record PictureFacts(Kind kind, long width, long height, Colour colour, int depth, long frames) {
    /** What pixels are made of. */
    public enum Colour {
        GREY,
        GREY_ALPHA,
        RGB,
        RGB_ALPHA,
        PALETTE,
        YCBCR,
        YCBCR_ALPHA,
        CMYK
    }

    /** How many pixels one frame has; no picture that says more than 2^63-1 of them can be. */
    public long pixels() {
        return width != 0 && height > Long.MAX_VALUE / width ? Long.MAX_VALUE : width * height;
    }

    /** The facts of a picture; empty where the octets are no picture, or end before they tell. */
    public static Optional<PictureFacts> of(Octets content) {
        Optional<Kind> kind = Kinds.picture(content);
        PictureReader in = new PictureReader(content);
        return kind.flatMap(k -> switch (k) {
            case PNG -> in.png();
            case JPEG -> in.jpeg();
            case GIF -> in.gif();
            case WEBP -> in.webp();
            case BMP -> in.bmp();
            default -> Optional.empty();
        });
    }
}
