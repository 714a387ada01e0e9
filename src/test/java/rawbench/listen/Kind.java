package rawbench.listen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.wire.Acceptor;
import rawbench.wire.Binding;
import rawbench.wire.Cancellation;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.Endpoint;
import rawbench.wire.TestKeyStore;
import rawbench.wire.TlsOptions;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.TransportOptions;
import rawbench.wire.Watch;
import rawbench.wire.WireException;

/** The kinds of sockets that a listener may have, each with a client of its kind, for tests of what all have in common. */
enum Kind {
    TCP,
    TLS,
    UNIX,
    UDP;

    /** A place of this kind, in {@code folder} where it lies there. */
    Acceptor open(Path folder) throws IOException {
        return switch (this) {
            case TCP -> Acceptor.tcp(0);
            case TLS -> Acceptor.tls(0, TestKeyStore.pkcs12(), TestKeyStore.PASSWORD);
            case UNIX -> Acceptor.open(Binding.local(new Endpoint.UnixSocket(folder.resolve("s"))));
            case UDP -> Acceptor.open(Binding.local(new Endpoint.Udp("127.0.0.1", 0)));
        };
    }

    boolean stream() {
        return this != UDP;
    }

    /** Whether the other end can be told a reset from an end. */
    boolean resets() {
        return this == TCP || this == TLS;
    }

    /** A client of a listener of any kind. */
    static Peer come(Listener listener) throws WireException {
        return new Peer(listener.endpoint().fromHere());
    }

    /** The other end of a listener under test. */
    static final class Peer implements AutoCloseable {
        private final Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation());
        private final Connection connection;

        private Peer(Endpoint to) throws WireException {
            TlsOptions trusting = new TlsOptions(false, Optional.empty(), List.of(), Optional.empty(), List.of());
            connection = Transport.open(to, TransportOptions.DEFAULT.withTls(trusting), watch,
                    TranscriptRecorder.forgetful());
        }

        Peer send(Octets octets) throws WireException {
            connection.write(octets);
            return this;
        }

        Peer send(String latin1) throws WireException {
            return send(Octets.latin1(latin1));
        }

        Peer fin() throws WireException {
            connection.halfClose();
            return this;
        }

        /** So many octets; fewer where the listener ends before. Over UDP one datagram. */
        Octets read(long count) throws WireException {
            Octets all = Octets.empty();
            byte[] block = new byte[Math.clamp(count, 1, 70_000)];
            do {
                int n = connection.read(block);
                if (n <= 0) {
                    return all;
                }
                all = all.concat(Octets.copyOf(block, 0, n));
                block = new byte[Math.clamp(count - all.length(), 1, 70_000)];
            } while (all.length() < count);
            return all;
        }

        boolean ended() throws WireException {
            return connection.read(new byte[1]) < 0;
        }

        @Override
        public void close() {
            connection.close();
            watch.close();
        }
    }
}
