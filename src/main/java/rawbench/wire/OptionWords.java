package rawbench.wire;

import rawbench.octets.Sentence;

/** The sentences about options of sockets, addresses and places to listen that cannot be used, and how they are written. */
public enum OptionWords implements Sentence {
    // Socket options
    NO_PAIR("\"{0}\" is no socket option: write NAME=VALUE, as no-delay=on, with commas "
            + "between"),
    UNKNOWN("\"{0}\" is no socket option: there are no-delay, keep-alive, reuse-address, "
            + "send-buffer, receive-buffer, time-to-live, broadcast, any-source and group"),
    TWICE("The socket option {0} is there twice: leave one of them"),
    ON_OR_OFF("The socket option {0} is \"{1}\": it can be on or off"),
    WANTS_OCTETS("The socket option {0} is \"{1}\": it wants a number of octets from 1"),
    WANTS_HOPS("The socket option {0} is \"{1}\": it wants a number of hops from 0 to 255"),
    OUT_OF_RANGE("{0} is {1}: it can be {2} to {3}"),
    NO_GROUP("\"{0}\" is no multicast group: those are 224.0.0.0 to 239.255.255.255, and "
            + "ff00::/8"),
    TTL_FOR_GROUPS("time-to-live is for datagrams to a multicast group, and the platform "
            + "cannot set it for others"),
    GROUP_OVER_UDP("A multicast group is joined over UDP alone: take that option away, or "
            + "listen with udp"),
    NOT_OF_THIS_SOCKET(Form.of("{0}: take that socket option away, or listen with "
            + "another kind of socket", 0)),

    // Addresses
    NO_HOST_ADDRESS("\"{0}\" is no HOST:ADDRESS, such as example.com:127.0.0.1"),
    NO_ADDRESS("\"{0}\" is no IPv4 or IPv6 address"),
    NO_PORT("\"{0}\" is no port: a port is a number from 1 to 65535"),

    // Places to listen
    NO_PORT_TO_LISTEN("{0} is no port: a port is a number from 0 to 65535, where 0 lets "
            + "the system choose"),
    EXPOSED(Form.of("At {0} other machines can reach this listener, and that was not "
            + "asked for: listen at 127.0.0.1, or expose it on purpose", 0)),
    ANY_ADDRESS("{0} (any address of this machine)"),
    NO_IPV6("This system has no IPv6: take an address of IPv4, such as 127.0.0.1, or "
            + "switch IPv6 on"),
    NO_FAMILY("This system has no sockets of the family {0}"),
    NO_IDENTITY("A TLS listener needs a certificate with its private key");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    OptionWords(String english) {
        this(Form.of(english));
    }

    OptionWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "option";
    }

    @Override
    public Form form() {
        return form;
    }
}
