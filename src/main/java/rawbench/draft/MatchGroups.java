package rawbench.draft;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.MatchResult;

import rawbench.octets.Octets;

/**
 * What the groups of a reply's regular expression took of what was asked.
 *
 * @param charset what the octets were read as, and are made again from
 */
public record MatchGroups(MatchResult result, Charset charset) {
    /** What a group took, by number or name; empty where it took no part, or there is no such group. */
    Optional<Octets> of(String group) {
        boolean number = isNumber(group);
        if (number ? Integer.parseInt(group) > result.groupCount() : !result.namedGroups().containsKey(group)) {
            return Optional.empty();
        }
        return Optional.ofNullable(number ? result.group(Integer.parseInt(group)) : result.group(group))
                .map(text -> Octets.owning(text.getBytes(charset)));
    }

    /** Whether a group is named by its number, and such a number can be. */
    static boolean isNumber(String group) {
        return !group.isEmpty() && group.length() <= 9 && group.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
