package rawbench.content;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

import rawbench.octets.Octets;

/** Lays text out in a charset that {@link Units} has to spell for the layout that does it, and reads it back from there. */
final class SpelledLayout implements Layout {
    private final Octets content;
    private final Charset charset;
    private final Layout layout;
    private final Units looked;
    private final Units fed;
    private final Units out;
    private byte[] spelled = new byte[0];
    private byte[] readBack = new byte[0];

    /** A layout of {@code content}, of which an error's offset is told; {@code layouts} makes the one that works. */
    SpelledLayout(Octets content, Charset charset, Function<Sink, Layout> layouts, Sink sink) {
        this.content = content;
        this.charset = charset;
        this.looked = Units.of(charset);
        this.fed = Units.of(charset);
        this.out = Units.of(charset);
        this.layout = layouts.apply((octets, from, count) -> {
            readBack = room(readBack, 2 * count);
            sink.take(readBack, 0, out.read(octets, from, from + count, readBack));
        });
    }

    private static byte[] room(byte[] block, int count) {
        return block.length < count ? new byte[count] : block;
    }

    private int spell(Units units, byte[] octets, int from, int to) {
        spelled = room(spelled, Units.GROWTH * (to - from) + 8);
        return units.spell(octets, from, to, spelled);
    }

    @Override
    public boolean looksFirst() {
        return layout.looksFirst();
    }

    @Override
    public void look(byte[] octets, int from, int to) throws StopException {
        int count = spell(looked, octets, from, to);
        layout.look(spelled, 0, count);
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        int count = spell(fed, octets, from, to);
        return layout.feed(spelled, 0, count);
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        spelled = room(spelled, 8);
        int count = fed.end(spelled);
        if (count > 0) {
            layout.feed(spelled, 0, count);
        }
        return layout.end().map(w -> w.at(offset(w.at())));
    }

    /** The offset in the content of what stands at an offset of its spelling. */
    private long offset(long spelledAt) {
        Units units = Units.of(charset);
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, content.length())];
        byte[] into = new byte[Units.GROWTH * block.length + 8];
        long before = 0;
        for (long at = 0; at < content.length(); at += block.length) {
            int count = (int) Math.min(block.length, content.length() - at);
            content.copyTo(at, block, 0, count);
            for (int i = 0; i < count; i++) {
                if (before >= spelledAt) {
                    return at + i;
                }
                before += units.spell(block, i, i + 1, into);
            }
        }
        return content.length();
    }

    @Override
    public boolean laid() {
        return layout.laid();
    }
}
