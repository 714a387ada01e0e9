package rawbench.ui.shell;

import rawbench.octets.Octets;

/**
 * One exchange of the soak.
 *
 * @param name what it is counted as
 * @param target as a person spells it
 */
record SoakJob(String name, String target, Octets request, Manner manner) {
    /** What a person does beside sending. */
    enum Manner {
        /** Nothing. */
        PLAIN,
        /** Holds the connection on, and sends on it again where it stands. */
        HELD,
        /** Presses Escape while the answer is coming. */
        CANCELLED,
        /** Speaks through the tunnel that the answer opened, and closes it. */
        TUNNEL
    }
}
