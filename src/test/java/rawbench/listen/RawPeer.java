package rawbench.listen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import rawbench.octets.Octets;

/** The client of a listener under test: a plain socket, with a bound to every wait so that a failed test ends. */
public final class RawPeer implements AutoCloseable {
    private static final int LONGEST_WAIT_MS = 20_000;

    private final Socket socket = new Socket();

    public RawPeer(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), LONGEST_WAIT_MS);
        socket.setSoTimeout(LONGEST_WAIT_MS);
        socket.setTcpNoDelay(true);
    }

    public Socket socket() {
        return socket;
    }

    public RawPeer send(Octets octets) throws IOException {
        octets.writeTo(socket.getOutputStream());
        return this;
    }

    public RawPeer send(String latin1) throws IOException {
        return send(Octets.latin1(latin1));
    }

    public RawPeer fin() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** RST: throws the connection away. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Everything until the server ends its side. */
    public Octets readAll() throws IOException {
        return Octets.owning(socket.getInputStream().readAllBytes());
    }

    /** So many octets, or fewer where the server ends its side. */
    public Octets read(int count) throws IOException {
        return Octets.owning(socket.getInputStream().readNBytes(count));
    }

    /** Everything up to and with the first place where {@code wanted} stands. */
    public Octets readUntil(String wanted) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        Octets end = Octets.latin1(wanted);
        while (!Octets.owning(read.toByteArray()).endsWith(end)) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                throw new IOException("ended before " + end + ": " + Octets.owning(read.toByteArray()));
            }
            read.write(octet);
        }
        return Octets.owning(read.toByteArray());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
