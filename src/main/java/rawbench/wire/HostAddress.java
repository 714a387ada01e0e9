package rawbench.wire;

import java.net.InetAddress;
import java.util.OptionalInt;

/**
 * An address that a person gave for a host: it is taken in place of what the system would find.
 *
 * @param host a name, in any case
 * @param port the one port that it counts for; empty for every port
 */
public record HostAddress(String host, OptionalInt port, InetAddress address) {
    /**
     * Reads {@code HOST:ADDRESS}, or {@code HOST:PORT:ADDRESS}; an IPv6 address may stand in brackets.
     *
     * @throws IllegalArgumentException with what is wrong about it
     */
    public static HostAddress parse(String spelled) {
        int colon = spelled.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException(
                    OptionWords.NO_HOST_ADDRESS.of(spelled));
        }
        String host = spelled.substring(0, colon);
        String rest = spelled.substring(colon + 1);
        int second = rest.indexOf(':');
        boolean port = second > 0 && !literal(rest) && rest.substring(0, second).matches("[0-9]{1,5}");
        return new HostAddress(host, port ? OptionalInt.of(port(rest.substring(0, second))) : OptionalInt.empty(),
                address(port ? rest.substring(second + 1) : rest));
    }

    /**
     * An IPv4 or IPv6 address, which may stand in brackets.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static InetAddress address(String spelled) {
        try {
            return InetAddress.ofLiteral(unbracketed(spelled));
        } catch (IllegalArgumentException other) {
            throw new IllegalArgumentException(OptionWords.NO_ADDRESS.of(spelled), other);
        }
    }

    /** Whether it says what to take for this host at this port. */
    boolean counts(String wanted, int at) {
        return host.equalsIgnoreCase(wanted) && (port.isEmpty() || port.getAsInt() == at);
    }

    private static boolean literal(String spelled) {
        return TlsClient.literal(unbracketed(spelled));
    }

    private static int port(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException(OptionWords.NO_PORT.of(digits));
        }
        return port;
    }

    private static String unbracketed(String spelled) {
        boolean bracketed = spelled.startsWith("[") && spelled.endsWith("]");
        return bracketed ? spelled.substring(1, spelled.length() - 1) : spelled;
    }
}
