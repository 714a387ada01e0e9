package rawbench.bench.engine;

import java.io.IOException;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient 5, the classic one. */
final class Apache implements Contender {
    private final String base;
    private final CloseableHttpClient client = HttpClients.createDefault();

    Apache(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "Apache HttpClient 5";
    }

    @Override
    public long small(int times, boolean kept) throws IOException {
        String url = base + (kept ? "/small" : "/close");
        long octets = 0;
        for (int i = 0; i < times; i++) {
            octets += client.execute(new HttpGet(url), answer -> EntityUtils.toByteArray(answer.getEntity())).length;
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws IOException {
        client.execute(new HttpGet(base + target), answer -> {
            Filling.all(answer.getEntity().getContent(), into);
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
