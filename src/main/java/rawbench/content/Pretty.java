package rawbench.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.content.Rendering.Kind;
import rawbench.octets.Octets;

/**
 * A body laid out for reading, without a change to any of its tokens: numbers, order, duplicates and escapes stay.
 *
 * <p>Where the octets are wrong somewhere, they are laid out up to there and stay as they are behind it: then there are
 * both a layout and a reason.
 *
 * @param octets the layout; empty where there is none
 * @param reason why there is none, or what is wrong and where, as a sentence; empty where all of it is laid out
 * @param charset the charset that the layout is to be read in
 */
public record Pretty(Optional<Octets> octets, String reason, Charset charset) {
    /** A layout is allowed to be so many times as large as the body, and some more. */
    private static final int GROWTH = 16;
    /** Two octets of Protocol Buffers make a line. */
    private static final int GUESS_GROWTH = 128;
    private static final long MORE = 16 << 20;

    /** Whether all of the body is laid out. */
    public boolean whole() {
        return octets.isPresent() && reason.isEmpty();
    }

    /** Whether there is a layout to try for such content; told without reading any of it. */
    public static boolean offered(Kind kind, Optional<MediaType> type) {
        return Layouts.exists(kind);
    }

    /** The layout of a decoded body of that type. */
    public static Pretty of(MediaType type, Octets body, BooleanSupplier cancelled) {
        return of(Kinds.named(type), Optional.of(type), StandardCharsets.UTF_8, body, _ -> {}, cancelled);
    }

    /**
     * The layout of decoded content, made in one pass into a spill. To be called on a worker.
     *
     * @param kind what the content is
     * @param type its media type, where it has one
     * @param charset the charset of its text
     * @param content the content
     * @param done told again and again how many octets of the content are laid out so far
     * @param cancelled asked again and again whether anybody still wants the layout
     */
    public static Pretty of(Kind kind, Optional<MediaType> type, Charset charset, Octets content, LongConsumer done,
            BooleanSupplier cancelled) {
        return of(kind, type, charset, content, false, done, cancelled);
    }

    /**
     * The same.
     *
     * @param tagsInLines whether each tag of markup is put into one line: then white space inside of tags changes too
     */
    public static Pretty of(Kind kind, Optional<MediaType> type, Charset charset, Octets content, boolean tagsInLines,
            LongConsumer done, BooleanSupplier cancelled) {
        if (content.isEmpty()) {
            return none(FilterWords.NOTHING.of());
        }
        if (!Layouts.exists(kind)) {
            return none(FilterWords.NO_LAYOUT.of(type.map(MediaType::essence).orElseGet(FilterWords.WITHOUT_TYPE::of)));
        }
        if (kind != Kind.FORM && !Layouts.whole(kind) && !Units.plain(charset) && !Units.needed(charset)) {
            return none(FilterWords.NO_LAYOUT_IN.of(charset.name()));
        }
        long most = (kind == Kind.PROTOBUF ? GUESS_GROWTH : GROWTH) * content.length() + MORE;
        DecodeLimits limits = new DecodeLimits(most, 1, Long.MAX_VALUE, 0);
        try (SpillSink end = new SpillSink()) {
            Sink sink = new Guard(end, limits, content::length, cancelled);
            if (Layouts.whole(kind)) {
                WholeLayout layout = Layouts.whole(kind, type, sink, cancelled);
                return made(layout.lay(content, done), layout.laid(), end, StandardCharsets.UTF_8);
            }
            Layout layout = kind == Kind.FORM || Units.plain(charset) ? Layouts.of(kind, sink, tagsInLines)
                    : new SpelledLayout(content, charset, s -> Layouts.of(kind, s, tagsInLines), sink);
            return made(lay(layout, content, done, cancelled).map(Wrong::sentence), layout.laid(), end, charset);
        } catch (StopException stopped) {
            return none(stopped.finding()
                    .map(f -> FilterWords.GIVEN_UP.of(f.says()))
                    .orElseGet(FilterWords.CANCELLED::of));
        }
    }

    private static Pretty made(Optional<String> wrong, boolean laid, SpillSink end, Charset charset)
            throws StopException {
        return wrong.isPresent() && !laid ? none(wrong.get())
                : new Pretty(Optional.of(end.kept()), wrong.orElse(""), charset);
    }

    private static Optional<Wrong> lay(Layout layout, Octets content, LongConsumer done, BooleanSupplier cancelled)
            throws StopException {
        if (layout.looksFirst()) {
            walk(content, cancelled, (octets, from, to, at) -> {
                layout.look(octets, from, to);
                done.accept(at / 2);
                return true;
            });
        }
        long first = layout.looksFirst() ? content.length() / 2 : 0;
        walk(content, cancelled, (octets, from, to, at) -> {
            boolean more = layout.feed(octets, from, to);
            done.accept(layout.looksFirst() ? first + (at - at / 2) : at);
            return more;
        });
        return layout.end();
    }

    /** Takes octets up to the offset {@code at}; false where no more are wanted. */
    private interface Step {
        boolean take(byte[] octets, int from, int to, long at) throws StopException;
    }

    private static void walk(Octets content, BooleanSupplier cancelled, Step step) throws StopException {
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, content.length())];
        boolean going = true;
        for (long at = 0; at < content.length() && going; at += block.length) {
            if (cancelled.getAsBoolean()) {
                throw StopException.cancelled();
            }
            int count = (int) Math.min(block.length, content.length() - at);
            content.copyTo(at, block, 0, count);
            going = step.take(block, 0, count, at + count);
        }
    }

    static Pretty none(String reason) {
        return new Pretty(Optional.empty(), reason, StandardCharsets.UTF_8);
    }
}
