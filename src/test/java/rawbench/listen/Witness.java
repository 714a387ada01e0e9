package rawbench.listen;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Hears what a listener tells, and waits for it. */
final class Witness implements ListenerObserver {
    /** One thing that was told. */
    record Told(String what, Client client, Optional<IOException> failure) {}

    final BlockingQueue<Told> came = new LinkedBlockingQueue<>();
    final BlockingQueue<Told> received = new LinkedBlockingQueue<>();
    final BlockingQueue<Told> ended = new LinkedBlockingQueue<>();
    final BlockingQueue<Told> gone = new LinkedBlockingQueue<>();
    final BlockingQueue<String> turnedAway = new LinkedBlockingQueue<>();
    final BlockingQueue<IOException> failures = new LinkedBlockingQueue<>();

    @Override
    public void came(Client client) {
        came.add(new Told("came", client, Optional.empty()));
    }

    @Override
    public void received(Client client, long octets) {
        received.add(new Told("received " + octets, client, Optional.empty()));
    }

    @Override
    public void ended(Client client, boolean byClient) {
        ended.add(new Told(byClient ? "client ended" : "we ended", client, Optional.empty()));
    }

    @Override
    public void gone(Client client, Optional<IOException> failure) {
        gone.add(new Told("gone", client, failure));
    }

    @Override
    public void turnedAway(String address) {
        turnedAway.add(address);
    }

    @Override
    public void failed(IOException failure) {
        failures.add(failure);
    }

    /** The next thing in a queue. */
    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T told = queue.poll(20, TimeUnit.SECONDS);
        assertThat(told).as("told within 20 s").isNotNull();
        return told;
    }
}
