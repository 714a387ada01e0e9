package rawbench.wire;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** The {@link SocketOptions} of a listening stream socket: some are its own, all are those of the connections it takes. */
final class ListeningOptions {
    private final SocketOptions options;

    private ListeningOptions(SocketOptions options) {
        this.options = options;
    }

    /**
     * Tries the options on a socket of this family that is not used.
     *
     * @throws IOException with a sentence, where such a socket has not all of them
     */
    static ListeningOptions of(SocketOptions options, ProtocolFamily family) throws IOException {
        if (options.group().isPresent()) {
            throw new IOException(
                    OptionWords.GROUP_OVER_UDP.of());
        }
        try (SocketChannel trial = Bindable.opened(family, SocketChannel::open)) {
            SocketSettings.of(trial, options);
        }
        return new ListeningOptions(options);
    }

    /** Sets what has to be there before a socket is bound. */
    void before(ServerSocketChannel channel) throws IOException {
        if (options.reuseAddress().isPresent()) {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, options.reuseAddress().get());
        }
        if (options.receiveBuffer().isPresent()) {
            // Connections have it from here; what a client is told of the window at first depends on it.
            channel.setOption(StandardSocketOptions.SO_RCVBUF, options.receiveBuffer().getAsInt());
        }
    }

    /** Sets those of a connection; small writes go at once unless a person wants them to wait. */
    SocketSettings on(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        return SocketSettings.of(client, ofConnection());
    }

    /** As the other {@link #on}. */
    SocketSettings on(SocketChannel client) throws IOException {
        return SocketSettings.of(client, ofConnection());
    }

    /** The address of a connection is that of its listener, whatever is set. */
    private SocketOptions ofConnection() {
        return options.withReuseAddress(Optional.empty());
    }
}
