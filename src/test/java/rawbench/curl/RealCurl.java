package rawbench.curl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import rawbench.octets.Octets;

/** Runs a program under sh and records what it sends to a port of the loopback. */
public final class RealCurl implements AutoCloseable {
    private final ServerSocket server;

    public RealCurl() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return server.getLocalPort();
    }

    public static boolean there(String program, String... probe) {
        try {
            String[] words = new String[probe.length + 1];
            words[0] = program;
            System.arraycopy(probe, 0, words, 1, probe.length);
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    /** The octets that a command for sh sends before it waits for an answer; it gets one, and the connection's end. */
    public Octets sent(long expected, String... command) throws Exception {
        CompletableFuture<Octets> sent = CompletableFuture.supplyAsync(() -> one(expected));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        try {
            return sent.get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException nothing) {
            throw new IOException("nothing came; the program said: " + said, nothing);
        }
    }

    private Octets one(long expected) {
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        try (Socket client = server.accept()) {
            InputStream in = client.getInputStream();
            byte[] block = new byte[65536];
            client.setSoTimeout(10_000);
            while (came.size() < expected) {
                int n = in.read(block);
                if (n < 0) {
                    return Octets.owning(came.toByteArray());
                }
                came.write(block, 0, n);
            }
            client.setSoTimeout(30); // anything more would be too much: it is given a moment to come
            try {
                for (int n = in.read(block); n >= 0; n = in.read(block)) {
                    came.write(block, 0, n);
                }
            } catch (SocketTimeoutException noMore) {
                client.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return Octets.owning(came.toByteArray());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
