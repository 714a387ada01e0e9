package rawbench.wire;

import rawbench.octets.Sentence;

/** The sentences about listening: why nobody can come to a place, and what to do. */
public enum ListenWords implements Sentence {
    // Ports
    PORT_TAKEN("Port {0} of {1} cannot be listened on: another program listens there already, and the "
            + "system does not tell which. End that one, or choose another port, or 0 for one that the "
            + "system chooses"),
    NOT_HERE("Port {0} of {1} cannot be listened on: {1} is no address of this machine. Listen at one "
            + "that is, such as 127.0.0.1"),
    PORT_OF_SYSTEM("Port {0} of {1} cannot be listened on: the system keeps the ports below {2} for programs "
            + "with more rights than this one. Choose another from there on, or 0 for one that the system "
            + "chooses"),
    PORT_REFUSED("Port {0} of {1} cannot be listened on ({2}): choose another, or 0 for one that the system "
            + "chooses"),
    HOST_NOT_FOUND("The host \"{0}\" was not found, so nothing can listen there: give an address of this "
            + "machine, such as 127.0.0.1"),

    // Groups
    GROUP_ANYWHERE("A group is heard at any address of this machine alone, and not at {0}: listen at 0.0.0.0, "
            + "or at :: for a group of IPv6"),
    GROUP_NOT_JOINED("The multicast group {0} cannot be joined ({1}): look whether this machine has a network of "
            + "that family"),

    // Unix sockets
    NO_UNIX_SOCKET(Form.of("No Unix socket can be made at {0}: {1}", 1)),
    SYSTEM_HAS_NONE("this system has none"),
    PATH_TOO_LONG("the path has {0} octets, and the system takes 108 at most, the last of them zero. Choose a "
            + "shorter one"),
    NO_FOLDER("there is no folder {0}. Make it first, or choose another path"),
    NOT_WRITABLE("you may not write into that folder. Choose another path"),
    PATH_TAKEN("something else lies there already. Choose another path"),
    SOCKET_TAKEN("another program listens there already. End that one, or choose another path"),
    SOCKET_LEFT("a socket lies there that nobody listens at any more, left by a program that ended in "
            + "disorder. Remove it (rm {0}) if that program was yours, or choose another path"),

    // Clients
    DATAGRAM_TOO_LONG(Form.joining("{0}: send less at once", 0)),
    NOT_RELAYED(Form.of("Not relayed to {0}: {1}", 1));

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    ListenWords(String english) {
        this(Form.of(english));
    }

    ListenWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "listen";
    }

    @Override
    public Form form() {
        return form;
    }
}
