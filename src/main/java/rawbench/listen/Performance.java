package rawbench.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import rawbench.listen.Intake.Arrival;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;

/** A {@link Script} being done with one client. */
final class Performance implements AutoCloseable {
    /** A script waits for what its author expects; the limits only keep a runaway client from filling the disk. */
    private static final long LONGEST_HEAD = 16L << 20;
    private static final long LONGEST_BODY = 4L << 30;

    private final Client client;
    private final Intake intake;

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

    @Override
    public void close() throws IOException {
        intake.close();
    }

    private boolean one(Step step) throws IOException {
        return switch (step) {
            case Step.Send(Octets octets) -> {
                client.write(octets);
                yield true;
            }
            case Step.Drip drip -> drip(drip);
            case Step.Wait(var time) -> client.pause(time);
            case Step.AwaitRequest _ -> request();
            case Step.Fin _ -> {
                client.halfClose();
                yield true;
            }
            case Step.Rst _ -> {
                client.reset();
                yield false;
            }
            case Step.CloseWithoutNotify _ -> {
                client.cut();
                yield false;
            }
            case Step.Repeat(var steps, long times) -> repeat(steps, times);
        };
    }

    private boolean request() throws IOException {
        return intake.head(Duration.ZERO, Duration.ZERO) == Arrival.WHOLE
                && intake.body(intake.reading().framing(), Duration.ZERO) == Arrival.WHOLE;
    }

    private boolean drip(Step.Drip drip) throws IOException {
        Octets octets = drip.octets();
        for (long at = 0; at < octets.length(); at += drip.count()) {
            if (at > 0 && !client.pause(drip.every())) {
                return false;
            }
            client.write(octets.slice(at, Math.min(at + drip.count(), octets.length())));
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
