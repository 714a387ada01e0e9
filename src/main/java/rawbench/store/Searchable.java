package rawbench.store;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.octets.Octets;
import rawbench.octets.Wanted;

/**
 * Something kept that can be looked through for a text: the requests of a folder, or what was sent before.
 *
 * @param <K> what names one of the things looked through, to open it again
 */
public interface Searchable<K> {
    /**
     * Looks through everything, and hands over each hit as soon as it is found. Blocks; what cannot be read is passed over.
     *
     * @param cancelled asked again and again; once it is true the search ends
     * @throws StoreException when there is nothing to look through
     */
    void search(Wanted wanted, Consumer<Hit<K>> hits, BooleanSupplier cancelled) throws StoreException;

    /** What of a thing was looked at. */
    enum Part {
        NAME,
        TARGET,
        OCTETS
    }

    /**
     * One place where the text stands.
     *
     * @param key what holds it
     * @param title what that is called
     * @param method its method; empty where there is none
     * @param where for people: the path below its root
     * @param part what of it
     * @param offset of the hit in that part, in octets
     * @param length of the hit in octets
     * @param line of the part in which it begins, counted from 1
     * @param excerpt that line, or the piece of it around the hit
     */
    record Hit<K>(K key, String title, String method, String where, Part part, long offset, long length, long line,
            Excerpt excerpt) {}

    /** A piece of text with a hit in it: what is before, the hit, and what follows. */
    record Excerpt(String before, String hit, String after) {
        private static final int BEFORE = 48;
        private static final int LONGEST = 160;

        /** The line around a hit, cut where it is long, with what does not print shown as a dot. */
        public static Excerpt of(Octets octets, long from, long to) {
            long begin = from;
            while (begin > 0 && from - begin < BEFORE && !isLineEnd(octets.at(begin - 1))) {
                begin--;
            }
            long end = Math.min(to, from + LONGEST);
            long last = end;
            while (last < octets.length() && last - end < LONGEST && !isLineEnd(octets.at(last))) {
                last++;
            }
            boolean cut = begin > 0 && !isLineEnd(octets.at(begin - 1));
            return new Excerpt((cut ? "…" : "") + shown(octets.slice(begin, from)), shown(octets.slice(from, end)),
                    shown(octets.slice(end, last)));
        }

        private static boolean isLineEnd(int octet) {
            return octet == '\n' || octet == '\r';
        }

        private static String shown(Octets piece) {
            return piece.text(java.nio.charset.StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
        }
    }
}
