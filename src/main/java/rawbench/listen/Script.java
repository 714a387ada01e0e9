package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import rawbench.http.RequestReading;
import rawbench.octets.Octets;

/**
 * What a listener does with each client, step by step: a value that says exactly which octets go out, when, and how the
 * connection ends. After the last step the connection ends in good order.
 *
 * @param steps in order
 */
public record Script(List<Step> steps) implements Service {
    /** A number of times without an end. */
    public static final long FOREVER = Long.MAX_VALUE;

    /** One act of a listener. */
    public sealed interface Step {
        /** Sends octets in one write. */
        record Send(Octets octets) implements Step {}

        /** Sends octets a few at a time, with a pause between. */
        record Drip(Octets octets, int count, Duration every) implements Step {
            public Drip {
                if (count < 1) {
                    throw new IllegalArgumentException("A drip needs at least one octet at a time, not " + count);
                }
            }
        }

        /** Does nothing for a time. */
        record Wait(Duration time) implements Step {}

        /** Waits until a whole request has come; where the client ends its side instead, the script is over. */
        record AwaitRequest() implements Step {}

        /** Ends our side: FIN, over TLS with close_notify before it. The client's side stays open. */
        record Fin() implements Step {}

        /** Throws the connection away: RST. The script is over. */
        record Rst() implements Step {}

        /** Closes the connection, under TLS without close_notify. The script is over. */
        record CloseWithoutNotify() implements Step {}

        /**
         * Sends octets in the clear beneath TLS, such as a damaged record; without TLS the same as {@link Send}.
         */
        record SendBeneath(Octets octets) implements Step {}

        /**
         * Sends a fatal TLS alert with this description (RFC 8446 6) as a record in the clear, then FIN without
         * close_notify, as a peer does that gives up. The script is over. As the first step it answers the handshake,
         * where alerts are in the clear; once TLS stands, a record in the clear is one that cannot be decrypted, so the
         * client meets a damaged stream and not the alert. Without TLS the seven octets go as they are, which is what a
         * TLS port sends to a client that speaks plain HTTP.
         */
        record Alert(int description) implements Step {
            public Alert {
                if (description < 0 || description > 255) {
                    throw new IllegalArgumentException("A TLS alert is a number from 0 to 255, not " + description);
                }
            }

            /** The record: type 21, version 3.3, two octets: fatal, and the description (RFC 8446 5.1 and 6). */
            Octets record() {
                return Octets.of(new byte[]{21, 3, 3, 0, 2, 2, (byte) description});
            }
        }

        /**
         * Goes on with steps that are made only now, out of the request as far as it has come: after
         * {@link AwaitRequest} all of it.
         */
        record Then(Function<RequestReading, List<Step>> steps) implements Step {}

        /** Does steps again and again, {@link Script#FOREVER} perhaps. */
        record Repeat(List<Step> steps, long times) implements Step {
            public Repeat {
                steps = List.copyOf(steps);
                if (steps.isEmpty() || times < 0) {
                    throw new IllegalArgumentException("Nothing can be repeated " + times + " times");
                }
            }
        }
    }

    public Script {
        steps = List.copyOf(steps);
    }

    /** A script of these steps. */
    public static Script of(Step... steps) {
        return new Script(List.of(steps));
    }

    /** Whether it waits for a request by itself. */
    public boolean awaits() {
        return awaits(steps);
    }

    private static boolean awaits(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.AwaitRequest
                        || step instanceof Step.Repeat(var repeated, _) && awaits(repeated));
    }

    /** Does all steps with one client. */
    @Override
    public void serve(Client client) throws IOException {
        try (Performance performance = new Performance(client)) {
            if (performance.all(steps)) {
                client.finish();
            }
        }
    }
}
