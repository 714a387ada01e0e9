package rawbench.wire;

import rawbench.octets.Sentence;

/** The sentences about sockets, names and time: what goes wrong with them, and what to try. */
public enum FaultWords implements Sentence {
    // The ends that this side makes
    CANCELLED("Cancelled"),
    SEND_AGAIN("Send again when you are ready."),
    RESET_HERE("The connection was reset here"),
    CLOSED_HERE("The connection was closed here"),
    CLOSED_WHILE_OPENED("Closed while it was opened"),

    // Time
    TIMED_OUT(Form.of("Timed out after {0} of {1}", 1)),
    CONNECT_TIMED_OUT("Timed out after {0} of connecting to {1}: no answer at all"),
    MORE_TIME("Allow more time, in Settings (Time) or with {0}"),
    OR_BUSY(Form.joining("{0}, or look whether the server is busy or a firewall swallows what is sent.", 0)),
    OR_ADDRESS(Form.joining("{0}, or look whether the address is right, and whether a firewall stands in between.", 0)),

    // Connecting
    LOCAL_ADDRESS("The local address cannot be used: {0}"),
    CHOOSE_LOCAL("Choose an address of this machine, of the same family as the server's."),
    REFUSED("Connection refused: nobody listens at {0}"),
    LOOK_RUNS("Look whether the server runs, and whether host and port are right."),
    UNREACHABLE("{0} cannot be reached: {1}"),
    LOOK_ROUTE("Look whether this machine has a network of that family (IPv4, IPv6) and a route to there."),
    NO_CONNECTION("No connection to {0}: {1}"),
    LOOK_PLACE("Look whether host and port are right."),
    NO_SOCKET("No connection to the Unix socket {0}: {1}"),
    START_SERVER("The file is there but no server listens on it: start the server."),
    ASK_PERMISSION("Ask for permission to write to this socket."),
    LOOK_PATH("Look whether the path is right and the server runs."),
    NONE_OF(Form.of("None of the {0} addresses of {1} took the connection. {2}", 2)),
    JOINED(Form.joining("{0}; {1}", 0, 1)),

    // Names
    NOT_FOUND(Form.of("The host \"{0}\" was not found: {1}", 1)),
    NAME_UNKNOWN("the name is not known"),
    NO_INTERFACE("this machine has no network interface \"{0}\""),
    NO_ADDRESS("no address is known for it"),
    LOOK_SPELLING("Look whether it is spelled right, and whether this machine can resolve names."),
    NO_ADDRESS_OF_FAMILY("The host \"{0}\" has no {1} address, and only such are to be tried; it has {2}"),
    ALLOW_BOTH("Allow both families, IPv4 and IPv6."),
    LOCAL_OTHER_FAMILY("The local address {0} leads to no address of \"{1}\" ({2}), which is of another family"),
    CHOOSE_LOCAL_OR_NONE("Choose a local address of the same family as the server's, or none."),

    // Datagrams and socket options
    MAY_NOT_SEND("{0} may not be sent to: {1}"),
    ALLOW_BROADCAST("Where it is a broadcast address, allow that with the socket option broadcast=on."),
    TOO_LONG_FOR_WAY("The datagram is too long for the way to {0}: {1}"),
    SEND_LESS_THERE("Send less at once: to a broadcast address or a group it must fit into one packet of the "
            + "network."),
    NO_DATAGRAM("No datagram can go to {0}: {1}"),
    LOOK_OPTIONS("Look whether address and port are right, and the socket options."),
    TOO_LONG("A datagram carries at most {0} octets, and this would have {1}"),
    SEND_LESS("Send less at once."),
    NOT_SET(Form.of("The socket cannot be set up as it is wanted: {0}", 0)),
    TAKE_OPTION_AWAY("Take that socket option away, or choose another kind of target."),
    NO_SUCH_OPTION("a socket of this kind has no {0}"),
    OPTION_REFUSED("{0} is refused by the system: {1}"),
    GROUP_NOT_JOINED("the multicast group {0} cannot be joined ({1})"),
    ADDRESS_ELSEWHERE("the address {0} is none of this machine"),
    GROUP_UNHEARD("no network interface can hear the group {0}"),
    ANY_SOURCE("any-source is for who sends, and a listener hears everybody in any case"),
    PORT_UNREACHABLE("Nobody listens at {0} (ICMP: port unreachable)"),

    // A connection that stood
    RESET("The connection was reset by {0} ({1})"),
    RESET_SENDING("The connection was reset by {0} while octets were being sent ({1})"),
    GAVE_UP("Look into the server's log: it gave the connection up without ending it in order."),
    NO_CLOSE_NOTIFY("{0} ended the connection without TLS close_notify: what came may be cut"),
    COMPARE_LENGTH("Compare the length with what you expect, or send again."),
    NOT_KEPT("What was sent or received cannot be kept: {0}"),
    MAKE_ROOM("Make room in the folder for temporary files.");

    /** A value that never changes, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Form form;

    FaultWords(String english) {
        this(Form.of(english));
    }

    FaultWords(Form form) {
        this.form = form;
    }

    @Override
    public String kind() {
        return "fault";
    }

    @Override
    public Form form() {
        return form;
    }
}
