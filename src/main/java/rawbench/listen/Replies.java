package rawbench.listen;

import java.io.IOException;
import java.util.Optional;

import rawbench.http.RequestReading;
import rawbench.listen.Script.Step;

/**
 * Answers every request of a client with the script that is chosen for it.
 *
 * <p>A script with {@link Step.AwaitRequest} is begun at once when the head has come, and its first such step waits for
 * the rest of the request; any other when the whole request has come, which is the one that its first such step, if it
 * was chosen then, waits for. After a script the next request is awaited where
 * the answer was whole and the connection may live on (RFC 9112 9.3); else the connection ends in good order.
 */
public record Replies(Choice choice) implements Service {
    /** Chooses the scripts, on the client's thread. */
    public interface Choice {
        /** What is done with a client before it asks anything. */
        default Optional<Script> greeting(Client client) {
            return Optional.empty();
        }

        /** The script for a request of which the head has come; empty where only the whole request decides. */
        Optional<Script> atHead(RequestReading head, Client client);

        /** The script for a request that has come in full, and that had none before. */
        Script whole(RequestReading request, Client client);
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Performance performance = new Performance(client)) {
            Optional<Script> greeting = choice.greeting(client);
            if (greeting.isPresent() && !performance.all(greeting.get().steps())) {
                return;
            }
            Optional<RequestReading> head = performance.ended() ? Optional.empty() : performance.head();
            while (head.isPresent()) {
                if (!answered(performance, head.get(), client)) {
                    return;
                }
                head = performance.persists() ? performance.head() : Optional.empty();
            }
            client.finish();
        }
    }

    /** Answers one request; false where the client is done with. */
    private boolean answered(Performance performance, RequestReading head, Client client) throws IOException {
        Optional<Script> early = choice.atHead(head, client);
        if (early.isPresent() && early.get().awaits()) {
            return performance.all(early.get().steps());
        }
        if (!performance.whole()) {
            return false;
        }
        Script script = early.isPresent() ? early.get() : choice.whole(performance.reading(), client);
        return performance.all(script.steps());
    }
}
