package rawbench.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

import rawhttp.core.EagerHttpResponse;
import rawhttp.core.RawHttp;
import rawhttp.core.RawHttpRequest;
import rawhttp.core.RawHttpResponse;
import rawhttp.core.body.BodyReader;
import rawhttp.core.client.RawHttpClient;
import rawhttp.core.client.TcpRawHttpClient;

/** rawhttp, whose own client keeps connections; its sockets are given no delay, or each exchange would wait 40 ms. */
final class RawHttpPeer implements Contender {
    private final String base;
    private final RawHttp http = new RawHttp();
    private final TcpRawHttpClient client = new TcpRawHttpClient(new Undelayed());

    RawHttpPeer(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "rawhttp";
    }

    @Override
    public long small(int times, boolean kept) throws IOException {
        RawHttpRequest request = request(kept ? "/small" : "/close");
        long octets = 0;
        for (int i = 0; i < times; i++) {
            EagerHttpResponse<Void> answer = client.send(request).eagerly(kept);
            octets += answer.getBody().orElseThrow().asRawBytes().length;
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws IOException {
        RawHttpResponse<Void> answer = client.send(request(target));
        try (BodyReader body = answer.getBody().orElseThrow()) {
            if (body.isChunked()) {
                body.writeDecodedTo(new Filling(into), 64 * 1024);
            } else {
                plain(body, answer, into);
            }
        }
    }

    private static void plain(BodyReader body, RawHttpResponse<Void> answer, Drain into) throws IOException {
        InputStream in = body.asRawStream();
        byte[] buffer = new byte[64 * 1024];
        long left = Long.parseLong(answer.getHeaders().getFirst("Content-Length").orElseThrow());
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new IOException("cut");
            }
            into.take(buffer, 0, n);
            left -= n;
        }
    }

    private RawHttpRequest request(String target) {
        return http.parseRequest("GET " + base + target + " HTTP/1.1\r\nUser-Agent: rawhttp\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static final class Undelayed extends TcpRawHttpClient.DefaultOptions {
        @Override
        public Socket getSocket(URI uri) {
            try {
                Socket socket = super.getSocket(uri);
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException refused) {
                throw new java.io.UncheckedIOException(refused);
            }
        }
    }
}
