package rawbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;

import rawbench.wire.Cancellation;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.Watch;
import rawbench.wire.WireException;

/** Sends one request and awaits its answer. */
public final class Exchanger {
    /** Blocks until all is over; what the network does is in the result, never an exception. */
    public Exchange send(Sending sending, ExchangeObserver observer, Cancellation cancellation) {
        TranscriptRecorder recorder = new TranscriptRecorder();
        observer.started(recorder);
        Outcome outcome;
        try (Watch watch = new Watch(sending.deadlines(), cancellation)) {
            Transport.open(sending.target().endpoint(), sending.transport(), watch, recorder).close();
            outcome = new Outcome.Ok("");
        } catch (WireException e) {
            outcome = new Outcome.NoConnection(e.fault().says(), e.fault().advice());
        }
        OptionalDouble none = OptionalDouble.empty();
        try {
            return new Exchange(sending, recorder.snapshot(), Optional.empty(), Optional.empty(), outcome,
                    new Timings(none, none, none, none, none, none, 0), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
