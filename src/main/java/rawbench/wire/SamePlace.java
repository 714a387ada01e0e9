package rawbench.wire;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;

import rawbench.octets.OwnFile;

/** Whether an {@link Endpoint} that is connected to is one that is listened at. */
final class SamePlace {
    private SamePlace() {
    }

    static boolean of(Endpoint target, Endpoint listening) {
        return switch (target) {
            case Endpoint.UnixSocket(Path path) -> listening instanceof Endpoint.UnixSocket(Path other)
                    && OwnFile.real(path).equals(OwnFile.real(other));
            case Endpoint.Udp(String host, int port) ->
                listening instanceof Endpoint.Udp(String other, int at) && port == at && same(host, other);
            case Endpoint.Tcp(String host, int port) -> stream(host, port, listening);
            case Endpoint.Tls(String host, int port) -> stream(host, port, listening);
        };
    }

    private static boolean stream(String host, int port, Endpoint listening) {
        return switch (listening) {
            case Endpoint.Tcp(String other, int at) -> port == at && same(host, other);
            case Endpoint.Tls(String other, int at) -> port == at && same(host, other);
            case Endpoint.Udp _,Endpoint.UnixSocket _ -> false;
        };
    }

    private static boolean same(String host, String listening) {
        try {
            List<InetAddress> there = Resolver.SYSTEM.resolve(host);
            if (Addresses.all(listening)) {
                return there.stream().anyMatch(SamePlace::own);
            }
            List<InetAddress> here = Resolver.SYSTEM.resolve(listening);
            return there.stream().anyMatch(one -> here.contains(one) || one.isAnyLocalAddress());
        } catch (UnknownHostException leadsNowhere) {
            return false;
        }
    }

    private static boolean own(InetAddress address) {
        try {
            return address.isLoopbackAddress() || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException untold) {
            return false;
        }
    }
}
