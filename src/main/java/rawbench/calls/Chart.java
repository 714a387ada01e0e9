package rawbench.calls;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;

import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;
import rawbench.wire.Transcript;

/** The flow chart of one connection, or of what went between two UDP sockets: its lines from the first call to the last. */
public final class Chart {
    private final Endpoint endpoint;
    private final boolean listening;
    private final String own;
    private final String peer;
    private final List<Part> parts;

    Chart(Endpoint endpoint, boolean listening, String own, String peer, List<Part> parts) {
        this.endpoint = endpoint;
        this.listening = listening;
        this.own = own;
        this.peer = peer;
        this.parts = List.copyOf(parts);
    }

    /**
     * Tells a transcript as calls. Takes a look at every event and none at the octets.
     *
     * @param endpoint where the client went, or where the listener is; TLS and UDP are called otherwise than TCP
     * @param listening whether the transcript is that of one client of a listener
     * @param options what was set on the socket
     */
    public static Chart of(Transcript transcript, Endpoint endpoint, boolean listening, SocketOptions options) {
        return new Teller(transcript, endpoint, listening, options).tell();
    }

    /** Where the client went, or where the listener is. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Whether this end is the listener's; otherwise it is the client's. */
    public boolean listening() {
        return listening;
    }

    /** The address of this end, as {@code 127.0.0.1:54321}; empty where it is not known. */
    public String own() {
        return own;
    }

    /** The address of the other end; empty where it is not known. */
    public String peer() {
        return peer;
    }

    /** Whether this is about datagrams, which have no connection. */
    public boolean datagrams() {
        return endpoint instanceof Endpoint.Udp;
    }

    /**
     * The lines, each made when it is asked for.
     *
     * @param unfolded the stretches of which every send and receive is a line
     */
    public List<Line> lines(Set<Integer> unfolded) {
        return new Lines(parts, unfolded);
    }

    private static boolean unfolds(Part part, Set<Integer> unfolded) {
        return part instanceof Part.Many many && unfolded.contains(many.stretch());
    }

    /** The lines of all parts in one list. */
    private static final class Lines extends AbstractList<Line> implements RandomAccess {
        private final List<Part> parts;
        private final boolean[] open;
        /** Behind which line each part ends. */
        private final int[] ends;

        Lines(List<Part> parts, Set<Integer> unfolded) {
            this.parts = parts;
            open = new boolean[parts.size()];
            ends = new int[parts.size()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                open[i] = unfolds(parts.get(i), unfolded);
                end += parts.get(i).size(open[i]);
                ends[i] = end;
            }
        }

        @Override
        public Line get(int index) {
            Objects.checkIndex(index, size());
            int found = Arrays.binarySearch(ends, index + 1);
            int part = found < 0 ? -found - 1 : found;
            return parts.get(part).line(index - (part == 0 ? 0 : ends[part - 1]), open[part]);
        }

        @Override
        public int size() {
            return ends.length == 0 ? 0 : ends[ends.length - 1];
        }
    }
}
