package rawbench.exchange;

import java.util.List;

/**
 * The values that are secret in a run, as whoever writes an exchange down has to know them. The list may grow while the
 * run goes on: what an answer gave away becomes a secret once it is used. Never part of a file itself.
 */
@FunctionalInterface
public interface Secrecy {
    /** Nothing is known to be secret. */
    Secrecy NONE = List::of;

    /** The values as they are known now, as text; may be asked from several threads. */
    List<String> values();
}
