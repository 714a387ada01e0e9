package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.http.HeaderSection;
import rawbench.http.Limits;
import rawbench.http.Progress;
import rawbench.http.RequestReading;
import rawbench.http.ResponseFramer;
import rawbench.listen.Intake.Arrival;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;

/** {@link Script}s being done with one client, and what they have told it so far. */
final class Performance implements AutoCloseable {
    /** A script waits for what its author expects; the limits only keep a runaway client from filling the disk. */
    private static final long LONGEST_HEAD = 16L << 20;
    private static final long LONGEST_BODY = 4L << 30;
    private static final byte[] NOTHING = {};

    private final Client client;
    private final Intake intake;
    /** The request whose head was read, and whose body is still to come. */
    private Optional<RequestReading> begun = Optional.empty();
    /** Whether the client wants the connection to live on. */
    private boolean wanted = true;
    private boolean ended;
    /** Whether a whole request has come that no step has waited for yet. */
    private boolean arrived;
    /** Follows the answer to the request whose head was asked for; nothing before that. */
    private Optional<ResponseFramer> told = Optional.empty();

    Performance(Client client) {
        this.client = client;
        this.intake = new Intake(client, LONGEST_HEAD, LONGEST_BODY, () -> {});
    }

    /** Does the steps; false when the script is over before their end. */
    boolean all(List<Step> steps) throws IOException {
        for (Step step : steps) {
            if (!one(step)) {
                return false;
            }
        }
        return true;
    }

    /** The head of the next request, its body still to come; empty where none comes any more. */
    Optional<RequestReading> head() throws IOException {
        if (intake.head(Duration.ZERO, Duration.ZERO) != Arrival.WHOLE) {
            return Optional.empty();
        }
        RequestReading reading = intake.reading();
        begun = Optional.of(reading);
        arrived = false;
        told = Optional.of(new ResponseFramer(reading.line().method(), Limits.DEFAULT));
        wanted = reading.line().version().equals("HTTP/1.1") && !closes(reading.message().head());
        return Optional.of(reading);
    }

    /** Waits for the rest of a request that has begun, else for a whole one; false where the client ends before. */
    private boolean request() throws IOException {
        if (begun.isEmpty() && intake.head(Duration.ZERO, Duration.ZERO) != Arrival.WHOLE) {
            return false;
        }
        RequestReading head = begun.isPresent() ? begun.get() : intake.reading();
        begun = Optional.empty();
        return intake.body(head.framing(), Duration.ZERO) == Arrival.WHOLE;
    }

    /** Takes the whole request in before its script begins; the first step that waits for one has it then. */
    boolean whole() throws IOException {
        arrived = request();
        return arrived;
    }

    private boolean awaited() throws IOException {
        boolean here = arrived;
        arrived = false;
        return here || request();
    }

    /** The request that was read last, as far as it has come. */
    RequestReading reading() throws IOException {
        return intake.reading();
    }

    /** Whether this side has ended. */
    boolean ended() {
        return ended;
    }

    /** Whether one whole answer was sent since the last head, after which the connection may live on (RFC 9112 9.3). */
    boolean persists() {
        return wanted && !ended && told.filter(framer -> framer.progress() instanceof Progress.Complete)
                .flatMap(ResponseFramer::fields)
                .filter(fields -> !closes(fields))
                .isPresent();
    }

    private static boolean closes(HeaderSection fields) {
        return fields.list("Connection").stream().anyMatch("close"::equalsIgnoreCase);
    }

    @Override
    public void close() throws IOException {
        intake.close();
    }

    private boolean one(Step step) throws IOException {
        return switch (step) {
            case Step.Send(Octets octets) -> {
                send(octets);
                yield true;
            }
            case Step.SendBeneath(Octets octets) -> {
                client.writeBeneath(octets);
                yield true;
            }
            case Step.Drip drip -> drip(drip);
            case Step.Wait(var time) -> client.pause(time);
            case Step.AwaitRequest _ -> awaited();
            case Step.Fin _ -> {
                client.halfClose();
                ended = true;
                yield true;
            }
            case Step.Then(var made) -> all(made.apply(intake.reading()));
            case Step.Repeat(var steps, long times) -> repeat(steps, times);
            case Step.Rst _,Step.CloseWithoutNotify _,Step.Alert _ -> {
                over(step);
                yield false;
            }
        };
    }

    /** Ends the connection in the way of a step after which nothing can be done. */
    private void over(Step step) throws IOException {
        if (step instanceof Step.Alert alert) {
            client.writeBeneath(alert.record());
            client.finishBeneath();
        } else if (step instanceof Step.Rst) {
            client.reset();
        } else {
            client.cut();
        }
    }

    private void send(Octets octets) throws IOException {
        if (octets.isEmpty()) {
            client.write(NOTHING, 0, 0); // over UDP a datagram without octets is one too
        } else {
            client.write(octets);
        }
        told.ifPresent(framer -> framer.feed(octets));
    }

    private boolean drip(Step.Drip drip) throws IOException {
        Octets octets = drip.octets();
        for (long at = 0; at < octets.length(); at += drip.count()) {
            if (at > 0 && !client.pause(drip.every())) {
                return false;
            }
            send(octets.slice(at, Math.min(at + drip.count(), octets.length())));
        }
        return true;
    }

    private boolean repeat(List<Step> steps, long times) throws IOException {
        for (long n = 0; n < times; n++) {
            if (!all(steps)) {
                return false;
            }
        }
        return true;
    }
}
