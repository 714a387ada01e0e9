package rawbench.listen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import rawbench.http.RequestReading;
import rawbench.listen.Script.Step;

/**
 * Answers every request of a client with the script that is chosen for it.
 *
 * <p>A script without {@link Step.AwaitRequest} is begun when the whole request has come; one that has that step is
 * begun at once when the head has come, and its first such step waits for the rest of the request. After a script the
 * next request is awaited where the answer was whole and the connection may live on (RFC 9112 9.3); else the
 * connection ends in good order.
 *
 * @param choice the script for a request, of which the head has come
 */
public record Replies(Function<RequestReading, Script> choice) implements Service {
    @Override
    public void serve(Client client) throws IOException {
        try (Performance performance = new Performance(client)) {
            Optional<RequestReading> head = performance.head();
            while (head.isPresent()) {
                List<Step> steps = choice.apply(head.get()).steps();
                boolean over = !awaits(steps) && !performance.request() || !performance.all(steps);
                if (over) {
                    return;
                }
                head = performance.persists() ? performance.head() : Optional.empty();
            }
            client.finish();
        }
    }

    private static boolean awaits(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.AwaitRequest
                        || step instanceof Step.Repeat(var repeated, _) && awaits(repeated));
    }
}
