package rawbench.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The JDK's client, speaking HTTP/1.1; content comes to a subscriber, without a stream between. */
final class JdkClient implements Contender {
    private final String base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JdkClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "JDK HttpClient";
    }

    @Override
    public long small(int times, boolean kept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + (kept ? "/small" : "/close"))).build();
        long octets = 0;
        for (int i = 0; i < times; i++) {
            octets += client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        }
        return octets;
    }

    @Override
    public void body(String target, Drain into) throws Exception {
        client.send(HttpRequest.newBuilder(URI.create(base + target)).build(), _ -> new Emptying(into)).body();
    }

    @Override
    public void close() {
        client.close();
    }

    private static final class Emptying implements HttpResponse.BodySubscriber<Boolean> {
        private final Drain into;
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();

        Emptying(Drain into) {
            this.into = into;
        }

        @Override
        public CompletionStage<Boolean> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> blocks) {
            try {
                for (ByteBuffer block : blocks) {
                    into.take(block);
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public void onError(Throwable problem) {
            done.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            done.complete(true);
        }
    }
}
