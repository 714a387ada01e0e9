package rawbench.bench.engine;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/** The JDK's old client; it keeps connections by itself where their content was read to its end. */
final class UrlConnection implements Contender {
    private final String base;

    UrlConnection(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "HttpURLConnection";
    }

    @Override
    public long small(int times, boolean kept) throws Exception {
        URL url = URI.create(base + (kept ? "/small" : "/close")).toURL();
        long octets = 0;
        for (int i = 0; i < times; i++) {
            try (InputStream in = ((HttpURLConnection) url.openConnection()).getInputStream()) {
                octets += in.readAllBytes().length;
            }
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create(base + target).toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            Filling.all(in, into);
        }
    }
}
