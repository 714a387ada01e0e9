package rawbench.bench.engine;

import java.io.IOException;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp 5. */
final class OkHttp implements Contender {
    private final String base;
    private final OkHttpClient client = new OkHttpClient();

    OkHttp(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "OkHttp";
    }

    @Override
    public long small(int times, boolean kept) throws IOException {
        Request request = new Request.Builder().url(base + (kept ? "/small" : "/close")).build();
        long octets = 0;
        for (int i = 0; i < times; i++) {
            try (Response answer = client.newCall(request).execute()) {
                octets += answer.body().bytes().length;
            }
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws IOException {
        try (Response answer = client.newCall(new Request.Builder().url(base + target).build()).execute()) {
            Filling.all(answer.body().byteStream(), into);
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
