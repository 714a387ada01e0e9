package rawbench.draft;

import rawbench.wire.SocketOptions;

/**
 * A listener as a person typed it, not yet opened.
 *
 * @param at where, as {@code exchange.Target} spells it: {@code tcp://127.0.0.1:0}, {@code tls://}, {@code udp://},
 *        {@code unix:/path}; http and https mean tcp and tls
 * @param exposed whether other machines may reach it
 * @param does what it does with those who come
 * @param options of its sockets
 * @param most how many clients it has at once; who comes beyond that is turned away
 */
public record ListenerDraft(String at, boolean exposed, Behaviour does, SocketOptions options, int most) {
    /** As many clients at once, unless a person wants another number. */
    public static final int MOST = 10_000;

    /** A place of the system's choice on the loopback, where what comes comes back. */
    public static final ListenerDraft NEW = new ListenerDraft("tcp://127.0.0.1:0", false, new Behaviour.Echo(),
            SocketOptions.NONE, MOST);

    public ListenerDraft at(String other) {
        return new ListenerDraft(other, exposed, does, options, most);
    }

    public ListenerDraft exposed(boolean now) {
        return new ListenerDraft(at, now, does, options, most);
    }

    public ListenerDraft doing(Behaviour other) {
        return new ListenerDraft(at, exposed, other, options, most);
    }

    public ListenerDraft with(SocketOptions others) {
        return new ListenerDraft(at, exposed, does, others, most);
    }

    public ListenerDraft most(int clients) {
        return new ListenerDraft(at, exposed, does, options, clients);
    }
}
