package rawbench.content;

import java.util.Optional;

import rawbench.content.PictureFacts.Colour;
import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

/** Reads the heads of pictures, and counts frames by the lengths of what lies between them. Total: never throws. */
final class PictureReader {
    /** As many chunks, segments or blocks are walked over. */
    private static final int MAX_STEPS = 1 << 20;

    private final Octets octets;

    PictureReader(Octets octets) {
        this.octets = octets;
    }

    /** PNG 11.2.2: the head is the first chunk; an animation's control chunk stands before the first data. */
    Optional<PictureFacts> png() {
        if (!has(0, 33) || !tag(12, "IHDR")) {
            return Optional.empty();
        }
        long frames = 1;
        long at = 8;
        for (int step = 0; step < MAX_STEPS && has(at, 12) && !tag(at + 4, "IDAT"); step++) {
            if (tag(at + 4, "acTL")) {
                frames = Math.max(1, number(at + 8, 4, true));
                break;
            }
            at += 12 + number(at, 4, true);
        }
        Colour colour = switch (octets.at(25)) {
            case 0 -> Colour.GREY;
            case 3 -> Colour.PALETTE;
            case 4 -> Colour.GREY_ALPHA;
            case 6 -> Colour.RGB_ALPHA;
            default -> Colour.RGB;
        };
        return Optional.of(new PictureFacts(Kind.PNG, number(16, 4, true), number(20, 4, true), colour, octets.at(24),
                frames));
    }

    /** ISO/IEC 10918-1 B.2.2: the frame header is the first segment of type SOF. */
    Optional<PictureFacts> jpeg() {
        long at = 2;
        for (int step = 0; step < MAX_STEPS && has(at, 4); step++) {
            int marker = octets.at(at + 1);
            if (octets.at(at) != 0xFF) {
                return Optional.empty();
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame && has(at, 10)) {
                Colour colour = switch (octets.at(at + 9)) {
                    case 1 -> Colour.GREY;
                    case 4 -> Colour.CMYK;
                    default -> Colour.YCBCR;
                };
                return Optional.of(new PictureFacts(Kind.JPEG, number(at + 7, 2, true), number(at + 5, 2, true),
                        colour, octets.at(at + 4), 1));
            }
            boolean alone = marker == 0xFF || marker == 1 || marker >= 0xD0 && marker <= 0xD8;
            at += marker == 0xFF ? 1 : alone ? 2 : 2 + Math.max(2, number(at + 2, 2, true));
        }
        return Optional.empty();
    }

    /** GIF89a 18 to 27: every image descriptor is a frame. */
    Optional<PictureFacts> gif() {
        if (!has(0, 13)) {
            return Optional.empty();
        }
        int flags = octets.at(10);
        long at = 13 + palette(flags);
        long frames = 0;
        for (int step = 0; step < MAX_STEPS && has(at, 1); step++) {
            int block = octets.at(at);
            if (block == 0x2C && has(at, 10)) {
                frames++;
                at = blocks(at + 11 + palette(octets.at(at + 9)));
            } else if (block == 0x21) {
                at = blocks(at + 2);
            } else {
                break;
            }
        }
        return Optional.of(new PictureFacts(Kind.GIF, number(6, 2, false), number(8, 2, false), Colour.PALETTE,
                (flags >> 4 & 7) + 1, Math.max(1, frames)));
    }

    private static long palette(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1;
    }

    /** The offset behind a row of sub-blocks. */
    private long blocks(long from) {
        long at = from;
        for (int step = 0; step < MAX_STEPS && has(at, 1) && octets.at(at) > 0; step++) {
            at += 1 + octets.at(at);
        }
        return at + 1;
    }

    /** RFC 9649 2.4 to 2.7: the first chunk is of one of three kinds; frames of an animation are chunks of their own. */
    Optional<PictureFacts> webp() {
        if (has(0, 30) && tag(12, "VP8X")) {
            boolean alpha = (octets.at(20) & 0x10) != 0;
            boolean animated = (octets.at(20) & 2) != 0;
            return Optional.of(new PictureFacts(Kind.WEBP, 1 + number(24, 3, false), 1 + number(27, 3, false),
                    alpha ? Colour.YCBCR_ALPHA : Colour.YCBCR, 8, animated ? webpFrames() : 1));
        }
        if (has(0, 25) && tag(12, "VP8L")) {
            long bits = number(21, 4, false);
            return Optional.of(new PictureFacts(Kind.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF),
                    (bits >> 28 & 1) == 0 ? Colour.RGB : Colour.RGB_ALPHA, 8, 1));
        }
        return has(0, 30) && tag(12, "VP8 ")
                ? Optional.of(new PictureFacts(Kind.WEBP, number(26, 2, false) & 0x3FFF, number(28, 2, false) & 0x3FFF,
                        Colour.YCBCR, 8, 1))
                : Optional.empty();
    }

    private long webpFrames() {
        long frames = 0;
        long at = 12;
        for (int step = 0; step < MAX_STEPS && has(at, 8); step++) {
            frames += tag(at, "ANMF") ? 1 : 0;
            long length = number(at + 4, 4, false);
            at += 8 + length + length % 2;
        }
        return Math.max(1, frames);
    }

    /** The headers of Windows 3 and later, and that of OS/2, which is shorter; a negative height is one from above. */
    Optional<PictureFacts> bmp() {
        if (!has(0, 30)) {
            return Optional.empty();
        }
        boolean old = number(14, 4, false) == 12;
        long width = old ? number(18, 2, false) : Math.abs((int) number(18, 4, false));
        long height = old ? number(20, 2, false) : Math.abs((long) (int) number(22, 4, false));
        int bits = (int) number(old ? 24 : 28, 2, false);
        return Optional.of(new PictureFacts(Kind.BMP, width, height,
                bits <= 8 ? Colour.PALETTE : bits == 32 ? Colour.RGB_ALPHA : Colour.RGB, bits <= 8 ? bits : 8, 1));
    }

    private boolean has(long at, int count) {
        return at >= 0 && at <= octets.length() - count;
    }

    private boolean tag(long at, String name) {
        return has(at, name.length()) && octets.slice(at, at + name.length()).equals(Octets.latin1(name));
    }

    private long number(long at, int count, boolean bigEndian) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | octets.at(bigEndian ? at + i : at + count - 1 - i);
        }
        return number;
    }
}
