package rawbench.ui.response;

import java.nio.IntBuffer;

/** What became of a picture in a body. */
sealed interface Picture {
    /**
     * It can be drawn.
     *
     * @param width in pixels, as kept
     * @param height in pixels, as kept
     * @param step of so many pixels in a row or column one is kept; 1 where all are
     * @param pixels the kept pixels row by row, alpha, red, green and blue in an int, colours multiplied by alpha; off the
     *        heap, and never written again
     * @param broken why not all of it could be decoded, in the words of the platform; empty where all of it was
     */
    record Drawn(int width, int height, int step, IntBuffer pixels, String broken) implements Picture {}

    /** It was not decoded: it has more pixels than are decoded without being asked for, or somebody had enough of it. */
    record Left() implements Picture {}

    /** It cannot be decoded, for a reason in the words of the platform; empty where it knows no such picture. */
    record Broken(String why) implements Picture {}
}
