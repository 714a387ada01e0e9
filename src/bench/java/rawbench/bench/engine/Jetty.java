package rawbench.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;

/** The client of Jetty 12; content comes to a listener, without a stream between. */
final class Jetty implements Contender {
    private final String base;
    private final HttpClient client = new HttpClient();

    Jetty(int port) throws Exception {
        this.base = "http://127.0.0.1:" + port;
        client.start();
    }

    @Override
    public String name() {
        return "Jetty client";
    }

    @Override
    public long small(int times, boolean kept) throws Exception {
        String url = base + (kept ? "/small" : "/close");
        long octets = 0;
        for (int i = 0; i < times; i++) {
            octets += client.GET(url).getContent().length;
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Request request = client.newRequest(base + target);
        request.onResponseContent((_, block) -> {
            try {
                into.take(block);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        request.send(result -> {
            if (result.isFailed()) {
                done.completeExceptionally(result.getFailure());
            } else {
                done.complete(true);
            }
        });
        done.get();
    }

    @Override
    public void close() throws Exception {
        client.stop();
    }
}
