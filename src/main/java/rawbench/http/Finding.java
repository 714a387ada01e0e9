package rawbench.http;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A {@link Deviation} found at a place: what the parser and lint report instead of throwing.
 *
 * @param what the constant, with weight and RFC section
 * @param at offset of the first octet concerned, in the octets that were read
 * @param length how many octets it concerns; 0 for a place between two
 * @param more what else there is to say about this one
 */
public record Finding(Deviation what, long at, long length, List<Detail> more) {
    public Finding {
        more = List.copyOf(more);
    }

    /** One sentence for a person in English, without a full stop. */
    public String says() {
        return says(Wording.ENGLISH);
    }

    /** The same sentence in other words. */
    public String says(Wording wording) {
        String plain = wording.says("deviation." + what.code(), what.says(), List.of());
        return more.stream()
                .map(detail -> detail.says(wording))
                .reduce((one, next) -> wording.says("finding.and", "{0}; {1}", List.of(one, next)))
                .map(all -> wording.says("finding.more", "{0}: {1}", List.of(plain, all)))
                .orElse(plain);
    }

    /** The same, so many octets further on. */
    public Finding moved(long by) {
        return new Finding(what, at + by, length, more);
    }

    /** The same at another place, every value in its sentence changed so. */
    public Finding told(long otherAt, long otherLength, UnaryOperator<String> values) {
        return new Finding(what, otherAt, otherLength, more.stream().map(detail -> detail.with(values)).toList());
    }
}
