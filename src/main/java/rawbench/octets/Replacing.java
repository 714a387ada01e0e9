package rawbench.octets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Makes the edits that put a {@link Replacement} in the place of each hit of a search, for octets that fit into an array. */
public final class Replacing {
    private final Octets octets;
    private final Replacement replacement;
    private final List<Edit> edits = new ArrayList<>();

    private Replacing(Octets octets, Replacement replacement) {
        this.octets = octets;
        this.replacement = replacement;
    }

    /**
     * What was made.
     *
     * @param edits in order, said in offsets of the octets that were searched
     * @param stop whether all was looked at: {@link Search.Stop#END}
     */
    public record Made(List<Edit> edits, Search.Stop stop) {
        /** Those within a range. */
        public List<Edit> within(long from, long to) {
            return edits.stream().filter(edit -> edit.at() >= from && edit.end() <= to).toList();
        }
    }

    /** The edits for all hits; {@code cancelled} is asked again and again. */
    public static Made edits(Octets octets, Wanted wanted, Replacement replacement, BooleanSupplier cancelled) {
        Replacing all = new Replacing(octets, replacement);
        Search.Stop stop = wanted instanceof Wanted.Expression expression ? all.expression(expression, cancelled)
                : all.same(Search.run(octets, wanted, cancelled, _ -> {}));
        return new Made(List.copyOf(all.edits), stop);
    }

    private Search.Stop same(Search.Found found) {
        Octets by = replacement.with(_ -> Octets.empty());
        for (SpanTable.Cursor hit = found.hits().atNumber(0); hit.valid(); hit.next()) {
            edits.add(new Edit(hit.from(), hit.to() - hit.from(), by));
        }
        return found.stop();
    }

    private Search.Stop expression(Wanted.Expression wanted, BooleanSupplier cancelled) {
        Stretch text = new Stretch(new DecodedOctets(octets, wanted.charset()), Integer.MAX_VALUE - 8, cancelled);
        text.fill();
        List<int[]> hits = new ArrayList<>();
        try {
            look(wanted, text, hits);
        } catch (Stretch.CancelledException _) {
            return Search.Stop.CANCELLED;
        } catch (StackOverflowError _) {
            return Search.Stop.TOO_DEEP;
        }
        int[] places = hits.stream()
                .flatMapToInt(Arrays::stream)
                .filter(place -> place >= 0)
                .sorted()
                .distinct()
                .toArray();
        Offsets offsets = Offsets.of(octets, wanted.charset());
        long[] at = Arrays.stream(places).mapToLong(offsets::of).toArray();
        for (int[] hit : hits) {
            make(hit, place -> at[Arrays.binarySearch(places, place)]);
        }
        return Search.Stop.END;
    }

    /** Finds what {@link DecodedSearch} finds, with the groups. */
    private static void look(Wanted.Expression wanted, Stretch text, List<int[]> hits) {
        Matcher matcher = wanted.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (matcher.find()) {
            boolean some = matcher.end() > matcher.start();
            if (some && (!wanted.wholeWord() || Words.alone(text, matcher.start(), matcher.end()))) {
                hits.add(places(matcher));
            } else if (some) {
                matcher.region(matcher.start() + Character.charCount(Character.codePointAt(text, matcher.start())),
                        text.length());
            }
        }
    }

    private static int[] places(Matcher matcher) {
        int[] places = new int[2 * (matcher.groupCount() + 1)];
        for (int group = 0; group <= matcher.groupCount(); group++) {
            places[2 * group] = matcher.start(group);
            places[2 * group + 1] = matcher.end(group);
        }
        return places;
    }

    private void make(int[] hit, Function<Integer, Long> offset) {
        long from = offset.apply(hit[0]);
        Octets by = replacement.with(group -> hit[2 * group] < 0 ? Octets.empty()
                : octets.slice(offset.apply(hit[2 * group]), offset.apply(hit[2 * group + 1])));
        edits.add(new Edit(from, offset.apply(hit[1]) - from, by));
    }
}
