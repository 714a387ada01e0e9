package rawbench.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.exchange.Recorded;
import rawbench.exchange.Sending;
import rawbench.exchange.Sent;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.exchange.Timings;
import rawbench.http.End;
import rawbench.octets.Octets;
import rawbench.store.TabOptions;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/** Sends that never went over a network, for tests that want many of them, or certain ones. */
public final class Sends {
    private Sends() {
    }

    /** A GET and its answer of 200 with a body, begun at a moment. */
    public static Kept get(Instant at, String target, String path, String body) {
        Octets content = Octets.utf8(body);
        return kept(at, target, "GET " + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer s3cr3t\r\n\r\n",
                Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                        + content.length() + "\r\n\r\n").concat(content));
    }

    /** What was sent and what came for it. */
    public static Kept kept(Instant at, String target, String request, Octets received) {
        try {
            Octets octets = Octets.owning(request.getBytes(StandardCharsets.UTF_8));
            Sending sending = Sending.of(Target.parse(target), octets);
            Transcript transcript = Transcript.of(at,
                    List.of(new WireEvent.Connected(1_000_000, "127.0.0.1:80", "127.0.0.1:5000"),
                            new WireEvent.Sent(2_000_000, 0, octets.length()),
                            new WireEvent.Received(3_000_000, 0, received.length())),
                    octets, received);
            Timings timings = new Timings(OptionalDouble.empty(), OptionalDouble.of(1), OptionalDouble.empty(),
                    OptionalDouble.of(2), OptionalDouble.of(3), OptionalDouble.of(3), 4);
            Outcome outcome = new Outcome.Ok("It is complete");
            Exchange exchange = new Recorded(sending, transcript, Optional.of("127.0.0.1:80"),
                    List.of(new Recorded.Answer(0, 0, received.length(), End.OPEN, "", outcome)), 1,
                    new Sent(octets.length(), octets.length(), Sent.Expected.NOT_ASKED), outcome, timings,
                    Optional.empty()).exchange();
            return new Kept(new RequestDraft("", target, octets), TabOptions.USUAL, Optional.empty(), exchange);
        } catch (TargetException wrong) {
            throw new IllegalArgumentException(target, wrong);
        }
    }

    /** A moment so many hours before another. */
    public static Instant before(Instant now, long hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
