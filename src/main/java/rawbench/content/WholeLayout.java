package rawbench.content;

import java.util.Optional;
import java.util.function.LongConsumer;

import rawbench.octets.Octets;

/** Lays out content of which it must see what lies ahead; total, whatever the octets are. */
interface WholeLayout {
    /**
     * Lays all of the content out; the sentence tells what is wrong with the octets, and where.
     *
     * @param done told again and again how many octets are laid out so far
     */
    Optional<String> lay(Octets content, LongConsumer done) throws StopException;

    /** Whether anything could be laid out. */
    boolean laid();
}
