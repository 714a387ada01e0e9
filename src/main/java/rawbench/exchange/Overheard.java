package rawbench.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import rawbench.http.End;
import rawbench.http.Progress;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.FaultWords;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;
import rawbench.wire.WireFault;

/**
 * What went and came on a connection that others talked over, such as that of a relay, as an exchange: its requests and
 * their answers told apart, and judged, as if they had been sent from here.
 */
public final class Overheard {
    private static final int BLOCK = 64 * 1024;

    private final Sending sending;
    private final Transcript transcript;
    private final Octets received;

    private Overheard(Sending sending, Transcript transcript) {
        this.sending = sending;
        this.transcript = transcript;
        received = transcript.received();
    }

    /**
     * Reads all that went and came; runs as long as that takes.
     *
     * @param target where the octets went, and whether their answers are HTTP
     * @param transcript of a connection that is over
     * @return empty where no connection stood, or nothing went
     */
    public static Optional<Exchange> exchange(Target target, Transcript transcript) {
        return Telling.address(transcript).isPresent() && !transcript.sent().isEmpty()
                ? Optional.of(new Overheard(Sending.of(target, transcript.sent()), transcript).exchange())
                : Optional.empty();
    }

    private Exchange exchange() {
        if (sending.target().speech() == Speech.RAW) {
            return exchange(List.of(), 1, judge(ended()).raw());
        }
        List<Asked> asked = Asked.of(sending);
        Answers answers = new Answers(asked, sending.limits(), ExchangeObserver.NONE);
        byte[] block = new byte[(int) Math.min(BLOCK, received.length())];
        for (long at = 0; at < received.length(); at += block.length) {
            int count = (int) Math.min(block.length, received.length() - at);
            received.copyTo(at, block, 0, count);
            answers.feed(block, count);
        }
        boolean whole = answers.index() == asked.size() - 1
                && answers.current().progress() instanceof Progress.Complete;
        Ending ending = whole ? Ending.answered(Phase.DONE) : ended();
        boolean between = answers.between();
        List<Reply> replies = Telling.replies(sending, answers.finish(received, ending), between, ending, sent(),
                UnaryOperator.identity());
        Outcome outcome = asked.size() == 1 ? replies.getFirst().outcome()
                : judge(ending).several(replies, asked.size());
        return exchange(replies, asked.size(), outcome);
    }

    private Exchange exchange(List<Reply> replies, int asked, Outcome outcome) {
        Optional<TlsFacts> tls = seen(WireEvent.TlsEstablished.class).map(WireEvent.TlsEstablished::facts);
        long done = transcript.events().getLast().nanos();
        return new Exchange(sending, transcript, Telling.address(transcript), replies, asked, sent(), outcome,
                Timings.of(transcript, sending.request().length(), -1, done), tls);
    }

    private Judge judge(Ending ending) {
        return new Judge(sending, ending, sent(), received);
    }

    /** All of it went: what did not, nobody here has seen. */
    private Sent sent() {
        return new Sent(sending.request().length(), sending.request().length(), Sent.Expected.NOT_ASKED);
    }

    /** How the connection ended: by the peer, by a fault, or else because the one who talked over it left. */
    private Ending ended() {
        Phase phase = received.isEmpty() ? Phase.FIRST_OCTET : Phase.RECEIVING;
        Optional<WireFault> fault = seen(WireEvent.Failed.class).map(WireEvent.Failed::fault);
        if (fault.isPresent()) {
            return new Ending(true, phase, Ending.end(fault.get()), fault, Optional.empty());
        }
        boolean byPeer = transcript.events()
                .stream()
                .anyMatch(event -> event instanceof WireEvent.HalfClosed closed && closed.byPeer());
        WireFault left = new WireFault.Closed(CloseReason.CANCELLED, FaultWords.CLOSED_HERE.of(), "");
        return byPeer ? new Ending(true, phase, End.FIN, Optional.empty(), Optional.empty())
                : new Ending(true, phase, Ending.end(left), Optional.of(left), Optional.empty());
    }

    /** The last event of a kind. */
    private <E extends WireEvent> Optional<E> seen(Class<E> kind) {
        return transcript.events().stream().filter(kind::isInstance).map(kind::cast).reduce((_, last) -> last);
    }
}
