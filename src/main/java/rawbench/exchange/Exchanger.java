package rawbench.exchange;

import java.util.Optional;

import rawbench.wire.Cancellation;
import rawbench.wire.Connection;
import rawbench.wire.TlsFacts;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/** Sends what is to be sent at once and awaits its answers: the one door of this floor. */
public final class Exchanger {
    /**
     * Blocks until all is over; what the network does is in the result, never an exception. Every thread that was
     * started for it has ended when it returns, except a look-up of a name that nobody waits for any more.
     */
    public Exchange send(Sending sending, ExchangeObserver observer, Cancellation cancellation) {
        try (TranscriptRecorder recorder = new TranscriptRecorder()) {
            observer.started(recorder);
            try (Pace pace = new Pace(sending, observer, cancellation)) {
                return send(sending, recorder, pace);
            }
        }
    }

    private static Exchange send(Sending sending, TranscriptRecorder recorder, Pace pace) {
        Connection connection;
        try {
            connection = Transport.open(sending.target().endpoint(), sending.transport(), pace.watch(), recorder);
        } catch (WireException e) {
            Optional<TlsFacts> tls = e.fault() instanceof WireFault.Tls failed ? Optional.of(failed.facts())
                    : Optional.empty();
            return Telling.unconnected(sending, Ending.unconnected(pace.phase(), e.fault()), tls, recorder);
        }
        Conversation conversation = new Conversation(sending, connection, recorder, pace);
        Ending ending = conversation.run(Keep.NEVER);
        return new Telling(sending, connection.address(), connection.tls()).told(conversation, ending, recorder);
    }
}
