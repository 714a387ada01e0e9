package rawbench.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

import rawbench.wire.SocketOptions;

/** The option that sets options of sockets, for the ends that this program opens and those it listens at. */
final class SocketOptionWords {
    @Option(names = "--socket-option", paramLabel = "NAME=VALUE", description = "Set on the socket: no-delay, keep-alive, reuse-address, broadcast, any-source (on or off), "
            + "send-buffer, receive-buffer (octets), time-to-live (to a group), group (an address to join); may be repeated.")
    List<String> words = new ArrayList<>();

    /** What is set, or the usual where nothing is. */
    SocketOptions over(SocketOptions usual) throws CliException {
        if (words.isEmpty()) {
            return usual;
        }
        try {
            return SocketOptions.parse(String.join(",", words));
        } catch (IllegalArgumentException unreadable) {
            throw new CliException(Status.USAGE, "--socket-option: " + unreadable.getMessage(), unreadable);
        }
    }
}
