package rawbench.exchange;

import java.io.IOException;
import java.util.Optional;

import rawbench.http.ResponseReading;
import rawbench.wire.Cancellation;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireEvent;

/** Sends one request and awaits its answer: the one door of this floor. */
public final class Exchanger {
    /**
     * Blocks until all is over; what the network does is in the result, never an exception. Every thread that was
     * started for it has ended when it returns, except a look-up of a name that nobody waits for any more.
     */
    public Exchange send(Sending sending, ExchangeObserver observer, Cancellation cancellation) {
        try (TranscriptRecorder recorder = new TranscriptRecorder()) {
            observer.started(recorder);
            Conversation conversation;
            Ending ending;
            try (Pace pace = new Pace(sending, observer, cancellation)) {
                conversation = new Conversation(sending, recorder, pace);
                ending = conversation.run();
            }
            return told(sending, conversation, ending, recorder);
        }
    }

    private static Exchange told(Sending sending, Conversation conversation, Ending ending,
            TranscriptRecorder recorder) {
        long done = recorder.now();
        try {
            return told(sending, conversation, ending, recorder.snapshot(), done);
        } catch (IOException unreadable) {
            Transcript bare = recorder.withoutOctets();
            return new Exchange(sending, bare, address(bare), Optional.empty(), new Outcome.IoFailed(
                    "What was sent and received cannot be read back: " + unreadable.getMessage(),
                    "Make room in the folder for temporary files."), timings(sending, bare, conversation, done),
                    conversation.tls());
        }
    }

    private static Exchange told(Sending sending, Conversation conversation, Ending ending, Transcript transcript,
            long done) {
        Judge judge = new Judge(sending, ending, transcript);
        Optional<ResponseReading> reading = ending.connected()
                ? conversation.reading(transcript.received(), ending.end())
                : Optional.empty();
        Outcome outcome = !ending.connected() ? judge.unconnected()
                : reading.map(judge::framed).orElseGet(judge::raw);
        return new Exchange(sending, transcript, address(transcript), reading, outcome,
                timings(sending, transcript, conversation, done), conversation.tls());
    }

    private static Optional<String> address(Transcript transcript) {
        return transcript.events()
                .stream()
                .filter(WireEvent.Connected.class::isInstance)
                .map(e -> ((WireEvent.Connected) e).address())
                .findFirst();
    }

    private static Timings timings(Sending sending, Transcript transcript, Conversation conversation, long done) {
        return Timings.of(transcript, sending.request().length(), conversation.headNanos(), done);
    }
}
