package rawbench.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.Locale;

/** The address that a listener is bound to, and a sentence for each reason why it cannot be. */
final class Bindable {
    private static final int SYSTEM_PORTS = 1024;

    private Bindable() {
    }

    /**
     * Finds the address.
     *
     * @throws IOException with a sentence where there is none, or other machines reach it and may not
     */
    static InetSocketAddress address(String host, int port, boolean exposed) throws IOException {
        if (port < 0 || port > 65_535) {
            throw new IOException(
                    OptionWords.NO_PORT_TO_LISTEN.of(port));
        }
        InetAddress address = resolved(host);
        if (!exposed && !address.isLoopbackAddress()) {
            throw new NotExposedException(
                    OptionWords.EXPOSED.of(named(host, address)));
        }
        return new InetSocketAddress(address, port);
    }

    private static InetAddress resolved(String host) throws IOException {
        try {
            return TlsClient.literal(host) ? InetAddress.ofLiteral(host) : InetAddress.getByName(Names.ascii(host));
        } catch (UnknownHostException unknown) {
            throw new IOException(ListenWords.HOST_NOT_FOUND.of(host), unknown);
        }
    }

    private static String named(String host, InetAddress address) {
        String spelled = Addresses.spelled(address);
        return address.isAnyLocalAddress() ? OptionWords.ANY_ADDRESS.of(spelled)
                : spelled.equalsIgnoreCase(host) ? spelled : host + " (" + spelled + ")";
    }

    /** IPv4 alone for an IPv4 address, also for 0.0.0.0, so that what listens is what was typed. */
    static ProtocolFamily family(InetAddress address) {
        return address instanceof Inet4Address ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6;
    }

    /** Opens a socket of a family. */
    @FunctionalInterface
    interface Opening<T> {
        T open(ProtocolFamily family) throws IOException;
    }

    /**
     * Opens a socket of a family that this system may not have.
     *
     * @throws IOException with a sentence, where it has not
     */
    static <T> T opened(ProtocolFamily family, Opening<T> opening) throws IOException {
        try {
            return opening.open(family);
        } catch (UnsupportedOperationException none) {
            boolean ipv6 = family.equals(StandardProtocolFamily.INET6);
            throw new IOException(ipv6
                    ? OptionWords.NO_IPV6.of()
                    : OptionWords.NO_FAMILY.of(family.name()), none);
        }
    }

    /** Where a client on this machine goes to come to a listener at {@code host}. */
    static String fromHere(String host) {
        if (!Addresses.all(host)) {
            return host;
        }
        return InetAddress.ofLiteral(host) instanceof Inet4Address ? "127.0.0.1" : "::1";
    }

    /** Why a port cannot be had. */
    static IOException refused(Endpoint at, int port, IOException why) {
        String words = Faults.words(why).toLowerCase(Locale.ROOT);
        String says;
        if (words.contains("in use")) {
            says = ListenWords.PORT_TAKEN.of(port, at.host());
        } else if (words.contains("assign")) {
            says = ListenWords.NOT_HERE.of(port, at.host());
        } else if (words.contains("permission") && port < SYSTEM_PORTS) {
            says = ListenWords.PORT_OF_SYSTEM.of(port, at.host(), SYSTEM_PORTS);
        } else {
            says = ListenWords.PORT_REFUSED.of(port, at.host(), Faults.words(why));
        }
        return new IOException(says, why);
    }
}
