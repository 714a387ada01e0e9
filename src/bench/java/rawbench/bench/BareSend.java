package rawbench.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a file through a socket and prints what comes, and nothing else: a peer of {@link StartSpeed}. */
final class BareSend {
    private static final int BLOCK = 64 * 1024;

    private BareSend() {
    }

    /** The file, the address, the port. */
    public static void main(String[] args) throws IOException {
        byte[] request = Files.readAllBytes(Path.of(args[0]));
        try (Socket socket = new Socket(); OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(args[1], Integer.parseInt(args[2])));
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            byte[] block = new byte[BLOCK];
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                out.write(block, 0, count);
            }
        }
    }
}
