package rawbench.rewrite;

import rawbench.octets.Octets;

/**
 * What an action is done to.
 *
 * @param octets all that stands in the editor: usually one request, sometimes several behind each other
 * @param from offset of the first octet that is selected
 * @param to offset behind the last; {@code from} where nothing is, then it is where the caret stands
 */
public record Subject(Octets octets, long from, long to) {
    public Subject {
        from = Math.clamp(from, 0, octets.length());
        to = Math.clamp(to, from, octets.length());
    }

    /** Octets with the caret at their beginning. */
    public static Subject of(Octets octets) {
        return new Subject(octets, 0, 0);
    }

    public Octets selected() {
        return octets.slice(from, to);
    }

    /** The request that the selection begins in. */
    RequestText request() {
        return RequestText.at(octets, from);
    }
}
