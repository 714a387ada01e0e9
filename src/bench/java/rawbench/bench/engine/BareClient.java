package rawbench.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The least that a client can be, which the others are measured against: one socket, one buffer of 64 KiB, no delay; it
 * looks for the empty line, and for the end of the content, and knows nothing else of HTTP.
 */
final class BareClient implements Contender {
    private final int port;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    BareClient(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "bare socket loop";
    }

    @Override
    public boolean java() {
        return false;
    }

    @Override
    public long small(int times, boolean kept) throws IOException {
        byte[] request = request(kept ? "/small" : "/close");
        long octets = 0;
        if (kept) {
            try (Socket socket = open()) {
                for (int i = 0; i < times; i++) {
                    octets += one(socket, request);
                }
            }
        } else {
            for (int i = 0; i < times; i++) {
                try (Socket socket = open()) {
                    octets += one(socket, request);
                }
            }
        }
        return octets;
    }

    private int one(Socket socket, byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int count = 0;
        int head = -1;
        while (head < 0 || count < head + 13) {
            int n = in.read(buffer, count, buffer.length - count);
            if (n < 0) {
                throw new IOException("cut");
            }
            count += n;
            head = head < 0 ? headEnd(count) : head;
        }
        return count - head;
    }

    private int headEnd(int count) {
        for (int i = 3; i < count; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public void body(String target, Drain into) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request(target));
            InputStream in = socket.getInputStream();
            end = 0;
            int head = -1;
            while (head < 0) {
                end += in.read(buffer, end, buffer.length - end);
                head = headEnd(end);
            }
            String fields = new String(buffer, 0, head, StandardCharsets.US_ASCII);
            at = head;
            int length = fields.indexOf("Content-Length: ");
            if (length < 0) {
                chunks(in, into);
            } else {
                pass(in, Long.parseLong(fields.substring(length + 16, fields.indexOf('\r', length))), into);
            }
        }
    }

    private void chunks(InputStream in, Drain into) throws IOException {
        for (long size = size(in); size > 0; size = size(in)) {
            pass(in, size, into);
            next(in);
            next(in);
        }
    }

    private long size(InputStream in) throws IOException {
        long size = 0;
        for (int c = next(in); c != '\r'; c = next(in)) {
            size = size << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        next(in);
        return size;
    }

    private int next(InputStream in) throws IOException {
        if (at == end) {
            fill(in);
        }
        return buffer[at++];
    }

    private void pass(InputStream in, long octets, Drain into) throws IOException {
        for (long left = octets; left > 0;) {
            if (at == end) {
                fill(in);
            }
            int count = (int) Math.min(left, end - at);
            into.take(buffer, at, count);
            at += count;
            left -= count;
        }
    }

    private void fill(InputStream in) throws IOException {
        at = 0;
        end = in.read(buffer);
        if (end < 0) {
            throw new IOException("cut");
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private byte[] request(String target) {
        return ("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
