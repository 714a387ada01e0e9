package rawbench.rewrite;

import rawbench.octets.Octets;

/** What an action is done to: octets, and what is selected in them. To be used by one thread at a time. */
public final class Subject {
    private final Octets octets;
    private final long from;
    private final long to;
    /** Read once for all the actions that are asked whether they apply. */
    private RequestText request;

    /**
     * Offsets outside of the octets are moved to their ends.
     *
     * @param octets all that stands in the editor: usually one request, sometimes several behind each other
     * @param from offset of the first octet that is selected
     * @param to offset behind the last; {@code from} where nothing is, then it is where the caret stands
     */
    public Subject(Octets octets, long from, long to) {
        this.octets = octets;
        this.from = Math.clamp(from, 0, octets.length());
        this.to = Math.clamp(to, this.from, octets.length());
    }

    /** Octets with the caret at their beginning. */
    public static Subject of(Octets octets) {
        return new Subject(octets, 0, 0);
    }

    public Octets octets() {
        return octets;
    }

    public long from() {
        return from;
    }

    public long to() {
        return to;
    }

    public Octets selected() {
        return octets.slice(from, to);
    }

    /** The request that the selection begins in. */
    RequestText request() {
        if (request == null) {
            request = RequestText.at(octets, from);
        }
        return request;
    }
}
