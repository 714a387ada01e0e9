package rawbench.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the addresses of a name come from. */
@FunctionalInterface
public interface Resolver {
    /** The system's own, in the system's order. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** All addresses of a host, in the order in which they are to be tried; may block for long. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
