package rawbench.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import rawbench.octets.Octets;
import rawbench.wire.Connection;
import rawbench.wire.FaultWords;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/** Makes an {@link Exchange} of what a conversation left behind. */
final class Telling {
    private final Sending sending;
    private final Connection connection;
    private final boolean again;

    /** @param again whether the connection was used before, and may have ended while it was idle */
    Telling(Sending sending, Connection connection, boolean again) {
        this.sending = sending;
        this.connection = connection;
        this.again = again;
    }

    static Exchange unconnected(Sending sending, Ending ending, TranscriptRecorder recorder) {
        long done = recorder.now();
        Optional<TlsFacts> tls = ending.fault().orElseThrow() instanceof WireFault.Tls failed
                ? Optional.of(failed.facts())
                : Optional.empty();
        Transcript transcript = recorder.withoutOctets();
        Sent nothing = new Sent(0, sending.request().length(), Sent.Expected.NOT_ASKED);
        Outcome outcome = new Judge(sending, ending, nothing, Octets.empty()).unconnected();
        return new Exchange(sending, transcript, address(transcript), List.of(), 1, nothing, outcome,
                Timings.of(transcript, sending.request().length(), -1, done), tls);
    }

    /** A handshake may have failed on a connection that stood. */
    static Optional<String> address(Transcript transcript) {
        for (WireEvent event : transcript.events()) {
            if (event instanceof WireEvent.Connected connected) {
                return Optional.of(connected.address());
            }
        }
        return Optional.empty();
    }

    Exchange told(Conversation conversation, Ending ending, TranscriptRecorder recorder) {
        long done = recorder.now();
        try {
            return told(conversation, ending, recorder.snapshot(), done);
        } catch (IOException unreadable) {
            Outcome failed = new Outcome.IoFailed(
                    OutcomeWords.UNREADABLE_BACK.of(unreadable.getMessage()), FaultWords.MAKE_ROOM.of());
            return exchange(conversation, recorder.withoutOctets(), List.of(), conversation.sent(), failed, done);
        }
    }

    private Exchange told(Conversation conversation, Ending ending, Transcript transcript, long done) {
        Sent sent = conversation.sent();
        Octets received = transcript.received();
        List<Answers.Read> read = conversation.answers(received, ending);
        Judge judge = new Judge(sending, ending, sent, received);
        if (read.isEmpty()) {
            return exchange(conversation, transcript, List.of(), sent, judge.raw(), done);
        }
        boolean between = conversation.between();
        List<Reply> replies = replies(sending, read, between, ending, sent, outcome -> stale(outcome, received));
        int asked = conversation.asked().size();
        Outcome outcome = asked == 1 ? replies.getFirst().outcome() : judge.several(replies, asked);
        return exchange(conversation, transcript, replies, sent, outcome, done);
    }

    /**
     * The answers that were read, each judged.
     *
     * @param between whether the end came between two answers, which the last that was read is none the worse for
     * @param seen what is to be said of each outcome
     */
    static List<Reply> replies(Sending sending, List<Answers.Read> read, boolean between, Ending ending, Sent sent,
            UnaryOperator<Outcome> seen) {
        Reply[] replies = new Reply[read.size()];
        for (int i = 0; i < read.size(); i++) {
            Answers.Read one = read.get(i);
            boolean last = i == read.size() - 1;
            Ending own = last && !between ? ending : Ending.answered(ending.phase());
            Sending part = read.size() == 1 ? sending : sending.withRequest(one.asked().octets());
            Outcome outcome = seen.apply(new Judge(part, own, sent, one.received()).framed(one.reading()));
            replies[i] = new Reply(one.asked().octets(), one.asked().from(), one.from(), one.received(), one.reading(),
                    outcome);
        }
        return List.of(replies);
    }

    /** A connection that was idle may have ended just before the request came: that is for a person to know. */
    private Outcome stale(Outcome outcome, Octets received) {
        return again && received.isEmpty() && outcome instanceof Outcome.Incomplete(String says, _)
                ? new Outcome.Incomplete(OutcomeWords.STALE.of(says), OutcomeWords.CONNECT_ANEW.of())
                : outcome;
    }

    private Exchange exchange(Conversation conversation, Transcript transcript, List<Reply> replies, Sent sent,
            Outcome outcome, long done) {
        Timings timings = Timings.of(transcript, sending.request().length(), conversation.headNanos(), done);
        return new Exchange(sending, transcript, Optional.of(connection.address()), replies,
                conversation.asked().size(), sent, outcome, timings, connection.tls());
    }
}
