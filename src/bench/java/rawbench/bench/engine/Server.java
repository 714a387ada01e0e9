package rawbench.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server that every client of the benchmark asks: bare sockets in a process of its own, answers rendered beforehand. */
public final class Server {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final byte[] SMALL = ascii(HEAD + "Content-Length: 13\r\n\r\nHello, world\n");
    private static final byte[] LAST = ascii(HEAD + "Content-Length: 13\r\nConnection: close\r\n\r\nHello, world\n");

    private final Content content = new Content();
    private final byte[] chunks = content.chunked();
    private final byte[] tiny = content.tiny();
    private final Path folder;

    private Server(Path folder) {
        this.folder = folder;
    }

    /** Listens on a free port, which it prints, until its input ends. */
    public static void main(String[] args) throws IOException {
        Server server = new Server(Path.of(args[0]));
        ServerSocket listening = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        System.out.println(listening.getLocalPort());
        Thread.ofPlatform().daemon().start(() -> server.accept(listening));
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private void accept(ServerSocket listening) {
        while (true) {
            try {
                Socket client = listening.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] head = new byte[16 * 1024];
            boolean more = true;
            while (more) {
                String target = target(in, head);
                more = !target.isEmpty() && answer(target, out);
            }
        } catch (IOException gone) {
            // Its client tells.
        }
    }

    /** The request-target of the next request, which has no body; empty at the end of the connection. */
    private static String target(InputStream in, byte[] head) throws IOException {
        int count = 0;
        while (count < 4 || head[count - 1] != '\n' || head[count - 3] != '\n') {
            int n = in.read(head, count, head.length - count);
            if (n < 0) {
                return "";
            }
            count += n;
        }
        int from = 0;
        while (head[from] != ' ') {
            from++;
        }
        int to = from + 1;
        while (head[to] != ' ') {
            to++;
        }
        return new String(head, from + 1, to - from - 1, StandardCharsets.US_ASCII);
    }

    /** Answers; says whether the connection is kept. */
    private boolean answer(String target, OutputStream out) throws IOException {
        if (target.startsWith("/small")) {
            out.write(SMALL);
            return true;
        }
        if (target.startsWith("/close")) {
            out.write(LAST);
            return false;
        }
        String[] words = target.split("/", -1);
        switch (words[1]) {
            case "length" -> length(out, Long.parseLong(words[2]));
            case "chunks" -> chunked(out, chunks, Long.parseLong(words[2]));
            case "tiny" -> chunked(out, tiny, Long.parseLong(words[2]));
            default -> coded(out, words[2]);
        }
        return true;
    }

    private void length(OutputStream out, long octets) throws IOException {
        out.write(ascii(HEAD + "Content-Length: " + octets + "\r\n\r\n"));
        content.plain(out, octets);
    }

    private static void chunked(OutputStream out, byte[] batch, long octets) throws IOException {
        out.write(ascii(HEAD + "Transfer-Encoding: chunked\r\n\r\n"));
        for (long left = octets; left > 0; left -= Content.BLOCK) {
            for (int at = 0; at < batch.length; at += 64 * 1024) {
                out.write(batch, at, Math.min(64 * 1024, batch.length - at));
            }
        }
        out.write(ascii("0\r\n\r\n"));
    }

    private void coded(OutputStream out, String coding) throws IOException {
        byte[] octets = Files.readAllBytes(folder.resolve("coded." + coding));
        out.write(ascii(HEAD + "Content-Encoding: " + coding + "\r\nContent-Length: " + octets.length + "\r\n\r\n"));
        out.write(octets);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
