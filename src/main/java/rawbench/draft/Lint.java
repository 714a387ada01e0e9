package rawbench.draft;

import java.util.List;

import rawbench.http.Finding;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** What is odd about a request, told before it is sent and never mended in silence. */
public final class Lint {
    private Lint() {
    }

    /** The findings, in the order of their places. */
    public static List<Finding> of(Octets request, Endpoint endpoint) {
        return null;
    }
}
